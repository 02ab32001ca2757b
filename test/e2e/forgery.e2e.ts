import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { extensionPage, visit } from './browser';
import { closedRoots, waitForRoot } from './closed-root';
import { flood, forger, replaced } from './pages/forger';
import { card, itemUrl, numberedReview, type SsrItem, sampleItem, ssrItemPage } from './pages/ssr-item';
import { openPopup } from './popup';
import { useBrowser } from './session';
import { stored, storedOnce } from './stored';

const session = useBrowser();
const reviews = Array.from({ length: 6 }, (_, n) => numberedReview(n));

const item = (n: number, more: Partial<SsrItem> = {}): SsrItem => ({
  ...sampleItem,
  itemId: `7400000000${String(n).padStart(2, '0')}`,
  shopId: `3400001${String(n).padStart(2, '0')}`,
  sellerId: `23000001${String(n).padStart(2, '0')}`,
  reviews,
  ...more,
});

const open = (of: SsrItem, url = itemUrl(of.itemId)): Promise<Page> =>
  visit(session.browser, { url, body: ssrItemPage(of) });

type Rows = Record<string, Record<string, unknown>[]>;
const storeOf = (rows: Rows, { shopId }: SsrItem): Record<string, unknown> | undefined =>
  rows.stores?.find(({ aliases }) => JSON.stringify(aliases).includes(`shopId:${shopId}`));
const readOf = (of: SsrItem): Promise<Rows> =>
  storedOnce(session.desk, (rows) =>
    (rows.reviews ?? []).some(({ itemKey }) => itemKey === `taobao:item:${of.itemId}`),
  );

/** A store the user has visited, with a note-worthy name that no other page may learn or change. */
const visited = item(1, { shopName: '暗香浮动斋', score: '4.9' });
const slander = { dimension: 'overall', value: 1.1, unit: 'score', better: 'higher', scale: 5, shown: true };

test('messages a page forges reach nobody, and nothing we say is heard by it', async () => {
  await open(visited);
  const before = storeOf(await readOf(visited), visited);
  const url = itemUrl(visited.itemId);
  const reading = { url, site: 'taobao', page: 'item', readAt: new Date().toISOString(), adapterVersion: 1 };
  const lies = [
    {
      request: 'reading',
      payload: { ...reading, store: { id: visited.shopId, name: '冒名', scores: [slander] }, reviews: [] },
    },
    { request: 'pin', payload: true },
    { request: 'mute', payload: true },
    { request: 'erase', payload: { everything: true } },
    { request: 'cards', payload: [{ storeId: visited.shopId }] },
    { store: 'summaries', key: `taobao:shopId:${visited.shopId}` },
  ];
  const page = await open(item(2, { head: forger(lies) }));
  await waitForRoot(page, (text) => text.includes('4.8'));
  await page.evaluate(`window.extensionId = ${JSON.stringify(session.browser.extensionId)}; forge()`);
  await page.waitForTimeout(1_500);
  const after = await stored(session.desk);
  const kept = ({ aliases, facts, scores }: Record<string, unknown> = {}): unknown => [aliases, facts, scores];
  expect(kept(storeOf(after, visited))).toEqual(kept(before));
  expect(JSON.stringify(after)).not.toContain('冒名');
  expect(after.pins ?? []).toEqual([]);
  expect(await page.evaluate('heard')).toEqual([]);
  expect(await closedRoots(page)).toHaveLength(1);
});

test('a page learns nothing of other stores: no name, score or setting of ours in anything it can read', async () => {
  const page = await open(item(3, { head: replaced }));
  const root = await waitForRoot(page, (text) => text.includes('4.8'));
  await root.click('.chip');
  await waitForRoot(page, (text) => text.length > 60);
  const seen =
    await page.evaluate(`JSON.stringify([document.documentElement.outerHTML, Object.keys(window), Object.keys(document),
    { ...localStorage }, { ...sessionStorage }, document.cookie, performance.getEntries().map((e) => e.name), history.state, window.name,
    [...document.adoptedStyleSheets].length, getComputedStyle(document.documentElement).cssText.includes('--')])`);
  expect(seen).not.toContain(visited.shopName);
  expect(seen).not.toMatch(/storesight|chrome-extension/i);
  // Nothing that was done for us went through the page's own functions.
  expect(await page.evaluate('caught')).toEqual({});
});

