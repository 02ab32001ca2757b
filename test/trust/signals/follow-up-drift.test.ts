import type { ReviewEvidence, ReviewWords } from 'src/domain/evidence';
import { followUpDrift } from 'src/trust/signals/follow-up-drift';
import { describe, expect, it } from 'vitest';
import { angry, happy, kept, unclear, words } from '../../score/evidence';
import { outcomeOf } from './fixtures';

const later = { text: 'and what it is like after a while', days: 30 };
const wrote = (count: number, said: ReviewWords, before: ReviewWords | undefined, from: number): ReviewEvidence[] =>
  Array.from({ length: count }, (_, index) => ({
    ...kept(from + index, { followUp: later }),
    said: before ? { ...said, before } : said,
  }));
const test = (turned: number, stayed: number, more: ReviewEvidence[] = []) =>
  outcomeOf(followUpDrift, [...wrote(turned, angry, happy, 0), ...wrote(stayed, happy, happy, 100), ...more]);

describe('praise that turns is named', () => {
  it.each([
    ['fail', 10, 4],
    ['fail', 20, 12],
    ['warn', 10, 11],
  ])('as %s where %i turn and %i stay', (verdict, turned, stayed) => {
    const outcome = test(turned, stayed);
    expect(outcome.verdict).toBe(verdict);
    expect(outcome.reviews).toHaveLength(turned);
    expect(outcome.numbers).toMatchObject({ turned, pairs: turned + stayed });
  });

  it('by the stars first given, where the page shows them', () => {
    const starred = wrote(12, angry, unclear, 0).map((one) => ({ ...one, review: { ...one.review, rating: 5 } }));
    expect(outcomeOf(followUpDrift, starred).verdict).toBe('fail');
  });
});

describe('nothing is said', () => {
  it.each([
    [0, 20],
    [3, 17],
    [2, 8],
  ])('where %i turn and %i stay', (turned, stayed) => {
    expect(test(turned, stayed).verdict).toBe('pass');
  });

  it('of buyers who never praised', () => {
    expect(test(1, 12, wrote(30, angry, angry, 300)).verdict).toBe('pass');
  });
});

describe('it is not tested', () => {
  it('without follow-ups', () => {
    expect(outcomeOf(followUpDrift, wrote(40, happy, undefined, 0)).verdict).toBe('not-tested');
  });

  it('with a handful of them', () => {
    expect(test(5, 2).verdict).toBe('not-tested');
  });

  it('where their words are too unclear', () => {
    expect(outcomeOf(followUpDrift, wrote(40, words(0.5, 0.2, 'unsure'), happy, 0)).verdict).toBe('not-tested');
  });
});
