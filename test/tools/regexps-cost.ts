import { createContext, Script } from 'node:vm';

/** Processor time within which a text must be answered, ms: a fifth of what a visitor notices. */
export const mostMs = 20;
/** Enough to tell that it is far beyond. */
const givenUpMs = 3_000;

// One world for all: to make one costs more than most searches. Only a search in a world of its own can be given up.
const world = createContext({});
const search = new Script('new RegExp(source, flags).test(text)');

/** Processor time V8 takes to search a text for an expression, ms: the least of three tries. */
export function costOf(source: string, flags: string, text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 3 && least > mostMs; tries++) {
    const before = process.cpuUsage();
    try {
      Object.assign(world, { source, flags, text });
      search.runInContext(world, { timeout: givenUpMs });
    } catch {
      return givenUpMs;
    }
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
