import type { Page } from 'playwright-core';
import { type ServedPage, visit } from '../e2e/browser';
import { card, drawer, itemUrl, type PageReview, sampleItem, ssrItemPage } from '../e2e/pages/ssr-item';
import { type Bench, copiedBuild, withExtension, worldOf } from './extension';
import { median } from './figures';
import { inventedReviews } from './invented';
import { type Line, lineOf } from './line';
import { tasksOf } from './trace';

/** Reviews on the long page (issue 7), loads of it with and without us, and how long each load is watched, ms. */
const many = 1_000;
const loads = 5;
const watched = 5_000;
/** Times that a page of a drawer comes in, and reviews it brings. */
const drawerTimes = 12;
const drawerPage = 20;
/** Streaming: every so many ms so many reviews, while so many clicks are made. */
const streamed = { everyMs: 100, reviews: 10, clicks: 25, clickMs: 160 };

const reviewsOf = (count: number, seed: number): PageReview[] =>
  inventedReviews(count, seed).map(({ author, date, variant = '', text }) => ({ nick: author, date, variant, text }));

function longPage(itemId: string, count: number): ServedPage {
  const item = { ...sampleItem, itemId, shopId: `35${itemId.slice(-7)}`, sellerId: `25${itemId.slice(-7)}` };
  const reviews = reviewsOf(count, 31);
  return {
    url: itemUrl(itemId),
    body: ssrItemPage({ ...item, reviews: reviews.slice(0, 2), tail: drawer(reviews) }),
    // No script of the page's own: whatever runs there is ours.
    headers: { 'content-security-policy': "script-src 'none'" },
  };
}

/** Time a page's main thread worked during each of several loads, ms. */
async function loadTimes(page: Page): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const now = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
  };
  const times: number[] = [];
  for (let n = 0; n <= loads; n++) {
    const before = await now();
    await page.reload({ waitUntil: 'load' });
    await page.waitForTimeout(watched);
    if (n > 0) times.push((await now()) - before);
  }
  await session.detach();
  return times;
}

/** The same page at an address where nothing of ours runs. */
const elsewhere = (page: ServedPage): ServedPage => ({
  ...page,
  url: page.url.replace('item.taobao.com', 'bench.example'),
});

async function onTab<T>({ browser }: Bench, page: ServedPage, work: (tab: Page) => Promise<T>): Promise<T> {
  const tab = await visit(browser, page);
  try {
    return await work(tab);
  } finally {
    await tab.close();
  }
}

async function longestTasks({ browser }: Bench, tab: Page): Promise<number[]> {
  const debugged = browser.context.browser();
  if (!debugged) throw new Error('this browser has no debugger of its own');
  const longest: number[] = [];
  for (let n = 0; n < loads; n++) {
    const tasks = await tasksOf(debugged, tab, async () => {
      await tab.reload({ waitUntil: 'load' });
      await tab.waitForTimeout(watched);
    });
    longest.push(Math.max(...tasks));
  }
  return longest;
}

/** The page with very many reviews: what we add to its main thread, and the longest task of ours. */
async function longPageLines(bench: Bench): Promise<Line[]> {
  const page = longPage('760000001001', many);
  const bare = await onTab(bench, elsewhere(page), loadTimes);
  const own = await onTab(bench, page, loadTimes);
  const longest = await onTab(bench, page, (tab) => longestTasks(bench, tab));
  const base = median(bare);
  const perHundred = own.map((one) => ((one - base) * 100) / many);
  return [
    lineOf(perHundred, {
      ...{ id: 'page.per100', label: `page of ${many} reviews: added main-thread time per 100`, unit: 'ms' },
      ...{ against: 'the page without us', floor: 6, aim: 2 },
      note: `${base.toFixed(0)} ms of its own for all`,
    }),
    lineOf(longest, {
      ...{ id: 'page.slice', label: `page of ${many} reviews: longest task of ours`, unit: 'ms' },
      ...{ against: 'planned slices of 2 ms', floor: 8, aim: 4 },
    }),
  ];
}

