/** A share that differs from shop to shop: its mean, and how many reviews' worth of agreement the shops show (small: they differ much). */
export interface SharePrior {
  mean: number;
  strength: number;
}

/** The chances of 0 … `most` hits in `n` draws at a shop whose own share is drawn from a beta distribution, summed up. */
function upTo(most: number, n: number, { mean, strength }: SharePrior): number {
  if (most < 0) return 0;
  const alpha = mean * strength;
  const beta = strength - alpha;
  let logTerm = 0;
  for (let i = 0; i < n; i++) logTerm += Math.log((beta + i) / (strength + i));
  let sum = Math.exp(logTerm);
  for (let k = 0; k < Math.min(most, n); k++) {
    logTerm += Math.log(((n - k) / (k + 1)) * ((alpha + k) / (beta + n - k - 1)));
    sum += Math.exp(logTerm);
  }
  return Math.min(1, sum);
}

/**
 * Chance of at least `hits` in `n` draws where shops differ in their share: what is usual at one honest shop is not at the next, and a
 * plain binomial test would call half of them unusual.
 */
export const betaBinomialTail = (hits: number, n: number, prior: SharePrior): number =>
  hits <= 0 ? 1 : 1 - upTo(hits - 1, n, prior);
