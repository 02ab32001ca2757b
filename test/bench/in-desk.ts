import { connect } from 'src/db/open';
import type { Db } from 'src/db/schema';

/** Names of the database's stores as they are written in calls. */
type StoreName = Db['objectStoreNames'][number];

let opened: Promise<Db> | undefined;
const database = (): Promise<Db> => {
  opened ??= connect();
  return opened;
};

const desk = {
  stores: async (): Promise<string[]> => [...(await database()).objectStoreNames],
  count: async (name: StoreName): Promise<number> => (await database()).count(name),

  /** Some rows of a store, those after a key, and the last one's key. */
  async rowsAfter(name: StoreName, after: unknown, most: number): Promise<{ rows: unknown[]; last: unknown }> {
    const store = (await database()).transaction(name).store;
    const range = after === null ? null : IDBKeyRange.lowerBound(after as IDBValidKey, true);
    const [rows, keys] = await Promise.all([store.getAll(range, most), store.getAllKeys(range, most)]);
    return { rows, last: keys.at(-1) };
  },

  /** Writes rows as they are, some a commit, and gives what the writing took, ms: the least that any way of keeping them costs. */
  async putRows(name: StoreName, rows: readonly never[], atOnce: number): Promise<number> {
    const db = await database();
    const began = performance.now();
    for (let at = 0; at < rows.length; at += atOnce) {
      const tx = db.transaction(name, 'readwrite', { durability: 'relaxed' });
      await Promise.all([...rows.slice(at, at + atOnce).map((row) => tx.store.put(row)), tx.done]);
    }
    return performance.now() - began;
  },
};

export type Desk = typeof desk;
Object.assign(globalThis, { desk });
