import type { ExplanationStep } from 'src/domain/assessment';

/**
 * One step of the arithmetic. `formula` is a plain expression over the names in `inputs`: + − * / ( ), sqrt, min, max, abs. A test
 * evaluator that shares no code with this room checks every one of them.
 */
export const step = (id: string, formula: string, inputs: Record<string, number>, result: number): ExplanationStep => ({
  id,
  inputs,
  formula,
  result,
});

/** Names and values of several like things as inputs: `named('N', [{ id: 'good', size: 5 }], (one) => one.size)` → `{ 'N.good': 5 }`. */
export const named = <T extends { id: string }>(
  prefix: string,
  things: readonly T[],
  value: (thing: T) => number,
): Record<string, number> => Object.fromEntries(things.map((thing) => [`${prefix}.${thing.id}`, value(thing)]));

/** A sum written out: `a.x*b.x + a.y*b.y`. */
export const written = (ids: readonly { id: string }[], term: (id: string) => string): string =>
  ids.map(({ id }) => term(id)).join(' + ');
