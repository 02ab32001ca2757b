import type { Dial } from 'src/domain/assessment';
import { assess } from 'src/score/assess';
import { referenceShare } from 'src/score/reference-share';
import { describe, expect, it } from 'vitest';
import { defaults, dsr, item, kept, now, rated, store, times } from './evidence';

const one = (evidence: Parameters<typeof store>[0], dial: Dial = 'default') =>
  assess(store(evidence), { now, dial }).pooled;

describe('reviews without page totals', () => {
  // 18 fives, a three and a one: (90 + 3 + 1) / 20.
  const reviews = rated([...times(18, 5), 3, 1]);

  it('rate their plain mean', () => {
    const { rating, state } = one([item(reviews)]);
    expect(state).toBe('ready');
    expect(rating.plain).toBeCloseTo(4.7, 12);
    expect(rating.adjusted).toBeCloseTo(4.7, 12);
    expect(rating.weightedToTotals).toBe(false);
    expect(rating.n).toBe(20);
    expect(rating.nEffective).toBeCloseTo(20, 9);
  });

  it('put mid and negative first by the stated priors', () => {
    // (0.6·18·5 + 0.98·3 + 0.9·1) / (0.6·18 + 0.98 + 0.9)
    expect(one([item(reviews)]).rating.criticWeighted).toBeCloseTo(57.84 / 12.68, 12);
  });

  it('have the interval of a Dirichlet posterior of strength 3 over the five stars', () => {
    // n = 20, Σs = 94, Σs² = 460; mean (94 + 9)/23, second moment (460 + 33)/23, variance over 24.
    const mu = 103 / 23;
    const { rating, explanation } = one([item(reviews)]);
    // A quarter more variance where nothing could be tested, in proportion where some could.
    const doubt = explanation.find(({ id }) => id === 'doubt')?.result ?? Number.NaN;
    const sd = Math.sqrt(((493 / 23 - mu * mu) / 24) * (1 + doubt / 4));
    expect(rating.interval90?.[0]).toBeCloseTo(mu - 1.6448536269514722 * sd, 9);
    expect(rating.interval90?.[1]).toBeCloseTo(mu + 1.6448536269514722 * sd, 9);
  });

  it('have no interval left when the page says that these are all there are', () => {
    const { interval90, adjusted } = one([item(reviews, { reviewCount: 20 })]).rating;
    expect(interval90?.[0]).toBeCloseTo(adjusted ?? 0, 9);
    expect(interval90?.[1]).toBeCloseTo(adjusted ?? 0, 9);
  });

  it('are not moved by default ballots', () => {
    const without = one([item(reviews)]).rating;
    const withThem = one([item([...reviews, ...defaults(30)])]);
    expect(withThem.rating).toEqual(without);
    expect(withThem.coverage).toMatchObject({ read: 50, usable: 20, defaults: 30 });
  });

  it('count a copied text once, as its earliest, whatever stars the copy carries', () => {
    const copies = [1, 2, 3].map((index) =>
      kept(500 + index, { ...reviews[0]?.review, rating: 1, date: '2026-11-21' }),
    );
    const { rating, coverage } = one([item([...reviews, ...copies])]);
    expect(rating.adjusted).toBeCloseTo(4.7, 12);
    expect(coverage.copies).toBe(3);
  });

  it('leave out texts without a word, but not at the neutral dial', () => {
    const mute = [kept(900, { text: '😀', rating: 1 })];
    expect(one([item([...reviews, ...mute])]).rating.adjusted).toBeCloseTo(4.7, 12);
    expect(one([item([...reviews, ...mute])], 'neutral').rating.adjusted).toBeCloseTo(95 / 21, 12);
    expect(one([item([...reviews, ...mute])]).rating.plain).toBeCloseTo(95 / 21, 12);
  });
});

