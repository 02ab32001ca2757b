import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { killWorker, visit } from './browser';
import { closedRoots, waitForRoot } from './closed-root';
import {
  card,
  drawer,
  drawerDate,
  itemBody,
  itemUrl,
  numberedReview,
  type PageReview,
  type SsrItem,
  sampleItem,
  ssrItemPage,
} from './pages/ssr-item';
import { openPopup } from './popup';
import { useBrowser } from './session';
import { stored, storedOnce } from './stored';

const session = useBrowser();

const rows = (from: number, count: number): PageReview[] =>
  Array.from({ length: count }, (_, n) => numberedReview(from + n));

let made = 0;
/** An item no other test has, of a store no other test has. */
const freshItem = (more: Partial<SsrItem> = {}): SsrItem => {
  made++;
  const tail = String(made).padStart(3, '0');
  return { ...sampleItem, itemId: `700000000${tail}`, shopId: `330000${tail}`, sellerId: `2200000${tail}`, ...more };
};

const keyOf = (item: SsrItem): string => `taobao:item:${item.itemId}`;

const reviewsOf = (rowsByStore: Record<string, Record<string, unknown>[]>, item: SsrItem) =>
  (rowsByStore.reviews ?? []).filter(({ itemKey }) => itemKey === keyOf(item));

const open = (item: SsrItem): Promise<Page> =>
  visit(session.browser, { url: itemUrl(item.itemId), body: ssrItemPage(item) });

/** Waits for this many reviews of the item in the database, and a moment longer, in which no more may come. */
async function settleAt(item: SsrItem, count: number): Promise<Record<string, unknown>[]> {
  await storedOnce(session.desk, (all) => reviewsOf(all, item).length >= count);
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  const found = reviewsOf(await stored(session.desk), item);
  expect(found).toHaveLength(count);
  return found;
}

test('the chip stands beside the store name and says something of the store', async () => {
  const item = freshItem({ reviews: rows(0, 2) });
  const page = await open(item);
  const root = await waitForRoot(page, (text) => text.includes('4.8'));
  expect(await closedRoots(page)).toHaveLength(1);
  const name = await page.locator('[class*="shopName--"]').boundingBox();
  const chip = await root.find('button');
  expect(name && chip && Math.hypot(chip.x - name.x - name.width, chip.y - name.y)).toBeLessThan(220);
});

test('reviews that a script adds to the drawer are read once each, preview and drawer counted as one', async () => {
  const item = freshItem({ reviews: rows(0, 2) });
  const page = await open(item);
  await settleAt(item, 2);
  const inDrawer = rows(0, 20).map((review) => ({ ...review, date: drawerDate(review.date) }));
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), drawer(inDrawer));
  await settleAt(item, 20);
  for (const from of [20, 40]) {
    const more = rows(from, 20).map((review) => card({ ...review, date: drawerDate(review.date) }));
    await page.evaluate(async (cards) => {
      const list = document.querySelector('[class*="leftDrawer--"] [class*="comments--"]');
      for (const html of cards) {
        list?.insertAdjacentHTML('beforeend', html);
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
    }, more);
    await settleAt(item, from + 20);
  }
  await waitForRoot(page, (text) => /60/.test(text));
});

test('a list that drops the rows scrolled out of sight still adds up', async () => {
  const item = freshItem({ reviews: rows(0, 2) });
  const page = await open(item);
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), drawer(rows(0, 10)));
  await settleAt(item, 10);
  for (const from of [8, 16, 24]) {
    const shown = rows(from, 10).map(card).join('');
    await page.evaluate((html) => {
      const list = document.querySelector('[class*="leftDrawer--"] [class*="comments--"]');
      if (list) list.innerHTML = html;
    }, shown);
    await settleAt(item, from + 10);
  }
});

