/** A share that differs from shop to shop: its mean, and how many reviews' worth of agreement the shops show (small: they differ much). */
export interface SharePrior {
  mean: number;
  strength: number;
}

/**
 * Chance of at least `hits` in `n` draws at a shop whose own share is drawn from a beta distribution: what is usual at one honest
 * shop is not at the next, and a plain binomial test would call half of them unusual.
 */
export function betaBinomialTail(hits: number, n: number, { mean, strength }: SharePrior): number {
  if (hits <= 0) return 1;
  const alpha = mean * strength;
  const beta = strength - alpha;
  let logTerm = 0;
  for (let i = 0; i < n; i++) logTerm += Math.log((beta + i) / (strength + i));
  let below = Math.exp(logTerm);
  for (let k = 0; k < hits - 1; k++) {
    logTerm += Math.log(((n - k) / (k + 1)) * ((alpha + k) / (beta + n - k - 1)));
    below += Math.exp(logTerm);
  }
  return Math.max(0, 1 - below);
}
