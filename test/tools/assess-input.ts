import { type Dimension, dimensions } from 'src/domain/dimensions';
import type { StoreEvidence } from 'src/domain/evidence';
import { aliasesOf, mergeReading } from 'src/domain/merge';
import type { Reading, Review } from 'src/domain/reading';
import { parseReading } from 'src/domain/schemas';

/** Bad input: one clear line on stderr and exit code 2. */
export class Refusal extends Error {}

type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a hand-written line may leave out because it follows from the dimension. */
function fullScore(score: unknown): unknown {
  if (!isPlain(score)) return score;
  const facts = dimensions[score.dimension as Dimension] as (typeof dimensions)[Dimension] | undefined;
  return facts ? { ...facts, shown: true, ...score } : score;
}

function withDefaults(line: Plain, now: string): Plain {
  const store =
    isPlain(line.store) && Array.isArray(line.store.scores)
      ? { ...line.store, scores: line.store.scores.map(fullScore) }
      : line.store;
  return {
    page: 'item',
    readAt: now,
    adapterVersion: 0,
    ...line,
    ...(store === undefined ? {} : { store }),
    // Checked one by one below: a file may hold more reviews than one page ever sends.
    reviews: [],
  };
}

/** How many reviews are checked at a time: what one message may carry. */
const BATCH = 5000;

function reviewsOf(line: Plain, base: Plain, where: string): Review[] {
  const given = line.reviews ?? [];
  if (!Array.isArray(given)) throw new Refusal(`${where}: "reviews" is not a list`);
  const reviews: Review[] = [];
  for (let from = 0; from < given.length; from += BATCH) {
    const part = given.slice(from, from + BATCH);
    const parsed = parseReading({ ...base, reviews: part.map((one) => (isPlain(one) ? { text: '', ...one } : one)) });
    if (!parsed || parsed.value.reviews.length !== part.length) {
      throw new Refusal(
        `${where}: a review is not as READING describes it (${parsed?.refused.join(', ') ?? 'unreadable'})`,
      );
    }
    reviews.push(...parsed.value.reviews);
  }
  return reviews;
}

/** One line of JSON → a reading. `where` names the line in errors. */
export function readingFrom(text: string, where: string, now: string): { reading: Reading; refused: string[] } {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    throw new Refusal(`${where}: not JSON`);
  }
  if (!isPlain(line)) throw new Refusal(`${where}: not a reading (an object is expected)`);
  for (const field of ['url', 'site']) {
    if (typeof line[field] !== 'string') throw new Refusal(`${where}: not a reading ("${field}" is missing)`);
  }
  const base = withDefaults(line, now);
  const parsed = parseReading(base);
  if (!parsed) throw new Refusal(`${where}: not a reading (check url, site, page and readAt)`);
  return { reading: { ...parsed.value, reviews: reviewsOf(line, base, where) }, refused: parsed.refused };
}

interface Group {
  order: number;
  aliases: Set<string>;
  readings: Reading[];
}

/** What a line without any sign of a store is kept under, if it has something to assess at all. */
function aliasesOrPage(reading: Reading): string[] {
  const aliases = aliasesOf(reading);
  if (aliases.length > 0) return aliases;
  const empty = reading.reviews.length === 0 && !reading.store?.scores?.length && !reading.item;
  return empty ? [] : [`page:${reading.url}`];
}

const idKinds = ['shopId', 'sellerId'];
const idOf = (aliases: Iterable<string>, kind: string): string | undefined =>
  [...aliases].find((alias) => alias.split(':')[1] === kind);

/** Two different shop ids or seller ids are two stores, whatever else they share. */
const clash = (one: Iterable<string>, other: readonly string[]): boolean =>
  idKinds.some((kind) => {
    const [a, b] = [idOf(one, kind), idOf(other, kind)];
    return a !== undefined && b !== undefined && a !== b;
  });

/** A store from its lines, and whether its latest page kept something back that pages of its kind show. */
export interface StoreLines {
  store: StoreEvidence;
  partly: boolean;
}

/** Lines of the same store are one store. The order of stores is that of their first lines. */
export function storesFrom(readings: readonly Reading[]): StoreLines[] {
  const byAlias = new Map<string, Group>();
  const groups = new Set<Group>();
  for (const [order, reading] of readings.entries()) {
    const aliases = aliasesOrPage(reading);
    if (aliases.length === 0) continue;
    const target: Group = { order, aliases: new Set(aliases), readings: [] };
    for (const alias of aliases) {
      const known = byAlias.get(alias);
      if (!known || !groups.has(known) || clash(known.aliases, [...target.aliases])) continue;
      groups.delete(known);
      target.order = Math.min(target.order, known.order);
      target.readings.push(...known.readings);
      for (const one of known.aliases) target.aliases.add(one);
    }
    target.readings.push(reading);
    groups.add(target);
    for (const alias of target.aliases) byAlias.set(alias, target);
  }
  return [...groups]
    .sort((a, b) => a.order - b.order)
    .flatMap(({ readings: own }) => {
      const ordered = [...own].sort((a, b) => (a.readAt < b.readAt ? -1 : a.readAt > b.readAt ? 1 : 0));
      const store = ordered.reduce<StoreEvidence | undefined>(
        (known, reading) => mergeReading(known, reading),
        undefined,
      );
      return store ? [{ store, partly: (ordered.at(-1)?.missing.length ?? 0) > 0 }] : [];
    });
}
