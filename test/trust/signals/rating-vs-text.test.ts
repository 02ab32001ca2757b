import type { ReviewEvidence, ReviewWords } from 'src/domain/evidence';
import { ratingVsText } from 'src/trust/signals/rating-vs-text';
import { describe, expect, it } from 'vitest';
import { angry, happy, kept, unclear, words } from '../../score/evidence';
import { evidenceOn, outcomeOf, verdictOf } from './plant';

/** So many reviews of these stars whose words say this. */
const voted = (count: number, rating: number, said: ReviewWords | undefined, from = 0): ReviewEvidence[] =>
  Array.from({ length: count }, (_, index) => ({ ...kept(from + index, { rating }), ...(said ? { said } : {}) }));
const mixed = words(0.1, 0.85, 'mid');

describe('rating-vs-text', () => {
  it.each([
    ['fail', [...voted(20, 3, happy), ...voted(80, 5, happy, 100)]],
    ['fail', [...voted(12, 1, happy), ...voted(60, 5, happy, 100), ...voted(6, 1, angry, 200)]],
    ['warn', [...voted(9, 5, angry), ...voted(60, 5, happy, 100)]],
    ['pass', [...voted(2, 5, angry), ...voted(80, 5, happy, 100), ...voted(6, 1, angry, 200)]],
    ['pass', [...voted(3, 3, happy), ...voted(5, 3, mixed, 20), ...voted(60, 5, happy, 100)]],
    ['pass', voted(40, 5, happy)],
    ['not-tested', voted(40, 5, undefined)],
    ['not-tested', voted(40, 5, unclear)],
    ['not-tested', voted(5, 1, happy)],
  ])('gives %s', (expected, reviews) => {
    expect(verdictOf(ratingVsText, reviews)).toBe(expected);
  });

  it('does not test votes that were read from the words themselves', () => {
    const reviews = voted(40, 5, happy).map(({ review: { rating: _, ...review }, ...rest }) => ({ ...rest, review }));
    expect(verdictOf(ratingVsText, reviews)).toBe('not-tested');
  });

  it('holds little against five stars over blame, and much against many mid votes over praise', () => {
    const slip = outcomeOf(ratingVsText, [...voted(9, 5, angry), ...voted(60, 5, happy, 100)]);
    expect(evidenceOn(slip, 0)).toBe(-0.5);
    const few = outcomeOf(ratingVsText, [
      ...voted(2, 3, happy),
      ...voted(5, 3, mixed, 20),
      ...voted(60, 5, happy, 100),
    ]);
    const many = outcomeOf(ratingVsText, [...voted(20, 3, happy), ...voted(60, 5, happy, 100)]);
    expect(evidenceOn(few, 0)).toBeGreaterThan(-2.5);
    expect(evidenceOn(many, 0)).toBe(-5);
    expect(evidenceOn(many, 100)).toBe(0);
  });

  it('believes unclear mid votes less only where the mid votes are full of praise', () => {
    const among = (praised: number) =>
      outcomeOf(ratingVsText, [...voted(praised, 3, happy), ...voted(4, 3, unclear, 50), ...voted(60, 5, happy, 100)]);
    expect(evidenceOn(among(20), 50)).toBe(-2.5);
    expect(evidenceOn(among(1), 50)).toBe(0);
  });

  it('measures mid votes by the praise of the same goods, however sober that is', () => {
    const sober = words(0.5, 0.2, 'unsure');
    const soberly = [...voted(60, 5, sober, 100), ...voted(10, 5, happy, 200), ...voted(6, 1, angry, 300)];
    expect(verdictOf(ratingVsText, [...soberly, ...voted(25, 3, sober)])).not.toBe('pass');
    expect(verdictOf(ratingVsText, [...soberly, ...voted(25, 3, mixed)])).toBe('pass');
  });
});
