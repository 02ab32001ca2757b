import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { visit } from '../e2e/browser';
import { itemUrl, sampleItem, ssrItemPage } from '../e2e/pages/ssr-item';
import {
  attachToWorker,
  copiedBuild,
  databaseBytes,
  deskOf,
  profileAt,
  startOn,
  type WorkerTarget,
  worldOf,
} from './extension';
import { type Invented, inventedReviews } from './invented';
import { figure, type Line, lineOf } from './line';

/** Reviews in one message, as the page's outbox sends them. */
const parcelSize = 200;
/** Reviews handed to the page at once, and rows carried between two browsers: what one debugger message bears well. */
const block = 5_000;
/** The same of packs, of up to 64 reviews each, and as many of them as parcels bring. */
const packs = { block: 80, atOnce: 3 } as const;
/** Between two looks at the worker's heap while it assesses, ms: each look collects its garbage, which is work too. */
const heapEvery = 400;

const itemId = '760000000001';
const facts = {
  ...{ url: itemUrl(itemId), site: 'taobao', page: 'item', adapterVersion: 1, reviewSubject: 'store-item' },
  store: { id: sampleItem.shopId, name: sampleItem.shopName },
  item: { id: itemId, title: sampleItem.title },
  ...{ sample: { filter: 'all', sort: 'default' }, via: {}, missing: [] },
};

/** Sends reviews to the worker as the page's script does, one parcel after the other, and gives what each took until acknowledged, ms. */
const sendAll = (reviews: readonly Invented[]): string => `(async () => {
  const [facts, all, times] = [${JSON.stringify(facts)}, ${JSON.stringify(reviews)}, []];
  for (let at = 0; at < all.length; at += ${parcelSize}) {
    const payload = { ...facts, readAt: new Date().toISOString(), reviews: all.slice(at, at + ${parcelSize}) };
    const began = performance.now();
    const reply = await chrome.runtime.sendMessage({ request: 'part', payload });
    times.push(performance.now() - began);
    if (!reply?.ok) throw new Error(JSON.stringify(reply));
  }
  return times;
})()`;

/** Closes the series as the page does, which brings the assessment; gives how many reviews it is made from. */
const sendLast = (reviews: readonly Invented[]): string => `(async () => {
  const payload = { ...${JSON.stringify(facts)}, readAt: new Date().toISOString(), reviews: ${JSON.stringify(reviews)} };
  const reply = await chrome.runtime.sendMessage({ request: 'reading', payload });
  if (!reply?.ok) throw new Error(JSON.stringify(reply));
  return reply.value.summary.pooled.coverage.read;
})()`;

/** Largest live heap while something goes on, bytes. */
async function peakHeap(worker: WorkerTarget, work: Promise<unknown>): Promise<number> {
  let going = true;
  const done = work.finally(() => {
    going = false;
  });
  let peak = 0;
  while (going) {
    peak = Math.max(peak, await worker.liveHeap());
    await new Promise((resolve) => setTimeout(resolve, heapEvery));
  }
  await done;
  return peak;
}

/** Copies a whole database row by row into a new one: nothing twice, nothing dead, as after a compaction. Gives the rate of bare writing. */
async function copyCompact(desk: Page, dir: string): Promise<{ bytes: number; rates: number[] }> {
  const { path } = profileAt('compact');
  rmSync(path, { recursive: true, force: true });
  const to = await startOn('compact', dir);
  const rates: number[] = [];
  const [from, into] = [await deskOf(desk), await deskOf(to.desk)];
  for (const name of await from<string[]>('stores')) {
    const isPacked = name === 'packs';
    const [most, atOnce] = isPacked ? [packs.block, packs.atOnce] : [block, parcelSize];
    for (let after: unknown = null; ; ) {
      const { rows, last } = await from<{ rows: { size?: number }[]; last: unknown }>('rowsAfter', name, after, most);
      if (rows.length === 0) break;
      const ms = await into<number>('putRows', name, rows, atOnce);
      const reviews = rows.reduce((sum, { size = 0 }) => sum + size, 0);
      if (isPacked && rows.length === most) rates.push((1000 * reviews) / ms);
      after = last;
      if (rows.length < most) break;
    }
  }
  await to.browser.close({ keepProfile: true });
  // What was written last lies in a log, uncompressed, until the database is opened again.
  await (await startOn('compact', dir)).browser.close({ keepProfile: true });
  const bytes = databaseBytes(path);
  rmSync(path, { recursive: true, force: true });
  return { bytes, rates };
}

