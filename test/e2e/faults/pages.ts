import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type TestBrowser, visit } from '../browser';
import {
  card,
  itemUrl,
  numberedReview,
  type PageReview,
  type SsrItem,
  sampleItem,
  ssrItemPage,
} from '../pages/ssr-item';
import { stored, storedOnce } from '../stored';
import type { Rows } from './library';

/** Different reviews, by their numbers. */
export const reviewsFrom = (from: number, count: number): PageReview[] =>
  Array.from({ length: count }, (_, n) => numberedReview(from + n));

/** The n-th item of the n-th store that no other test of a file has. */
export function itemNo(n: number, more: Partial<SsrItem> = {}): SsrItem {
  const tail = String(n).padStart(3, '0');
  const ids = { itemId: `770000000${tail}`, shopId: `370000${tail}`, sellerId: `2700000${tail}` };
  return { ...sampleItem, ...ids, shopName: `不惊书屋${tail}`, ...more };
}

/** Opens the page of an item in a new tab. */
export const open = (browser: TestBrowser, item: SsrItem): Promise<Page> =>
  visit(browser, { url: itemUrl(item.itemId), body: ssrItemPage(item) });

/** Puts more reviews into the list of a page. */
export const append = (page: Page, reviews: readonly PageReview[]): Promise<void> =>
  page.evaluate(
    (html) => document.querySelector('[class*="comments--"]')?.insertAdjacentHTML('beforeend', html),
    reviews.map(card).join(''),
  );

/** The kept reviews of an item. */
export const reviewsOf = (rows: Rows, item: SsrItem): Record<string, unknown>[] =>
  (rows.reviews ?? []).filter(({ itemKey }) => itemKey === `taobao:item:${item.itemId}`);

/** The kept record of an item's store. */
export const storeOf = (rows: Rows, { shopId }: SsrItem): Record<string, unknown> | undefined =>
  rows.stores?.find(({ aliases }) => JSON.stringify(aliases ?? '').includes(`shopId:${shopId}`));

/** The kept answer about an item's store. */
export const summaryOf = (rows: Rows, item: SsrItem): Record<string, unknown> | undefined =>
  rows.summaries?.find(({ key }) => key === `taobao:shopId:${item.shopId}`);

/** Waits until exactly these reviews of the item are kept and answered, and a moment longer, in which no more may come. */
export async function settlesAt(desk: Page, item: SsrItem, count: number): Promise<Rows> {
  const answered = (rows: Rows): boolean => summaryOf(rows, item)?.revision === storeOf(rows, item)?.revision;
  await storedOnce(desk, (rows) => reviewsOf(rows, item).length >= count && answered(rows));
  await new Promise((resolve) => setTimeout(resolve, 500));
  const rows = await stored(desk);
  expect(new Set(reviewsOf(rows, item).map(({ review }) => (review as PageReview).text)).size).toBe(count);
  expect(reviewsOf(rows, item)).toHaveLength(count);
  return rows;
}
