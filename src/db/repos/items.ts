import type { ItemKey, StoreKey } from 'src/domain/site';
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

/** The kept reviews of one item, in key order. */
export const reviewsOf = (db: Db, itemKey: ItemKey): Promise<ReviewRecord[]> =>
  db.getAllFromIndex('reviews', 'itemKey', itemKey);
