import type { Notes } from '../../extract/candidates';
import { parseCount } from '../../extract/numbers';
import { ratingOf, type ScaledRating, sameRating } from '../../extract/scales';
import { nodesOf, type SchemaNode } from '../../extract/schema';
import { words } from './words';

/** What AggregateRating nodes say together. */
export interface Aggregate {
  rating?: ScaledRating;
  ratingCount?: Counted;
  reviewCount?: Counted;
}

interface Counted {
  value: number;
  atLeast: boolean;
  text: string;
}

// More ratings than people on earth is no count.
const maxCount = 8_000_000_000;

/** A count property; zero is left out, since pages print it before they have loaded the real one. */
function countOf(node: SchemaNode, ...properties: string[]): Counted | undefined {
  const text = words(node, ...properties);
  const count = text === undefined ? undefined : parseCount(text);
  return count && count.value > 0 && count.value < maxCount ? { ...count, text: text ?? '' } : undefined;
}

/** The rating of an aggregate, unless it says that nobody has rated: a skeleton, whatever its stars. */
function ratedBy(node: SchemaNode): ScaledRating | undefined {
  const counts = ['ratingcount', 'reviewcount', 'count', 'votes'].flatMap((property) => words(node, property) ?? []);
  const empty = counts.length > 0 && counts.every((text) => parseCount(text)?.value === 0);
  const nested = nodesOf(node, 'rating')[0];
  return empty ? undefined : (ratingOf(node) ?? (nested && ratingOf(nested)));
}

const decimals = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** The one thing several notations say: the most precise rating if all agree, else nothing and a note. */
function agreed<T>(
  found: { value: T; via: string }[],
  same: (a: T, b: T) => boolean,
  better: (a: T, b: T) => boolean,
): { value: T; via: string } | 'conflict' | undefined {
  const [first, ...rest] = found;
  if (!first) return undefined;
  if (rest.some((other) => !same(first.value, other.value))) return 'conflict';
  return rest.reduce((best, other) => (better(other.value, best.value) ? other : best), first);
}

// Notations of one page are made at different times; a few reviews more or less are not another item.
const sameCount = (a: Counted, b: Counted): boolean =>
  Math.abs(a.value - b.value) <= Math.max(1, 0.02 * Math.max(a.value, b.value));

/** Reads and reconciles the aggregates of one subject; `prefix` (`item`, `store`) names the fields in `via` and `missing`. */
export function readAggregate(nodes: readonly SchemaNode[], notes: Notes, prefix: string): Aggregate {
  const result: Aggregate = {};
  const settle = <T>(
    field: string,
    read: (node: SchemaNode) => T | undefined,
    same: (a: T, b: T) => boolean,
    better: (a: T, b: T) => boolean = () => false,
  ): T | undefined => {
    const found = nodes.flatMap((node) => {
      const value = read(node);
      return value === undefined ? [] : [{ value, via: node.source }];
    });
    const outcome = agreed(found, same, better);
    if (outcome === 'conflict') return notes.miss(`${prefix}.${field}`, 'conflict');
    if (outcome) notes.via[`${prefix}.${field}`] = outcome.via;
    return outcome?.value;
  };
  const rating = settle(
    'rating',
    ratedBy,
    sameRating,
    (a, b) => a.scale === b.scale && decimals(a.value) > decimals(b.value),
  );
  const ratingCount = settle('ratingCount', (node) => countOf(node, 'ratingcount', 'votes'), sameCount);
  const reviewCount = settle('reviewCount', (node) => countOf(node, 'reviewcount', 'count'), sameCount);
  if (rating) result.rating = rating;
  if (ratingCount) result.ratingCount = ratingCount;
  if (reviewCount) result.reviewCount = reviewCount;
  return result;
}

/** The AggregateRating nodes of a subject: nested ones, and free-standing ones that name it as what they rate. */
export function aggregatesOf(subject: readonly SchemaNode[], all: readonly SchemaNode[]): SchemaNode[] {
  // The vocabulary of before 2011 nests the aggregate as a kind of review.
  const nested = subject.flatMap((node) => [
    ...nodesOf(node, 'aggregaterating'),
    ...nodesOf(node, 'review').filter(({ types }) => types.includes('review-aggregate')),
  ]);
  if (nested.length > 0) return [...new Set(nested)];
  const names = new Set(subject.flatMap((node) => [node.id, words(node, 'name')]).filter(Boolean));
  return all.filter((node) => {
    if (node.parent || !node.types.includes('aggregaterating')) return false;
    const rated = nodesOf(node, 'itemreviewed');
    return (
      rated.some((thing) => subject.includes(thing) || names.has(thing.id) || names.has(words(thing, 'name'))) ||
      names.has(words(node, 'itemreviewed'))
    );
  });
}
