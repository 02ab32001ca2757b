import { type Assessment, dials, type ReviewWeight, type Verdict } from 'src/domain/assessment';
import type { StoreEvidence } from 'src/domain/evidence';
import type { ItemReading } from 'src/domain/reading';
import { assess } from 'src/score/assess';
import { describe, expect, it } from 'vitest';
import fc from '../seeded';
import { anyFacts, anyReviews, anyStore, defaults, item, kept, now, rated, store, times } from './evidence';

const runs = { numRuns: 60 };
const pooled = (evidence: StoreEvidence, dial: (typeof dials)[number] = 'default') =>
  assess(evidence, { now, dial }).pooled;
const width = ([low, high]: [number, number]) => high - low;
const stars = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 8, maxLength: 40 });

/** Whether the page's totals have room for these votes twice, and none of its classes is unread: else the page contradicts its list. */
function fits(votes: readonly number[], { totals, histogramCount }: ItemReading): boolean {
  const count = (...of: number[]) => votes.filter((vote) => of.includes(vote)).length;
  const roomy = (size: number | undefined, ...of: number[]) =>
    (size ?? 0) >= 2 * count(...of) && (size === 0 || count(...of) > 0);
  if (totals) return roomy(totals.good, 4, 5) && roomy(totals.mid, 3) && roomy(totals.bad, 1, 2);
  return !histogramCount || [1, 2, 3, 4, 5].every((star) => (histogramCount[star] ?? 0) >= 2 * count(star));
}

describe('an interval', () => {
  it('always holds the point and stays on the scale', () => {
    fc.assert(
      fc.property(anyStore, fc.constantFrom(...dials), (evidence, dial) => {
        const assessment = assess(evidence, { now, dial });
        for (const { rating } of [assessment.pooled, ...assessment.items]) {
          if (rating.adjusted === undefined || !rating.interval90) continue;
          const [low, high] = rating.interval90;
          expect(low).toBeGreaterThanOrEqual(1);
          expect(high).toBeLessThanOrEqual(5);
          expect(low).toBeLessThanOrEqual(rating.adjusted);
          expect(high).toBeGreaterThanOrEqual(rating.adjusted);
        }
      }),
      runs,
    );
  });

  it('is never wider for twice the reviews at equal shares', () => {
    fc.assert(
      fc.property(stars, anyFacts, (votes, facts) => {
        // Totals smaller than what was read contradict the page's own list: the whole then grows with the reading.
        if (!fits(votes, facts)) return;
        const once = pooled(store([item(rated(votes), facts)])).rating.interval90;
        const twice = pooled(store([item([...rated(votes), ...rated(votes, 1000)], facts)])).rating.interval90;
        if (once) expect(width(twice ?? [0, 9])).toBeLessThanOrEqual(width(once) + 1e-9);
      }),
      runs,
    );
  });

  it('is never narrower without the number of all reviews', () => {
    fc.assert(
      fc.property(stars, fc.nat({ max: 500 }), (votes, reviewCount) => {
        const known = pooled(store([item(rated(votes), { reviewCount })])).rating.interval90;
        const unknown = pooled(store([item(rated(votes))])).rating.interval90;
        if (known && unknown) expect(width(unknown)).toBeGreaterThanOrEqual(width(known) - 1e-9);
      }),
      runs,
    );
  });
});

describe('the order of reading', () => {
  const shuffled = (evidence: StoreEvidence, seed: number): StoreEvidence => {
    const turn = <T>(list: T[]): T[] =>
      list.length === 0 ? list : [...list.slice(seed % list.length), ...list.slice(0, seed % list.length)].reverse();
    return {
      ...evidence,
      scores: turn(evidence.scores),
      items: turn(evidence.items.map((one) => ({ ...one, reviews: turn(one.reviews) }))),
    };
  };

  it('never matters', () => {
    fc.assert(
      fc.property(anyStore, fc.nat(), (evidence, seed) => {
        const [one, other] = [pooled(evidence), pooled(shuffled(evidence, seed))];
        expect(other.rating).toEqual(one.rating);
        expect(other.findings).toEqual(one.findings);
        expect(other.coverage).toEqual(one.coverage);
        expect(other.critics).toEqual(one.critics);
      }),
      runs,
    );
  });
});

