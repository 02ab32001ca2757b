import type { IDBPTransaction } from 'idb';
import type { ItemKey, StoreKey } from 'src/domain/site';
import { keptComments } from './comments';
import { dropOldest, dropUnseen } from './packs/drop-unseen';
import { looksIn } from './repos/looks';
import type { Db, Schema } from './schema';

const dayMs = 86_400_000;
/** Review texts are other people's words; half a year after they were last seen they are of no use for "now" either. The user may say otherwise. */
const usualReviewDays = 180;
/** Scores are the shop's own figures and small; five years show how it has developed. */
const snapshotDays = 5 * 365;

/** A note that was taken away can be brought back for a month: longer than any holiday, and then gone is gone. */
const deletedNoteDays = 30;

/** What was last seen, or taken away by the user, before these instants goes. Other notes and pins, the user's own, stay for ever. */
export function expiry(
  now: Date,
  reviewDays = usualReviewDays,
): { reviews: string; snapshots: string; deletedNotes: string } {
  const before = (days: number): string => new Date(now.getTime() - days * dayMs).toISOString();
  return {
    reviews: before(reviewDays),
    snapshots: before(snapshotDays),
    deletedNotes: before(deletedNoteDays),
  };
}

/** Most records one commit removes: a few milliseconds' work, so that no reading waits long for its turn. */
const atOnce = 500;
/** The same of reviews, which lie up to 64 in a pack. */
const packsAtOnce = 8;

const tables = ['packs', 'places', 'looks', 'snapshots', 'items', 'stores'] as const;
type SweepTx = IDBPTransaction<Schema, typeof tables, 'readwrite'>;
type Touched = Set<ItemKey>;

/** Lets looks go with the reviews they list. Gives how many records it went through. */
async function sweepLooks(tx: SweepTx, until: string, items: Touched): Promise<number> {
  let n = 0;
  let record = await tx.objectStore('looks').index('oldestAt').openCursor(IDBKeyRange.upperBound(until, true));
  for (; record && n < atOnce; n++) {
    const { itemKey } = record.value;
    const looks = looksIn(record.value).filter(({ readAt }) => readAt >= until);
    const [oldest] = looks;
    if (oldest) await record.update({ itemKey, looks, oldestAt: oldest.readAt });
    else await record.delete();
    items.add(itemKey);
    record = await record.continue();
  }
  return n;
}

/** Lets a store's comments go as reviews do. Gives how many stores lost some. */
async function sweepComments(tx: SweepTx, until: string): Promise<number> {
  let n = 0;
  let record = await tx.objectStore('stores').index('oldestComment').openCursor(IDBKeyRange.upperBound(until, true));
  for (; record && n < atOnce; n++) {
    const { comments = [], oldestComment: _oldest, ...store } = record.value;
    const left = keptComments(comments.filter(({ lastSeen }) => lastSeen >= until));
    await record.update({ ...store, ...left, revision: store.revision + 1, unassessed: 1 });
    record = await record.continue();
  }
  return n;
}

async function sweepSnapshots(tx: SweepTx, until: string): Promise<number> {
  const snapshots = tx.objectStore('snapshots');
  const gone = await snapshots.index('lastAt').getAllKeys(IDBKeyRange.upperBound(until, true), atOnce);
  await Promise.all(gone.map((key) => snapshots.delete(key)));
  return gone.length;
}

/** Marks the stores of items that lost evidence, so that no Summary goes on quoting it. */
async function markStores(tx: SweepTx, items: Touched): Promise<void> {
  const stores = new Set<StoreKey>();
  for (const key of items) {
    const item = await tx.objectStore('items').get(key);
    if (item) stores.add(item.storeKey);
  }
  for (const key of stores) {
    const store = await tx.objectStore('stores').get(key);
    if (store) await tx.objectStore('stores').put({ ...store, revision: store.revision + 1, unassessed: 1 });
  }
}

/** Lets go what the user took away long ago. In a commit of its own: it concerns nothing else. */
async function sweepNotes(db: Db, until: string): Promise<void> {
  const tx = db.transaction('notes', 'readwrite');
  let note = await tx.store.index('deletedAt').openCursor(IDBKeyRange.upperBound(until, true));
  while (note) {
    await note.delete();
    note = await note.continue();
  }
  await tx.done;
}

/** What a sweep is told besides the database. `rest`: called between two commits, so that others get their turn. */
export interface SweepOptions {
  now: Date;
  /** Days that reviews are kept after they were last seen. */
  reviewDays?: number;
  rest?: () => Promise<void>;
}

/**
 * Removes what has expired, some hundred records a commit; stores that lost evidence are marked in the same commit. A sweep that ends in
 * between has removed less, and nothing by halves.
 */
export async function sweep(
  db: Db,
  { now, reviewDays, rest }: SweepOptions,
): Promise<{ reviews: number; snapshots: number }> {
  const until = expiry(now, reviewDays);
  await sweepNotes(db, until.deletedNotes);
  const removed = { reviews: 0, snapshots: 0 };
  for (let more = true; more; ) {
    const tx = db.transaction(tables, 'readwrite');
    const items: Touched = new Set();
    const dropped = await dropUnseen(tx.objectStore('packs'), { until: until.reviews, packs: packsAtOnce }, items);
    const snapshots = await sweepSnapshots(tx, until.snapshots);
    const others = [await sweepLooks(tx, until.reviews, items), await sweepComments(tx, until.reviews)];
    await markStores(tx, items);
    await tx.done;
    removed.reviews += dropped.reviews;
    removed.snapshots += snapshots;
    more = dropped.more || Math.max(snapshots, ...others) === atOnce;
    if (more) await rest?.();
  }
  return removed;
}

async function letGo(db: Db, options: { most: number; whole: boolean }): Promise<number> {
  const tx = db.transaction(tables, 'readwrite');
  tx.done.catch(() => undefined);
  const items: Touched = new Set();
  const gone = await dropOldest(tx.objectStore('packs'), options, items);
  await markStores(tx, items);
  await tx.done;
  return gone;
}

/**
 * Makes room when the device has none: the reviews not seen for longest go first, `most` of them, and nothing else. Notes, pins, snapshots
 * and what is known of stores stay. Gives how many went; 0 when there is nothing left that may go.
 */
export const makeRoom = (db: Db, most: number): Promise<number> =>
  // What is left of a pack is written anew, which takes room; where there is none, whole packs go.
  letGo(db, { most, whole: false }).catch(() => letGo(db, { most, whole: true }));
