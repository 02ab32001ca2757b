import type { CDPSession, Page } from 'playwright-core';
import { reviewsIn } from 'src/db/packs/pack';
import type { PackRecord } from 'src/db/schema';
import { METHOD_VERSION } from 'src/score/method-version';
import { afterAll, beforeAll, expect } from 'vitest';
import { killWorker } from './browser';
import { waitForRoot } from './closed-root';
import { exampleOf, inLibrary, overwrite, presentVersion, type Rows, tornIn } from './faults/library';
import { copyOf } from './faults/packages';
import { append, itemNo, open, reviewsFrom, reviewsOf, settlesAt, storeOf, summaryOf } from './faults/pages';
import { faultTest } from './faults/planned';
import { saidBy } from './faults/screens';
import { useBrowser } from './session';
import { stored, storedOnce } from './stored';
import { word } from './words';

// What is kept without bound by permission has no quota to run out of: the same package without that permission has one.
const bounded = copyOf('production', ({ permissions, ...manifest }) => ({
  ...manifest,
  permissions: (permissions as string[]).filter((name) => name !== 'unlimitedStorage'),
}));
const session = useBrowser('production', { extensionDir: bounded.dir });
afterAll(bounded.remove);

/** Opens the panel and waits until it says this. */
async function panelSays(page: Page, words: string): Promise<void> {
  const chip = await waitForRoot(page, (text) => text !== '');
  await chip.click('.chip');
  await waitForRoot(page, (text) => text.includes(words));
}

let debuggee: CDPSession | undefined;

/** Bytes that may be kept at most from now on, as long as the debugger's session lasts. */
async function allow(quotaSize: number): Promise<void> {
  const { browser, desk } = session;
  debuggee ??= await browser.context.newCDPSession(desk);
  const origin = `chrome-extension://${browser.extensionId}`;
  await debuggee.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
}

/** Room as a small device has it, bytes; more than all tests here keep. */
const someRoom = 2e7;

beforeAll(() => allow(someRoom));

/** Takes the browser's leave to keep anything more, or gives it back, and waits until it is so. */
async function leaveRoom(room: boolean): Promise<void> {
  await allow(room ? someRoom : 1);
  // A browser remembers for half a minute how much room there was, and asks again only for what is more than that.
  const filler = room ? 1e6 : someRoom;
  await expect.poll(() => session.desk.evaluate(tryToWrite(filler)), { interval: 500 }).toBe(room ? '' : 'full');
}

/** Writes so many bytes and removes them. */
const tryToWrite = (bytes: number): string => `new Promise((resolve) => {
  const opening = indexedDB.open('storesight');
  opening.onsuccess = () => {
    const tx = opening.result.transaction('notes', 'readwrite');
    const ended = (how) => () => { opening.result.close(); resolve(how); };
    tx.oncomplete = ended('');
    tx.onabort = ended('full');
    tx.objectStore('notes').put({ id: 'filler', text: 'x'.repeat(${bytes}) });
    tx.objectStore('notes').delete('filler');
  };
})`;

const noteOf = (storeKey: unknown, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: `note of ${String(storeKey)}`,
  storeKey,
  subject: 'store',
  text: '记得问发票',
  tags: [],
  createdAt: '2026-11-01T08:00:00.000Z',
  updatedAt: '2026-11-01T08:00:00.000Z',
  ...more,
});

/** Reviews of another item of a store, last seen long ago. */
const oldReviews = (storeKey: unknown, count: number): Rows => {
  const seen = { firstSeen: '2026-08-01T08:00:00.000Z', lastSeen: '2026-08-01T08:00:00.000Z' };
  const itemKey = 'taobao:item:780000000001';
  return {
    items: [
      {
        ...{ key: itemKey, storeKey, site: 'taobao', id: '780000000001', facts: {}, factsReadAt: {}, samples: [] },
        ...{ reviewSubject: 'store-item', firstSeen: seen.firstSeen, readAt: seen.lastSeen, change: 1 },
      },
    ],
    reviews: reviewsFrom(5_000, count).map(({ text, date }, n) => ({
      ...{
        itemKey,
        key: `h:old${n}`,
        review: { text, date },
        ...seen,
        filters: ['all'],
        sorts: ['default'],
        change: 1,
      },
    })),
  };
};

faultTest('oldDatabase', async () => {
  const { browser, desk } = session;
  for (let version = 1; version < presentVersion; version++) {
    const rows = exampleOf(version);
    await inLibrary(desk, 'leave', version, rows);
    await killWorker(browser, desk);
    // Any message wakes the worker.
    await desk.evaluate(`chrome.runtime.sendMessage({ request: 'method', payload: null })`);
    const renewed = await storedOnce(
      desk,
      ({ summaries = [] }) =>
        summaries.length > 0 && summaries.every(({ methodVersion }) => methodVersion === METHOD_VERSION),
    );
    for (const name of ['notes', 'pins', 'snapshots', 'items'])
      expect(renewed[name], `${name} of version ${version}`).toMatchObject(rows[name] ?? []);
    const packs = (rows.packs ?? []) as unknown as PackRecord[];
    const reviews = rows.reviews ?? packs.flatMap((pack) => reviewsIn(pack) ?? []);
    expect(renewed.reviews?.length, `reviews of version ${version}`).toBe(reviews.length);
    expect(tornIn(renewed)).toEqual([]);
  }
});

