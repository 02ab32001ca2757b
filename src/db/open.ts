import { openDB, unwrap } from 'idb';
import { UpgradeError } from './failure';
import { migrations as allMigrations } from './migrations';
import type { Migration } from './migrations/migration';
import type { Db, Schema } from './schema';

export const databaseName = 'storesight';

/**
 * How long an opening may wait in line, ms. Behind another that is blocked the browser tells nothing at all; one that is brought up to date
 * meanwhile is rarely longer, and asked again then.
 */
const longestWait = 4_000;

/** What opening needs to know; tests give their own name and chain. `onLost` is told when the connection is no longer of use. */
export interface OpenOptions {
  name?: string;
  migrations?: readonly Migration[];
  onLost?: () => void;
}

/**
 * Opens a connection of its own, bringing the database up to date. A step that throws aborts the upgrade, so the version does not move,
 * and is told as an UpgradeError.
 * Rejects when another of our pages holds an older version open, when storage is full, or when a newer version is already there.
 */
export async function connect(options: OpenOptions = {}): Promise<Db> {
  const { name = databaseName, migrations = allMigrations, onLost } = options;
  let failure: unknown;
  let begun = false;
  let connection: Db | undefined;
  let refuse: () => void = () => undefined;
  const blocked = new Promise<never>((_, reject) => {
    refuse = () => reject(new Error('blocked: close other tabs of this extension'));
  });
  const waiting = setTimeout(() => refuse(), longestWait);
  const opening = openDB<Schema>(name, migrations.at(-1)?.to ?? 1, {
    upgrade(db, oldVersion, _newVersion, transaction) {
      clearTimeout(waiting);
      begun = true;
      // An abort rejects `done` as well; `opening` says it once.
      transaction.done.catch(() => undefined);
      try {
        for (const step of migrations) if (step.to > oldVersion) step.up(unwrap(db), unwrap(transaction));
      } catch (error) {
        failure = error;
        transaction.abort();
      }
    },
    blocked: () => refuse(),
    // A page of ours left open must never block an update.
    blocking() {
      connection?.close();
      onLost?.();
    },
    terminated: () => onLost?.(),
  });
  try {
    connection = await Promise.race([opening, blocked]);
    return connection;
  } catch (error) {
    // Should it open after all, nobody is waiting for it any more.
    opening.then((late) => late.close()).catch(() => undefined);
    // What a step still does when it has returned fails by itself, and only the abort is heard of.
    if (begun && (error as Error | null)?.name === 'AbortError') failure ??= error;
    if (failure === undefined) throw error;
    throw new UpgradeError(failure instanceof Error ? failure.message : String(failure), { cause: failure });
  } finally {
    clearTimeout(waiting);
  }
}

/** The one connection of this page or worker; forgotten when it is lost or did not open, and then opened anew at the next use. */
let shared: Promise<Db> | undefined;

/** The shared connection. Never keep what it gives across events: ask again. */
export function openDatabase(): Promise<Db> {
  if (shared) return shared;
  const forget = (): void => {
    if (shared === opening) shared = undefined;
  };
  const opening: Promise<Db> = connect({ onLost: forget });
  shared = opening;
  opening.catch(forget);
  return opening;
}

/** Closes the shared connection (tests, and pages that go away). */
export async function closeDatabase(): Promise<void> {
  const closing = shared;
  shared = undefined;
  await closing?.then((db) => db.close()).catch(() => undefined);
}
