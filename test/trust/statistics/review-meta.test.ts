import { describe, expect, it } from 'vitest';

/** Chance of at least `count` events of a Poisson law. */
function poissonTail(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let below = 0;
  for (let k = 0; k < count; k++) {
    below += term;
    term *= mean / (k + 1);
  }
  return 1 - below;
}

/** ReviewMeta's rule for a day of too many reviews: the first count that a Poisson law at the mean rate gives less than .1% to. */
function threshold(reviews: number, days: number): number {
  let count = 1;
  while (poissonTail(count + 1, reviews / days) >= 0.001) count++;
  return count;
}

/** How often a product whose reviews do follow that law has a day above it. */
const falseAlarm = (reviews: number, days: number): number =>
  1 - (1 - poissonTail(threshold(reviews, days) + 1, reviews / days)) ** days;

// Kept as a warning: reviews come in clumps, so even these false alarms are too low, and none was meant per product.
describe('the Poisson rule of ReviewMeta’s three samples', () => {
  it.each([
    [134, 624, 3, 4.6],
    [131, 1230, 2, 20.4],
    [23, 182, 2, 5.4],
  ])('%i reviews in %i days: above %i a day, per-product false alarm %f%%', (reviews, days, above, percent) => {
    expect(threshold(reviews, days)).toBe(above);
    expect(100 * falseAlarm(reviews, days)).toBeCloseTo(percent, 1);
  });
});
