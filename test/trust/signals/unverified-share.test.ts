import type { ReviewEvidence } from 'src/domain/evidence';
import { unverifiedShare } from 'src/trust/signals/unverified-share';
import { describe, expect, it } from 'vitest';
import { kept } from '../../score/evidence';
import { outcomeOf } from './fixtures';

const mixed = [5, 4, 5, 2, 5, 3, 5, 1];
const some = (count: number, verified: boolean | undefined, stars: readonly number[], from: number): ReviewEvidence[] =>
  Array.from({ length: count }, (_, index) =>
    kept(from + index, { rating: stars[index % stars.length] ?? 5, ...(verified === undefined ? {} : { verified }) }),
  );
const test = (marked: number, unmarked: number, stars: readonly number[] = mixed, mark: false | undefined = false) =>
  outcomeOf(unverifiedShare, [...some(marked, true, mixed, 0), ...some(unmarked, mark, stars, 500)]);

describe('reviews without the mark are named', () => {
  it('as a warning where they are many and rate alike', () => {
    expect(test(60, 40)).toMatchObject({ verdict: 'warn', why: { id: 'findingUnverified' } });
  });

  it('as a fail where they are many and praise more', () => {
    const outcome = test(80, 30, [5]);
    expect(outcome).toMatchObject({ verdict: 'fail', why: { id: 'findingUnverifiedShift' } });
    expect(outcome.reviews).toHaveLength(30);
    expect(outcome.evidence?.get(kept(500, {}).key)).toBeLessThan(-1);
    expect(outcome.evidence?.get(kept(0, {}).key)).toBeUndefined();
  });

  it('where they are few and run the shop down, but only those that do', () => {
    const outcome = test(190, 12, [1, 1, 1, 1, 1, 5]);
    expect(outcome.verdict).toBe('warn');
    expect(outcome.evidence?.get(kept(500, {}).key)).toBeLessThan(-1);
    expect(outcome.evidence?.get(kept(505, {}).key)).toBeUndefined();
  });

  it('where a site marks the bought ones and leaves the rest blank', () => {
    expect(test(60, 40, mixed, undefined).verdict).toBe('warn');
  });
});

describe('nothing is said', () => {
  it.each([
    [92, 8],
    [85, 13],
    [20, 2],
  ])('of %i with the mark and %i without', (marked, unmarked) => {
    expect(test(marked, unmarked).verdict).toBe('pass');
  });
});

describe('it is not tested', () => {
  it('where all carry the mark', () => {
    expect(test(100, 0).verdict).toBe('not-tested');
  });

  it('where none does', () => {
    expect(test(0, 100).verdict).toBe('not-tested');
  });

  it('with few reviews', () => {
    expect(test(5, 9).verdict).toBe('not-tested');
  });
});
