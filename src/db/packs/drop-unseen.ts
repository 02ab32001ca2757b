import type { ItemKey } from 'src/domain/site';
import type { PackRecord, ReviewRecord } from '../schema';
import type { PackStore } from './find-packs';
import { type ItemPacks, itemPacks } from './item-packs';
import { dropStamp } from './places';

/** What went, and whether there is more to go through. */
interface Dropped {
  reviews: number;
  more: boolean;
}

const sizeOf = ({ size }: PackRecord): number => (typeof size === 'number' ? size : 0);

const isBefore = (until: string, { lastSeen }: ReviewRecord): boolean => !(lastSeen >= until);

/** Some packs taken out, item by item. `spoiled`: how many reviews went with those that could not be read. */
function takenOut(store: PackStore, packs: readonly PackRecord[], items: Set<ItemKey>) {
  const byItem = new Map<unknown, ItemPacks>();
  const reviews: { own: ItemPacks; one: ReviewRecord }[] = [];
  let spoiled = 0;
  for (const pack of packs) {
    const own = byItem.get(pack.itemKey) ?? itemPacks(store, pack.itemKey);
    byItem.set(pack.itemKey, own);
    const held = own.take(pack);
    for (const one of held) reviews.push({ own, one });
    if (held.length === 0) spoiled += sizeOf(pack);
    // Written anew in any case: it must not be met again for a time that it does not hold.
    for (const one of held.slice(0, 1)) own.put(one);
    if (typeof pack.itemKey === 'string') items.add(pack.itemKey);
  }
  const save = async (): Promise<void> => {
    for (const own of byItem.values()) await own.save({ join: true });
  };
  return { reviews, spoiled, save };
}

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
  const { reviews, spoiled, save } = takenOut(store, found, items);
  const gone = reviews.filter(({ one }) => isBefore(until, one));
  for (const { own, one } of gone) own.remove(one.key);
  await save();
  return { reviews: gone.length + spoiled, more: found.length === most };
}

/** The packs in which somebody has not been seen for longest, with so many reviews between them. */
async function oldestPacks(store: PackStore, most: number): Promise<PackRecord[]> {
  const packs: PackRecord[] = [];
  let reviews = 0;
  let cursor = await store.index('oldest').openCursor();
  for (; cursor && reviews < most; cursor = await cursor.continue()) {
    packs.push(cursor.value);
    reviews += sizeOf(cursor.value);
  }
  return packs;
}

const seenAt = ({ lastSeen }: ReviewRecord): string => (typeof lastSeen === 'string' ? lastSeen : '');

/**
 * Removes about as many reviews as are asked for, those not seen for longest. `whole`: whole packs, a few reviews more, for a device on which
 * even a pack that has become smaller finds no room. Gives how many went.
 */
export async function dropOldest(
  store: PackStore,
  { most, whole }: { most: number; whole: boolean },
  items: Set<ItemKey>,
): Promise<number> {
  const packs = await oldestPacks(store, most);
  if (whole) {
    for (const { n, itemKey } of packs) {
      if (n !== undefined) await store.delete(n);
      if (typeof itemKey !== 'string') continue;
      items.add(itemKey);
      await dropStamp(store.transaction.objectStore('places'), itemKey);
    }
    return packs.reduce((sum, pack) => sum + sizeOf(pack), 0);
  }
  const { reviews, spoiled, save } = takenOut(store, packs, items);
  const gone = reviews.sort((a, b) => (seenAt(a.one) < seenAt(b.one) ? -1 : 1)).slice(0, Math.max(most - spoiled, 0));
  for (const { own, one } of gone) own.remove(one.key);
  await save();
  return gone.length + spoiled;
}
