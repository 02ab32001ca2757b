import { connect } from 'src/db/open';
import type { Db } from 'src/db/schema';
import type { Templates } from './seed';
import { type SeedPlan, seedRatings, seedStores } from './seed-stores';
import { type UserPath, userPaths } from './user-paths';

/** Names of the database's stores as they are written in calls. */
type StoreName = Db['objectStoreNames'][number];

let opened: Promise<Db> | undefined;
const database = (): Promise<Db> => {
  opened ??= connect();
  return opened;
};

let templates: Templates | undefined;

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

  /** How long one of the ways takes, ms. */
  async timed(path: UserPath): Promise<number> {
    const db = await database();
    const began = performance.now();
    await userPaths[path](db);
    return performance.now() - began;
  },

  /** Lays down what the stores of a library are made of. */
  keepTemplates(given: Templates): void {
    templates = given;
  },
  async seed(plan: SeedPlan): Promise<void> {
    if (templates) await seedStores(await database(), plan, templates);
  },
  async seedRatings(stores: number): Promise<void> {
    if (templates) await seedRatings(await database(), stores, templates);
  },
};

export type Desk = typeof desk;
Object.assign(globalThis, { desk });
