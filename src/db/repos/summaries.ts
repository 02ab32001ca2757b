import { isSummary } from 'src/domain/kept-forms';
import type { StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import type { Db, SummaryRecord } from '../schema';
import { countNotes } from './notes';
import { recountRating } from './ratings';
import { findStore } from './stores';

/** A kept answer that can be shown; one that has lost its form counts as none, and is made anew by the worker. */
const whole = (kept: SummaryRecord | undefined): SummaryRecord | undefined => (isSummary(kept) ? kept : undefined);

/** The kept answer about a store, by its key or any of its aliases. */
export async function getSummary(db: Db, keyOrAlias: string): Promise<SummaryRecord | undefined> {
  const summary = await db.get('summaries', keyOrAlias as StoreKey);
  if (summary) return whole(summary);
  const store = await findStore(db, keyOrAlias);
  return store && whole(await db.get('summaries', store.key));
}

/** The stores seen last, newest first. */
export async function recentSummaries(db: Db, limit: number): Promise<SummaryRecord[]> {
  const found: SummaryRecord[] = [];
  let cursor = await db.transaction('summaries').store.index('lastSeenAt').openCursor(null, 'prev');
  while (cursor && found.length < limit) {
    if (isSummary(cursor.value)) found.push(cursor.value);
    cursor = await cursor.continue();
  }
  return found;
}

/**
 * Writes a Summary in a commit of its own, with the user's marks as they stand now. Returns what stands afterwards: a Summary made from
 * later evidence is left alone; `undefined` when the store is gone (merged into another meanwhile).
 */
export async function putSummary(
  db: Db,
  summary: Summary,
  made: { revision: number; dial: string },
): Promise<SummaryRecord | undefined> {
  const tx = db.transaction(['stores', 'summaries', 'ratings', 'notes', 'pins'], 'readwrite');
  const [store, known, notes, pin] = await Promise.all([
    tx.objectStore('stores').get(summary.key),
    tx.objectStore('summaries').get(summary.key),
    countNotes(tx, summary.key),
    tx.objectStore('pins').getKey(summary.key),
  ]);
  let standing: SummaryRecord | undefined;
  if (store) {
    const later = isSummary(known) && known.revision > made.revision;
    standing = later ? known : { ...summary, ...made, lastSeenAt: store.lastSeen, notes, pinned: pin !== undefined };
    if (!later) {
      await tx.objectStore('summaries').put(standing);
      await recountRating(tx, known, standing);
    }
    if (store.revision === standing.revision && store.unassessed) {
      const { unassessed: _done, ...assessed } = store;
      await tx.objectStore('stores').put(assessed);
    }
  }
  await tx.done;
  return standing;
}

/** Brings up to date what time alone changes on a Summary: the store's latest visit, and which parts are old by now. */
export async function touchSummary(
  db: Db,
  key: StoreKey,
  touch: Pick<Summary, 'lastSeenAt' | 'stale'>,
): Promise<SummaryRecord | undefined> {
  const tx = db.transaction('summaries', 'readwrite');
  const known = await tx.store.get(key);
  const { stale: _before, ...rest } = known ?? {};
  const touched = known && { ...(rest as SummaryRecord), ...touch };
  if (touched) await tx.store.put(touched);
  await tx.done;
  return touched;
}

/** Keys of Summaries made by another method, of the stores visited last first, at most `limit`. */
export async function outdatedSummaries(db: Db, methodVersion: string, limit: number): Promise<StoreKey[]> {
  const index = db.transaction('summaries').store.index('method');
  const keys: StoreKey[] = [];
  // A list sorts after every text: the pairs of this version lie between [version] and [version, []].
  for (const others of [IDBKeyRange.upperBound([methodVersion], true), IDBKeyRange.lowerBound([methodVersion, []])]) {
    let cursor = await index.openKeyCursor(others, 'prev');
    while (cursor && keys.length < limit) {
      keys.push(cursor.primaryKey);
      cursor = await cursor.continue();
    }
  }
  return keys;
}
