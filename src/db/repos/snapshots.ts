import type { ScoreEvidence } from 'src/domain/evidence';
import { isScore } from 'src/domain/kept-forms';
import type { StoreKey } from 'src/domain/site';
import { sameScores } from '../merge';
import type { Db, EvidenceTx, SnapshotRecord } from '../schema';

/** Within this, equal scores are one snapshot: 24 hours. */
const oneDayMs = 86_400_000;
/** How many snapshots back an equal one is looked for: item page and shop page show different scores in turn. */
const lookBack = 6;

/** The scores of a record that are scores; what else it may hold is left aside. */
const scoresIn = ({ scores }: SnapshotRecord): SnapshotRecord['scores'] =>
  Array.isArray(scores) ? scores.filter(isScore) : [];

/** A store's snapshots between two instants, oldest first. */
export async function snapshotsOf(db: Db, storeKey: StoreKey, since = '', until = '\uffff'): Promise<SnapshotRecord[]> {
  const range = IDBKeyRange.bound([storeKey, since], [storeKey, until]);
  const found = await db.getAllFromIndex('snapshots', 'storeTime', range);
  return found.map((one) => ({ ...one, scores: scoresIn(one) })).filter(({ scores }) => scores.length > 0);
}

/** Snapshots that an assessment looks back on: two months of daily visits, or five years of monthly ones. */
const historyLength = 60;

/** How a store's scores stood at its latest snapshots, the present one included; oldest first. */
export async function scoreHistory(db: Db, storeKey: StoreKey): Promise<ScoreEvidence[]> {
  const range = IDBKeyRange.bound([storeKey, ''], [storeKey, '\uffff']);
  const history: ScoreEvidence[][] = [];
  let cursor = await db.transaction('snapshots').store.index('storeTime').openCursor(range, 'prev');
  while (cursor && history.length < historyLength) {
    const { readAt } = cursor.value;
    history.push(scoresIn(cursor.value).map((score) => ({ score, readAt })));
    cursor = await cursor.continue();
  }
  return history.reverse().flat();
}

/**
 * Keeps scores as read; equal ones within a day only move the end of the snapshot that is there. Gives the beginning of the snapshot that was
 * written, if one was.
 */
export async function keepSnapshot(tx: EvidenceTx, fresh: SnapshotRecord): Promise<string | undefined> {
  const store = tx.objectStore('snapshots');
  const dayBefore = new Date(Date.parse(fresh.readAt) - oneDayMs).toISOString();
  const range = IDBKeyRange.bound([fresh.storeKey, dayBefore], [fresh.storeKey, '\uffff']);
  let cursor = await store.index('storeTime').openCursor(range, 'prev');
  for (let i = 0; cursor && i < lookBack; i++) {
    if (sameScores(scoresIn(cursor.value), fresh.scores)) {
      const { readAt, lastAt } = cursor.value;
      if (lastAt >= fresh.lastAt) return undefined;
      await cursor.update({ ...cursor.value, lastAt: fresh.lastAt });
      return readAt;
    }
    cursor = await cursor.continue();
  }
  await store.add(fresh);
  return fresh.readAt;
}
