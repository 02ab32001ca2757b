import { expect } from 'vitest';
import { killWorker, serve } from './browser';
import { closedRoots, waitForRoot } from './closed-root';
import { allowPrivate, reloadExtension } from './faults/extensions-page';
import { tornIn } from './faults/library';
import { append, itemNo, open, reviewsFrom, reviewsOf, settlesAt, storeOf, summaryOf } from './faults/pages';
import { faultTest } from './faults/planned';
import { itemUrl, ssrItemPage } from './pages/ssr-item';
import { useBrowser } from './session';
import { stored } from './stored';
import { word } from './words';

const session = useBrowser();
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

faultTest('workerBetween', async () => {
  const { browser, desk } = session;
  const item = itemNo(1, { reviews: reviewsFrom(0, 4) });
  const page = await open(browser, item);
  await settlesAt(desk, item, 4);
  for (const [from, count] of [
    [4, 3],
    [7, 2],
  ] as const) {
    await killWorker(browser, desk);
    await append(page, reviewsFrom(from, count));
    expect(tornIn(await settlesAt(desk, item, from + count))).toEqual([]);
  }
});

faultTest('workerDuring', async () => {
  const { browser, desk } = session;
  const item = itemNo(2, { reviews: reviewsFrom(100, 4) });
  const page = await open(browser, item);
  await settlesAt(desk, item, 4);
  // A thousand: six messages, each a commit of its own.
  await append(page, reviewsFrom(104, 1_000));
  let seen = 4;
  for (let kills = 0; kills < 8; kills++) {
    await wait(60 + kills * 45);
    await killWorker(browser, desk);
    const rows = await stored(desk);
    expect(tornIn(rows)).toEqual([]);
    const now = reviewsOf(rows, item).length;
    expect(now).toBeGreaterThanOrEqual(seen);
    seen = now;
  }
  expect(tornIn(await settlesAt(desk, item, 1_004))).toEqual([]);
  await waitForRoot(page, (text) => text.includes('4.8'));
});

faultTest('twoTabs', async () => {
  const { browser, desk } = session;
  const item = itemNo(3, { reviews: reviewsFrom(2_000, 6) });
  // The same address twice: the tabs get the same page, and each then shows other reviews of it.
  const [one, other] = [await open(browser, item), await open(browser, item)];
  await Promise.all([append(one, reviewsFrom(2_006, 300)), append(other, reviewsFrom(2_156, 300))]);
  const rows = await settlesAt(desk, item, 456);
  expect(tornIn(rows)).toEqual([]);
  expect(rows.stores?.filter((store) => store === storeOf(rows, item))).toHaveLength(1);
  expect(summaryOf(rows, item)).toMatchObject({ pooled: { coverage: { read: 456 } } });
});

/** Asks the worker from where the page script lives. */
const ask = async (
  item: ReturnType<typeof itemNo>,
  messages: readonly unknown[],
): Promise<Record<string, unknown>[]> => {
  const page = await open(session.browser, item);
  const root = await waitForRoot(page, (text) => text.includes('4.8'));
  return root.run(
    'function (all) { return Promise.all(all.map((one) => chrome.runtime.sendMessage(one))); }',
    messages,
  );
};

faultTest('otherForms', async () => {
  const item = itemNo(4, { reviews: reviewsFrom(3_000, 4) });
  const before = await (async () => {
    await open(session.browser, item);
    return settlesAt(session.desk, item, 4);
  })();
  const reading = { url: itemUrl(item.itemId), site: 'taobao', page: 'item', readAt: new Date().toISOString() };
  const said = await ask(item, [
    // Of before the envelope had its form, and of after requests were there that this worker has not heard of.
    { type: 'reading', reading },
    { request: 'readingInBulk', payload: [reading] },
    'reading',
    { request: 'reading', payload: { ...reading, reviews: 'none' } },
    { request: 'reading', payload: { v: 2, body: reading } },
    { request: 'part', payload: null },
    { request: 'cards', payload: { refs: [] } },
    // The plainest form there ever was, which is still one.
    { request: 'reading', payload: { ...reading, adapterVersion: 0, reviews: [], via: {}, missing: [] } },
  ]);
  expect(said.map(({ ok, error }) => (ok ? 'served' : error))).toEqual([
    'unknown-message',
    'unknown-message',
    'unknown-message',
    'invalid-reading',
    'invalid-reading',
    'invalid-reading',
    'invalid-reading',
    'served',
  ]);
  const after = await settlesAt(session.desk, item, 4);
  expect(storeOf(after, item)?.facts).toEqual(storeOf(before, item)?.facts);
});

faultTest('orphan', async () => {
  const { browser } = session;
  const item = itemNo(5, { reviews: reviewsFrom(4_000, 4) });
  const page = await open(browser, item);
  const before = await settlesAt(session.desk, item, 4);
  session.desk = await reloadExtension(browser, session.desk);
  await append(page, reviewsFrom(4_004, 3));
  const after = await settlesAt(session.desk, item, 7);
  expect(after.stores).toHaveLength(before.stores?.length ?? 0);
  expect(tornIn(after)).toEqual([]);
  await expect.poll(async () => (await closedRoots(page)).length).toBe(1);
  await waitForRoot(page, (text) => text.includes('4.8'));
});

faultTest('privateWindow', async () => {
  const { browser } = session;
  const item = itemNo(6, { reviews: reviewsFrom(5_000, 12) });
  const url = itemUrl(item.itemId);
  session.desk = await allowPrivate(browser);
  serve(browser, [{ url, body: ssrItemPage(item) }]);
  const before = await stored(session.desk);
  const opened = browser.context.waitForEvent('page', { predicate: (page) => page.url() !== 'about:blank' });
  await session.desk.evaluate(`chrome.windows.create({ incognito: true, url: ${JSON.stringify(url)} })`);
  const page = await opened;
  const chip = await waitForRoot(page, (text) => text.includes('4.8'));
  await chip.click('.chip');
  await waitForRoot(page, (text) => text.includes(word('flags.private')));
  await append(page, reviewsFrom(5_012, 20));
  await waitForRoot(page, (text) => text.includes('32'));
  expect(await stored(session.desk)).toEqual(before);
  const kept = await session.desk.evaluate(`Promise.all([chrome.storage.local.get(), chrome.storage.session.get()])`);
  expect(JSON.stringify(kept)).not.toContain(item.itemId);
});
