import { parseDecimal } from './numbers';
import { type SchemaNode, textOf } from './schema';

/** A rating on its own scale: `value` between `worst` and `scale`. */
export interface ScaledRating {
  value: number;
  scale: number;
  worst: number;
}

// schema.org: "If bestRating is omitted, 5 is assumed"; 100 is the widest scale seen in shops (percent).
const defaultBest = 5;
const widest = 100;
const fraction = /^\s*(\d+(?:[.,]\d+)?)\s*\/\s*(\d+)\s*$/u;

/** A rating from its three texts; undefined where they are missing, impossible or contradict each other. */
export function scaledRating(value: string | undefined, best?: string, worst?: string): ScaledRating | undefined {
  if (value === undefined) return undefined;
  const parts = fraction.exec(value);
  const number = parseDecimal(value);
  const top = best ?? parts?.[2];
  const scale = top === undefined ? defaultBest : parseDecimal(top);
  if (number === undefined || scale === undefined || scale > widest) return undefined;
  // Zero with no lower end stated means "none yet", not the worst mark.
  const low = parseDecimal(worst ?? '') ?? Math.min(1, scale);
  return low < scale && number >= low && number <= scale && number > 0
    ? { value: number, scale, worst: low }
    : undefined;
}

/** The rating a Rating or AggregateRating node states, on that node's own scale; `best` is assumed where it states none. */
export const ratingOf = (node: SchemaNode, best?: string): ScaledRating | undefined =>
  scaledRating(
    textOf(node, 'ratingvalue', 'rating', 'average'),
    textOf(node, 'bestrating', 'best') ?? best,
    textOf(node, 'worstrating', 'worst'),
  );

/** Whether two ratings say the same once on one scale; pages round to a tenth of five stars. */
export const sameRating = (a: ScaledRating, b: ScaledRating): boolean =>
  Math.abs(a.value / a.scale - b.value / b.scale) <= 0.0121;
