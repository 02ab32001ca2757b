import { commentEvidence, mergeComments } from './comments';
import type { ItemEvidence, Look, ReviewEvidence, ScoreEvidence, StoreEvidence } from './evidence';
import { hash53, itemKey, reviewKeys, storeAlias, storeKeyFrom } from './identity';
import { addLook, mostKeys } from './looks';
import type { ItemReading, Reading, Review, StoreReading } from './reading';
import type { ItemKey, StoreKey } from './site';

/** Hosts of the big platforms that many shops share: their name says nothing about whose page it is. */
const sharedHosts =
  /^(www|item|detail|detail\.m|world|h5|m|shop|store|s|list|rate|chaoshi\.detail|chaoshi|meal|tmall|taobao|market|a|click|uland|new|p|search|pages|air|.*\.m)\.(taobao|tmall|1688)\.(com|hk)$/u;

const hostOf = (address: string | undefined): string | undefined => {
  if (!address) return undefined;
  try {
    return new URL(address).hostname || undefined;
  } catch {
    return undefined;
  }
};

/** The host that belongs to one shop alone, from the store's own address or, on a store page, from the page's. */
function ownHost(reading: Reading): string | undefined {
  if (reading.site === 'generic') return hostOf(reading.url);
  const hosts = [hostOf(reading.store?.url), hostOf(reading.url)];
  return hosts.find((host) => host !== undefined && !sharedHosts.test(host));
}

/**
 * Every alias under which one reading names its store, strongest first (READING, "Store identity"). The item is one too, since
 * it belongs to one shop, save where many sellers share one catalogue page. Empty: nothing on the page says whose it is.
 */
export function aliasesOf(reading: Reading): string[] {
  const { site, store, item } = reading;
  const host = ownHost(reading);
  const shared = reading.reviewSubject === 'catalogue-product';
  return [
    ...(store?.id ? [storeAlias(site, 'shopId', store.id)] : []),
    ...(store?.sellerId ? [storeAlias(site, 'sellerId', store.sellerId)] : []),
    ...(host && !(site === 'generic' && (store?.id || store?.sellerId)) ? [storeAlias(site, 'host', host)] : []),
    ...(item?.id && site !== 'generic' && !shared ? [storeAlias(site, 'item', item.id)] : []),
  ];
}

/** Where a reading's reviews belong: its item, or the store itself, or the page when it names neither. */
export function itemKeyOf(reading: Reading): ItemKey {
  if (reading.reviewSubject === 'store') return itemKey(reading.site, 'store');
  if (reading.item?.id) return itemKey(reading.site, reading.item.id);
  const page = reading.url.split('#', 1)[0] ?? reading.url;
  return itemKey(reading.site, `page-${hash53(page)}`);
}

function earliest(one: string, other: string): string {
  if (other < one) return other;
  return one;
}

const wordsIn = ({ review }: ReviewEvidence): string => `${review.text}\u0001${review.followUp?.text ?? ''}`;

/** A later look at a review wins field by field; the first text stays known by its key. */
export function mergeReview(before: ReviewEvidence | undefined, after: ReviewEvidence): ReviewEvidence {
  if (!before) return after;
  const [older, newer] = before.lastSeen <= after.lastSeen ? [before, after] : [after, before];
  const photos = Math.max(before.review.photos ?? 0, after.review.photos ?? 0);
  const review: Review = { ...older.review, ...newer.review, ...(photos > 0 ? { photos } : {}) };
  const merged: ReviewEvidence = {
    key: before.key,
    review,
    firstSeen: earliest(before.firstSeen, after.firstSeen),
    lastSeen: newer.lastSeen,
    filters: [...new Set([...before.filters, ...after.filters])].sort(),
    sorts: [...new Set([...before.sorts, ...after.sorts])].sort(),
  };
  // What the model said holds for the words it read, and for no others.
  const read = [newer, older].find((one) => one.said && wordsIn(one) === wordsIn(merged));
  return read?.said ? { ...merged, said: read.said } : merged;
}

/** Later facts of an item win field by field; an exact count replaces an earlier lower bound and the other way round. */
function mergeItemFacts(before: ItemReading | undefined, after: ItemReading | undefined): ItemReading {
  const merged: ItemReading = { ...before, ...after };
  if (after?.reviewCountAtLeast !== undefined && after.reviewCount === undefined) delete merged.reviewCount;
  if (after?.reviewCount !== undefined && after.reviewCountAtLeast === undefined) delete merged.reviewCountAtLeast;
  if (before?.totals && after?.totals) merged.totals = { ...before.totals, ...after.totals };
  return merged;
}

