import { describe, expect, test } from 'vitest';
import { gallery, galleryHtml } from '../gallery';
import { serve, type TestBrowser } from './browser';
import { type ClosedRoot, closedRoots, waitForRoot } from './closed-root';
import { useBrowser } from './session';
import { sharedPages } from './shared-pages';
import { storedOnce } from './stored';
import { word } from './words';

/** Opens a served page and waits for the chip, beyond its first "reading". */
async function chipOn(browser: TestBrowser, url: string): Promise<ClosedRoot> {
  const page = await browser.context.newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const reading = word('states.reading.title');
  return waitForRoot(page, (text) => text !== '' && !text.includes(reading));
}

const blocked = word('states.blocked.title');
const failed = word('states.failed.title');

const saved = sharedPages('taobao');

describe.runIf(saved.length > 0)('saved pages at their real addresses', () => {
  const session = useBrowser('production');

  test.for(saved.filter((page) => page.store && !page.blocked))('the chip appears on $name', async (page) => {
    serve(session.browser, [page]);
    const said = await (await chipOn(session.browser, page.url)).text();
    expect(said).not.toContain(blocked);
    expect(said).not.toContain(failed);
  });

  test.for(saved.filter((page) => page.blocked))('$name is called blocked', async (page) => {
    // A check stands in for the page that was asked for; where its own address is unknown, an item's will do.
    const url = page.urlGuessed ? 'https://item.taobao.com/item.htm?id=640000000001' : page.url;
    serve(session.browser, [{ ...page, url }]);
    expect(await (await chipOn(session.browser, url)).text()).toContain(blocked);
  });

  test.for(saved.filter((page) => page.page === 'none' && !page.blocked))('$name gets no chip', async (page) => {
    serve(session.browser, [page]);
    const tab = await session.browser.context.newPage();
    await tab.goto(page.url, { waitUntil: 'domcontentloaded' });
    await tab.waitForTimeout(700);
    expect(await closedRoots(tab)).toEqual([]);
  });
});

const reviewsUnder = (rows: Record<string, Record<string, unknown>[]>, store: string): number => {
  const holder = rows.stores?.find((row) => (row.facts as { name?: string } | undefined)?.name === store);
  const items = rows.items?.filter(({ storeKey }) => storeKey === holder?.key).map(({ key }) => key) ?? [];
  return (rows.reviews ?? []).filter(({ itemKey }) => items.includes(itemKey)).length;
};

describe('the gallery', () => {
  const session = useBrowser('gallery');

  test.for(gallery)('the chip appears on $slug, and its reviews are kept', async (page) => {
    serve(session.browser, [{ url: page.url, body: galleryHtml(page) }]);
    const said = await (await chipOn(session.browser, page.url)).text();
    if (page.expect.page === 'none') return expect(said).toContain(blocked);
    expect(said).not.toContain(blocked);
    expect(said).not.toContain(failed);
    const { store, reviews } = page.expect;
    if (!store) return;
    const rows = await storedOnce(session.desk, (all) => reviewsUnder(all, store) >= reviews);
    expect(reviewsUnder(rows, store)).toBe(reviews);
  });
});