describe('a copy of a review', () => {
  it('never moves the rating, whatever stars it carries', () => {
    fc.assert(
      fc.property(anyReviews, anyFacts, fc.nat(), fc.integer({ min: 1, max: 5 }), (reviews, facts, pick, rating) => {
        const long = reviews.filter(({ review }) => (review.text.match(/[\p{L}\p{N}]/gu) ?? []).length >= 10);
        const original = long[pick % Math.max(1, long.length)];
        if (!original || original.review.text.includes('此用户')) return;
        const copy = kept(9999, { ...original.review, rating, date: '2026-11-21' });
        const before = pooled(store([item(reviews, facts)]));
        const after = pooled(store([item([...reviews, copy], facts)]));
        const { plain: _before, ...rest } = before.rating;
        const { plain: _after, ...same } = after.rating;
        expect(same).toEqual(rest);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a default ballot', () => {
  it('moves nothing without totals and never raises the rating with them', () => {
    fc.assert(
      fc.property(anyReviews, anyFacts, fc.integer({ min: 1, max: 9 }), (reviews, facts, extra) => {
        const before = pooled(store([item(reviews, facts)]));
        const after = pooled(store([item([...reviews, ...defaults(extra)], facts)]));
        if (before.rating.adjusted === undefined || after.rating.adjusted === undefined) return;
        expect(after.rating.adjusted).toBeLessThanOrEqual(before.rating.adjusted + 1e-12);
        const counted =
          facts.totals || facts.histogramCount || facts.histogramPercent || facts.positivePercent !== undefined;
        if (!counted) expect(after.rating).toEqual(before.rating);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the neutral dial', () => {
  it('is the plain mean without totals', () => {
    fc.assert(
      fc.property(anyReviews, (reviews) => {
        const { rating } = pooled(store([item(reviews)]), 'neutral');
        if (rating.adjusted !== undefined) expect(rating.adjusted).toBeCloseTo(rating.plain ?? Number.NaN, 12);
      }),
      runs,
    );
  });

  it('is the post-stratified mean with totals', () => {
    const totals = fc.record({
      good: fc.integer({ min: 50, max: 900 }),
      mid: fc.integer({ min: 50, max: 90 }),
      bad: fc.integer({ min: 50, max: 90 }),
    });
    fc.assert(
      fc.property(stars, totals, (votes, { good, mid, bad }) => {
        const { rating } = pooled(store([item(rated(votes), { totals: { good, mid, bad } })]), 'neutral');
        if (rating.adjusted === undefined) return;
        const mean = (list: number[], otherwise: number) =>
          list.length > 0 ? list.reduce((a, b) => a + b, 0) / list.length : otherwise;
        const of = (low: number, high: number, otherwise: number) =>
          mean(
            votes.filter((vote) => vote >= low && vote <= high),
            otherwise,
          );
        const expected = (good * of(4, 5, 5) + mid * 3 + bad * of(1, 2, 1)) / (good + mid + bad);
        expect(rating.adjusted).toBeCloseTo(expected, 12);
      }),
      runs,
    );
  });

  it('weighs every review that is no default ballot exactly 1', () => {
    fc.assert(
      fc.property(anyStore, (evidence) => {
        for (const { weight, reasons } of assess(evidence, { now, dial: 'neutral' }).reviews) {
          expect(weight).toBe(reasons.some(({ id }) => id === 'default-ballot') ? 0 : 1);
        }
      }),
      runs,
    );
  });
});

const rank: Record<Verdict, number> = { 'not-tested': 0, pass: 1, warn: 2, fail: 3 };
const certainty = { low: 0, medium: 1, high: 2 };

describe('removing data', () => {
  const lessOf = (evidence: StoreEvidence): StoreEvidence[] => [
    { ...evidence, scores: [] },
    { ...evidence, scores: evidence.scores.slice(1) },
    { ...evidence, facts: {} },
    { ...evidence, items: evidence.items.map((one) => ({ ...one, facts: {} })) },
    { ...evidence, items: [] },
  ];

  it('never makes a letter appear', () => {
    const letters = ({ storeScore }: Assessment) => (storeScore.letter ? 1 : 0);
    fc.assert(
      fc.property(anyStore, (evidence) => {
        const before = letters(assess(evidence, { now, dial: 'default' }));
        for (const less of lessOf(evidence))
          expect(letters(assess(less, { now, dial: 'default' }))).toBeLessThanOrEqual(before);
      }),
      runs,
    );
  });

  it('of reviews down to none turns every finding into not-tested, never into pass', () => {
    const many = store([item([...rated(times(30, 5)), ...defaults(40)])]);
    const before = pooled(many).findings;
    const after = pooled({ ...many, items: [item([])] }).findings;
    expect(before.filter(({ verdict }) => rank[verdict] > 0).length).toBeGreaterThan(1);
    expect(after.every(({ verdict }) => verdict === 'not-tested')).toBe(true);
  });

  it('at equal shares never raises confidence', () => {
    fc.assert(
      fc.property(stars, anyFacts, (votes, facts) => {
        if (!fits(votes, facts)) return;
        const full = pooled(store([item([...rated(votes), ...rated(votes, 1000)], facts)]));
        const half = pooled(store([item(rated(votes), facts)]));
        const unframed = pooled(store([item([...rated(votes), ...rated(votes, 1000)])]));
        expect(certainty[half.confidence]).toBeLessThanOrEqual(certainty[full.confidence]);
        // A printed 好评率 of another window stretches the interval on purpose; without it there is one contradiction less.
        if (facts.positivePercent !== undefined) return;
        expect(certainty[unframed.confidence]).toBeLessThanOrEqual(certainty[full.confidence]);
      }),
      runs,
    );
  });
});

describe('weights', () => {
  /** The rule of the house rules' section 4, written down again: prior plus the strongest of each family, no further than −5. */
  function believed({ class: name, reasons }: ReviewWeight, scale: number): { credibility: number; weight: number } {
    const prior = { good: 0.6, mid: 0.98, bad: 0.9 }[name ?? 'good'];
    const strongest: Record<string, number> = {};
    for (const { family, logOdds } of reasons) {
      if (Math.abs(logOdds) > Math.abs(strongest[family] ?? 0)) strongest[family] = logOdds;
    }
    const total = Object.values(strongest).reduce((sum, one) => sum + one, 0);
    const odds = (prior / (1 - prior)) * Math.exp(Math.max(-5, total * scale));
    const credibility = odds / (1 + odds);
    return { credibility, weight: Math.min(1, credibility / prior) };
  }

  it.each([
    ['default', 1],
    ['strict', 1.5],
  ] as const)('at the %s dial are those of the stated rule', (dial, scale) => {
    fc.assert(
      fc.property(anyStore, (evidence) => {
        for (const review of assess(evidence, { now, dial }).reviews) {
          const { credibility, weight } = believed(review, scale);
          const out = review.reasons.some(({ family }) => family === 'structure');
          expect(review.credibility).toBeCloseTo(credibility, 9);
          expect(review.weight).toBeCloseTo(out ? 0 : weight, 9);
        }
      }),
      runs,
    );
  });
});
