// A product of this size is turned into its logarithm before it can overflow.
const LARGE = 1e200;
// Terms smaller than this part of the sum change nothing that is shown or decided.
const NEGLIGIBLE = 1e-9;

/**
 * Logarithm of the chance of exactly `count` events where the mean is `mean` and the variance `mean + mean² / size`: the negative
 * binomial law, which is a Poisson law whose rate itself varies.
 */
export function negativeBinomialLog(count: number, mean: number, size: number): number {
  const odds = mean / (size + mean);
  let sum = -size * Math.log1p(mean / size);
  let product = 1;
  for (let k = 0; k < count; k++) {
    product *= ((k + size) / (k + 1)) * odds;
    if (product > LARGE || product < 1 / LARGE) {
      sum += Math.log(product);
      product = 1;
    }
  }
  return sum + Math.log(product);
}

/** Chance of at least `count` events under the same law, summed upwards so that tiny chances keep their digits. */
export function negativeBinomialTail(count: number, mean: number, size: number): number {
  if (count <= 0) return 1;
  if (count <= mean) {
    let below = 0;
    for (let k = 0; k < count; k++) below += Math.exp(negativeBinomialLog(k, mean, size));
    return Math.max(0, 1 - below);
  }
  const odds = mean / (size + mean);
  let term = Math.exp(negativeBinomialLog(count, mean, size));
  let sum = 0;
  for (let k = count; term > sum * NEGLIGIBLE; k++) {
    sum += term;
    term *= ((k + size) / (k + 1)) * odds;
  }
  return Math.min(1, sum);
}
