import type { StoreKey } from 'src/domain/site';
import { addresses } from 'src/ui/views/frame/addresses';
import { expect } from 'vitest';
import { killWorker } from './browser';
import { closedRoots, waitForRoot } from './closed-root';
import { overwrite, type Rows } from './faults/library';
import { append, itemNo, open, reviewsFrom, reviewsOf, settlesAt, storeOf, summaryOf } from './faults/pages';
import { faultTest } from './faults/planned';
import { saidBy, screens } from './faults/screens';
import { useBrowser } from './session';
import { stored } from './stored';
import { word } from './words';

const session = useBrowser();

/** What no screen may say, however damaged the library is. */
const broken = [word('errorPanel.title'), word('popup.libraryFailed.title'), word('notes.broken.title')];

/** Opens every screen; those that list a store must say its name: comparison and notes only where it is pinned and noted. */
async function allOpen(key: StoreKey, name: string, marked = false): Promise<void> {
  const { browser } = session;
  const lists = marked ? /^(?:popup|store|compare|notes)/ : /^(?:popup|store)/;
  for (const path of [...screens, addresses.store(key).slice(1), addresses.notesOf(key).slice(1)]) {
    const shows = lists.test(path);
    const said = await saidBy(browser, path, (text) => !shows || text.includes(name));
    for (const words of broken) expect(said, path).not.toContain(words);
    if (shows) expect(said, path).toContain(name);
  }
}

const now = (): string => new Date().toISOString();

/** Nonsense of every kind, under keys that lists come upon; `like` is a record in order, parts of which are spoiled. */
function junkBeside(rows: Rows, key: StoreKey, itemKey: string): Rows {
  const like = rows.summaries?.find((one) => one.key === key) ?? {};
  const spoiled: Record<string, unknown>[] = [
    { pooled: null },
    { items: 'none', headline: 7 },
    { storeScore: {}, scores: [null] },
    { storeName: { toString: 'no' } },
    { pooled: { ...(like.pooled as object), findings: [{ why: 'x' }], coverage: [] } },
    { labels: 5, badges: {}, lastSeenAt: 'yesterday' },
  ];
  const keys = spoiled.map((_, n) => `taobao:shopId:99000${n}`);
  return {
    summaries: [
      ...spoiled.map((spoils, n) => ({ ...like, ...spoils, key: keys[n] })),
      { key: 'taobao:shopId:990009', lastSeenAt: now() },
    ],
    pins: [...keys.map((storeKey) => ({ storeKey, pinnedAt: now() })), { storeKey: 'x', pinnedAt: 5 }],
    notes: [
      { id: 'junk-1', storeKey: key, updatedAt: '9', tags: 'none', text: 5 },
      { id: 'junk-2', storeKey: key, updatedAt: now() },
      { id: 'junk-3', storeKey: 7, updatedAt: now(), text: 'x', tags: [{}], quote: 'words' },
    ],
    reviews: [
      { itemKey, key: 'h:junk1', lastSeen: now() },
      { itemKey, key: 'h:junk2', lastSeen: now(), review: { text: 7 }, filters: 'all' },
      { itemKey, key: 'h:junk3', lastSeen: 3, review: 'words' },
    ],
    packs: [
      { itemKey, keys: [`${itemKey} h:lost`], size: 1, change: 9, oldest: now(), rows: 'none' },
      { itemKey, keys: 'none', size: 'many', change: 1, oldest: 5, rows: [] },
      { itemKey: 7, keys: [7, {}], size: 2, change: 9, oldest: '', open: 1, rows: [['review', ['$', 1]]] },
      { itemKey, keys: ['x', 'y'], size: 2, change: 9, oldest: now(), open: 1, rows: [['text', ['*', [1, 2]]]] },
    ],
    stores: [
      { key: 'taobao:shopId:980001', aliases: [], lastSeen: 'x', unassessed: 1 },
      { key: 'taobao:shopId:980002', aliases: ['taobao:shopId:980002'], facts: null, unassessed: 1 },
    ],
    items: [{ key: 'taobao:item:junk', storeKey: key }],
    looks: [{ itemKey, looks: 'many', oldestAt: 'x' }],
    snapshots: [
      { storeKey: key, readAt: now(), lastAt: 'x' },
      { storeKey: key, readAt: '2026', lastAt: now(), scores: [null, { value: 'high' }] },
    ],
    ratings: [{ site: 'taobao', dial: 'default', counts: null }],
  };
}

