/** `npm run bench`: time of reading a page against the least a reader can do and against Mozilla Readability, in one Chromium. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { builds, chromiumPath, root } from '../e2e/browser';
import { median, spread, table } from './figures';
import type { Bench, Slices } from './in-page';
import { type BenchPage, benchPages } from './pages';

/** Runs in one batch (issue 2, "Must show"), and most and fewest batches of each kind. Readability is timed run by run. */
const batchSize = 50;
const mostTurns = 7;
const leastTurns = 3;
/** After this long a page has told enough, ms: on some pages Readability takes more than a second for one run. */
const pageBudget = 1_500;
/** Readings in slices, each on a page laid out before. */
const sliceRuns = 15;

/** Below this a page is a notice or an empty shell, and its ratio says only what a reading costs before it begins. */
const leastElements = 100;

/** What must hold, and what we aim for (issue 2): against a bare walk, against Readability, and longest slice in ms. */
const floors = { timesWalk: 20, partOfReadability: 1 / 5, slice: 8 };
const aims = { timesWalk: 6, partOfReadability: 1 / 15 };

interface Row {
  name: string;
  /** Read by a shop's own reader, not by the schema.org one. */
  named: boolean;
  elements: number;
  reviews: number;
  walk: number;
  read: number;
  readability: number;
  spread: { walk: number; read: number; readability: number };
}

interface Ratios {
  pages: number;
  timesWalk: number;
  worstTimesWalk: number;
  partOfReadability: number;
}

async function readerBundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'test/bench/in-page.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    define: { 'import.meta.env.MODE': '"production"' },
    tsconfig: join(root, 'tsconfig.json'),
  });
  return outputFiles[0]?.text ?? '';
}

/** Opens a page without its scripts' noise and puts the reader into it. */
async function open(page: Page, { url, body, charset = 'utf-8' }: BenchPage, bundle: string): Promise<void> {
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

const ask = <T>(page: Page, call: string): Promise<T> => page.evaluate(`bench.${call}`) as Promise<T>;

async function measure(page: Page, name: string): Promise<Row> {
  const { named, elements, reviews } = await ask<ReturnType<Bench['facts']>>(page, 'facts()');
  await ask(page, `walk(1, ${batchSize})`);
  await ask(page, `read(1, ${batchSize})`);
  const walk: number[] = [];
  const read: number[] = [];
  const readability: number[] = [];
  const end = Date.now() + pageBudget;
  for (let turn = 0; turn < mostTurns && (turn < leastTurns || Date.now() < end); turn++) {
    walk.push(...(await ask<number[]>(page, `walk(1, ${batchSize})`)));
    read.push(...(await ask<number[]>(page, `read(1, ${batchSize})`)));
    readability.push(...(await ask<number[]>(page, 'readability(1)')));
  }
  return {
    ...{ name, named, elements, reviews },
    ...{ walk: median(walk), read: median(read), readability: median(readability) },
    spread: { walk: spread(walk), read: spread(read), readability: spread(readability) },
  };
}

/** Layouts and style passes the page made while `work` ran, and their time, by the browser's own count. */
async function forced(session: CDPSession, work: () => Promise<unknown>) {
  const metrics = async () => {
    const { metrics: list } = await session.send('Performance.getMetrics');
    return Object.fromEntries(list.map(({ name, value }) => [name, value]));
  };
  const before = await metrics();
  await work();
  const after = await metrics();
  const more = (name: string): number => (after[name] ?? 0) - (before[name] ?? 0);
  const ms = (more('LayoutDuration') + more('RecalcStyleDuration')) * 1000;
  return { layouts: more('LayoutCount'), styles: more('RecalcStyleCount'), ms };
}

async function slicesOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const longest: number[] = [];
  let reviews = 0;
  for (let run = 0; run < sliceRuns; run++) {
    const { slices, reviews: read } = await ask<Slices>(page, 'inSlices()');
    longest.push(Math.max(...slices));
    reviews = read;
  }
  await ask(page, 'settle()');
  const settled = await forced(session, () => ask(page, 'readOnce()'));
  const dirty = await forced(session, () => ask(page, 'readDirty()'));
  return { reviews, longest: { median: median(longest), worst: Math.max(...longest) }, forced: { settled, dirty } };
}

function contentScripts(): Record<string, number> {
  const files = ['shops.js', 'anyshop.js'].map((name) => join(builds.production, name)).filter(existsSync);
  return Object.fromEntries(files.map((file) => [file.split('/').at(-1) ?? file, gzipSync(readFileSync(file)).length]));
}

