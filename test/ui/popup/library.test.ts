import 'fake-indexeddb/auto';
import { closeDatabase, databaseName, openDatabase } from 'src/db/open';
import type { StoreRecord } from 'src/db/schema';
import type { ItemKey, StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import { library } from 'src/ui/services/library';
import { afterEach, describe, expect, it } from 'vitest';
import { daysAgo, readySummary, sampleItem } from './samples';

const named = (id: string, storeName: string, days: number): Summary => ({
  ...readySummary('en'),
  key: `taobao:shopId:${id}` as StoreKey,
  storeName,
  lastSeenAt: daysAgo(days),
});

async function keep(summary: Summary, aliases: string[] = [], items: ItemKey[] = []): Promise<void> {
  const db = await openDatabase();
  const { key, site, storeName, lastSeenAt } = summary;
  const seen = { firstSeen: lastSeenAt, lastSeen: lastSeenAt };
  const store: StoreRecord = {
    key,
    aliases: [key, ...aliases],
    site,
    facts: { ...(storeName !== undefined && { name: storeName }) },
    factsReadAt: {},
    scores: [],
    revision: 1,
    ...seen,
  };
  await db.put('stores', store);
  await db.put('summaries', { ...summary, revision: 1, dial: 'default' });
  const { lastSeenAt: readAt } = summary;
  for (const item of items) {
    const facts = { facts: {}, factsReadAt: {}, samples: [], reviewSubject: 'store-item' as const };
    await db.put('items', { key: item, storeKey: key, site, id: '1', ...facts, firstSeen: readAt, readAt });
  }
}

afterEach(async () => {
  await closeDatabase();
  indexedDB.deleteDatabase(databaseName);
});

describe('the library of the screens', () => {
  it('finds the store an address is about by shop id, by host and by a known item', async () => {
    await keep(named('1', '云岭山货', 1), ['taobao:host:yunling.tmall.com'], [sampleItem]);
    const at = async (ref: Parameters<typeof library.summaryAt>[0]) => (await library.summaryAt(ref))?.storeName;
    expect(await at({ site: 'tmall', page: 'store', storeId: '1' })).toBe('云岭山货');
    expect(await at({ site: 'tmall', page: 'store', storeHost: 'yunling.tmall.com' })).toBe('云岭山货');
    expect(await at({ site: 'tmall', page: 'item', itemId: '600100200' })).toBe('云岭山货');
    expect(await at({ site: 'tmall', page: 'item', itemId: '5' })).toBeUndefined();
  });

  it('lists the newest visits first, up to a limit', async () => {
    await keep(named('1', 'old', 9));
    await keep(named('2', 'new', 1));
    await keep(named('3', 'middle', 4));
    expect((await library.recent(2)).map(({ storeName }) => storeName)).toEqual(['new', 'middle']);
  });

  it('keeps pins and lists the latest pin first', async () => {
    await keep(named('1', 'first', 9));
    await keep(named('2', 'second', 1));
    await library.setPinned('taobao:shopId:1' as StoreKey, true);
    await new Promise((resolve) => setTimeout(resolve, 2));
    await library.setPinned('taobao:shopId:2' as StoreKey, true);
    expect((await library.pinned()).map(({ storeName }) => storeName)).toEqual(['second', 'first']);
    await library.setPinned('taobao:shopId:2' as StoreKey, false);
    expect((await library.pinned()).map(({ pinned }) => pinned)).toEqual([true]);
  });

  it('finds names whatever their width, case and blanks', async () => {
    await keep(named('1', 'Ｎorth Field 茶行', 1));
    expect(await library.search('northfield', 5)).toHaveLength(1);
    expect(await library.search('茶', 5)).toHaveLength(1);
    expect(await library.search('south', 5)).toHaveLength(0);
  });
});