test('a list that reuses its rows by writing new words into them adds up too', async () => {
  const item = freshItem({ reviews: rows(0, 4) });
  const page = await open(item);
  await settleAt(item, 4);
  const words = rows(4, 4);
  await page.evaluate((next) => {
    const write = (element: Element | null | undefined, text: string): void => {
      if (element?.firstChild) element.firstChild.nodeValue = text;
    };
    document.querySelectorAll('[class*="changeCommentStyle--"]').forEach((row, at) => {
      const review = next[at];
      if (!review) return;
      write(row.querySelector('[class*="userName--"] span'), review.nick);
      write(row.querySelector('[class*="meta--"]'), review.date);
      write(row.querySelector('[class*="content--"]'), review.text);
    });
  }, words);
  await settleAt(item, 8);
});

test('after a soft navigation the new item is read and nothing of the former is taken for it', async () => {
  const first = freshItem({ reviews: rows(100, 3), title: '云纹信纸甲' });
  const second: SsrItem = {
    ...freshItem({ reviews: rows(200, 4) }),
    title: '竹纹信封乙',
    shopName: '南屿文房',
    score: '4.2',
  };
  const page = await open(first);
  await settleAt(first, 3);
  // The address changes first, the document later: the embedded JSON stays the former item's for good.
  await page.evaluate((url) => history.pushState({}, '', url), itemUrl(second.itemId));
  await new Promise((resolve) => setTimeout(resolve, 700));
  await page.evaluate((html) => {
    const container = document.querySelector('#ice-container');
    if (container) container.innerHTML = html;
    document.title = '竹纹信封乙-淘宝网';
  }, itemBody(second));
  await settleAt(second, 4);
  const all = await stored(session.desk);
  expect(reviewsOf(all, first)).toHaveLength(3);
  const texts = JSON.stringify(reviewsOf(all, second));
  for (const { text } of first.reviews) expect(texts).not.toContain(text);
  const kept = all.items?.find(({ key }) => key === keyOf(second));
  expect(JSON.stringify(kept)).toContain('竹纹信封乙');
  expect(JSON.stringify(kept)).not.toContain('云纹信纸甲');
  const stores = all.stores ?? [];
  const holder = stores.find(({ key }) => key === kept?.storeKey);
  expect(JSON.stringify(holder)).toContain('南屿文房');
  expect(JSON.stringify(holder)).not.toContain(first.shopName);
  await waitForRoot(page, (text) => text.includes('4.2'));
});

test('a worker that is stopped between reading and popup loses nothing, and the popup still answers', async () => {
  const item = freshItem({ reviews: rows(300, 6), shopName: '止水文房' });
  const page = await open(item);
  await settleAt(item, 6);
  await killWorker(session.browser, session.desk);
  await page.bringToFront();
  const popup = await openPopup(session.browser, session.desk);
  await popup.says((text) => text.includes('止水文房'));
  await popup.close();
  await killWorker(session.browser, session.desk);
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), drawer(rows(300, 12)));
  await settleAt(item, 12);
});

test('a worker that is stopped again and again while reviews arrive loses none', async () => {
  const item = freshItem({ reviews: rows(400, 2) });
  const page = await open(item);
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), drawer([]));
  for (let batch = 0; batch < 6; batch++) {
    await killWorker(session.browser, session.desk);
    const html = rows(402 + batch * 5, 5)
      .map(card)
      .join('');
    await page.evaluate((cards) => {
      document.querySelector('[class*="leftDrawer--"] [class*="comments--"]')?.insertAdjacentHTML('beforeend', cards);
    }, html);
    await new Promise((resolve) => setTimeout(resolve, 300 + batch * 40));
  }
  await settleAt(item, 32);
});

test('a newer copy of the page script takes over: one chip, and each review once', async () => {
  const item = freshItem({ reviews: rows(500, 3) });
  const page = await open(item);
  await waitForRoot(page);
  for (let copies = 0; copies < 2; copies++)
    await session.desk.evaluate(`chrome.tabs.query({ url: '*://item.taobao.com/*' }).then((tabs) => Promise.all(tabs.map(({ id }) =>
      chrome.scripting.executeScript({ target: { tabId: id }, files: ['shops.js'] }))))`);
  await waitForRoot(page);
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), drawer(rows(500, 9)));
  await settleAt(item, 9);
  const standing = await Promise.all((await closedRoots(page)).map((root) => root.text()));
  expect(standing).toHaveLength(1);
});