const noteOn = (storeKey: StoreKey): Record<string, unknown> => ({
  ...{ id: 'whole', storeKey, subject: 'store', text: '记得问发票', tags: ['发票'] },
  ...{ createdAt: now(), updatedAt: now() },
});

faultTest('junkRecords', async () => {
  const { browser, desk } = session;
  const item = itemNo(1, { reviews: reviewsFrom(0, 12) });
  const page = await open(browser, item);
  const key = storeOf(await settlesAt(desk, item, 12), item)?.key as StoreKey;
  await overwrite(desk, { notes: [noteOn(key)], pins: [{ storeKey: key, pinnedAt: now() }] });
  const before = await stored(desk);
  await overwrite(desk, junkBeside(before, key, `taobao:item:${item.itemId}`));
  await killWorker(browser, desk);
  await allOpen(key, item.shopName, true);
  expect(await saidBy(browser, 'notes.html', (text) => text.includes('记得问发票'))).toContain('记得问发票');
  // The store whose records stand among the junk goes on, and so does any other.
  await append(page, reviewsFrom(12, 5));
  const other = itemNo(2, { reviews: reviewsFrom(100, 12) });
  await open(browser, other);
  await settlesAt(desk, other, 12);
  await expect
    .poll(async () => summaryOf(await stored(desk), item))
    .toMatchObject({ pooled: { coverage: { read: 17 } } });
  const note = (rows: Rows): unknown => rows.notes?.find(({ id }) => id === 'whole');
  expect(note(await stored(desk))).toEqual(note(before));
});

faultTest('junkOfOneStore', async () => {
  const { browser, desk } = session;
  const item = itemNo(3, { reviews: reviewsFrom(200, 12) });
  const page = await open(browser, item);
  const rows = await settlesAt(desk, item, 12);
  const key = storeOf(rows, item)?.key as StoreKey;
  const itemKey = `taobao:item:${item.itemId}`;
  await page.close();
  await overwrite(desk, {
    stores: [{ key, aliases: [key, 5], facts: 'x', scores: null, revision: 'many' }],
    items: [{ key: itemKey, storeKey: key, samples: 7 }],
    summaries: [{ key, lastSeenAt: now(), revision: 1e9 }],
    snapshots: [{ storeKey: key, readAt: now(), lastAt: now() }],
    looks: [{ itemKey, looks: [{ keys: 3 }], oldestAt: now() }],
    reviews: reviewsOf(rows, item).map((review) => ({ itemKey, key: review.key, lastSeen: 'x' })),
  });
  await killWorker(browser, desk);
  for (const path of screens) {
    const said = await saidBy(browser, path);
    for (const words of broken) expect(said, path).not.toContain(words);
  }
  const again = await open(browser, item);
  const chip = await waitForRoot(again, (text) => text.includes('4.8') && text.includes('12'));
  const after = await settlesAt(desk, item, 12);
  expect(summaryOf(after, item)).toMatchObject({ storeName: item.shopName, pooled: { coverage: { read: 12 } } });
  expect(await chip.text()).not.toContain(word('sentences.notKept'));
  await allOpen(key, item.shopName);
});

faultTest('junkSettings', async () => {
  const { browser, desk } = session;
  const names = await desk.evaluate(`chrome.storage.local.get().then(Object.keys)`);
  const known = [
    'dial',
    'dialWeights',
    'signalsOff',
    'mutedHosts',
    'language',
    'colours',
    'badges',
    'marks',
    'retentionDays',
  ];
  const more = ['pauseRecording', 'madeRoom', 'compareHiddenRows', 'sameItems', 'clock', 'welcomed'];
  const spoiled = [...new Set([...known, ...more, ...(names as string[])])].map((name, n) => [
    name,
    [17, 'nonsense', { deep: [{}] }, [null, {}], -1][n % 5],
  ]);
  await desk.evaluate(`chrome.storage.local.set(${JSON.stringify(Object.fromEntries(spoiled))})`);
  await desk.evaluate(`chrome.storage.session.set({ pendingQuote: 5, 'page:1': 'x', 'page:x': null })`);
  await killWorker(browser, desk);
  const item = itemNo(4, { reviews: reviewsFrom(300, 12) });
  await open(browser, item);
  const key = storeOf(await settlesAt(desk, item, 12), item)?.key as StoreKey;
  await overwrite(desk, { notes: [{ ...noteOn(key), id: 'settings' }], pins: [{ storeKey: key, pinnedAt: now() }] });
  await allOpen(key, item.shopName, true);
  await desk.evaluate('chrome.storage.local.clear()');
});

