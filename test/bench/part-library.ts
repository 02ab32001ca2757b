import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { METHOD_VERSION } from 'src/score/method-version';
import { visit } from '../e2e/browser';
import { itemUrl, numberedReview, sampleItem, ssrItemPage } from '../e2e/pages/ssr-item';
import { type Bench, copiedBuild, deskOf, profileAt, startOn } from './extension';
import { median } from './figures';
import { type Line, lineOf } from './line';
import { templatesAt } from './seed';
import { storeNo } from './seed-stores';
import { userPaths } from './user-paths';

interface Library {
  name: 'empty' | 'thousand' | 'million';
  stores: number;
  /** Of each of two items. */
  reviews: number;
}

/** Nothing; what somebody gathers in years; and the largest that is promised: 1,000,000 reviews. */
const libraries: readonly Library[] = [
  { name: 'empty', stores: 0, reviews: 0 },
  { name: 'thousand', stores: 1_000, reviews: 10 },
  { name: 'million', stores: 10_000, reviews: 50 },
];
/** Stores written in one commit. */
const atOnce = 25;
/** A library is used again while it is younger than this, ms: its stores must not expire, nor its answers be of another day. */
const goodFor = 20 * 3_600_000;
/** Times each screen is opened. */
const opens = 5;
/** A screen that changed nothing for this long is done, and this is how long it is waited for at most, ms. */
const quiet = 700;
const longest = 60_000;

/** Writes a library into a profile of its own, unless one that fits is there from an earlier run. */
async function seeded({ name, stores, reviews }: Library, dir: string): Promise<Bench> {
  const { path, exists } = profileAt(name);
  const mark = join(path, 'seeded.txt');
  const fit = `${METHOD_VERSION} ${stores} ${reviews}`;
  const [made, at] = exists && existsSync(mark) ? readFileSync(mark, 'utf8').split('\n') : [];
  if (made === fit && Date.now() - Number(at) < goodFor) return startOn(name, dir);
  rmSync(path, { recursive: true, force: true });
  const bench = await startOn(name, dir);
  const desk = await deskOf(bench.desk);
  const now = new Date();
  await desk('keepTemplates', await templatesAt(now));
  for (let from = 0; from < stores; from += atOnce) {
    await desk('seed', { from, to: Math.min(stores, from + atOnce), reviews });
    if (from % 1_000 === 0 && from > 0) console.error(`${name}: ${from} stores`);
  }
  if (stores > 0) await desk('seedRatings', stores);
  writeFileSync(mark, `${fit}\n${now.getTime()}`);
  return bench;
}

interface Shown {
  paint: number;
  done: number;
}

/** Notes when a page last changed, from its first moment on. */
const watcher = `new MutationObserver(() => { globalThis.changedAt = performance.now(); })
  .observe(document, { subtree: true, childList: true, characterData: true, attributes: true });`;

/** Opens a screen in a tab: when it first painted something, and when it last changed, ms after it was asked for. */
async function show({ browser }: Bench, path: string): Promise<Shown> {
  const tab = await browser.context.newPage();
  await tab.addInitScript(watcher);
  await tab.goto(`chrome-extension://${browser.extensionId}${path}`, { waitUntil: 'load' });
  const shown = await tab.evaluate(
    async ([rest, most]) => {
      const own = globalThis as unknown as { changedAt?: number };
      while (performance.now() - (own.changedAt ?? 0) < (rest ?? 0) && performance.now() < (most ?? 0))
        await new Promise((resolve) => setTimeout(resolve, 50));
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return { paint: paint?.startTime ?? Number.NaN, done: own.changedAt ?? Number.NaN };
    },
    [quiet, longest],
  );
  await tab.close();
  return shown;
}

/** How long the worker takes to keep and answer a reading of a store it knows, ms. */
async function reading({ browser }: Bench, nth: number): Promise<number> {
  const { item } = storeNo(3);
  const reviews = Array.from({ length: 20 }, (_, n) => numberedReview(nth * 20 + n));
  const page = { ...sampleItem, itemId: item, shopId: String(600_000_003), sellerId: '', reviews };
  const tab = await visit(browser, { url: itemUrl(item), body: ssrItemPage(page) });
  const took = await tab.evaluate(
    ([most]) =>
      new Promise<number>((resolve, reject) => {
        const began = performance.now();
        const look = setInterval(() => {
          if (document.querySelector('[class*="shopName--"]')?.closest('a')?.parentElement?.querySelector('span:empty'))
            resolve(performance.now() - began);
          if (performance.now() > (most ?? 0)) reject(new Error('no chip'));
        }, 5);
        addEventListener('pagehide', () => clearInterval(look));
      }),
    [longest],
  );
  await tab.close();
  return took;
}

const screens = {
  popup: '/popup.html',
  'side panel': '/sidepanel.html',
  'list of stores': '/store.html',
  'page of one store': `/store.html#${encodeURIComponent(storeNo(3).key)}`,
  'comparison of three': `/compare.html#${[3, 4, 5].map((n) => encodeURIComponent(storeNo(n).key)).join(',')}`,
  notes: '/notes.html',
  options: '/options.html',
};

