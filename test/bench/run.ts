/**
 * `npm run bench`: how fast and how small the product is, part by part, each figure beside another way of doing the same or the least one
 * can do, measured in the same run. Needs `npm run build`; a machine at rest is measured best.
 *
 * -- --only a,b     parts: assess, peers, sizes, reading, page, worker, library
 * -- --rows N       worker: reviews of its one store (default 100,000)
 * -- --page WORD    reading: only pages so named; --pages prints them one by one
 * -- --build DIR    another build than .output/chrome-mv3
 * -- --compare OLD  beside an earlier run's file (every run leaves .output/bench.json)
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../e2e/browser';
import { comparison, isHeld, type Line, tableOf } from './line';
import type { PageRow } from './measure';
import { pagesTable } from './reading-lines';

/** What a run leaves behind for the next one to be compared with. `load`: how busy the machine was as the run began and ended. */
interface Run {
  commit: string;
  load: [number, number];
  lines: Line[];
  pages?: PageRow[];
}

const out = join(root, '.output/bench.json');

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    page: { type: 'string', default: '' },
    pages: { type: 'boolean', default: false },
    rows: { type: 'string', default: '100000' },
    build: { type: 'string' },
    compare: { type: 'string' },
  },
});

let pages: PageRow[] | undefined;

/** In this order: what "from cold" means holds only for the first. Each is loaded when its turn comes. */
const parts: Record<string, () => Promise<Line[]>> = {
  assess: async () => (await import('./part-assess')).measureAssess(),
  peers: async () => (await import('./part-peers')).measurePeers(),
  sizes: async () => (await import('./part-sizes')).measureSizes(values.build),
  reading: async () => {
    const read = await (await import('./part-reading')).measureReading(values.page);
    pages = read.pages;
    return read.lines;
  },
  page: async () => (await import('./part-page')).measurePage(values.build),
  worker: async () => (await import('./part-worker')).measureWorker(Number(values.rows), values.build),
  library: async () => (await import('./part-library')).measureLibrary(values.build),
};

const commit = (): string =>
  execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
const loadNow = (): number => loadavg()[0] ?? 0;

const wanted = values.only?.split(',') ?? Object.keys(parts);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) throw new Error(`no part ${unknown.join()}; there are ${Object.keys(parts).join()}`);
// Read before this run's file takes its place: `--compare .output/bench.json` means the one before.
const former = values.compare === undefined ? undefined : (JSON.parse(readFileSync(values.compare, 'utf8')) as Run);
const load = loadNow();
const lines: Line[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (!wanted.includes(name)) continue;
  const since = Date.now();
  lines.push(...(await measure()));
  console.error(`${name}: ${((Date.now() - since) / 1000).toFixed(0)} s`);
}
const run: Run = { commit: commit(), load: [load, loadNow()], lines, ...(pages && { pages }) };
if (pages && values.pages) console.log(`${pagesTable(pages)}\n`);
console.log(tableOf(lines));
console.log(
  `medians; ±%: half the distance between quartiles; load of the machine ${run.load.map((one) => one.toFixed(1)).join(' → ')}`,
);
if (former) console.log(`\nagainst ${former.commit}:\n${comparison(former.lines, lines)}`);
mkdirSync(join(root, '.output'), { recursive: true });
writeFileSync(out, JSON.stringify(run, null, 1));
process.exitCode = isHeld(lines) ? 0 : 1;