/** What reviews of a class count for with so many of them read at full weight, and so many default ballots beside them. */
const share = (name: 'good' | 'mid' | 'bad', read: number, ballots = 0) =>
  (read + 3 * referenceShare[name]) / (read + ballots + 3);

/** Σ s·M / Σ M. */
const combined = (...cells: [stars: number, weight: number][]) =>
  cells.reduce((sum, [stars, weight]) => sum + stars * weight, 0) / cells.reduce((sum, [, weight]) => sum + weight, 0);

describe('reviews with page totals', () => {
  const totals = { good: 2200, mid: 60, bad: 40 };
  const labelled = [
    ...Array.from({ length: 6 }, (_, index) => kept(index, { class: 'good' })),
    kept(20, { class: 'mid' }),
    kept(21, { class: 'bad' }),
  ];

  it('stand for their whole class', () => {
    const { rating } = one([item(labelled, { totals })]);
    const cells = combined([5, 2200 * share('good', 6)], [3, 60 * share('mid', 1)], [1, 40 * share('bad', 1)]);
    expect(rating.adjusted).toBeCloseTo(cells, 12);
    expect(rating.adjusted).toBeCloseTo((2200 * 5 + 60 * 3 + 40) / 2300, 2);
    expect(rating.weightedToTotals).toBe(true);
  });

  it('lose what default ballots make up of the good ones, shrunk by three', () => {
    // One default beside six good ones: (6 + 3 × .91) / (6 + 1 + 3) of 2,200.
    const { rating } = one([item([...labelled, ...defaults(1)], { totals })]);
    const cells = combined([5, 2200 * share('good', 6, 1)], [3, 60 * share('mid', 1)], [1, 40 * share('bad', 1)]);
    expect(rating.adjusted).toBeCloseTo(cells, 12);
  });

  it('ignore that at the neutral dial, which is the post-stratified mean', () => {
    const { rating } = one([item([...labelled, ...defaults(5)], { totals })], 'neutral');
    expect(rating.adjusted).toBeCloseTo((2200 * 5 + 60 * 3 + 40) / 2300, 12);
  });

  // Three fives, two fours, a three, a two and a one read of 80, 10, 5, 3 and 2.
  const rowsOfStars = combined(
    [5, 80 * share('good', 3)],
    [4, 10 * share('good', 2)],
    [3, 5 * share('mid', 1)],
    [2, 3 * share('bad', 1)],
    [1, 2 * share('bad', 1)],
  );

  it('weigh stars to a star histogram', () => {
    const { rating } = one([
      item(rated([5, 5, 5, 4, 4, 3, 2, 1]), { histogramCount: { 5: 80, 4: 10, 3: 5, 2: 3, 1: 2 } }),
    ]);
    expect(rating.adjusted).toBeCloseTo(rowsOfStars, 12);
  });

  it('use printed percentages as shares without calling them totals', () => {
    const facts = { histogramPercent: { 5: 80, 4: 10, 3: 5, 2: 3, 1: 2 }, ratingCount: 875 };
    const { rating } = one([item(rated([5, 5, 5, 4, 4, 3, 2, 1]), facts)]);
    expect(rating.adjusted).toBeCloseTo(rowsOfStars, 12);
    expect(rating.weightedToTotals).toBe(false);
  });

  it('let a tab of negatives stand for the negatives only', () => {
    const { rating, coverage } = one([
      item(
        Array.from({ length: 9 }, (_, index) => kept(index, {}, 'bad')),
        { totals },
      ),
    ]);
    const cells = combined([5, 2200 * share('good', 0)], [3, 60 * share('mid', 0)], [1, 40 * share('bad', 9)]);
    expect(rating.adjusted).toBeCloseTo(cells, 12);
    expect(rating.plain).toBeUndefined();
    expect(coverage.filter).toBe('bad');
  });
});

