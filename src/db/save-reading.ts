import type { ItemKey, StoreKey } from 'src/domain/site';
import { mendedItem } from './mend';
import { sameValue } from './merge';
import { inOneCommit } from './one-commit';
import { putReviews } from './put-reviews';
import { type FittedReading, freshRecords, joinItems, joinStores } from './records';
import { type Outbox, outboxIn } from './replica/own';
import { keepLook } from './repos/looks';
import { keepSnapshot } from './repos/snapshots';
import { type Resolved, resolveStore } from './resolve-store';
import type { Db, EvidenceTx, ItemRecord, ReviewRecord, StoreRecord } from './schema';
import { moveStore } from './unite';

/** What a committed reading came to. `gone`: keys merged away. `others`: stores that lost the item to this one. */
export interface Saved {
  storeKey: StoreKey;
  itemKey?: ItemKey;
  refused: string[];
  gone: StoreKey[];
  others: StoreKey[];
  /** Reviews that were written, as they are kept now: by the item's change that followed on the one `before`. */
  reviews?: { before: number; change: number; records: ReviewRecord[] };
}

/** Joins what was read of the store to what is known, moving other records of the same store into it. */
async function joinKnown(
  tx: EvidenceTx,
  fresh: StoreRecord,
  { key, known }: Resolved,
): Promise<[StoreRecord, StoreKey[]]> {
  const gone: StoreKey[] = [];
  let joined: StoreRecord | undefined = known.find((store) => store.key === key);
  for (const store of known) {
    if (store.key === key) continue;
    await moveStore(tx, store.key, key);
    gone.push(store.key);
    joined = joinStores(joined ?? { ...store, key }, store);
  }
  return [joined ? joinStores(joined, fresh) : fresh, gone];
}

const evidenceOf = ({ facts, scores, comments, aliases, site }: StoreRecord) => [
  facts,
  scores.map(({ score }) => score),
  comments?.map(({ comment }) => comment),
  aliases,
  site,
];

async function putItem(tx: EvidenceTx, fresh: ItemRecord, known: ItemRecord | undefined): Promise<boolean> {
  const joined = known ? joinItems(known, fresh) : fresh;
  await tx.objectStore('items').put(joined);
  const evidence = (item: ItemRecord) => [
    item.facts,
    item.samples.map(({ readAt: _readAt, ...sample }) => sample),
    item.reviewSubject,
    item.storeKey,
    item.reviewsReadAt,
  ];
  return !known || !sameValue(evidence(known), evidence(joined));
}

/** An item that is now seen in another store leaves its old one with less evidence than its Summary was made from. */
async function outdate(tx: EvidenceTx, key: StoreKey): Promise<StoreKey[]> {
  const store = await tx.objectStore('stores').get(key);
  if (!store) return [];
  await tx.objectStore('stores').put({ ...store, revision: store.revision + 1, unassessed: 1 });
  return [key];
}

/** Keeps a store's scores as they stand, if it shows any. Gives under which instant, where that is news. */
const keepScores = async (
  tx: EvidenceTx,
  { scores }: StoreRecord,
  { key, readAt }: { key: StoreKey; readAt: string },
) =>
  scores.length > 0
    ? keepSnapshot(tx, { storeKey: key, readAt, lastAt: readAt, scores: scores.map(({ score }) => score) })
    : undefined;

/** What a commit finds before it writes. */
interface Found {
  resolved: Resolved;
  item: ItemRecord | undefined;
  outbox: Outbox;
}

async function write(
  tx: EvidenceTx,
  fitted: FittedReading,
  { resolved: fittedAt, item: knownItem, outbox }: Found,
): Promise<Saved> {
  const { key, aliases, known, refused } = fittedAt;
  const fresh = freshRecords({ ...fitted, aliases }, key);
  const [store, gone] = await joinKnown(tx, fresh.store, fittedAt);
  const before = known.find((one) => one.key === key);

  outbox.add(['store', key]);
  if (fresh.item) outbox.add(['item', fresh.item.key]);
  const change = (knownItem?.change ?? 0) + 1;
  const reviews = await putReviews(tx, fresh, { change, outbox });
  // Side by side: whoever sent the reading waits for every answer of the database.
  const [itemChanged, looked, kept] = await Promise.all([
    fresh.item ? putItem(tx, { ...fresh.item, ...(reviews.written && { change }) }, knownItem) : false,
    fresh.look ? keepLook(tx, fresh.look, reviews.met) : false,
    keepScores(tx, fresh.store, { key, readAt: fitted.readAt }),
  ]);
  if (kept !== undefined) outbox.add(['snapshot', key, kept]);
  const storeChanged = !before || gone.length > 0 || !sameValue(evidenceOf(before), evidenceOf(store));
  const changed = storeChanged || itemChanged || reviews.changed || looked;
  await tx.objectStore('stores').put(changed ? { ...store, revision: store.revision + 1, unassessed: 1 } : store);

  const left =
    knownItem && knownItem.storeKey !== key && !gone.includes(knownItem.storeKey) ? knownItem.storeKey : undefined;
  const others = left ? await outdate(tx, left) : [];
  return {
    storeKey: key,
    ...(fresh.item && { itemKey: fresh.item.key }),
    ...{ refused, gone, others },
    ...(reviews.written && { reviews: { before: change - 1, change, records: reviews.records } }),
  };
}

/**
 * Keeps one reading: store, item, reviews, snapshot and any merge of stores in a single transaction. Resolves only after the commit;
 * rejects with nothing written. `undefined` for a reading that names neither a store nor an item.
 */
export const saveReading = (db: Db, fitted: FittedReading): Promise<Saved | undefined> =>
  inOneCommit(db, async (tx) => {
    const { item, readAt } = fitted;
    const [found, outbox] = await Promise.all([item && tx.objectStore('items').get(item.key), outboxIn(tx)]);
    const knownItem = item && mendedItem(found, readAt);
    const resolved = await resolveStore(tx, fitted, knownItem);
    return resolved && write(tx, fitted, { resolved, item: knownItem, outbox });
  });
