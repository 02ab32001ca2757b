import { assess } from 'src/score/assess';
import { describe, expect, it } from 'vitest';
import { item, kept, now, store } from './evidence';

/** Reviews of these stars, one every other day from a day on. */
const from = (start: string, stars: readonly number[], first = 0) =>
  stars.map((rating, index) => {
    const date = new Date(Date.parse(start) + index * 2 * 86_400_000).toISOString().slice(0, 10);
    return kept(first + index, { rating, date });
  });
const repeat = (pattern: readonly number[], times: number) => Array.from({ length: times }, () => pattern).flat();
const trendOf = (...reviews: ReturnType<typeof from>) =>
  assess(store([item(reviews)]), { now, dial: 'default' }).pooled.rating.trend;

describe('a change since a month', () => {
  it('is said where it is clear, with both sides', () => {
    const trend = trendOf(
      ...from('2026-01-02', repeat([5, 5, 5, 4, 5], 8)),
      ...from('2026-07-02', repeat([2, 3, 1, 5, 2], 6), 100),
    );
    expect(trend).toMatchObject({ since: '2026-07', nBefore: 40, nAfter: 30 });
    expect(trend?.before).toBeCloseTo(4.8, 9);
    expect(trend?.after).toBeCloseTo(2.6, 9);
    expect(trend?.chance).toBeGreaterThan(0.95);
  });

  it('is not said of a shop that goes on as it was', () => {
    expect(trendOf(...from('2025-12-01', repeat([5, 4, 5, 5, 3], 30)))).toBeUndefined();
  });

  it('is not said from few reviews, nor from undated ones', () => {
    expect(trendOf(...from('2026-05-01', [5, 5, 5, 5, 5, 5]), ...from('2026-09-01', [1, 1, 1], 50))).toBeUndefined();
    const undated = [...repeat([5], 30), ...repeat([1], 30)].map((rating, index) => kept(index, { rating }));
    expect(trendOf(...undated)).toBeUndefined();
  });

  it('takes the chance of all months looked at into account', () => {
    // Twelve months of honest mood swings: a month alone may look odd, the shop did not change.
    const months = [4.6, 4.4, 4.7, 4.5, 4.6, 4.3, 4.7, 4.6, 4.4, 4.6, 4.5, 4.6];
    const reviews = months.flatMap((mean, index) => {
      const low = Math.round((5 - mean) * 10);
      const stars = [...repeat([4], low), ...repeat([5], 10 - low)];
      return from(
        `${index < 1 ? '2025' : '2026'}-${String(((index + 11) % 12) + 1).padStart(2, '0')}-03`,
        stars,
        index * 50,
      );
    });
    expect(trendOf(...reviews)).toBeUndefined();
  });
});
