import type { StoreKey } from 'src/domain/site';
import type { Db, StoreRecord } from '../schema';

/** A store by its key or by any name it was ever known under, so keys from before a merge still find it. */
export async function findStore(db: Db, keyOrAlias: string): Promise<StoreRecord | undefined> {
  return (await db.get('stores', keyOrAlias as StoreKey)) ?? db.getFromIndex('stores', 'aliases', keyOrAlias);
}

/** Keys of stores whose evidence no Summary has followed yet, at most `limit`. */
export const unassessedStores = (db: Db, limit: number): Promise<StoreKey[]> =>
  db.getAllKeysFromIndex('stores', 'unassessed', undefined, limit);
