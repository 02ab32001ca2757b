import type { Page } from 'playwright-core';
import type { PackRecord } from 'src/db/schema';
import { unpacked } from '../kept-reviews';
import { patience } from './patience';

/**
 * All rows of every object store of the extension's database, by store name, and the reviews that are in packs as `reviews`; empty when there
 * is no database yet.
 */
export async function stored(extensionTab: Page): Promise<Record<string, Record<string, unknown>[]>> {
  const rows = await rowsOf(extensionTab);
  const reviews = rows.packs && unpacked(rows.packs as unknown as PackRecord[]);
  return { ...rows, ...(reviews && { reviews: reviews as unknown as Record<string, unknown>[] }) };
}

function rowsOf(extensionTab: Page): Promise<Record<string, Record<string, unknown>[]>> {
  return extensionTab.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const rows: Record<string, Record<string, unknown>[]> = {};
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const db = await settled(indexedDB.open(name));
      const names = [...db.objectStoreNames];
      // One transaction: between two, the worker may commit, and the rows would be of two moments.
      const all = names.length > 0 ? db.transaction(names) : undefined;
      const lists = names.map((store) => all && settled<Record<string, unknown>[]>(all.objectStore(store).getAll()));
      for (const [at, store] of names.entries()) rows[store] = (await lists[at]) ?? [];
      db.close();
    }
    return rows;
  });
}

/** Waits until the database holds what `fits` asks for, and returns all of it. */
export async function storedOnce(
  extensionTab: Page,
  fits: (rows: Record<string, Record<string, unknown>[]>) => boolean,
  timeout = patience,
): Promise<Record<string, Record<string, unknown>[]>> {
  const end = Date.now() + timeout;
  for (;;) {
    const since = Date.now();
    const rows = await stored(extensionTab);
    const took = Date.now() - since;
    if (fits(rows)) return rows;
    if (Date.now() > end) {
      const counts = Object.entries(rows).map(([name, list]) => `${name} ${list.length}`);
      throw new Error(`the database never held what was waited for: ${counts.join(', ') || 'no database'}`);
    }
    // Reading thousands of rows again and again would take the time from the worker that is waited for.
    await new Promise((resolve) => setTimeout(resolve, Math.max(100, 3 * took)));
  }
}
