import { commentEvidence } from 'src/domain/comments';
import type { Look, ReviewWords } from 'src/domain/evidence';
import { lookOf, mergeReview, mergeScores, reviewEvidence } from 'src/domain/merge';
import type { ItemReading, Reading, StoreReading } from 'src/domain/reading';
import type { ItemKey, ReviewKey, StoreKey } from 'src/domain/site';
import { joinComments } from './comments';
import { datedFacts, mergeFacts, mergeItemFacts, mergeSamples } from './merge';
import type { ItemRecord, ReviewRecord, StoreFacts, StoreRecord } from './schema';

/** A parsed reading that fits its sender, with who it is about settled. Aliases: the most trustworthy first, possibly none. */
export interface FittedReading {
  reading: Reading;
  readAt: string;
  aliases: string[];
  /** What the item facts and the reviews belong to. */
  item?: { key: ItemKey; id: string };
  /** What the words of some of its reviews say, where they have been read already; kept with those that are new. */
  said?: ReadonlyMap<ReviewKey, ReviewWords>;
}

/** What one reading says, as records, before anything known is joined to it. */
export interface FreshRecords {
  store: StoreRecord;
  item?: ItemRecord;
  reviews: Map<ReviewKey, ReviewRecord>;
  said?: ReadonlyMap<ReviewKey, ReviewWords>;
  look?: Look & { itemKey: ItemKey };
}

const earlier = (one: string, other: string): string => (one < other ? one : other);
/** The later of two instants. */
export const later = (one: string, other: string): string => (one > other ? one : other);
function factsOf(reading: StoreReading | undefined): StoreFacts {
  const { id: _id, sellerId: _sellerId, scores: _scores, ...facts } = reading ?? {};
  return facts;
}

function freshStore({ reading, readAt, aliases }: FittedReading, key: StoreKey): StoreRecord {
  return {
    key,
    aliases: [...aliases],
    site: reading.site,
    ...datedFacts(factsOf(reading.store), readAt),
    scores: (reading.store?.scores ?? []).map((score) => ({ score, readAt })),
    ...joinComments({}, { comments: commentEvidence(reading.afterSalesComments ?? [], readAt) }),
    firstSeen: readAt,
    lastSeen: readAt,
    revision: 1,
    unassessed: 1,
  };
}

function freshItem({ reading, readAt, item }: FittedReading, storeKey: StoreKey): ItemRecord | undefined {
  if (!item) return undefined;
  const { id: _id, ...facts }: ItemReading = reading.item ?? {};
  return {
    key: item.key,
    storeKey,
    site: reading.site,
    id: item.id,
    ...datedFacts<ItemReading>(facts, readAt),
    reviewSubject: reading.reviewSubject ?? (reading.page === 'store' ? 'store' : 'store-item'),
    samples: reading.sample ? [{ ...reading.sample, readAt }] : [],
    firstSeen: readAt,
    readAt,
    ...(reading.reviews.length > 0 && { reviewsReadAt: readAt }),
  };
}

function freshReviews({ reading, readAt, item }: FittedReading): Map<ReviewKey, ReviewRecord> {
  const records = new Map<ReviewKey, ReviewRecord>();
  if (!item) return records;
  // The site's own id met twice in one list is one review.
  for (const one of reviewEvidence({ ...reading, readAt })) {
    records.set(one.key, { itemKey: item.key, ...mergeReview(records.get(one.key), one) });
  }
  return records;
}

/** The records one reading makes by itself, for the store `key`. */
export function freshRecords(fitted: FittedReading, key: StoreKey): FreshRecords {
  const item = freshItem(fitted, key);
  const reviews = freshReviews(fitted);
  // The keys are made once: without a list of the page's own they are those of its reviews, in its order.
  const { reading, readAt } = fitted;
  const look = item && lookOf({ ...reading, readAt, listed: reading.listed ?? [...reviews.keys()] });
  return {
    store: freshStore(fitted, key),
    ...(item && { item }),
    reviews,
    ...(fitted.said && { said: fitted.said }),
    ...(look && { look: { ...look, itemKey: item.key } }),
  };
}

/** One record from two that are one store. The first keeps its key, and its revision: the caller says whether evidence changed. */
export const joinStores = (one: StoreRecord, other: StoreRecord): StoreRecord => ({
  ...one,
  ...mergeFacts(one, other),
  site: one.lastSeen > other.lastSeen ? one.site : other.site,
  aliases: [...new Set([...one.aliases, ...other.aliases])],
  scores: mergeScores(one.scores, other.scores),
  ...joinComments(one, other),
  firstSeen: earlier(one.firstSeen, other.firstSeen),
  lastSeen: later(one.lastSeen, other.lastSeen),
  revision: Math.max(one.revision, other.revision),
});

const latest = (one?: string, other?: string): string | undefined =>
  one === undefined || (other !== undefined && other > one) ? other : one;

/**
 * An item met again; the fresh look says to which store it belongs, for the known one may have been united with another by it. Of the rest the
 * later wins: clocks differ, and other devices' looks are joined to the same record.
 */
export function joinItems(known: ItemRecord, fresh: ItemRecord): ItemRecord {
  const [older, newer] = known.readAt <= fresh.readAt ? [known, fresh] : [fresh, known];
  const reviewsReadAt = latest(known.reviewsReadAt, fresh.reviewsReadAt);
  const change = fresh.change ?? known.change;
  return {
    ...older,
    ...newer,
    storeKey: fresh.storeKey,
    ...(change !== undefined && { change }),
    ...mergeItemFacts(known, fresh),
    ...(reviewsReadAt !== undefined && { reviewsReadAt }),
    samples: mergeSamples(known.samples, fresh.samples),
    firstSeen: earlier(known.firstSeen, fresh.firstSeen),
    readAt: later(known.readAt, fresh.readAt),
  };
}

/** When each field of a joined review was last seen, for those that its latest sight did not show. */
function timesOf(known: ReviewRecord, fresh: ReviewRecord): ReviewRecord['seenAt'] {
  const [older, newer] = known.lastSeen <= fresh.lastSeen ? [known, fresh] : [fresh, known];
  const times: Record<string, string> = {};
  for (const field of Object.keys({ ...older.review, ...newer.review })) {
    const from = field in newer.review ? newer : older;
    const at = from.seenAt?.[field] ?? from.lastSeen;
    if (at !== newer.lastSeen) times[field] = at;
  }
  return Object.keys(times).length > 0 ? times : undefined;
}

/** A review met again. */
export function joinReviews(known: ReviewRecord, fresh: ReviewRecord): ReviewRecord {
  const seenAt = timesOf(known, fresh);
  return { itemKey: known.itemKey, ...mergeReview(known, fresh), ...(seenAt && { seenAt }) };
}