faultTest('blockedUpgrade', async () => {
  const { browser, desk } = session;
  const rows = exampleOf(presentVersion - 1);
  await inLibrary(desk, 'leave', presentVersion - 1, rows);
  await inLibrary(desk, 'hold', presentVersion - 1);
  const item = itemNo(3, { reviews: reviewsFrom(200, 12) });
  const page = await open(browser, item);
  await panelSays(page, word('sentences.notKept'));
  const advice = word('popup.libraryFailed.text');
  for (const path of ['popup.html', 'store.html'])
    expect(await saidBy(browser, path, (text) => text.includes(advice)), path).toContain(advice);
  await inLibrary(desk, 'letGo');
  // By then it is tried again every half minute.
  const after = await settlesAt(desk, item, 12);
  expect(after.notes).toMatchObject(rows.notes ?? []);
  expect(after.pins).toMatchObject(rows.pins ?? []);
  await waitForRoot(page, (text) => !text.includes(word('sentences.notKept')));
});

/** A database that no version of ours ever left: its notes are there, and of the rest only what the first step's successor looks for is not. */
const oddDatabase = (version: number): string => `new Promise((resolve, reject) => {
  indexedDB.deleteDatabase('storesight').onsuccess = () => {
    const opening = indexedDB.open('storesight', ${version});
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('notes', { keyPath: 'id' }).put(${JSON.stringify(noteOf('taobao:shopId:1'))});
      opening.result.createObjectStore('later', { keyPath: 'id' }).put({ id: 1, words: 'of another time' });
    };
    opening.onsuccess = () => { opening.result.close(); resolve(); };
  };
})`;

/** Version and rows, without bringing anything up to date. */
async function asItStands(desk: Page): Promise<{ version: unknown; rows: Rows }> {
  const version = await desk.evaluate(`indexedDB.databases().then(([one]) => one?.version)`);
  return { version, rows: await stored(desk) };
}

async function meetsDatabase(version: number, words: string, item = itemNo(version, {})): Promise<void> {
  const { browser, desk } = session;
  await desk.evaluate(oddDatabase(version));
  const before = await asItStands(desk);
  const page = await open(browser, item);
  await panelSays(page, word(`sentences.${words}`));
  await waitForRoot(page, (text) => text.includes(word('sentences.notKept')));
  for (const path of ['popup.html', 'store.html', 'compare.html', 'notes.html'])
    expect(await saidBy(browser, path, (text) => text.includes(word(`sentences.${words}`))), path).toContain(
      word(`sentences.${words}`),
    );
  expect(await asItStands(desk)).toEqual(before);
  await page.close();
}

faultTest('abortedUpgrade', () => meetsDatabase(1, 'libraryUnread', itemNo(4, { reviews: reviewsFrom(300, 12) })));

faultTest('newerDatabase', async () => {
  await meetsDatabase(presentVersion + 1, 'libraryNewer', itemNo(5, { reviews: reviewsFrom(400, 12) }));
  await inLibrary(session.desk, 'drop');
});

faultTest('databaseDeleted', async () => {
  const { browser, desk } = session;
  const item = itemNo(6, { reviews: reviewsFrom(500, 12) });
  const page = await open(browser, item);
  await settlesAt(desk, item, 12);
  await inLibrary(desk, 'drop');
  for (const path of ['popup.html', 'store.html'])
    expect(await saidBy(browser, path, (text) => text.includes(word('popup.empty.title')))).toContain(
      word('popup.empty.title'),
    );
  // What was acknowledged went with the database; what is met from now on is kept.
  await append(page, reviewsFrom(512, 5));
  const rows = await storedOnce(desk, (all) => reviewsOf(all, item).length >= 5 && summaryOf(all, item) !== undefined);
  expect(tornIn(rows)).toEqual([]);
  await page.reload();
  await settlesAt(desk, item, 17);
});

faultTest('settingsWiped', async () => {
  const { browser, desk } = session;
  const item = itemNo(7, { reviews: reviewsFrom(600, 12) });
  const page = await open(browser, item);
  await settlesAt(desk, item, 12);
  await desk.evaluate('Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()])');
  await append(page, reviewsFrom(612, 5));
  await settlesAt(desk, item, 17);
  await waitForRoot(page, (text) => text.includes('17'));
  expect(await saidBy(browser, 'options.html')).not.toContain(word('options.failed'));
  expect(await saidBy(browser, 'popup.html', (text) => text.includes(item.shopName))).toContain(item.shopName);
});

// Last, when the browser has long forgotten how much room there was before the first test.
faultTest('quota', async () => {
  const { browser, desk } = session;
  const known = itemNo(1, { reviews: reviewsFrom(0, 4) });
  await open(browser, known);
  const { key } = storeOf(await settlesAt(desk, known, 4), known) ?? {};
  const pin = { storeKey: key, pinnedAt: '2026-11-01T08:00:00.000Z' };
  await overwrite(desk, { ...oldReviews(key, 1_500), notes: [noteOf(key)], pins: [pin] });
  const before = await stored(desk);
  await leaveRoom(false);
  const item = itemNo(2, { reviews: reviewsFrom(100, 12) });
  const page = await open(browser, item);
  await panelSays(page, word('sentences.notKept'));
  await waitForRoot(page, (text) => text.includes(word('sentences.freeTheLibrary')) && text.includes('12'));
  // By now it was tried again after one second, two and four.
  await page.waitForTimeout(7_500);
  const meanwhile = await stored(desk);
  expect(reviewsOf(meanwhile, item)).toEqual([]);
  // What goes to make room is a thousand at a time, and not again within minutes.
  expect(meanwhile.reviews?.length).toBeGreaterThanOrEqual(504);
  for (const name of ['notes', 'pins', 'snapshots', 'items']) expect(meanwhile[name]).toEqual(before[name]);
  await leaveRoom(true);
  expect(tornIn(await settlesAt(desk, item, 12))).toEqual([]);
  await waitForRoot(page, (text) => !text.includes(word('sentences.notKept')));
});
