import type { ReviewEvidence } from 'src/domain/evidence';
import { assess } from 'src/score/assess';
import { describe, expect, it } from 'vitest';
import { item, kept, now, rated, store, times } from './evidence';

const options = { now, dial: 'default' } as const;
const pooled = (reviews: ReviewEvidence[], without?: { reviews?: ReviewEvidence['key'][]; signals?: string[] }) =>
  assess(store([item(reviews)]), { ...options, ...(without ? { without } : {}) }).pooled;

const praise = '包装很严实，茶壶出水很顺，颜色和图片一样';
const copied = times(6, praise).map((text, index) =>
  kept(500 + index, { rating: 5, text, date: `2026-09-0${index + 1}` }),
);
const mixed = [...rated(times(3, [5, 4, 2, 3, 5, 1, 4, 5, 2, 5]).flat()), ...copied];

describe('what if', () => {
  it('a review were not there: the same as never having read it', () => {
    const [first] = mixed;
    if (!first) throw new Error('no review');
    expect(pooled(mixed, { reviews: [first.key] })).toEqual(pooled(mixed.slice(1)));
  });

  it('copies were not told from the rest: each of them counts', () => {
    const { rating, waterfall } = pooled(mixed, { signals: ['near-duplicates'] });
    // Thirty votes of 3.6 on the mean, and six fives or one.
    expect(rating.adjusted).toBeCloseTo((108 + 30) / 36, 9);
    expect(pooled(mixed).rating.adjusted).toBeCloseTo((108 + 5) / 31, 9);
    expect(waterfall?.at(-1)?.value).toBeCloseTo(rating.adjusted ?? 0, 9);
  });

  it('two signals were gone: neither of them moves anything any more', () => {
    const { robustness } = pooled(mixed, { signals: ['near-duplicates', 'photo-reuse'] });
    expect(robustness?.mostSignal).not.toBe('near-duplicates');
    expect(pooled(mixed, { signals: ['photo-reuse', 'near-duplicates'] }).rating).toEqual(
      pooled(mixed, { signals: ['near-duplicates'] }).rating,
    );
  });

  it('the dials are told for the same reviews as the rating', () => {
    const { rating, robustness } = pooled(mixed, { signals: ['near-duplicates'] });
    const [low = 0, high = 0] = robustness?.dials ?? [];
    expect(rating.adjusted).toBeGreaterThanOrEqual(low - 1e-9);
    expect(rating.adjusted).toBeLessThanOrEqual(high + 1e-9);
  });

  it('a signal that has nothing to say were gone: nothing changes', () => {
    expect(pooled(mixed, { signals: ['photo-reuse'] }).rating).toEqual(pooled(mixed).rating);
  });
});