const bytesOf = (text: string | undefined): number => Buffer.byteLength(text ?? '');
const wordsIn = (reviews: readonly Invented[]): number =>
  reviews.reduce((sum, one) => sum + bytesOf(one.text) + bytesOf(one.variant) + bytesOf(one.followUp?.text), 0);

interface Taken {
  idle: number;
  peak: number;
  after: number;
  /** Reviews a second, block by block. */
  rates: number[];
  closing: number;
  bytes: number;
  bare: number[];
  words: number;
  kept: number;
}

async function take(reviews: readonly Invented[], build: string | undefined): Promise<Taken> {
  const dir = copiedBuild(build);
  const { path } = profileAt('ingest');
  rmSync(path, { recursive: true, force: true });
  const { browser, desk } = await startOn('ingest', dir);
  try {
    const tab = await visit(browser, { url: itemUrl(itemId), body: ssrItemPage({ ...sampleItem, itemId }) });
    await tab.waitForTimeout(2_000);
    const world = await worldOf(tab);
    const worker = await attachToWorker(browser);
    const idle = await worker.liveHeap();
    const rates: number[] = [];
    for (let from = 0; from < reviews.length; from += block) {
      const times = await world.run<number[]>(sendAll(reviews.slice(from, from + block)));
      rates.push((1000 * parcelSize * times.length) / times.reduce((sum, one) => sum + one, 0));
    }
    const began = performance.now();
    const closing = world.run<number>(sendLast(reviews.slice(0, 20)));
    const peak = await peakHeap(worker, closing);
    const took = performance.now() - began;
    const after = await worker.liveHeap();
    const { bytes, rates: bare } = await copyCompact(desk, dir);
    return { idle, peak, after, rates, closing: took, bytes, bare, words: wordsIn(reviews), kept: await closing };
  } finally {
    await browser.close();
  }
}

const inMB = (bytes: number): number => bytes / 1e6;

/**
 * The worker with one store of many reviews, in the real browser: what arrives by messages from a tab until it is acknowledged, the
 * database it makes, and the memory it takes to assess it.
 */
export async function measureWorker(count: number, build: string | undefined): Promise<Line[]> {
  const taken = await take(inventedReviews(count, 21), build);
  if (taken.kept < count * 0.99) throw new Error(`${taken.kept} of ${count} reviews were kept`);
  const bare = lineOf(taken.bare, { id: '', label: '', against: '', unit: '/s' }).value;
  const rate = lineOf(taken.rates, {
    ...{ id: 'ingest.rate', label: `reviews kept and acknowledged, ${count} of one item`, against: 'time', unit: '/s' },
    ...{ more: true, floor: 5_000, aim: 20_000 },
  });
  const heap = { against: 'live heap', unit: 'MB' } as const;
  return [
    { ...rate, note: `${(rate.value / bare).toFixed(2)} of bare puts of the same packs, ${figure(bare, '/s')}` },
    lineOf([taken.bytes / taken.words], {
      ...{ id: 'ingest.bytes', label: 'database, nothing twice', against: 'UTF-8 of the words', unit: '×' },
      ...{ floor: 4, aim: 2.5 },
      note: `${(taken.bytes / count).toFixed(0)} bytes a review, its words ${(taken.words / count).toFixed(0)}`,
    }),
    lineOf([inMB(taken.peak)], {
      ...{ id: 'heap.peak', label: `worker while it assesses ${count} reviews`, ...heap, floor: 150, aim: 60 },
      note: `idle ${figure(inMB(taken.idle), 'MB')}`,
    }),
    lineOf([inMB(taken.after)], { id: 'heap.after', label: 'worker after that', ...heap }),
    lineOf([taken.closing], {
      ...{ id: 'ingest.answer', label: `first answer about ${count} reviews, words read`, against: 'time', unit: 'ms' },
    }),
  ];
}
