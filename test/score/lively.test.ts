import type { Assessment, ReviewAssessment, Verdict } from 'src/domain/assessment';
import type { ReviewEvidence } from 'src/domain/evidence';
import type { ItemReading, Review } from 'src/domain/reading';
import { assess } from 'src/score/assess';
import { describe, expect, it } from 'vitest';
import fc from '../seeded';
import { defaults, dsr, item, kept, now, store } from './evidence';
import { anyLively } from './lively';

const runs = { numRuns: 25 };
// Two dozen lists are assessed twice over: seconds of the processor's time, which a busy machine may stretch tenfold.
const patience = { timeout: 600_000 };
const scores = [dsr('service', 4.8, { direction: 'above', percent: 20 })];
const reference = { mean: 4.6, best: 4.95, worst: 3.9, n: 60 };
const all = (reviews: ReviewEvidence[], facts: ItemReading = {}) =>
  assess(store([item(reviews, facts)], scores, { ageYears: 3 }), { now, dial: 'default', reference });
const of = (reviews: ReviewEvidence[], facts: ItemReading = {}) => all(reviews, facts).pooled;
const width = ({ rating: { interval90 } }: ReviewAssessment) => (interval90 ? interval90[1] - interval90[0] : 9);
const anyFacts: fc.Arbitrary<ItemReading> = fc.constantFrom(
  {},
  { reviewCount: 900 },
  { totals: { good: 700, mid: 60, bad: 90 } },
  { positivePercent: 92 },
);

/** What a page may not show of a review. */
const fields = ['date', 'author', 'verified', 'photos', 'followUp', 'sellerReply'] as const;
const without = (reviews: ReviewEvidence[], field: keyof Review): ReviewEvidence[] =>
  reviews.map((one) => {
    const { [field]: _, ...review } = one.review;
    return { ...one, review: review as Review };
  });

const copiesIn = ({ reviews }: Assessment): string =>
  reviews
    .filter(({ reasons }) => reasons.some(({ id }) => id === 'copy-of-earlier'))
    .map(({ key }) => key)
    .sort()
    .join();

const repeatersIn = ({ pooled }: Assessment): string =>
  (pooled.findings.find(({ signal }) => signal === 'phrase-repetition')?.reviews ?? []).join();

const rank: Record<Verdict, number> = { 'not-tested': 0, pass: 1, warn: 2, fail: 3 };
const certainty = { low: 0, medium: 1, high: 2 };
const trust = { 'cannot-tell': 0, unreliable: 1, mixed: 2, reliable: 3 };

describe('reviews without what a page may not show', patience, () => {
  it.each(fields)('(%s) never look better tested, surer or more trustworthy', (field) => {
    fc.assert(
      fc.property(anyLively, anyFacts, (reviews, facts) => {
        const [before, after] = [all(reviews, facts), all(without(reviews, field), facts)];
        // Which of several copies was first is known by its day alone; without days another one may stay.
        if (copiesIn(before) !== copiesIn(after)) return;
        // And which of several texts said a phrase first.
        if (field === 'date' && repeatersIn(before) !== repeatersIn(after)) return;
        for (const { signal, verdict } of after.pooled.findings) {
          const known = before.pooled.findings.find((one) => one.signal === signal)?.verdict ?? 'not-tested';
          if (rank[known] >= rank.warn) expect(verdict, signal).not.toBe('pass');
          if (known === 'not-tested') expect(verdict, signal).toBe('not-tested');
        }
        expect(width(after.pooled)).toBeGreaterThanOrEqual(width(before.pooled) - 1e-9);
        expect(certainty[after.pooled.confidence]).toBeLessThanOrEqual(certainty[before.pooled.confidence]);
        expect(trust[after.pooled.integrity.verdict]).toBeLessThanOrEqual(trust[before.pooled.integrity.verdict]);
        if (!before.storeScore.letter) expect(after.storeScore.letter).toBeUndefined();
      }),
      runs,
    );
  });
});

describe('with evidence against reviews', patience, () => {
  it('a copy of any of them never moves the rating', () => {
    fc.assert(
      fc.property(anyLively, anyFacts, fc.nat(), fc.integer({ min: 1, max: 5 }), (reviews, facts, pick, rating) => {
        const long = reviews.filter(({ review }) => review.text.length >= 12);
        const original = long[pick % Math.max(1, long.length)];
        if (!original) return;
        const copy = kept(99_999, { ...original.review, rating, date: '2026-11-21', author: 'rival' });
        const { plain: _one, ...before } = of(reviews, facts).rating;
        const { plain: _other, ...after } = of([...reviews, copy], facts).rating;
        expect(after).toEqual(before);
      }),
      runs,
    );
  });

  it('default ballots move nothing without totals and never raise the rating', () => {
    fc.assert(
      fc.property(anyLively, anyFacts, fc.integer({ min: 1, max: 40 }), (reviews, facts, extra) => {
        const [before, after] = [of(reviews, facts), of([...reviews, ...defaults(extra)], facts)];
        if (before.rating.adjusted === undefined || after.rating.adjusted === undefined) return;
        expect(after.rating.adjusted).toBeLessThanOrEqual(before.rating.adjusted + 1e-12);
        if (!facts.totals && facts.positivePercent === undefined) expect(after.rating).toEqual(before.rating);
      }),
      runs,
    );
  });

  it('the order of reading never matters', () => {
    fc.assert(
      fc.property(anyLively, fc.nat(), (reviews, seed) => {
        const cut = seed % reviews.length;
        const turned = [...reviews.slice(cut), ...reviews.slice(0, cut)].reverse();
        const { explanation: _one, ...one } = of(reviews);
        const { explanation: _other, ...other } = of(turned);
        expect(other).toEqual(one);
      }),
      runs,
    );
  });

  it('the neutral dial is the plain mean', () => {
    fc.assert(
      fc.property(anyLively, (reviews) => {
        const { rating } = assess(store([item(reviews)]), { now, dial: 'neutral' }).pooled;
        if (rating.adjusted !== undefined) expect(rating.adjusted).toBeCloseTo(rating.plain ?? Number.NaN, 12);
      }),
      runs,
    );
  });
});
