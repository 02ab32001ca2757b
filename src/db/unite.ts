import type { StoreKey } from 'src/domain/site';
import { recountRating } from './repos/ratings';
import type { EvidenceTx } from './schema';

async function moveItems(tx: EvidenceTx, from: StoreKey, to: StoreKey): Promise<void> {
  let cursor = await tx.objectStore('items').index('storeKey').openCursor(from);
  while (cursor) {
    await cursor.update({ ...cursor.value, storeKey: to });
    cursor = await cursor.continue();
  }
}

async function moveNotes(tx: EvidenceTx, from: StoreKey, to: StoreKey): Promise<void> {
  let cursor = await tx.objectStore('notes').index('storeKey').openCursor(from);
  while (cursor) {
    await cursor.update({ ...cursor.value, storeKey: to });
    cursor = await cursor.continue();
  }
}

async function moveSnapshots(tx: EvidenceTx, from: StoreKey, to: StoreKey): Promise<void> {
  const range = IDBKeyRange.bound([from, ''], [from, '\uffff']);
  let cursor = await tx.objectStore('snapshots').index('storeTime').openCursor(range);
  while (cursor) {
    // Two devices may have told of one snapshot, each by its own key of the store.
    const twin = await tx.objectStore('snapshots').index('storeTime').get([to, cursor.value.readAt]);
    if (twin) {
      if (twin.lastAt < cursor.value.lastAt)
        await tx.objectStore('snapshots').put({ ...twin, lastAt: cursor.value.lastAt });
      await cursor.delete();
    } else await cursor.update({ ...cursor.value, storeKey: to });
    cursor = await cursor.continue();
  }
}

async function movePin(tx: EvidenceTx, from: StoreKey, to: StoreKey): Promise<void> {
  const pins = tx.objectStore('pins');
  const [pin, own] = await Promise.all([pins.get(from), pins.get(to)]);
  if (!pin) return;
  if (!own) await pins.put({ ...pin, storeKey: to });
  await pins.delete(from);
}

/** Moves what is kept under one key to another, whether or not there is a store of the first. */
export async function moveKept(tx: EvidenceTx, from: StoreKey, to: StoreKey): Promise<void> {
  await moveItems(tx, from, to);
  await moveNotes(tx, from, to);
  await moveSnapshots(tx, from, to);
  await movePin(tx, from, to);
}

/** Moves everything kept under `from` to `to` and forgets `from`; the record of `to` is the caller's to write afterwards. */
export async function moveStore(tx: EvidenceTx, from: StoreKey, to: StoreKey): Promise<void> {
  await moveKept(tx, from, to);
  await recountRating(tx, await tx.objectStore('summaries').get(from), undefined);
  await tx.objectStore('summaries').delete(from);
  // Before the other record is written: an alias belongs to one store at a time.
  await tx.objectStore('stores').delete(from);
}
