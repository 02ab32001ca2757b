/**
 * How two sights of one thing become one. Each function is a join in the mathematical sense: order, grouping and repetition make no
 * difference (test/replica/joins.test.ts), so neither does the way files travel.
 */
import { mostComments } from 'src/domain/comments';
import type { ScoreEvidence } from 'src/domain/evidence';
import { canonical } from 'src/export/canonical';
import { maskName } from 'src/export/names';
import type { FileComment, FileItem, FileSnapshot, FileStore } from 'src/export/records';
import type { SharedReview } from './change';

type Facts = Record<string, unknown>;
type Times = Record<string, string | undefined>;

const earlier = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one > other ? one : other);

/** Which of two values is kept: the later; of two at one time the one that is greater as text, which is as good as any other rule. */
function wins(value: unknown, at: string, other: unknown, otherAt: string): boolean {
  return at === otherAt ? canonical(value) >= canonical(other) : at > otherAt;
}

/** A name that was shortened, by a shop or by whoever shares it, never takes the place of the whole one. */
function bestName(one: unknown, at: string, other: unknown, otherAt: string): boolean {
  const whole = (name: unknown): boolean => typeof name === 'string' && maskName(name) !== name;
  return whole(one) === whole(other) ? wins(one, at, other, otherAt) : whole(one);
}

interface Dated {
  facts: Facts;
  at: (field: string) => string;
}

/** Field by field, the newest sight; with the time of each. */
function joinFields(one: Dated, other: Dated): { facts: Facts; times: Record<string, string> } {
  const facts: Facts = {};
  const times: Record<string, string> = {};
  for (const field of new Set([...Object.keys(one.facts), ...Object.keys(other.facts)])) {
    const [a, b] = [one.facts[field], other.facts[field]];
    const [atA, atB] = [one.at(field), other.at(field)];
    const better = field === 'author' ? bestName : wins;
    const first = b === undefined || (a !== undefined && better(a, atA, b, atB));
    facts[field] = first ? a : b;
    times[field] = first ? atA : atB;
  }
  return { facts, times };
}

const dated = (facts: object, times: object, otherwise: string): Dated => ({
  facts: facts as Facts,
  at: (field) => (times as Times)[field] ?? otherwise,
});

/** Of several things with one name the latest; at most `most` of them, the latest first dropped last. */
function latest<T>(
  all: readonly T[],
  { id, at, most }: { id: (one: T) => string; at: (one: T) => string; most: number },
): T[] {
  const kept = new Map<string, T>();
  for (const one of all) {
    const known = kept.get(id(one));
    if (known === undefined || wins(one, at(one), known, at(known))) kept.set(id(one), one);
  }
  const order = (one: T): string => `${at(one)} ${id(one)}`;
  return [...kept.values()].sort((a, b) => (order(a) < order(b) ? 1 : -1)).slice(0, most);
}

/** Two sights of a review. */
export function joinReviews(one: SharedReview, other: SharedReview): SharedReview {
  const { facts, times } = joinFields(
    dated(one.review, one.seenAt ?? {}, one.lastSeen),
    dated(other.review, other.seenAt ?? {}, other.lastSeen),
  );
  const lastSeen = later(one.lastSeen, other.lastSeen);
  const older = Object.entries(times).filter(([, at]) => at < lastSeen);
  return {
    itemKey: one.itemKey,
    key: one.key,
    review: facts as unknown as SharedReview['review'],
    firstSeen: earlier(one.firstSeen, other.firstSeen),
    lastSeen,
    filters: [...new Set([...one.filters, ...other.filters])].sort(),
    sorts: [...new Set([...one.sorts, ...other.sorts])].sort(),
    ...(older.length > 0 && { seenAt: Object.fromEntries(older) }),
  };
}

const scoreId = ({ score: { dimension, windowDays } }: ScoreEvidence): string => `${dimension}/${windowDays ?? ''}`;
/** A score that the page shows goes before one that is only in its data. */
const scoreTime = ({ score, readAt }: ScoreEvidence): string => `${readAt} ${score.shown ? 1 : 0}`;

const commentsOf = (store: FileStore): FileComment[] => store.comments ?? [];

/** Most scores and samples one record holds, as the file form has it. */
const most = { scores: 200, samples: 20 } as const;

/** Two sights of a store under one key. */
export function joinStores(one: FileStore, other: FileStore): FileStore {
  const { facts, times } = joinFields(
    dated(one.facts, one.factsReadAt, one.lastSeen),
    dated(other.facts, other.factsReadAt, other.lastSeen),
  );
  const comments = latest([...commentsOf(one), ...commentsOf(other)], {
    id: ({ key }) => key,
    at: ({ lastSeen }) => lastSeen,
    most: mostComments,
  });
  return {
    key: earlier(one.key, other.key) as FileStore['key'],
    aliases: [...new Set([...one.aliases, ...other.aliases])].sort(),
    site: wins(one.site, one.lastSeen, other.site, other.lastSeen) ? one.site : other.site,
    facts: facts as FileStore['facts'],
    factsReadAt: times as FileStore['factsReadAt'],
    scores: latest([...one.scores, ...other.scores], { id: scoreId, at: scoreTime, most: most.scores }),
    ...(comments.length > 0 && { comments }),
    firstSeen: earlier(one.firstSeen, other.firstSeen),
    lastSeen: later(one.lastSeen, other.lastSeen),
  };
}

type Sample = FileItem['samples'][number];

/** Of an exact number of reviews and a lower bound only the later says how many there are. */
function withOneCount(facts: Facts, times: Record<string, string>): void {
  const { reviewCount: exact, reviewCountAtLeast: bound } = times;
  if (exact === undefined || bound === undefined || exact === bound) return;
  const older = exact < bound ? 'reviewCount' : 'reviewCountAtLeast';
  delete facts[older];
  delete times[older];
}

/** Two sights of an item. */
export function joinItems(one: FileItem, other: FileItem): FileItem {
  const { facts, times } = joinFields(
    dated(one.facts, one.factsReadAt, one.readAt),
    dated(other.facts, other.factsReadAt, other.readAt),
  );
  withOneCount(facts, times);
  const owner = ({ storeKey, site, id, reviewSubject }: FileItem) => ({ storeKey, site, id, reviewSubject });
  const first = wins(owner(one), one.readAt, owner(other), other.readAt);
  const read = [one.reviewsReadAt, other.reviewsReadAt].filter((at) => at !== undefined).sort();
  const reviewsReadAt = read[read.length - 1];
  return {
    key: one.key,
    ...owner(first ? one : other),
    facts: facts as FileItem['facts'],
    factsReadAt: times as FileItem['factsReadAt'],
    readAt: later(one.readAt, other.readAt),
    firstSeen: earlier(one.firstSeen, other.firstSeen),
    ...(reviewsReadAt !== undefined && { reviewsReadAt }),
    samples: latest<Sample>([...one.samples, ...other.samples], {
      id: ({ filter, sort }) => `${filter ?? ''}\u0001${sort ?? ''}`,
      at: ({ readAt }) => readAt,
      most: most.samples,
    }),
  };
}

/** One snapshot told twice: it holds until the later of both ends. */
export const joinSnapshots = (one: FileSnapshot, other: FileSnapshot): FileSnapshot => ({
  ...(canonical(one.scores) >= canonical(other.scores) ? one : other),
  lastAt: later(one.lastAt, other.lastAt),
});