const ms = (value: number): string => value.toFixed(value < 1 ? 3 : 2);
const times = (value: number): string => value.toFixed(1);

function report(rows: readonly Row[]): string {
  const head = [
    'page',
    'elements',
    'reviews',
    'walk ms',
    '±%',
    'read ms',
    '±%',
    'Readability ms',
    '±%',
    '× walk',
    '1/x of Readability',
  ];
  const lines = rows.map((row) => [
    ...[row.name.slice(0, 44), String(row.elements), String(row.reviews)],
    ...[ms(row.walk), row.spread.walk.toFixed(0), ms(row.read), row.spread.read.toFixed(0)],
    ...[
      ms(row.readability),
      row.spread.readability.toFixed(0),
      times(row.read / row.walk),
      times(row.readability / row.read),
    ],
  ]);
  return table([head, ...lines]);
}

function ratios(some: readonly Row[]): Ratios {
  const walks = some.map(({ read, walk }) => read / walk);
  return {
    pages: some.length,
    timesWalk: median(walks),
    worstTimesWalk: Math.max(...walks),
    partOfReadability: median(some.map(({ read, readability }) => read / readability)),
  };
}

const inWords = ({ pages, timesWalk, worstTimesWalk, partOfReadability }: Ratios): string =>
  `${times(timesWalk)} × the walk (worst page ${times(worstTimesWalk)}), 1/${times(1 / partOfReadability)} of Readability, medians over ${pages} pages`;

const bundle = await readerBundle();
const profile = join(root, '.output/bench-profile');
rmSync(profile, { recursive: true, force: true });
const context = await chromium.launchPersistentContext(profile, {
  executablePath: chromiumPath(),
  headless: true,
  viewport: { width: 1280, height: 900 },
  args: [
    '--headless=new',
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--host-resolver-rules=MAP * ~NOTFOUND',
  ],
});
const page = await context.newPage();
const rows: Row[] = [];
let slices: Awaited<ReturnType<typeof slicesOf>> | undefined;
for (const each of benchPages()) {
  await open(page, each, bundle);
  const since = Date.now();
  rows.push(await measure(page, each.name));
  console.error(`${each.name}: ${((Date.now() - since) / 1000).toFixed(1)} s`);
  if (each.name === 'drawer of 500 reviews') slices = await slicesOf(page);
}
await context.close();
rmSync(profile, { recursive: true, force: true });

const large = rows.filter(({ elements }) => elements >= leastElements);
const all = ratios(large);
const byName = ratios(large.filter(({ named }) => named));
const anyShop = ratios(large.filter(({ named }) => !named));
const scripts = contentScripts();
console.log(report(rows));
console.log(
  'Medians of batches of 50 on a settled layout; ±%: half the distance between quartiles. Readability: parse() of a copy made before the clock starts.',
);
console.log(
  `floors ${floors.timesWalk} × the walk and 1/${times(1 / floors.partOfReadability)} of Readability, aims ${aims.timesWalk} × and 1/${times(1 / aims.partOfReadability)}; pages of ${leastElements} elements and more`,
);
console.log(`all pages:     ${inWords(all)}`);
console.log(`shops by name: ${inWords(byName)}`);
console.log(`any shop:      ${inWords(anyShop)}`);
if (slices) {
  const { settled, dirty } = slices.forced;
  console.log(
    `longest slice on ${slices.reviews} reviews: ${ms(slices.longest.median)} ms in the median run, ${ms(slices.longest.worst)} ms in the worst of ${sliceRuns} (floor ${floors.slice})`,
  );
  console.log(
    `forced layout in one reading: ${settled.layouts} layouts, ${settled.styles} style passes, ${ms(settled.ms)} ms on a settled page; ${dirty.layouts}, ${dirty.styles}, ${ms(dirty.ms)} ms after a row was added`,
  );
}
for (const [name, size] of Object.entries(scripts))
  console.log(`${name}: ${(size / 1024).toFixed(1)} KB gzipped (limit 40)`);
mkdirSync(join(root, '.output'), { recursive: true });
writeFileSync(
  join(root, '.output/bench.json'),
  JSON.stringify({ all, byName, anyShop, slices, scripts, pages: rows }, null, 1),
);
const held =
  all.timesWalk <= floors.timesWalk &&
  all.partOfReadability <= floors.partOfReadability &&
  (slices?.longest.median ?? 0) <= floors.slice;
process.exitCode = held ? 0 : 1;
