import type { ServiceScore } from 'src/domain/dimensions';
import type { ItemEvidence } from 'src/domain/evidence';
import type { ItemReading } from 'src/domain/reading';
import type { ReadTimes } from './schema';

/** Facts with the time each was read. */
export interface Dated<Facts> {
  facts: Facts;
  factsReadAt: ReadTimes<Facts>;
}

/** The same read time for all fields of one reading. */
export const datedFacts = <Facts extends object>(facts: Facts, readAt: string): Dated<Facts> => ({
  facts,
  factsReadAt: Object.fromEntries(Object.keys(facts).map((field) => [field, readAt])) as ReadTimes<Facts>,
});

/** Joins two sets of facts field by field: the later reading of a field wins, a field only one of them has stays. */
export function mergeFacts<Facts extends object>(one: Dated<Facts>, other: Dated<Facts>): Dated<Facts> {
  const facts = { ...one.facts };
  const factsReadAt = { ...one.factsReadAt };
  for (const field of Object.keys(other.facts) as (keyof Facts)[]) {
    const known = factsReadAt[field];
    const fresh = other.factsReadAt[field];
    if (known !== undefined && fresh !== undefined && fresh < known) continue;
    facts[field] = other.facts[field];
    if (fresh !== undefined) factsReadAt[field] = fresh;
  }
  return { facts, factsReadAt };
}

/** The same for an item: totals are joined count by count, and of an exact review count and a lower bound the later stays. */
export function mergeItemFacts(one: Dated<ItemReading>, other: Dated<ItemReading>): Dated<ItemReading> {
  const { facts, factsReadAt } = mergeFacts(one, other);
  const totals = [one, other].sort((a, b) => (a.factsReadAt.totals ?? '').localeCompare(b.factsReadAt.totals ?? ''));
  if (facts.totals) facts.totals = { ...totals[0]?.facts.totals, ...totals[1]?.facts.totals };
  const { reviewCount: exact, reviewCountAtLeast: bound } = factsReadAt;
  if (exact !== undefined && bound !== undefined && exact !== bound) {
    const older = exact < bound ? 'reviewCount' : 'reviewCountAtLeast';
    delete facts[older];
    delete factsReadAt[older];
  }
  return { facts, factsReadAt };
}

type Samples = ItemEvidence['samples'];

/** Most ways of sorting and filtering remembered for one item. */
const maxSamples = 20;

/** One note per filter and order, the latest: a page that is read a hundred times must not leave a hundred notes. */
export function mergeSamples(known: Samples, fresh: Samples): Samples {
  const id = ({ filter, sort }: Samples[number]): string => `${filter ?? ''}\u0001${sort ?? ''}`;
  const byId = new Map(known.map((sample) => [id(sample), sample]));
  for (const sample of fresh) {
    if (sample.readAt < (byId.get(id(sample))?.readAt ?? '')) continue;
    byId.delete(id(sample));
    byId.set(id(sample), sample);
  }
  return [...byId.values()].slice(-maxSamples);
}

/** Whether two plain values of the same make say the same. */
export const sameValue = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether two looks show the same scores with the same figures. */
export function sameScores(one: readonly ServiceScore[], other: readonly ServiceScore[]): boolean {
  const figures = (scores: readonly ServiceScore[]): string[] =>
    scores
      .map(({ dimension, windowDays, value, vsIndustry, count }) =>
        JSON.stringify([dimension, windowDays, value, vsIndustry, count]),
      )
      .sort();
  return sameValue(figures(one), figures(other));
}
