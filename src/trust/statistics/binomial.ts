/**
 * Chance of at least `hits` in `n` draws at rate `p` (upper tail of the binomial), summed from the top term by term in logarithms,
 * so that it neither under- nor overflows.
 */
export function binomialTail(hits: number, n: number, p: number): number {
  if (hits <= 0) return 1;
  let logTerm = n * Math.log(1 - p);
  let below = Math.exp(logTerm);
  for (let k = 1; k < hits; k++) {
    logTerm += Math.log(((n - k + 1) / k) * (p / (1 - p)));
    below += Math.exp(logTerm);
  }
  return Math.max(0, 1 - below);
}