/** Sets the worker's clock, until it is stopped. */
async function setClock(years: number): Promise<void> {
  const { browser, desk } = session;
  await desk.evaluate(`chrome.runtime.sendMessage({ request: 'method', payload: null })`);
  const worker = browser.context.serviceWorkers().at(-1) ?? browser.worker;
  await worker.evaluate(`(() => {
    const Real = Date;
    const ahead = ${years} * 365 * 86_400_000;
    globalThis.Date = class extends Real {
      constructor(...parts) { if (parts.length > 0) super(...parts); else super(Real.now() + ahead); }
      static now() { return Real.now() + ahead; }
    };
  })()`);
}

/** Has the worker tidy up, as it does twice a day. */
async function tidied(): Promise<void> {
  const { desk } = session;
  const clock = `chrome.storage.local.get('clock').then(({ clock }) => JSON.stringify(clock ?? null))`;
  const before = await desk.evaluate(clock);
  await desk.evaluate(`chrome.alarms.create('tidy', { when: Date.now() + 10 })`);
  await expect.poll(() => desk.evaluate(clock)).not.toBe(before);
  await desk.waitForTimeout(500);
}

faultTest('clockAhead', async () => {
  const { browser, desk } = session;
  const item = itemNo(5, { reviews: reviewsFrom(400, 12), score: '4.6' });
  const first = await open(browser, item);
  await settlesAt(desk, item, 12);
  // As if the page, too, had been read ten years from now.
  const rows = await stored(desk);
  const ahead = (text: string): string => text.replaceAll(/"(2026)(-\d\d-\d\dT[^"]+)"/gu, '"2036$2"');
  const aged = (name: string, own: (row: Record<string, unknown>) => boolean): Record<string, unknown>[] =>
    JSON.parse(ahead(JSON.stringify((rows[name] ?? []).filter(own))));
  const key = storeOf(rows, item)?.key as StoreKey;
  await overwrite(desk, {
    stores: aged('stores', (row) => row.key === key),
    items: aged('items', (row) => row.storeKey === key),
    summaries: aged('summaries', (row) => row.key === key),
    reviews: aged('reviews', (row) => row.itemKey === `taobao:item:${item.itemId}`),
  });
  await first.close();
  await tidied();
  await killWorker(browser, desk);
  await setClock(10);
  const count = (await stored(desk)).reviews?.length ?? 0;
  await tidied();
  expect((await stored(desk)).reviews).toHaveLength(count);
  await killWorker(browser, desk);
  // The clock is right again, and the shop's score another one.
  const page = await open(browser, { ...item, score: '4.3', reviews: reviewsFrom(400, 14) });
  await settlesAt(desk, item, 14);
  const chip = await waitForRoot(page, (text) => text.includes('4.3'));
  expect(await chip.text()).not.toContain(word('sentences.notKept'));
  const standing = await stored(desk);
  for (const time of [storeOf(standing, item)?.lastSeen, summaryOf(standing, item)?.assessedAt])
    expect(String(time) < '2036').toBe(true);
  await allOpen(key, item.shopName);
});

faultTest('clockBack', async () => {
  const { browser, desk } = session;
  const item = itemNo(6, { reviews: reviewsFrom(500, 12) });
  await open(browser, item);
  await settlesAt(desk, item, 12);
  await setClock(-10);
  const page = await open(browser, { ...item, reviews: reviewsFrom(500, 15) });
  const rows = await settlesAt(desk, item, 15);
  expect(summaryOf(rows, item)).toMatchObject({ pooled: { coverage: { read: 15 } } });
  await waitForRoot(page, (text) => text.includes('15'));
  expect(await closedRoots(page)).toHaveLength(1);
  const said = await saidBy(browser, 'store.html', (text) => text.includes(item.shopName));
  expect(said).not.toMatch(/-\d+\s*(?:天|小时|分钟|年)|(?:天|小时|分钟|年)后/u);
  await killWorker(browser, desk);
});
