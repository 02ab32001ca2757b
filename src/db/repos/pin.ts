import type { StoreKey } from 'src/domain/site';
import { markPin } from '../replica/deeds';
import type { Db } from '../schema';

/** Pins or unpins a store and marks its Summary in the same commit. Written strictly: pins are the user's own. */
export async function setPinned(db: Db, storeKey: StoreKey, pinned: boolean, now: Date): Promise<void> {
  const tables = ['pins', 'summaries', 'replica', 'outbox', 'deeds'] as const;
  const tx = db.transaction(tables, 'readwrite', { durability: 'strict' });
  const pins = tx.objectStore('pins');
  const [known, summary] = await Promise.all([pins.get(storeKey), tx.objectStore('summaries').get(storeKey)]);
  const pinnedAt = now.toISOString();
  // All at once: while others write a lot, every answer that is waited for takes its time.
  await Promise.all([
    pinned && !known && pins.put({ storeKey, pinnedAt }),
    !pinned && known && pins.delete(storeKey),
    pinned !== (known !== undefined) && markPin(tx, { storeKey, ...(pinned && { pinnedAt }) }, now),
    summary && tx.objectStore('summaries').put({ ...summary, pinned }),
    tx.done,
  ]);
}
