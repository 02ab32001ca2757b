/** Milliseconds of one piece of work: by the clock, and of the processor (the engine's own threads, which compile and clear away, included). */
export interface Timed {
  wall: number;
  cpu: number;
}

/** Times one piece of work. */
export function timed(work: () => void): Timed {
  const [from, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - from, cpu: (user + system) / 1000 };
}

const of = (runs: readonly Timed[], pick: (values: number[]) => number): Timed => ({
  wall: pick(runs.map(({ wall }) => wall)),
  cpu: pick(runs.map(({ cpu }) => cpu)),
});

/** The shortest of some runs. */
export const best = (runs: readonly Timed[]): Timed => of(runs, (values) => Math.min(...values));

/** The middle of some runs; the lower one of an even number. */
export const middle = (runs: readonly Timed[]): Timed =>
  of(runs, (values) => values.sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN);
