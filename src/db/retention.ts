import type { ItemKey, StoreKey } from 'src/domain/site';
import type { Db } from './schema';

const dayMs = 86_400_000;
/** Review texts are other people's words; half a year after they were last seen they are of no use for "now" either. */
const reviewDays = 180;
/** Scores are the shop's own figures and small; five years show how it has developed. */
const snapshotDays = 5 * 365;

/** What was last seen before these instants goes. Notes and pins, the user's own, have no date here: they stay for ever. */
export function expiry(now: Date): { reviews: string; snapshots: string } {
  const before = (days: number): string => new Date(now.getTime() - days * dayMs).toISOString();
  return { reviews: before(reviewDays), snapshots: before(snapshotDays) };
}

/** Removes what has expired in one commit; stores that lost reviews are marked, so that no Summary goes on quoting them. */
export async function sweep(db: Db, now: Date): Promise<{ reviews: number; snapshots: number }> {
  const until = expiry(now);
  const tx = db.transaction(['reviews', 'snapshots', 'items', 'stores'], 'readwrite');
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