describe('too little to say', () => {
  it('is seven reviews: only what was read is given', () => {
    const { state, rating } = one([item(rated(times(7, 5)))]);
    expect(state).toBe('too-few-reviews');
    expect(rating).toEqual({ plain: 5, n: 7, weightedToTotals: false });
  });

  it('is an interval wider than a star', () => {
    const { state, confidenceWhy, rating } = one([item(rated([5, 5, 5, 5, 1, 1, 1, 1]))]);
    expect(state).toBe('too-few-reviews');
    expect(confidenceWhy.id).toBe('rangeTooWide');
    expect(rating.adjusted).toBeUndefined();
  });

  it('is any number of reviews whose class the page does not show', () => {
    const { state, confidenceWhy, rating, coverage } = one([
      item(Array.from({ length: 40 }, (_, index) => kept(index, {}))),
    ]);
    expect(state).toBe('too-few-reviews');
    expect(confidenceWhy).toEqual({ id: 'classNotShown', values: { n: 40 } });
    expect(rating).toEqual({ n: 0, weightedToTotals: false });
    expect(coverage.classSource.abstained).toBe(40);
  });

  it('is a tab of negatives without totals: no rating at all', () => {
    const { state, rating } = one([
      item(
        Array.from({ length: 20 }, (_, index) => kept(index, { rating: 1 }, 'bad')),
        { positivePercent: 99 },
      ),
    ]);
    expect(state).toBe('filtered-sample');
    expect(rating).toEqual({ n: 0, weightedToTotals: false });
  });

  it('is a page with no reviews at all', () => {
    expect(one([]).confidenceWhy.id).toBe('noReviewsRead');
  });
});

describe('scales', () => {
  it('are brought to five: 8 of 10 is good, 6 of 10 mid, 4 of 10 bad', () => {
    const reviews = [8, 6, 4].map((rating, index) => kept(index, { rating, ratingScale: 10 }));
    const { reviews: weights } = assess(store([item(reviews)]), { now, dial: 'default' });
    expect(weights.map((review) => review.class)).toEqual(['good', 'mid', 'bad']);
  });

  it('leave a review without class when its rating does not fit its scale', () => {
    const { reviews: weights } = assess(store([item([kept(0, { rating: 9 })])]), { now, dial: 'default' });
    expect(weights[0]?.class).toBeUndefined();
  });
});

describe('recent reviews', () => {
  it('are the last 180 days, from eight on', () => {
    const old = Array.from({ length: 10 }, (_, index) => kept(index, { rating: 5, date: '2025-01-01' }));
    const late = Array.from({ length: 8 }, (_, index) => kept(50 + index, { rating: 4, date: '2026-10-01' }));
    expect(one([item([...old, ...late])]).rating.recent).toEqual({ adjusted: 4, days: 180, n: 8 });
    expect(one([item([...old, ...late.slice(1)])]).rating.recent).toBeUndefined();
  });
});

describe('several items', () => {
  it('are pooled by how many reviews each has', () => {
    const first = item(rated([...times(19, 5), 4]), { reviewCount: 3000 }, '1');
    const second = item(rated([...times(13, 5), ...times(7, 4)], 100), { reviewCount: 1000 }, '2');
    expect(one([first, second]).rating.adjusted).toBeCloseTo((3000 * 4.95 + 1000 * 4.65) / 4000, 12);
  });

  it('carry the variance between them in the interval, also when each was read to its end', () => {
    const first = item(rated([...times(19, 5), 4]), { reviewCount: 20 }, '1');
    const second = item(rated([...times(13, 5), ...times(7, 4)], 100), { reviewCount: 20 }, '2');
    const { rating } = one([first, second]);
    // Spread 0.15² around 4.8, over 1 − ½ for two equal items: 0.045 between items, half of it in the mean of two.
    expect(rating.interval90?.[0]).toBeCloseTo(4.8 - 1.6448536269514722 * Math.sqrt(0.0225), 9);
    expect(rating.interval90?.[1]).toBe(5);
  });

  it('do not count towards a seller when they are catalogue products', () => {
    const catalogue = item(rated(times(30, 1)), {}, '2', 'catalogue-product');
    const assessment = assess(store([catalogue]), { now, dial: 'default' });
    expect(assessment.pooled.rating).toEqual({ n: 0, weightedToTotals: false });
    expect(assessment.pooled.confidenceWhy.id).toBe('catalogueOnly');
    expect(assessment.items[0]?.rating.adjusted).toBe(1);
  });
});

