import { reviewBurst } from 'src/trust/signals/review-burst';
import { describe, expect, it } from 'vitest';
import { kept } from '../../score/evidence';
import { honestShop } from '../../simulate/honest-shop';
import { outcomeOf } from './fixtures';

const SHOPS = 300;

describe('review-burst among honest shops that vary by other laws than its own', () => {
  const outcomes = Array.from({ length: SHOPS }, (_, index) => outcomeOf(reviewBurst, honestShop(11, index).reviews));
  const share = (verdict: string): number => outcomes.filter((one) => one.verdict === verdict).length / SHOPS;

  it('is heard, warns of at most one in a hundred, and fails next to none', () => {
    expect(share('not-tested')).toBeLessThan(0.1);
    // The measured rate is below half of it; with 300 shops three are what one in a hundred may show.
    expect(share('warn')).toBeLessThanOrEqual(0.01);
    expect(share('fail')).toBeLessThanOrEqual(0.0034);
  });
});

describe('review-burst, planted as a fifth of a hundred reviews', () => {
  /** A shop of 80 reviews over most of a year, read whole, and 20 more in `days` days. */
  function planted(index: number, days: number) {
    const span = { span: 300, total: 80, festival: 3, dispersion: 1.5, whole: true as const };
    const { reviews, dice } = honestShop(12, index, { ...span, curve: 'steady' });
    const start = Date.parse(dice.pick(reviews.flatMap(({ review }) => review.date ?? [])));
    const campaign = Array.from({ length: Math.round(reviews.length / 4) }, (_, number) => {
      const date = new Date(start + dice.below(days) * 86_400_000).toISOString().slice(0, 10);
      return kept(5000 + number, { rating: 5, date });
    });
    return outcomeOf(reviewBurst, [...reviews, ...campaign]).verdict;
  }

  it.each([
    [1, 0.6],
    [3, 0.3],
  ])('within %i days, is found in at least %f of the shops', (days, least) => {
    const verdicts = Array.from({ length: 60 }, (_, index) => planted(index, days));
    const tested = verdicts.filter((one) => one !== 'not-tested');
    const found = tested.filter((one) => one !== 'pass').length / tested.length;
    console.log(`review-burst planted at 20% within ${days} days: found in ${(100 * found).toFixed(0)}%`);
    expect(found).toBeGreaterThanOrEqual(least);
  });
});
