import { lengthDistribution } from 'src/trust/signals/length-distribution';
import { describe, expect, it } from 'vitest';
import { evidenceOn, outcomeOf, saying, verdictOf } from './plant';

const signs =
  '穿着走路上班跑步爬山逛街接娃买菜出差都试过底子软面料薄鞋口紧后跟稳颜色正码数准味道小线头少包装好快递稳客服问了两次都答了'.split(
    '',
  );
/** A text of so many signs, each its own. */
function textOf(length: number, index: number): string {
  let state = index * 7919 + 17;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return signs[(state >>> 8) % signs.length];
  }).join('');
}
/** Lengths as buyers write: many short ones, few long ones. */
const spread = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => textOf(Math.round(9 * 1.045 ** ((index * 37) % 80)), index));
const ofOneLength = (count: number, length: number): string[] =>
  Array.from({ length: count }, (_, index) => textOf(length + (index % 3), index + 500));

describe('length-distribution', () => {
  it.each([
    ['fail', 24, 40, 76],
    ['fail', 40, 60, 160],
    ['warn', 14, 48, 86],
    ['pass', 0, 40, 100],
    ['pass', 3, 40, 97],
    // Where points begin, many stop.
    ['pass', 20, 14, 80],
    ['not-tested', 10, 40, 15],
    ['not-tested', 0, 40, 0],
  ])('gives %s for %i texts of %i signs and a little among %i others', (expected, count, length, others) => {
    expect(verdictOf(lengthDistribution, saying([...ofOneLength(count, length), ...spread(others)]))).toBe(expected);
  });

  it('does not take where a page cuts long texts for a habit of writers', () => {
    const cut = spread(100).map((text) => text.slice(0, 120));
    expect(verdictOf(lengthDistribution, saying([...cut, ...ofOneLength(20, 118)]))).toBe('pass');
  });

  it('tells writers who were told a length from a page that cuts, even where nobody writes more', () => {
    const short = spread(110).filter(({ length }) => length < 85);
    const told = Array.from({ length: 20 }, (_, index) => textOf(100 + (index % 4), index + 500));
    expect(verdictOf(lengthDistribution, saying([...told, ...short]))).toBe('fail');
    const dotted = told.map((text) => `${text}...`);
    expect(verdictOf(lengthDistribution, saying([...dotted, ...short]))).toBe('pass');
  });

  it('names the crowd and holds a little against each', () => {
    const outcome = outcomeOf(lengthDistribution, saying([...ofOneLength(24, 40), ...spread(76)]));
    expect(outcome.numbers.from).toBeGreaterThanOrEqual(36);
    expect(outcome.numbers.to).toBeLessThanOrEqual(46);
    expect(outcome.numbers.crowd).toBeGreaterThanOrEqual(24);
    expect(evidenceOn(outcome, 0)).toBeLessThan(0);
    expect(evidenceOn(outcome, 0)).toBeGreaterThanOrEqual(-1.5);
  });

  it('counts no copies, which are of one length by nature', () => {
    const copies = Array.from({ length: 24 }, () => textOf(40, 900));
    expect(verdictOf(lengthDistribution, saying([...copies, ...spread(76)]))).toBe('pass');
  });
});