describe('the store score', () => {
  type Reference = { mean: number; best: number; worst: number; n: number };
  const score = (scores: Parameters<typeof store>[1], facts = {}, reference?: Reference) =>
    assessed(scores, facts, reference).storeScore;
  const assessed = (scores: Parameters<typeof store>[1], facts = {}, reference?: Reference) =>
    assess(
      store([item(rated(times(40, 5)), { histogramCount: { 5: 400, 4: 50, 3: 30, 2: 10, 1: 10 } })], scores, facts),
      {
        now,
        dial: 'default',
        ...(reference ? { reference } : {}),
      },
    );

  it('is 50 + 50 × the signed percent of the page, averaged over its scores', () => {
    const { components, value, noLetter } = score([
      dsr('item-as-described', 4.8, { direction: 'above', percent: 36 }),
      dsr('service', 4.9, { direction: 'above' }),
      dsr('shipping', 4.7, { direction: 'below', percent: 6 }),
    ]);
    expect(components[0]?.value).toBeCloseTo((68 + 65 + 47) / 3, 12);
    expect(value).toBeUndefined();
    expect(noLetter?.id).toBe('oneKindOfEvidence');
  });

  it('renormalises over what is there', () => {
    const { value, letter } = score([dsr('service', 4.9, { direction: 'above', percent: 60 })], { ageYears: 15 });
    expect(value).toBeCloseTo((0.35 * 80 + 0.05 * 75) / 0.4, 12);
    expect(letter).toBe('B');
  });

  it('turns the direction round where lower is better', () => {
    const slow = dsr('refund-duration', 3, { direction: 'above' }, { unit: 'days', better: 'lower' });
    expect(score([slow]).components).toMatchObject([{ id: 'refunds', value: 35 }]);
    const beside = dsr('dispute-rate', 0.01, undefined, { unit: 'percent', better: 'lower', industryValue: 0.05 });
    expect(score([beside]).components).toMatchObject([{ id: 'refunds', value: 65 }]);
  });

  it('keeps after-sales scores out of the service every buyer meets', () => {
    const { components } = score([
      dsr('service', 4.8, { direction: 'above' }),
      dsr('after-sales-attitude', 5, { direction: 'above', percent: 100 }),
    ]);
    expect(components).toMatchObject([
      { id: 'service-vs-industry', value: 65, n: 1 },
      { id: 'refunds', value: 100, n: 1 },
    ]);
  });

  it('has no letter and no value where the page gives no comparison', () => {
    const { value, letter, noLetter } = score([dsr('overall', 4.7)], { ageYears: 9 });
    expect([value, letter, noLetter?.id]).toEqual([undefined, undefined, 'noComparisonYet']);
  });

  it('compares the rating with other stores only from thirty of them on', () => {
    const reference = { mean: 4.6, best: 5, worst: 3, n: 29 };
    expect(score([], { ageYears: 5 }, reference).components.map(({ id }) => id)).toEqual(['maturity']);
    const { storeScore, pooled } = assessed([], { ageYears: 5 }, { ...reference, n: 30 });
    const place = 50 + (50 * ((pooled.rating.adjusted ?? 0) - 4.6)) / 0.4;
    expect(pooled.rating.adjusted).toBeCloseTo(4.64, 1);
    expect(storeScore.components[0]?.value).toBeCloseTo(place, 9);
    expect(storeScore.value).toBeCloseTo((0.3 * place + 0.05 * 50) / 0.35, 9);
  });
});
