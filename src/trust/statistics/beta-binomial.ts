/** A share that differs from shop to shop: its mean, and how many reviews' worth of agreement the shops show (small: they differ much). */
export interface SharePrior {
  mean: number;
  strength: number;
}

/** By prior, running sums of the logarithms whose sum is the chance of no hit: most tests use one prior for lists of every length. */
const knownLogs = new WeakMap<SharePrior, number[]>();
// Sums kept per prior; longer lists are summed on from there.
const MOST_KEPT = 1 << 14;

/** Logarithm of the chance of no hit in `n` draws. */
function noneLog(n: number, prior: SharePrior): number {
  const { mean, strength } = prior;
  const beta = strength - mean * strength;
  const sums = knownLogs.get(prior);
  // A prior made for one question is not asked about again.
  if (!sums) knownLogs.set(prior, [0]);
  const known = Math.min(n, (sums?.length ?? 1) - 1);
  let sum = sums?.[known] ?? 0;
  for (let i = known; i < n; i++) {
    sum += Math.log((beta + i) / (strength + i));
    if (sums && i < MOST_KEPT) sums.push(sum);
  }
  return sum;
}

/** The chances of 0 … `most` hits in `n` draws at a shop whose own share is drawn from a beta distribution, summed up. */
function upTo(most: number, n: number, prior: SharePrior): number {
  if (most < 0) return 0;
  const alpha = prior.mean * prior.strength;
  const beta = prior.strength - alpha;
  let logTerm = noneLog(n, prior);
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
