import { migrations } from 'src/db/migrations';
import { connect, databaseName } from 'src/db/open';

type Rows = Record<string, unknown[]>;

/** What a test can do to the database from a page of the extension's origin. Built as one script, for the browser. */
export interface OldLibrary {
  /** The version this package brings the database to. */
  present: number;
  /** Removes the database and leaves one as the given version kept it, with these rows. */
  leave(version: number, rows: Rows): Promise<void>;
  /** Opens a connection that gives way to nobody; at a version, or as it is. */
  hold(version?: number): Promise<void>;
  /** Closes it again. */
  letGo(): void;
  drop(): Promise<void>;
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

let held: IDBDatabase | undefined;

const library: OldLibrary = {
  present: migrations.at(-1)?.to ?? 1,
  async leave(version, rows) {
    await library.drop();
    const db = await connect({ migrations: migrations.filter(({ to }) => to <= version) });
    for (const [name, records] of Object.entries(rows))
      for (const record of records) await db.put(name as 'stores', record as never);
    db.close();
  },
  async hold(version) {
    held = await settled(indexedDB.open(databaseName, version));
  },
  letGo() {
    held?.close();
    held = undefined;
  },
  async drop() {
    await settled(indexedDB.deleteDatabase(databaseName));
  },
};

Object.assign(globalThis, { oldLibrary: library });
