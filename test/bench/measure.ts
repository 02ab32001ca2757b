import type { CDPSession, Page } from 'playwright-core';
import { median, spread } from './figures';
import type { Bench, Reader } from './in-page';
import type { BenchPage, Group } from './pages';

/** Runs in one batch (issue 2, "Must show"), and most and fewest batches of each kind. Readability is timed run by run. */
const batchSize = 50;
const mostTurns = 7;
const leastTurns = 3;
/** After this long a page has told enough, ms: on some pages Readability takes more than a second for one run. */
const pageBudget = 1_500;
/** Readings in slices, each on a page laid out before. */
const sliceRuns = 15;

/** One way of going over a page: the median of its batches, ms a run, and how far they moved, percent. */
interface Timing {
  ms: number;
  spread: number;
}

/** One page read by one reader, beside the walk and Readability on the same page in the same minute. */
export interface PageRow {
  name: string;
  reader: Reader;
  groups: readonly Group[];
  /** Read by a shop's own reader, not by the one for any shop. */
  named: boolean;
  elements: number;
  reviews: number;
  walk: Timing;
  read: Timing;
  readability: Timing;
}

/** Slices of readings of one page, ms. */
export interface SliceRow {
  reviews: number;
  /** The longest slice of the first reading after the page was opened: nothing is compiled yet. */
  first: number;
  longest: { median: number; best: number; worst: number; spread: number };
  /** Layouts and style passes that one reading forced after the page added a row. */
  forced: { layouts: number; styles: number };
}

/** A page of the browser with its own clock. */
export interface Tab {
  page: Page;
  session: CDPSession;
}

const ask = <T>(page: Page, call: string): Promise<T> => page.evaluate(`bench.${call}`) as Promise<T>;

async function metricsOf(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Time the page's main thread has worked for a call, ms: what other programs do on a shared machine is not counted. */
async function worked({ page, session }: Tab, call: string): Promise<number> {
  const before = await metricsOf(session);
  await page.evaluate(`void bench.${call}`);
  const after = await metricsOf(session);
  return ((after.ThreadTime ?? 0) - (before.ThreadTime ?? 0)) * 1000;
}

/** Opens a page without its scripts' noise and puts the reader into it. */
export async function open({ page }: Tab, { url, body, charset = 'utf-8' }: BenchPage, bundle: string): Promise<void> {
  await page.unrouteAll();
  await page.route(/^https?:/, (route) =>
    route.request().url() === url.replace(/#.*$/s, '')
      ? route.fulfill({
          body,
          headers: { 'content-type': `text/html; charset=${charset}`, 'content-security-policy': "script-src 'none'" },
        })
      : route.abort(),
  );
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(bundle);
}

const timing = (list: readonly number[]): Timing => ({ ms: median(list), spread: spread(list) });

/** Measures the open page: batches of each way in turn, so that what else the machine does falls on all of them. */
export async function measure(tab: Tab, { name, groups }: BenchPage, reader: Reader): Promise<PageRow> {
  const facts = await ask<ReturnType<Bench['facts']>>(tab.page, `facts('${reader}')`);
  const batch = async (call: string): Promise<number> => {
    await ask(tab.page, 'settle()');
    return (await worked(tab, call)) / batchSize;
  };
  const [walkBatch, readBatch] = [`walk(${batchSize})`, `read('${reader}', ${batchSize})`];
  await batch(walkBatch);
  await batch(readBatch);
  const [walk, read, readability]: [number[], number[], number[]] = [[], [], []];
  const end = Date.now() + pageBudget;
  for (let turn = 0; turn < mostTurns && (turn < leastTurns || Date.now() < end); turn++) {
    walk.push(await batch(walkBatch));
    read.push(await batch(readBatch));
    await ask(tab.page, 'copy()');
    readability.push(await worked(tab, 'readability()'));
  }
  return { name, reader, groups, ...facts, walk: timing(walk), read: timing(read), readability: timing(readability) };
}

/** The longest stretch of one reading in slices between two times it hands the page back. */
async function longestSlice(tab: Tab): Promise<number> {
  await ask(tab.page, 'settle()');
  let longest = await worked(tab, 'begin()');
  while ((await ask<number | undefined>(tab.page, 'ended()')) === undefined)
    longest = Math.max(longest, await worked(tab, 'slice()'));
  return longest;
}

/** Measures the slices of readings of a page just opened. */
export async function slicesOf(tab: Tab): Promise<SliceRow> {
  const { page, session } = tab;
  const first = await longestSlice(tab);
  const reviews = (await ask<number | undefined>(page, 'ended()')) ?? 0;
  const longest: number[] = [];
  for (let run = 0; run < sliceRuns; run++) longest.push(await longestSlice(tab));
  await ask(page, 'settle()');
  const before = await metricsOf(session);
  await ask(page, 'readDirty()');
  const after = await metricsOf(session);
  const more = (name: string): number => (after[name] ?? 0) - (before[name] ?? 0);
  return {
    reviews,
    first,
    longest: {
      median: median(longest),
      best: Math.min(...longest),
      worst: Math.max(...longest),
      spread: spread(longest),
    },
    forced: { layouts: more('LayoutCount'), styles: more('RecalcStyleCount') },
  };
}
