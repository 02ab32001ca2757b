import type { ItemKey, ReviewKey, StoreKey } from 'src/domain/site';
import type { Db, ItemRecord, ReviewRecord } from '../schema';

/** One item. */
export const getItem = (db: Db, key: ItemKey): Promise<ItemRecord | undefined> => db.get('items', key);

/** A store's items that were met so far. */
export const itemsOf = (db: Db, storeKey: StoreKey): Promise<ItemRecord[]> =>
  db.getAllFromIndex('items', 'storeKey', storeKey);

/**
 * Keeps what the words of these reviews say, beside what is there by now. A review whose text has changed meanwhile is left for the next
 * look. It is derived from evidence, so no revision is raised.
 */
export async function keepWords(db: Db, read: readonly ReviewRecord[]): Promise<void> {
  const tx = db.transaction('reviews', 'readwrite');
  await Promise.all(
    read.map(async ({ itemKey, key, review, said }) => {
      const known = await tx.store.get([itemKey, key]);
      const same = known?.review.text === review.text && known.review.followUp?.text === review.followUp?.text;
      if (known && same && said) await tx.store.put({ ...known, said });
    }),
  );
  await tx.done;
}

/** Some of the kept reviews of one item, in key order: the first `limit` of them, or of those after a key. */
export const reviewPage = (
  db: Db,
  itemKey: ItemKey,
  { after, limit }: { after?: ReviewKey; limit: number },
): Promise<ReviewRecord[]> => {
  // A list sorts after every text, so it ends the range of all keys.
  const all = after === undefined ? [itemKey] : [itemKey, after];
  return db.getAll('reviews', IDBKeyRange.bound(all, [itemKey, []], after !== undefined), limit);
};

/** The reviews of one item written by a later change than the given one, and how many it has in all. */
export async function reviewsSince(
  db: Db,
  itemKey: ItemKey,
  change: number,
): Promise<{ changed: ReviewRecord[]; total: number }> {
  const tx = db.transaction('reviews');
  const range = IDBKeyRange.bound([itemKey, change], [itemKey, Number.POSITIVE_INFINITY], true);
  const [changed, total] = await Promise.all([
    tx.store.index('change').getAll(range),
    tx.store.index('itemKey').count(itemKey),
  ]);
  await tx.done;
  return { changed, total };
}