/** Adds cards to the drawer and gives how long it took until the chip says something else, ms; run in the extension's own world. */
const untilUpdated = (html: string): string => `(async () => {
  const roots = [...document.querySelectorAll('span:empty')].map((one) => chrome.dom.openOrClosedShadowRoot(one));
  const root = roots.find(Boolean);
  const chip = () => root.querySelector('.chip')?.textContent;
  const before = chip();
  const list = document.querySelector('[class*="leftDrawer--"] [class*="comments--"]');
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const watcher = new MutationObserver(() => {
      if (chip() === before) return;
      watcher.disconnect();
      resolve(performance.now() - began);
    });
    watcher.observe(root, { subtree: true, childList: true, characterData: true });
    setTimeout(() => reject(new Error('the chip never changed: ' + before)), 15_000);
    list.insertAdjacentHTML('beforeend', ${JSON.stringify(html)});
  });
})()`;

async function drawerLine(bench: Bench): Promise<Line> {
  const tab = await visit(bench.browser, longPage('760000001002', drawerPage));
  await tab.waitForTimeout(4_000);
  const world = await worldOf(tab);
  const more = reviewsOf(drawerTimes * drawerPage, 32);
  const times: number[] = [];
  for (let n = 0; n < drawerTimes; n++) {
    const html = more
      .slice(n * drawerPage, (n + 1) * drawerPage)
      .map(card)
      .join('');
    times.push(await world.run<number>(untilUpdated(html)));
    await tab.waitForTimeout(1_500);
  }
  await tab.close();
  return lineOf(times, {
    ...{ id: 'chip.drawer', label: `${drawerPage} new reviews in the drawer until the chip says so`, unit: 'ms' },
    ...{ against: 'time', floor: 250, aim: 100 },
  });
}

/** Lets reviews stream in while clicks are made; how long each waited before a listener of the page heard of it, ms. */
async function clickDelays(tab: Page): Promise<number[]> {
  const html = reviewsOf(streamed.reviews * 60, 33).map(card);
  await tab.evaluate(
    ({ cards, everyMs, reviews }) => {
      const delays: number[] = [];
      Object.assign(globalThis, { delays });
      addEventListener('pointerdown', (event) => delays.push(performance.now() - event.timeStamp), true);
      const list = document.querySelector('[class*="leftDrawer--"] [class*="comments--"]');
      let at = 0;
      const timer = setInterval(() => {
        list?.insertAdjacentHTML('beforeend', cards.slice(at, at + reviews).join(''));
        at += reviews;
        if (at >= cards.length) clearInterval(timer);
      }, everyMs);
    },
    { cards: html, ...streamed },
  );
  for (let n = 0; n < streamed.clicks; n++) {
    await tab.mouse.click(900, 500);
    await tab.waitForTimeout(streamed.clickMs);
  }
  return tab.evaluate(() => (globalThis as unknown as { delays: number[] }).delays);
}

const slowest = (delays: readonly number[]): number =>
  [...delays].sort((a, b) => a - b)[Math.floor(delays.length * 0.95)] ?? Number.NaN;

async function streamLines(bench: Bench): Promise<Line[]> {
  const { headers: _none, ...page } = longPage('760000001003', 200);
  const settled = async (tab: Page): Promise<number[]> => {
    await tab.waitForTimeout(4_000);
    return clickDelays(tab);
  };
  const bare: number[][] = [];
  const own: number[][] = [];
  for (let n = 0; n < 3; n++) {
    bare.push(await onTab(bench, elsewhere(page), settled));
    own.push(await onTab(bench, page, settled));
  }
  const said = { against: 'the page without us', unit: 'ms' } as const;
  return [
    lineOf(
      own.map((one, n) => median(one) - median(bare[n] ?? [])),
      { ...{ id: 'stream.median', label: 'reviews streaming in: added delay of a click', ...said } },
    ),
    lineOf(
      own.map((one, n) => slowest(one) - slowest(bare[n] ?? [])),
      {
        ...{ id: 'stream.slow', label: 'reviews streaming in: added delay of the slowest click in 20', ...said },
        note: `without us ${median(bare.map(slowest)).toFixed(1)} ms`,
      },
    ),
  ];
}

/** What a shop's page feels of us, with the production build in the real browser. */
export const measurePage = (build: string | undefined): Promise<Line[]> =>
  withExtension(copiedBuild(build), async (bench) => [
    ...(await longPageLines(bench)),
    await drawerLine(bench),
    ...(await streamLines(bench)),
  ]);
