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

/** What our scripts do on the page in each of several loads, the first ones apart: nothing is compiled before them. */
async function tasksOfLoads({ browser }: Bench, tab: Page): Promise<Awaited<ReturnType<typeof tasksOf>>[]> {
  const debugged = browser.context.browser();
  if (!debugged) throw new Error('this browser has no debugger of its own');
  const runs = [];
  for (let n = 0; n < loads; n++)
    runs.push(
      await tasksOf(debugged, tab, async () => {
        await tab.reload({ waitUntil: 'load' });
        await tab.waitForTimeout(watched);
      }),
    );
  return runs;
}

/**
 * The page with very many reviews: what our scripts work on its main thread, and the longest task of ours. Their own events are counted:
 * between a load with us and one without, layout and paint of so long a page differ by more than all we do.
 */
async function longPageLines(bench: Bench): Promise<Line[]> {
  const page = longPage('760000001001', many);
  const runs = await onTab(bench, page, (tab) => tasksOfLoads(bench, tab));
  const longest = (tasks: (typeof runs)[number]): number => Math.max(0, ...tasks.map(({ ms }) => ms));
  const perHundred = runs.map((tasks) => (tasks.reduce((sum, { ms }) => sum + ms, 0) * 100) / many);
  const others = median(runs.map((tasks) => longest(tasks.filter(({ answered }) => !answered))));
  return [
    lineOf(perHundred, {
      ...{ id: 'page.per100', label: `page of ${many} reviews: our main-thread time per 100`, unit: 'ms' },
      ...{ against: 'time, traced', floor: 6, aim: 2 },
    }),
    lineOf(runs.map(longest), {
      ...{ id: 'page.slice', label: `page of ${many} reviews: longest task of ours`, unit: 'ms' },
      ...{ against: 'planned slices of 2 ms', floor: 8, aim: 4 },
      note: `${others.toFixed(1)} ms but for the one that draws the chip`,
    }),
  ];
}

/** Times after a page of the drawer came in, ms: when the reading went to the worker, when its answer came, when the chip said it. */
interface Steps {
  sent: number;
  answered: number;
  said: number;
}

/** Adds cards to the drawer and gives the steps until the chip says something else; run in the extension's own world. */
const untilUpdated = (html: string): string => `(async () => {
  const roots = [...document.querySelectorAll('span:empty')].map((one) => chrome.dom.openOrClosedShadowRoot(one));
  const root = roots.find(Boolean);
  const chip = () => root.querySelector('.chip')?.textContent;
  const before = chip();
  const list = document.querySelector('[class*="leftDrawer--"] [class*="comments--"]');
  const ask = chrome.runtime.sendMessage;
  return new Promise((resolve, reject) => {
    const steps = {};
    const began = performance.now();
    chrome.runtime.sendMessage = async (message) => {
      steps.sent = performance.now() - began;
      const answer = await ask.call(chrome.runtime, message);
      steps.answered = performance.now() - began;
      return answer;
    };
    const watcher = new MutationObserver(() => {
      if (chip() === before) return;
      watcher.disconnect();
      chrome.runtime.sendMessage = ask;
      resolve({ ...steps, said: performance.now() - began });
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
  const steps: Steps[] = [];
  for (let n = 0; n < drawerTimes; n++) {
    const html = more
      .slice(n * drawerPage, (n + 1) * drawerPage)
      .map(card)
      .join('');
    steps.push(await world.run<Steps>(untilUpdated(html)));
    await tab.waitForTimeout(1_500);
  }
  await tab.close();
  const part = (of: (step: Steps) => number): string => median(steps.map(of)).toFixed(0);
  const note = `${part(({ sent }) => sent)} ms until sent, ${part((one) => one.answered - one.sent)} the worker, ${part((one) => one.said - one.answered)} drawing`;
  return lineOf(
    steps.map(({ said }) => said),
    {
      note,
      ...{ id: 'chip.drawer', label: `${drawerPage} new reviews in the drawer until the chip says so`, unit: 'ms' },
      ...{ against: 'time', floor: 250, aim: 100 },
    },
  );
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
