import type { Verdict } from 'src/domain/assessment';
import { controlled } from 'src/trust/control';
import type { Outcome } from 'src/trust/signal';
import { followUpDrift } from 'src/trust/signals/follow-up-drift';
import { hostileNegative } from 'src/trust/signals/hostile-negative';
import { ratingShape } from 'src/trust/signals/rating-shape';
import { repeatAuthor } from 'src/trust/signals/repeat-author';
import { reviewBurst } from 'src/trust/signals/review-burst';
import { unverifiedShare } from 'src/trust/signals/unverified-share';
import { vanishedReviews } from 'src/trust/signals/vanished-reviews';
import { describe, expect, it } from 'vitest';
import { honestShop, setOfShop } from '../../simulate/honest-shop';

const SHOPS = 400;
const signals = [
  reviewBurst,
  ratingShape,
  followUpDrift,
  repeatAuthor,
  unverifiedShare,
  hostileNegative,
  vanishedReviews,
];

describe('honest shops, simulated', () => {
  const shops = Array.from({ length: SHOPS }, (_, index) => {
    const set = setOfShop(honestShop(51, index));
    return signals.map((signal): Outcome => signal.test(set));
  });
  const rate = (column: number, verdicts: readonly Verdict[]): number =>
    shops.filter((row) => verdicts.includes(row[column]?.verdict ?? 'pass')).length / SHOPS;

  it.each(signals.map(({ id }, column) => [id, column] as const))('%s hardly ever speaks', (id, column) => {
    const [tested, warned, failed] = [1 - rate(column, ['not-tested']), rate(column, ['warn']), rate(column, ['fail'])];
    console.log(`${id}: tested ${tested.toFixed(2)}, warn ${warned.toFixed(4)}, fail ${failed.toFixed(4)}`);
    expect(tested).toBeGreaterThan(0.1);
    // One fail in 400 shops is the floor of a quarter of a percent.
    expect(failed).toBeLessThanOrEqual(0.0025);
    expect(warned).toBeLessThanOrEqual(0.02);
  });

  it('fail by any signal in next to no shop, after the control over all of them', () => {
    const verdicts = shops.map((row) => controlled(row));
    const some = (wanted: readonly Verdict[]) =>
      verdicts.filter((row) => row.some((one) => wanted.includes(one))).length / SHOPS;
    console.log(`any fail ${some(['fail'])}, any warning ${some(['warn', 'fail'])}`);
    expect(some(['fail'])).toBeLessThanOrEqual(0.0025);
    expect(some(['warn', 'fail'])).toBeLessThanOrEqual(0.03);
  });
});
