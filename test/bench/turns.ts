/** Times ways of doing the same: which part of the work of which way, ms; the way and the part decide what is done. */
type Way = (part: number) => unknown;

/**
 * Milliseconds each way needs for all parts: the ways take turns, and of each part the best of all rounds counts, so that other work on
 * the machine, which can only add, adds to none of them. The first rounds are the warming up of all.
 */
export function bestOfTurns(ways: readonly Way[], parts: number, rounds: number): number[] {
  const best = ways.map(() => new Float64Array(parts).fill(Number.POSITIVE_INFINITY));
  for (let round = 0; round < rounds; round++)
    for (const [w, way] of ways.entries())
      for (let part = 0; part < parts; part++) {
        const times = best[w] ?? new Float64Array(parts);
        const start = performance.now();
        way(part);
        times[part] = Math.min(times[part] ?? 0, performance.now() - start);
      }
  return best.map((times) => times.reduce((sum, time) => sum + time, 0));
}
