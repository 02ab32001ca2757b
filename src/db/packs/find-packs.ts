import type { IDBPObjectStore, StoreNames } from 'idb';
import type { ItemKey } from 'src/domain/site';
import type { Schema } from '../schema';

/** The table of packs in a transaction that may write to it, and to `places`. */
export type PackStore = IDBPObjectStore<Schema, ArrayLike<StoreNames<Schema>>, 'packs', 'readwrite'>;

/** One that may be read only. */
export type ReadableStore = IDBPObjectStore<Schema, ArrayLike<StoreNames<Schema>>, 'packs', 'readonly' | 'readwrite'>;

/** Keys of every pack of one item. A list sorts after every number, so it ends the range. */
export const packsOf = (store: ReadableStore, itemKey: ItemKey): Promise<number[]> =>
  store.index('ofItem').getAllKeys(IDBKeyRange.bound([itemKey], [itemKey, []]));