test.each([
  [
    'a page of another platform',
    item(4, { shopId: visited.shopId, sellerId: visited.sellerId, score: '1.1' }),
    'https://www.amazon.com/dp/B0FORGED01',
  ],
  [
    'a description on the same platform',
    item(5, {
      tail: `<div id="description" class="descV8-container"><div class="shopHeader--x"><span class="shopName--x" title="${visited.shopName}">x</span></div>
      <script type="application/ld+json">{"@type":"Store","@id":"${visited.shopId}","name":"${visited.shopName}","aggregateRating":{"@type":"AggregateRating","ratingValue":1.1,"reviewCount":9999}}</script>
      <script>var g_config = {shopId: '${visited.shopId}', sellerId: '${visited.sellerId}'};</script><p>描述相符 1.1 低于99%</p></div>`,
    }),
    undefined,
  ],
])('forged ids write no score into another store: %s', async (_, forged, url) => {
  await readOf(visited);
  // Its own page is looked at again a moment after the first test opened it; now it rests.
  const before = await stored(session.desk);
  const scoresOf = (rows: Rows): unknown[] =>
    ((storeOf(rows, visited)?.scores ?? []) as { score: unknown }[]).map(({ score }) => score);
  const looks = (rows: Rows): unknown[] =>
    (rows.snapshots ?? []).filter(({ storeKey }) => storeKey === storeOf(rows, visited)?.key);
  const page = await open(forged, url);
  await page.waitForTimeout(2_500);
  const after = await stored(session.desk);
  expect(scoresOf(after)).toEqual(scoresOf(before));
  expect(looks(after)).toEqual(looks(before));
  expect(JSON.stringify(after)).not.toContain('"value":1.1');
});

/** The longest time between two beats of the page's main thread while the flood goes on. */
const stallIn = `(async () => {
  let last = performance.now(), worst = 0;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => { const now = performance.now(); worst = Math.max(worst, now - last); last = now; channel.port2.postMessage(0); };
  channel.port2.postMessage(0);
  while (window.flooding) await new Promise((go) => setTimeout(go, 50));
  channel.port1.close();
  return worst;
})()`;

/** What we do to a flooded page we do each time; a machine that is shared with others is calm at least once in so many. */
const mostFloods = 8;
/** Far fewer changes in a flood, of forty thousand, or a longer stall, ms, only where something holds the page up. */
const leastChanges = 4_000;
const longestStall = 1_000;

/** Whether the page stays usable through a flood of four seconds. */
async function isUsableThrough(page: Page): Promise<boolean> {
  await page.evaluate(flood(4_000));
  const stall = Number(await page.evaluate(stallIn));
  const changes = Number(await page.evaluate('changes'));
  console.log(`${changes} changes in 4 s: the page waited ${Math.round(stall)} ms at most`);
  return changes > leastChanges && stall < longestStall;
}

test('a flood of changes leaves the page usable and our work bounded, and what comes after it is read', async () => {
  const of = item(6);
  const page = await open(of);
  await readOf(of);
  let isUsable = false;
  for (let tries = 0; tries < mostFloods && !isUsable; tries++) isUsable = await isUsableThrough(page);
  expect(isUsable).toBe(true);
  const late = { ...numberedReview(77), text: '潮水退后写下的一条' };
  await page.evaluate(
    (html) => document.querySelector('[class*="comments--"]')?.insertAdjacentHTML('beforeend', html),
    card(late),
  );
  const rows = await storedOnce(session.desk, (all) => JSON.stringify(all.reviews ?? []).includes(late.text));
  expect(JSON.stringify(rows.reviews)).not.toContain('潮**');
});

const markup = `"><img src=x onerror="window.ranByName=true"><style>*{display:none!important}</style>`;
const odd = `甲${markup}\u202e乙`;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

test('markup, style and bidi marks in a store’s name are letters in the panel, the popup, the store’s page and the comparison', async () => {
  const of = item(7, { shopName: escaped(odd) });
  const page = await open(of);
  const chip = await waitForRoot(page, (text) => text.includes('4.8'));
  await chip.click('.chip');
  const root = await waitForRoot(page, (text) => text.length > 60);
  expect(await root.html()).not.toMatch(/<img|<style|<script/);
  const popup = await openPopup(session.browser, session.desk);
  await popup.says((text) => text.includes('<img src=x'));
  expect(await popup.run(`document.querySelectorAll('img[src=x],body style').length`)).toBe(0);
  await popup.close();
  const { key } = storeOf(await stored(session.desk), of) ?? {};
  for (const path of [`store.html?key=${encodeURIComponent(String(key))}`, 'compare.html']) {
    const ours = await extensionPage(session.browser, path);
    await ours.waitForTimeout(800);
    const found = await ours.evaluate(
      `[document.querySelectorAll('img[src=x],body style').length, String(window.ranByName)]`,
    );
    expect(found, path).toEqual([0, 'undefined']);
  }
  expect(await page.evaluate('window.ranByName')).toBeUndefined();
});
