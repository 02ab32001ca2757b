import type { ItemKey, StoreKey } from 'src/domain/site';
import type { Db, ItemRecord } from '../schema';

/** One item. */
export const getItem = (db: Db, key: ItemKey): Promise<ItemRecord | undefined> => db.get('items', key);

/** A store's items that were met so far. */
export const itemsOf = (db: Db, storeKey: StoreKey): Promise<ItemRecord[]> =>
  db.getAllFromIndex('items', 'storeKey', storeKey);
