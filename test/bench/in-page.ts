import { Readability } from '@mozilla/readability';
import { runInSlices } from 'src/content/slices';
import { genericFor, readAll, siteFor } from 'src/sites';
import type { ReadOutcome } from 'src/sites/define';

/** Times of one way of going through a page, ms each. */
export type Times = number[];

/** How a reading in slices went: the time of each slice, ms. */
export interface Slices {
  slices: Times;
  reviews: number;
}

const steps = (): Generator<void, ReadOutcome> => {
  const url = new URL(location.href);
  const { site } = siteFor(url) ?? genericFor(url);
  return site.read({ document, url, at: new Date() });
};

/** The least any reader can do: pass every text node once. */
function walk(): number {
  let characters = 0;
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) characters += (walker.currentNode as Text).data.length;
  return characters;
}

/** Lays the page out before the clock starts, so that no way pays for another's dirt. */
const settle = (): number => document.documentElement.getBoundingClientRect().height;

/** Whole batches of `size` runs, as ms per run: the page's clock is too coarse for one. */
function batches(run: () => unknown, count: number, size: number): Times {
  return Array.from({ length: count }, () => {
    settle();
    const start = performance.now();
    for (let n = 0; n < size; n++) run();
    return (performance.now() - start) / size;
  });
}

/** Readability takes its document apart, so each run has a copy of its own, made before the clock starts. */
function readability(count: number): Times {
  return Array.from({ length: count }, () => {
    const copy = document.cloneNode(true) as Document;
    const start = performance.now();
    new Readability(copy).parse();
    return performance.now() - start;
  });
}

/** Runs the reading as the content script does, and takes the time of every stretch between two yields to the page. */
async function inSlices(): Promise<Slices> {
  const slices: Times = [];
  const { scheduler } = globalThis as unknown as { scheduler: { postTask: (work: () => void) => Promise<void> } };
  const postTask = scheduler.postTask.bind(scheduler);
  let start = 0;
  scheduler.postTask = async (work) => {
    slices.push(performance.now() - start);
    await postTask(work);
    start = performance.now();
  };
  settle();
  start = performance.now();
  const outcome = await runInSlices(steps(), new AbortController().signal);
  slices.push(performance.now() - start);
  scheduler.postTask = postTask;
  return { slices, reviews: outcome?.reading.reviews.length ?? 0 };
}

/** Makes the page's layout stale, as a page that adds a row does. */
function dirty(): void {
  const row = document.createElement('div');
  row.textContent = '·';
  document.body.append(row);
}

const bench = {
  facts: () => ({
    named: siteFor(new URL(location.href)) !== undefined,
    elements: document.getElementsByTagName('*').length,
    reviews: readAll(steps()).reading.reviews.length,
  }),
  walk: (count: number, size: number) => batches(walk, count, size),
  read: (count: number, size: number) => batches(() => readAll(steps()), count, size),
  readability,
  inSlices,
  settle,
  readOnce: () => readAll(steps()).reading.reviews.length,
  readDirty: () => {
    dirty();
    return readAll(steps()).reading.reviews.length;
  },
};

export type Bench = typeof bench;
Object.assign(globalThis, { bench });
