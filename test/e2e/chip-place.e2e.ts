import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { gallery, galleryHtml } from '../gallery';
import { type ServedPage, serve } from './browser';
import { type Box, closedRoots } from './closed-root';
import { useBrowser } from './session';
import { sharedPages, spread } from './shared-pages';

const session = useBrowser();

/**
 * What the browser itself counts as moved, of elements that the page's own script cannot name: those in a closed root. What a page moves of
 * its own is its own affair, and differs from one load to the next.
 */
const measure = `window.moved = []; new PerformanceObserver((all) => {
  for (const { value, sources } of all.getEntries()) for (const { node, previousRect: a, currentRect: b } of sources)
    if (node === null && a.width > 100 && b.width > 100 && b.height < 60) window.moved.push([value, a.x, a.y, a.width, b.x, b.y, b.width].join(' '));
}).observe({ type: 'layout-shift', buffered: true });`;

/** How long the chip goes on looking for its place, and a little more. */
const settled = 4_600;
/** Tabs looked at together: nearly all of the time is waiting. Pages looked at of a shop. */
const together = 6;
const ofAShop = 4;

async function open(page: ServedPage): Promise<Page> {
  serve(session.browser, [page]);
  const tab = await session.browser.context.newPage();
  await tab.addInitScript(measure);
  await tab.goto(page.url, { waitUntil: 'domcontentloaded' });
  return tab;
}

async function chipIn(tab: Page): Promise<Box | undefined> {
  for (const root of await closedRoots(tab)) {
    const box = await root.run<Box | undefined>(`function () {
      const b = this.querySelector('.chip')?.getBoundingClientRect();
      return b && { x: b.x, y: b.y, width: b.width, height: b.height };
    }`);
    if (box) return box;
  }
  return undefined;
}

/** Controls whose middle can be pressed where the chip lies. */
const controlsUnder = (tab: Page, chip: Box): Promise<string[]> =>
  tab.evaluate(({ x, y, width, height }) => {
    const all = 'a[href],button,input:not([type=hidden]),select,textarea,summary,[role=button],[role=tab],[onclick]';
    return [...document.querySelectorAll(all)].flatMap((control) => {
      const box = control.getBoundingClientRect();
      const [left, top] = [box.left + box.width / 2, box.top + box.height / 2];
      const inside = box.width > 1 && left > x && left < x + width && top > y && top < y + height;
      if (!inside || !document.elementsFromPoint(left, top).some((e) => control.contains(e))) return [];
      return [control.outerHTML.slice(0, 120)];
    });
  }, chip);

/** What the chip does wrong on a page: controls it lies on, moves that the browser counts. */
async function wrongsOn(page: ServedPage): Promise<string[]> {
  const tab = await open(page);
  await tab.waitForTimeout(settled);
  const wrongs: string[] = [];
  for (const part of [0, 0.3, 0.6, 1]) {
    await tab.evaluate((share) => scrollTo(0, share * (document.documentElement.scrollHeight - innerHeight)), part);
    await tab.waitForTimeout(600);
    const chip = await chipIn(tab);
    if (chip) wrongs.push(...(await controlsUnder(tab, chip)).map((control) => `scrolled to ${part}: on ${control}`));
  }
  wrongs.push(...((await tab.evaluate('window.moved')) as string[]).map((each) => `moved ${each}`));
  await tab.close();
  return wrongs;
}

type Named = ServedPage & { name: string };

const samples: Named[] = gallery
  .filter(({ expect: { site } }) => site !== 'generic')
  .map((page) => ({ name: page.slug, url: page.url, body: galleryHtml(page) }));

const shops = ['taobao', 'jd', 'amazon', 'ebay', 'aliexpress'].map((shop) => ({
  shop,
  saved: spread(
    sharedPages(shop).filter(({ blocked, urlGuessed }) => !blocked && !urlGuessed),
    ofAShop,
  ),
}));

/** What is wrong on each page, by page; all of them are looked at before the first test, so that no tab waits for another's. */
const wrongs = new Map<Named, string[]>();

beforeAll(async () => {
  const left = [...samples, ...shops.flatMap(({ saved }) => saved)];
  const look = async (): Promise<void> => {
    for (let page = left.shift(); page; page = left.shift()) wrongs.set(page, await wrongsOn(page));
  };
  await Promise.all(Array.from({ length: together }, look));
});

const wrongsOnAll = (pages: readonly Named[]): [string, string[] | undefined][] =>
  pages
    .map((page): [string, string[] | undefined] => [page.name, wrongs.get(page)])
    .filter(([, found]) => found?.length !== 0);

test('the chip moves nothing and covers no control on the sample pages', () => {
  expect(wrongsOnAll(samples)).toEqual([]);
});

for (const { shop, saved } of shops) {
  if (saved.length === 0) console.log(`chip-place: no saved page of ${shop} with an address of its own`);
  test.runIf(saved.length > 0)(`the chip moves nothing and covers no control on saved pages of ${shop}`, () => {
    expect(wrongsOnAll(saved)).toEqual([]);
  });
}
