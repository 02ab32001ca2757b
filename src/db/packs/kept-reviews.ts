import type { ItemKey, ReviewKey } from 'src/domain/site';
import type { ReviewRecord } from '../schema';
import { type PackStore, packsOf, type ReadableStore } from './find-packs';
import { reviewsIn } from './pack';
import { dropPlaces, Places } from './places';

/** Some kept reviews of one item by their keys, of whatever form; those that are not kept are left out. */
export async function reviewsAt(
  store: ReadableStore,
  itemKey: ItemKey,
  keys: Iterable<ReviewKey>,
): Promise<Map<ReviewKey, ReviewRecord>> {
  const wanted = new Set(keys);
  const places = await Places.read(store, itemKey);
  const packs = await Promise.all(places.of(wanted).map((n) => store.get(n)));
  const reviews = packs.flatMap((pack) => (pack?.itemKey === itemKey && reviewsIn(pack)) || []);
  return new Map(reviews.filter(({ key }) => wanted.has(key)).map((one) => [one.key, one]));
}

/** Removes every pack of one item. */
export async function dropItemPacks(store: PackStore, itemKey: ItemKey): Promise<void> {
  for (const n of await packsOf(store, itemKey)) await store.delete(n);
  await dropPlaces(store.transaction.objectStore('places'), itemKey);
}
