import type { IDBPObjectStore, StoreNames } from 'idb';
import type { ItemKey, ReviewKey } from 'src/domain/site';
import type { PackRecord, ReviewRecord, Schema } from '../schema';
import { packKey } from './key';
import { reviewsIn } from './pack';

/** The table of packs in a transaction that may write to it. */
export type PackStore = IDBPObjectStore<Schema, ArrayLike<StoreNames<Schema>>, 'packs', 'readwrite'>;

/** One that may be read only. */
export type ReadableStore = IDBPObjectStore<Schema, ArrayLike<StoreNames<Schema>>, 'packs', 'readonly' | 'readwrite'>;

/** Keys asked for one by one before the rest is asked for at once: what was seen together lies together, and is found with the first of it. */
const mostAlone = 3;

/** The packs in which reviews of an item are; each asked for once. */
export async function packsWith(
  store: ReadableStore,
  { itemKey, keys }: { itemKey: ItemKey; keys: Iterable<ReviewKey> },
  take: (pack: PackRecord) => Iterable<ReviewKey>,
): Promise<void> {
  const index = store.index('review');
  const left = new Set(keys);
  const settle = (pack: PackRecord): void => {
    for (const key of take(pack)) left.delete(key);
  };
  for (let missed = 0; left.size > 0 && missed < mostAlone; ) {
    const [key] = left;
    if (key === undefined) return;
    left.delete(key);
    const pack = await index.get(packKey(itemKey, key));
    if (pack) settle(pack);
    else missed += 1;
  }
  const numbers = await Promise.all([...left].map((key) => index.getKey(packKey(itemKey, key))));
  const different = [...new Set(numbers.filter((n) => n !== undefined))];
  for (const pack of await Promise.all(different.map((n) => store.get(n)))) if (pack) settle(pack);
}

/** Some kept reviews of one item by their keys, of whatever form; those that are not kept are left out. */
export async function reviewsAt(
  store: ReadableStore,
  itemKey: ItemKey,
  keys: Iterable<ReviewKey>,
): Promise<Map<ReviewKey, ReviewRecord>> {
  const found = new Map<ReviewKey, ReviewRecord>();
  const wanted = new Set(keys);
  await packsWith(store, { itemKey, keys: wanted }, (pack) => {
    const reviews = (pack.itemKey === itemKey && reviewsIn(pack)) || [];
    for (const one of reviews) if (wanted.has(one.key)) found.set(one.key, one);
    return reviews.map(({ key }) => key);
  });
  return found;
}

/** Keys of every pack of one item. A list sorts after every number, so it ends the range. */
export const packsOf = (store: ReadableStore, itemKey: ItemKey): Promise<number[]> =>
  store.index('ofItem').getAllKeys(IDBKeyRange.bound([itemKey], [itemKey, []]));

/** Removes every pack of one item. */
export async function dropItemPacks(store: PackStore, itemKey: ItemKey): Promise<void> {
  for (const n of await packsOf(store, itemKey)) await store.delete(n);
}
