import type { IDBPTransaction } from 'idb';
import type { ItemKey, StoreKey } from 'src/domain/site';
import { keptComments } from './comments';
import { looksIn } from './repos/looks';
import type { Db, Schema } from './schema';

const dayMs = 86_400_000;
/** Review texts are other people's words; half a year after they were last seen they are of no use for "now" either. The user may say otherwise. */
const usualReviewDays = 180;
/** Scores are the shop's own figures and small; five years show how it has developed. */
const snapshotDays = 5 * 365;

/** A note that was taken away can be brought back for a month: longer than any holiday, and then gone is gone. */
const deletedNoteDays = 30;

/** What was last seen, or taken away by the user, before these instants goes. Other notes and pins, the user's own, stay for ever. */
export function expiry(
  now: Date,
  reviewDays = usualReviewDays,
): { reviews: string; snapshots: string; deletedNotes: string } {
  const before = (days: number): string => new Date(now.getTime() - days * dayMs).toISOString();
  return {
    reviews: before(reviewDays),
    snapshots: before(snapshotDays),
    deletedNotes: before(deletedNoteDays),
  };
}

type LooksTx = IDBPTransaction<Schema, ('looks' | 'reviews' | 'snapshots' | 'items' | 'stores')[], 'readwrite'>;

/** Lets looks go with the reviews they list. Gives the items that lost some. */
async function sweepLooks(tx: LooksTx, until: string): Promise<ItemKey[]> {
  const items: ItemKey[] = [];
  let record = await tx.objectStore('looks').index('oldestAt').openCursor(IDBKeyRange.upperBound(until, true));
  while (record) {
    const { itemKey } = record.value;
    const looks = looksIn(record.value).filter(({ readAt }) => readAt >= until);
    const [oldest] = looks;
    if (oldest) await record.update({ itemKey, looks, oldestAt: oldest.readAt });
    else await record.delete();
    items.push(itemKey);
    record = await record.continue();
  }
  return items;
}

/** Lets a store's comments go as reviews do. */
async function sweepComments(tx: LooksTx, until: string): Promise<void> {
  let record = await tx.objectStore('stores').index('oldestComment').openCursor(IDBKeyRange.upperBound(until, true));
  while (record) {
    const { comments = [], oldestComment: _oldest, ...store } = record.value;
    const left = keptComments(comments.filter(({ lastSeen }) => lastSeen >= until));
    await record.update({ ...store, ...left, revision: store.revision + 1, unassessed: 1 });
    record = await record.continue();
  }
}

/** Lets go what the user took away long ago. In a commit of its own: it concerns nothing else. */
async function sweepNotes(db: Db, until: string): Promise<void> {
  const tx = db.transaction('notes', 'readwrite');
  let note = await tx.store.index('deletedAt').openCursor(IDBKeyRange.upperBound(until, true));
  while (note) {
    await note.delete();
    note = await note.continue();
  }
  await tx.done;
}

/** Removes what has expired, evidence in one commit; stores that lost reviews are marked, so that no Summary goes on quoting them. */
export async function sweep(db: Db, now: Date, reviewDays?: number): Promise<{ reviews: number; snapshots: number }> {
  const until = expiry(now, reviewDays);
  await sweepNotes(db, until.deletedNotes);
  const tx = db.transaction(['reviews', 'looks', 'snapshots', 'items', 'stores'], 'readwrite');
  const removed = { reviews: 0, snapshots: 0 };
  const items = new Set<ItemKey>();
  const range = IDBKeyRange.upperBound(until.reviews, true);
  let review = await tx.objectStore('reviews').index('lastSeen').openCursor(range);
  while (review) {
    items.add(review.value.itemKey);
    await review.delete();
    removed.reviews++;
    review = await review.continue();
  }
  let snapshot = await tx
    .objectStore('snapshots')
    .index('lastAt')
    .openCursor(IDBKeyRange.upperBound(until.snapshots, true));
  while (snapshot) {
    await snapshot.delete();
    removed.snapshots++;
    snapshot = await snapshot.continue();
  }
  for (const key of await sweepLooks(tx, until.reviews)) items.add(key);
  await sweepComments(tx, until.reviews);
  const stores = new Set<StoreKey>();
  for (const key of items) {
    const item = await tx.objectStore('items').get(key);
    if (item) stores.add(item.storeKey);
  }
  for (const key of stores) {
    const store = await tx.objectStore('stores').get(key);
    if (store) await tx.objectStore('stores').put({ ...store, revision: store.revision + 1, unassessed: 1 });
  }
  await tx.done;
  return removed;
}
