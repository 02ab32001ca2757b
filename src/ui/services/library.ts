import { openDatabase } from 'src/db/open';
import { getItem } from 'src/db/repos/items';
import { listPins } from 'src/db/repos/pins';
import { getSummary, recentSummaries } from 'src/db/repos/summaries';
import { namedSummaries } from 'src/db/repos/summary-pages';
import { itemKey, storeAlias } from 'src/domain/identity';
import type { PageRef } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import { send } from 'src/messages/bus';
import { announce } from 'src/messages/changes';
import { folded } from './folded';
import type { Library } from './services';

/** A name search looks through this many stores, newest first: more than anyone visits in the years that are kept. */
const searchDepth = 2_000;

const isThere = <T>(value: T | undefined): value is T => value !== undefined;

async function summaryAt({ site, storeId, storeHost, itemId }: PageRef): Promise<Summary | undefined> {
  const db = await openDatabase();
  const holder = itemId ? (await getItem(db, itemKey(site, itemId)))?.storeKey : undefined;
  const aliases = [
    storeId && storeAlias(site, 'shopId', storeId),
    storeHost && storeAlias(site, 'host', storeHost),
    holder,
  ];
  for (const alias of aliases) {
    if (!alias) continue;
    const found = await getSummary(db, alias);
    if (found) return found;
  }
  return undefined;
}

async function search(name: string, limit: number): Promise<Summary[]> {
  const wanted = folded(name);
  const named = (storeName: string): boolean => folded(storeName).includes(wanted);
  return namedSummaries(await openDatabase(), { limit, named, most: searchDepth });
}

/** The library in IndexedDB, read by our own pages themselves: no worker is needed for it. */
export const library: Library = {
  summaryAt,
  search,
  summary: async (keyOrAlias) => getSummary(await openDatabase(), keyOrAlias),
  recent: async (limit) => recentSummaries(await openDatabase(), limit),
  async pinned() {
    const db = await openDatabase();
    const pins = await listPins(db);
    return (await Promise.all(pins.reverse().map(({ storeKey }) => getSummary(db, storeKey)))).filter(isThere);
  },
  async setPinned(key, pinned) {
    // Only a click needs it, and the popup shows what is kept without.
    const { setPinned } = await import('src/db/repos/pin');
    await setPinned(await openDatabase(), key, pinned, new Date());
    announce({ store: 'pins', key });
    // The worker may be asleep, and pins may travel.
    void send('sync', 'changed');
  },
};
