import type { ItemKey } from 'src/domain/site';
import type { PackRecord, ReviewRecord } from '../schema';
import type { PackStore } from './find-packs';
import { type ItemPacks, itemPacks } from './item-packs';

/** What went, and whether there is more to go through. */
interface Dropped {
  reviews: number;
  more: boolean;
}

/** The packs of some records by their items, for each to be written once. */
function worked(store: PackStore, packs: readonly PackRecord[]): (pack: PackRecord) => ItemPacks {
  const byItem = new Map(packs.map(({ itemKey }) => [itemKey, itemPacks(store, itemKey)]));
  return ({ itemKey }) => byItem.get(itemKey) ?? itemPacks(store, itemKey);
}

const isBefore = (until: string, { lastSeen }: ReviewRecord): boolean => !(lastSeen >= until);

/**
 * Removes reviews last seen before `until` from at most so many packs, those not seen for longest first. Of what is left in them, where it is
 * little, new packs are made.
 */
export async function dropUnseen(
  store: PackStore,
  { until, packs: most }: { until: string; packs: number },
  items: Set<ItemKey>,
): Promise<Dropped> {
  const found = await store.index('oldest').getAll(IDBKeyRange.upperBound(until, true), most);
  const worksOn = worked(store, found);
  const open = new Set<ItemPacks>();
  let reviews = 0;
  for (const pack of found) {
    const own = worksOn(pack);
    const [first, ...rest] = own.take(pack);
    open.add(own);
    if (typeof pack.itemKey === 'string') items.add(pack.itemKey);
    if (!first) reviews += typeof pack.size === 'number' ? pack.size : 0;
    // Written anew in any case: it must not be met again for a time that it does not hold.
    else own.put(first);
    for (const one of first ? [first, ...rest] : [])
      if (isBefore(until, one)) {
        own.remove(one.key);
        reviews += 1;
      }
  }
  for (const own of open) await own.save({ join: true });
  return { reviews, more: found.length === most };
}

/**
 * Removes the reviews not seen for longest, about as many as are asked for: whole packs, for what is seen together lies together, and a pack
 * written anew would need the room that is wanted. Gives how many went.
 */
export async function dropOldest(store: PackStore, most: number, items: Set<ItemKey>): Promise<number> {
  let reviews = 0;
  let cursor = await store.index('oldest').openCursor();
  for (; cursor && reviews < most; cursor = await cursor.continue()) {
    const { itemKey, size } = cursor.value;
    if (typeof itemKey === 'string') items.add(itemKey);
    reviews += typeof size === 'number' ? size : 0;
    await cursor.delete();
  }
  return reviews;
}
