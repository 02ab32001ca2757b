import { type Db, type EvidenceTx, evidenceStores } from './schema';

/**
 * Does some work on evidence in one transaction. Resolves only after the commit; rejects with what failed, and nothing is written then.
 * `tables`: all that the work touches, where it is sure of them; whoever needs none of these is not kept waiting.
 */
export async function inOneCommit<T>(
  db: Db,
  work: (tx: EvidenceTx) => Promise<T>,
  tables: readonly (typeof evidenceStores)[number][] = evidenceStores,
): Promise<T> {
  const tx = db.transaction(tables, 'readwrite') as unknown as EvidenceTx;
  // An abort is told by the request that failed; `done` would only say it again to nobody.
  tx.done.catch(() => undefined);
  try {
    const done = await work(tx);
    await tx.done;
    return done;
  } catch (failure) {
    // A request that was cut off says only that; the transaction knows why, as long as it was not we who ended it.
    const error = tx.error ?? failure;
    try {
      tx.abort();
    } catch {
      // Already aborted by the browser (quota, constraint): nothing was written either way.
    }
    throw error;
  }
}
