import { scorer } from 'src/background/scorer';
import { expect, it } from 'vitest';
import { workedMs } from '../worked';
import { evidenceOf } from './many-reviews';
import { noon } from './worker-kit';

/** The most one step may take of the whole: a tenth of what may take half a second leaves an event waiting for 50 ms. */
const part = 0.1;

/** The time of each step of an assessment: the worker can pause between them and nowhere else. */
function stepsOf(reviews: number): number[] {
  const work = scorer.summarise(evidenceOf(reviews), { now: noon, dial: 'default' });
  const steps: number[] = [];
  for (;;) {
    const began = workedMs();
    const { done } = work.next();
    steps.push(workedMs() - began);
    if (done) return steps;
  }
}

const sumOf = (steps: readonly number[]): number => steps.reduce((sum, one) => sum + one, 0);

it('assessing a store of 10,000 reviews is cut into steps of which none is a large part of the whole', {
  timeout: 600_000,
}, () => {
  const rounds = ['cold', 'warm', 'warm'].map((name) => {
    const steps = stepsOf(10_000);
    const longest = Math.max(...steps);
    console.log(
      `${name}: ${sumOf(steps).toFixed(0)} ms in ${steps.length} steps, the longest ${longest.toFixed(0)} ms (step ${steps.indexOf(longest)})`,
    );
    return steps;
  });
  // The same step of each round: what is slow in one of them alone is the machine's, not the step's.
  const [first = []] = rounds;
  const own = first.map((_, index) => Math.min(...rounds.map((steps) => steps[index] ?? 0)));
  expect(rounds.map(({ length }) => length)).toEqual(rounds.map(() => first.length));
  // The whole of one round: the least of each step, added up, would be a round that never was.
  expect(Math.max(...own)).toBeLessThan(part * Math.min(...rounds.map(sumOf)));
});
