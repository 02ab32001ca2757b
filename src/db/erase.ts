import type { ItemKey, StoreKey } from 'src/domain/site';
import { dropItemPacks } from './packs/kept-reviews';
import { markErased, markPin } from './replica/deeds';
import { addForm } from './replica/note-forms';
import { recountRating } from './repos/ratings';
import { type Db, type EvidenceTx, evidenceStores } from './schema';

/** Stores taken out in one commit: few enough that other work gets its turn between. */
const batch = 20;

async function eraseItem(tx: EvidenceTx, key: ItemKey): Promise<void> {
  await dropItemPacks(tx.objectStore('packs'), key);
  await tx.objectStore('looks').delete(key);
  await tx.objectStore('items').delete(key);
}

/** What was forgotten. */
interface Erased {
  stores: number;
  /** The stores' items, for whoever else remembers them by name. */
  items: ItemKey[];
}

/** What other devices must be told of it: the store is gone, and its notes and its pin with it. */
async function tellErased(tx: EvidenceTx, key: StoreKey, now: Date): Promise<void> {
  const store = await tx.objectStore('stores').get(key);
  if (store) await markErased(tx, store, now);
  for (const note of await tx.objectStore('notes').index('storeKey').getAll(key))
    await addForm(tx, { ...note, deletedAt: now.toISOString() }, { now, over: 'all' });
  if ((await tx.objectStore('pins').getKey(key)) !== undefined) await markPin(tx, { storeKey: key }, now);
}

async function eraseStore(tx: EvidenceTx, key: StoreKey, now: Date): Promise<ItemKey[]> {
  await tellErased(tx, key, now);
  const items = await tx.objectStore('items').index('storeKey').getAllKeys(key);
  for (const item of items) await eraseItem(tx, item);
  const visits = IDBKeyRange.bound([key, ''], [key, '\uffff']);
  for (const visit of await tx.objectStore('snapshots').index('storeTime').getAllKeys(visits))
    await tx.objectStore('snapshots').delete(visit);
  for (const note of await tx.objectStore('notes').index('storeKey').getAllKeys(key))
    await tx.objectStore('notes').delete(note);
  await recountRating(tx, await tx.objectStore('summaries').get(key), undefined);
  await tx.objectStore('summaries').delete(key);
  await tx.objectStore('pins').delete(key);
  await tx.objectStore('stores').delete(key);
  return items;
}

/** Forgets stores with all that is kept of them, the user's notes and pins included. Returns what there was of them. */
export async function eraseStores(db: Db, keys: readonly StoreKey[], now = new Date()): Promise<Erased> {
  const erased: Erased = { stores: 0, items: [] };
  for (let from = 0; from < keys.length; from += batch) {
    const tx = db.transaction(evidenceStores, 'readwrite', { durability: 'strict' });
    for (const key of keys.slice(from, from + batch)) {
      if (await tx.objectStore('stores').getKey(key)) erased.stores++;
      erased.items.push(...(await eraseStore(tx, key, now)));
    }
    await tx.done;
  }
  return erased;
}

/** Stores last visited before an instant that carry neither a note nor a pin: what the user wrote or marked is no leftover. */
export async function forgottenStores(db: Db, before: string): Promise<StoreKey[]> {
  const tx = db.transaction(['stores', 'notes', 'pins']);
  const old = await tx.objectStore('stores').index('lastSeen').getAllKeys(IDBKeyRange.upperBound(before, true));
  const kept = await Promise.all(
    old.map(
      async (key) =>
        (await tx.objectStore('pins').getKey(key)) !== undefined ||
        (await tx.objectStore('notes').index('storeKey').count(key)) > 0,
    ),
  );
  await tx.done;
  return old.filter((_, at) => !kept[at]);
}

/**
 * Empties the library in one commit: stores, reviews, history, notes and pins. Settings are not part of it. The folder is given up with it, or
 * the others would bring everything back; what lies in the folder stays theirs.
 */
export async function eraseEverything(db: Db): Promise<void> {
  const all = [...evidenceStores, 'devices'] as const;
  const tx = db.transaction(all, 'readwrite', { durability: 'strict' });
  await Promise.all(all.map((name) => tx.objectStore(name).clear()));
  await tx.done;
}