const scoreId = ({ score: { dimension, windowDays } }: ScoreEvidence): string => `${dimension}/${windowDays ?? ''}`;

/** Later scores win by dimension and window; one that the page shows is not replaced by one only in its data at the same moment. */
export function mergeScores(before: readonly ScoreEvidence[], after: readonly ScoreEvidence[]): ScoreEvidence[] {
  const byId = new Map<string, ScoreEvidence>();
  for (const one of [...before, ...after]) {
    const known = byId.get(scoreId(one));
    const worse =
      known && (one.readAt < known.readAt || (one.readAt === known.readAt && known.score.shown && !one.score.shown));
    if (!worse) byId.set(scoreId(one), one);
  }
  return [...byId.values()];
}

/** The reviews of one reading in the form they are kept in, keyed. */
export function reviewEvidence(reading: Reading): ReviewEvidence[] {
  const keys = reviewKeys(reading.reviews);
  const filters = [reading.sample?.filter ?? 'all'];
  const sorts = [reading.sample?.sort ?? 'default'];
  return reading.reviews.flatMap((review, index) => {
    const key = keys[index];
    return key === undefined
      ? []
      : [{ key, review, firstSeen: reading.readAt, lastSeen: reading.readAt, filters, sorts }];
  });
}

/** The list of reviews that one reading shows, in page order; absent where it shows none. */
export function lookOf({ readAt, sample, reviews, listed }: Reading): Look | undefined {
  const keys = [...new Set(listed ?? reviewKeys(reviews))].slice(0, mostKeys);
  if (keys.length === 0) return undefined;
  return { readAt, filter: sample?.filter ?? 'all', sort: sample?.sort ?? 'default', keys };
}

function mergeItem(before: ItemEvidence | undefined, reading: Reading, key: ItemKey): ItemEvidence {
  const reviews = new Map((before?.reviews ?? []).map((one) => [one.key, one]));
  for (const one of reviewEvidence(reading)) reviews.set(one.key, mergeReview(reviews.get(one.key), one));
  const stale = before !== undefined && reading.readAt < before.readAt;
  const facts = stale ? mergeItemFacts(reading.item, before.facts) : mergeItemFacts(before?.facts, reading.item);
  const id = facts.id;
  const look = lookOf(reading);
  const looks = look ? addLook(before?.looks ?? [], look) : (before?.looks ?? []);
  return {
    key,
    ...(id === undefined ? {} : { id }),
    reviewSubject: reading.reviewSubject ?? before?.reviewSubject ?? 'store-item',
    facts,
    readAt: stale ? before.readAt : reading.readAt,
    samples: [...(before?.samples ?? []), ...(reading.sample ? [{ ...reading.sample, readAt: reading.readAt }] : [])],
    reviews: [...reviews.values()],
    ...(looks.length > 0 ? { looks } : {}),
  };
}

function storeFacts(before: StoreEvidence | undefined, reading: Reading): Omit<StoreReading, 'scores'> {
  const { scores: _scores, ...facts } = reading.store ?? {};
  return before && reading.readAt < before.lastSeen ? { ...facts, ...before.facts } : { ...before?.facts, ...facts };
}

/**
 * What is known of a store after one more reading of it. Pure: gives a new value. The caller has made sure that both are of one
 * store (`aliasesOf`); `key` is for a store not known before, and defaults to the reading's first alias.
 */
export function mergeReading(before: StoreEvidence | undefined, reading: Reading, key?: StoreKey): StoreEvidence {
  const aliases = [...new Set([...(before?.aliases ?? []), ...aliasesOf(reading)])];
  const at = reading.readAt;
  const scores = (reading.store?.scores ?? []).map((score) => ({ score, readAt: at }));
  const saysItem = reading.item !== undefined || reading.reviews.length > 0;
  const itemId = itemKeyOf(reading);
  const known = before?.items ?? [];
  const old = known.find((item) => item.key === itemId);
  const items = saysItem ? [...known.filter((item) => item !== old), mergeItem(old, reading, itemId)] : [...known];
  const comments = mergeComments(before?.comments, commentEvidence(reading.afterSalesComments ?? [], at));
  return {
    key: before?.key ?? key ?? storeKeyFrom(aliases[0] ?? `${reading.site}:page:${hash53(reading.url)}`),
    site: before?.site ?? reading.site,
    aliases,
    facts: storeFacts(before, reading),
    scores: mergeScores(before?.scores ?? [], scores),
    items,
    ...(comments.length > 0 ? { comments } : {}),
    lastSeen: before && before.lastSeen > at ? before.lastSeen : at,
  };
}
