import type { ServiceScore } from 'src/domain/dimensions';
import type { ScoreEvidence } from 'src/domain/evidence';
import { scoreDrift } from 'src/trust/signals/score-drift';
import { describe, expect, it } from 'vitest';
import { chance } from '../../bench/campaigns/random';
import { dsr } from '../../score/evidence';
import { poisson } from '../../simulate/day-patterns';
import { setOf } from '../set';
import { dayAfter } from './fixtures';

const sight = (day: number, value: number, more: Partial<ServiceScore> = {}): ScoreEvidence => ({
  score: dsr('service', value, undefined, more),
  readAt: `${dayAfter(day)}T08:00:00.000Z`,
});
const test = (...history: ScoreEvidence[]) => scoreDrift.test({ ...setOf([]), history });

describe('a jump is named', () => {
  it('where a mean over half a year rises in a week by what a week cannot bring', () => {
    const outcome = test(sight(0, 4.32), sight(7, 4.87));
    expect(outcome).toMatchObject({
      verdict: 'warn',
      why: { id: 'findingJump', values: { from: 4.32, to: 4.87, days: 7 } },
    });
  });

  it('as a fail where it is twice what the window allows', () => {
    expect(test(sight(0, 4.65), sight(2, 4.85)).verdict).toBe('warn');
    expect(test(sight(0, 4.11), sight(2, 4.85)).verdict).toBe('fail');
  });

  it('downwards as well, as a warning', () => {
    expect(test(sight(0, 4.86), sight(3, 3.94)).verdict).toBe('warn');
  });
});

describe('nothing is said', () => {
  it.each([
    ['slow drift', [sight(0, 4.71), sight(20, 4.75), sight(40, 4.82), sight(60, 4.79)]],
    ['the rounding of one decimal', [sight(0, 4.8), sight(1, 4.9), sight(2, 4.8)]],
    ['a year between two visits', [sight(0, 4.1), sight(360, 4.9)]],
    ['a short window', [sight(0, 4.4, { windowDays: 28 }), sight(7, 4.7, { windowDays: 28 })]],
    ['windows that differ', [sight(0, 4.1, { windowDays: 28 }), sight(7, 4.8), sight(8, 4.81)]],
    ['another dimension', [sight(0, 4.1), { ...sight(7, 4.9), score: dsr('shipping', 4.9) }, sight(8, 4.1)]],
  ] as [string, ScoreEvidence[]][])('of %s', (_, history) => {
    expect(test(...history).verdict).toBe('pass');
  });

  it('of honest shops whose votes come and go, festivals and bad weeks included', () => {
    const jumps = Array.from({ length: 200 }, (_, index) => test(...honestScores(index))).filter(
      ({ verdict }) => verdict !== 'pass',
    );
    expect(jumps).toHaveLength(0);
  });
});

describe('it is not tested', () => {
  it('with one sight', () => {
    expect(test(sight(0, 4.8)).verdict).toBe('not-tested');
  });

  it('with two sights on one day, or of a figure that is no score', () => {
    expect(test(sight(0, 4.1), sight(0, 4.9)).verdict).toBe('not-tested');
    const days = { unit: 'days' as const };
    expect(test(sight(0, 1, days), sight(7, 9, days)).verdict).toBe('not-tested');
  });
});

/** The mean over the last 180 days of a shop with some votes a day, read now and then. */
function honestScores(index: number): ScoreEvidence[] {
  const dice = chance(5, 'scores', index);
  const [perDay, pleased] = [1 + dice.below(30), 0.8 + 0.18 * dice.next()];
  const days = Array.from({ length: 400 }, (_, day) => {
    const votes = poisson(perDay * (day % 150 < 3 ? 8 : 1), dice);
    const mood = day % 97 < 7 ? pleased - 0.25 : pleased;
    const stars = Array.from({ length: votes }, () => (dice.next() < mood ? 5 : 1 + dice.below(4)));
    return { votes, sum: stars.reduce((total, one) => total + one, 0) };
  });
  const scoreOn = (day: number): number => {
    const window = days.slice(day - 180, day);
    const sum = window.reduce((total, one) => total + one.sum, 0);
    return sum / window.reduce((total, one) => total + one.votes, 0);
  };
  const visits = Array.from({ length: 12 }, () => 180 + dice.below(220)).sort((a, b) => a - b);
  return visits.map((day) => sight(day, Number(scoreOn(day).toFixed(index % 2 === 0 ? 2 : 1))));
}
