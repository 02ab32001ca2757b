import type { ExplanationStep } from 'src/domain/assessment';
import { type ReviewClass, reviewClasses } from 'src/domain/reading';

/** How many reviews of a class were read; between none and enough the class is drawn to what honest shops' reviews weigh. */
const READ = ['none', 'some', 'enough'] as const;
// From so many on what was read outweighs the prior of three by far.
const ENOUGH = 15;
// A class that has fewer in the whole list has no mean weight to be held against.
const FEWEST = 8;

interface Sums {
  n: number;
  squares: number;
  allowed: number;
}

/** What the mean weights of classes were off by, and what the interval allows for that. */
export type ClassShares = Record<(typeof READ)[number], Sums>;

const nothing = (): Sums => ({ n: 0, squares: 0, allowed: 0 });

/** No draw yet. */
export const noShares = (): ClassShares => ({ none: nothing(), some: nothing(), enough: nothing() });

type Steps = readonly ExplanationStep[];
const stepOf = (steps: Steps, id: string) => steps.find((one) => one.id === id);

function addClass(all: ClassShares, name: ReviewClass, whole: Steps, drawn: Steps): void {
  const truth = stepOf(whole, `m.${name}`);
  const share = stepOf(drawn, `m.${name}`);
  const allowed = stepOf(drawn, `weights.${name}`);
  if (!truth || !share || !allowed || (truth.inputs[`n.${name}`] ?? 0) < FEWEST) return;
  const read = share.inputs[`n.${name}`] ?? 0;
  const sums = all[read === 0 ? 'none' : read < ENOUGH ? 'some' : 'enough'];
  sums.n++;
  sums.squares += (share.result - truth.result) ** 2;
  sums.allowed += allowed.result;
}

/** Adds one draw to them: the arithmetic of a rating from everything, and of one from some of it. */
export function addShares(all: ClassShares, whole: Steps, drawn: Steps): void {
  for (const name of reviewClasses) addClass(all, name, whole, drawn);
}

const root = (sum: number, n: number): string => Math.sqrt(sum / n).toFixed(3);

/** In a line: for classes of which none, some and enough were read the root mean square of what they were off by, and what is allowed. */
export function toldShares(all: ClassShares): string[] {
  return READ.flatMap((read) => {
    const { n, squares, allowed } = all[read];
    return n === 0 ? [] : [`${read} read: off by ${root(squares, n)}, allowed ${root(allowed, n)} (${n})`];
  });
}