type Name = keyof typeof screens;
type Times = Record<Library['name'], Shown[]>;

const rotated = <T>(list: readonly T[], by: number): T[] => [
  ...list.slice(by % list.length),
  ...list.slice(0, by % list.length),
];

async function timesOf(benches: readonly [Library, Bench][], name: Name): Promise<Times> {
  const times: Times = { empty: [], thousand: [], million: [] };
  for (let n = 0; n <= opens; n++)
    // Each in turn is the first: what the machine does beside it falls on all of them.
    for (const [library, bench] of rotated(benches, n)) {
      const shown = await show(bench, screens[name]);
      // The first opening warms what a browser in use has warm.
      if (n > 0) times[library.name].push(shown);
    }
  return times;
}

const id = (name: string): string => name.replaceAll(' ', '-');

/** A screen over each library: how much longer than over the smallest that shows it. */
function linesOf(name: Name, times: Times): Line[] {
  const isPopup = name === 'popup';
  const base = isPopup ? times.empty : times.thousand;
  const least = median(base.map(({ done }) => done));
  const against = isPopup ? 'the empty library' : 'a library of 1,000 stores';
  const note = (list: readonly Shown[]): string => `${median(list.map(({ done }) => done)).toFixed(0)} ms`;
  const line = (library: Library['name'], label: string): Line =>
    lineOf(
      times[library].map(({ done }) => done / least),
      {
        id: `library.${id(name)}.${library}`,
        label: `${name}, all shown: ${label}`,
        against,
        unit: '×',
        note: note(times[library]),
      },
    );
  const paint = (library: Library['name'], label: string): Line =>
    lineOf(
      times[library].map(({ paint: at }) => at / median(times.empty.map((one) => one.paint))),
      {
        ...{ id: `library.paint.${library}`, label: `popup, first paint: ${label}`, against: 'the empty library' },
        ...{ unit: '×', floor: 1.3, aim: 1.1 },
        note: `${median(times[library].map((one) => one.paint)).toFixed(0)} ms, empty ${median(times.empty.map((one) => one.paint)).toFixed(0)}`,
      },
    );
  return [
    ...(isPopup ? [paint('thousand', '1,000 stores'), paint('million', '1,000,000 reviews')] : []),
    ...(isPopup ? [line('thousand', '1,000 stores')] : []),
    line('million', '1,000,000 reviews'),
  ];
}

async function readingLine(benches: readonly [Library, Bench][]): Promise<Line> {
  const times: Record<string, number[]> = {};
  for (let n = 0; n < opens; n++)
    for (const [{ name }, bench] of benches.slice(1)) {
      times[name] ??= [];
      times[name].push(await reading(bench, n));
    }
  const least = median(times.thousand ?? []);
  return lineOf(
    (times.million ?? []).map((one) => one / least),
    {
      ...{ id: 'library.reading', label: 'a page of a known store until the chip: 1,000,000 reviews', unit: '×' },
      ...{ against: 'a library of 1,000 stores', note: `${median(times.million ?? []).toFixed(0)} ms` },
    },
  );
}

/** What is asked of the database on a user's way, over the largest library and over the one of 1,000 stores. */
async function pathLines(benches: readonly [Library, Bench][]): Promise<Line[]> {
  const lines: Line[] = [];
  for (const path of Object.keys(userPaths)) {
    const times: Record<string, number[]> = {};
    for (const [{ name, stores }, bench] of benches) {
      if (stores === 0) continue;
      const desk = await deskOf(bench.desk);
      await desk('timed', path);
      times[name] = [];
      for (let n = 0; n < opens; n++) times[name].push(await desk<number>('timed', path));
    }
    const least = median(times.thousand ?? []);
    const million = times.million ?? [];
    lines.push(
      lineOf(
        million.map((one) => one / least),
        {
          ...{ id: `library.path.${id(path)}`, label: `${path}: 1,000,000 reviews`, unit: '×' },
          ...{ against: 'a library of 1,000 stores', note: `${median(million).toFixed(1)} ms` },
        },
      ),
    );
  }
  return lines;
}

/** What a user does with a library of nothing, of 1,000 stores and of 10,000 stores with 1,000,000 reviews; the screens as tabs. */
export async function measureLibrary(build: string | undefined): Promise<Line[]> {
  const dir = copiedBuild(build);
  const benches: [Library, Bench][] = [];
  for (const library of libraries) benches.push([library, await seeded(library, dir)]);
  try {
    const lines: Line[] = [];
    const told = (more: Line[]): void => {
      for (const { label, note } of more) console.error(`${label}: ${note ?? ''}`);
      lines.push(...more);
    };
    const [first, ...others] = Object.keys(screens) as Name[];
    if (first) told(linesOf(first, await timesOf(benches, first)));
    told(await pathLines(benches));
    told([await readingLine(benches)]);
    for (const name of others) told(linesOf(name, await timesOf(benches, name)));
    return lines;
  } finally {
    for (const [, { browser }] of benches) await browser.close({ keepProfile: true });
  }
}
