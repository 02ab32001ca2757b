/**
 * `npm run bench`: time of reading a page against the least a reader can do and against Mozilla Readability, in one Chromium.
 * `-- --compare old.json` sets the run beside an earlier one, `-- --only WORD` takes the pages so named, `-- --pages` prints them all.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { builds, chromiumPath, root } from '../e2e/browser';
import { measure, open, type PageRow, type SliceRow, slicesOf, type Tab } from './measure';
import { type BenchPage, benchPages } from './pages';
import { comparison, isHeld, type Line, linesOf, pagesTable, tableOf } from './summary';

/** What a run leaves behind for the next one to be compared with. */
interface Run {
  commit: string;
  lines: Line[];
  slices?: SliceRow;
  scripts: Record<string, number>;
  pages: PageRow[];
}

const out = join(root, '.output/bench.json');

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

async function withTab<T>(work: (tab: Tab) => Promise<T>): Promise<T> {
  const profile = join(root, '.output/bench-profile');
  rmSync(profile, { recursive: true, force: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: true,
    viewport: { width: 1280, height: 900 },
    args: [
      ...['--headless=new', '--no-sandbox', '--disable-background-networking', '--disable-component-update'],
      '--host-resolver-rules=MAP * ~NOTFOUND',
    ],
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    return await work({ page, session });
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function measureAll(pages: readonly BenchPage[], tab: Tab): Promise<{ rows: PageRow[]; slices?: SliceRow }> {
  const bundle = await readerBundle();
  const rows: PageRow[] = [];
  let slices: SliceRow | undefined;
  for (const each of pages) {
    const since = Date.now();
    await open(tab, each, bundle);
    if (each.groups.includes('drawer')) slices = await slicesOf(tab);
    rows.push(await measure(tab, each, 'own'));
    if (each.groups.includes('large')) rows.push(await measure(tab, each, 'any-shop'));
    console.error(`${each.name}: ${((Date.now() - since) / 1000).toFixed(1)} s`);
  }
  return { rows, ...(slices && { slices }) };
}

function contentScripts(): Record<string, number> {
  const files = ['shops.js', 'amazon.js', 'anyshop.js', 'shape.js'].map((name) => join(builds.production, name));
  const built = files.filter(existsSync);
  return Object.fromEntries(built.map((file) => [file.split('/').at(-1) ?? file, gzipSync(readFileSync(file)).length]));
}

const commit = (): string =>
  execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();

const { values } = parseArgs({
  options: { compare: { type: 'string' }, only: { type: 'string' }, pages: { type: 'boolean', default: false } },
});
// Read before this run's file takes its place: `--compare .output/bench.json` means the one before.
const former = values.compare === undefined ? undefined : (JSON.parse(readFileSync(values.compare, 'utf8')) as Run);
const chosen = benchPages().filter(({ name }) => name.includes(values.only ?? ''));
const { rows, slices } = await withTab((tab) => measureAll(chosen, tab));
const lines = linesOf(rows, slices);
const run: Run = { commit: commit(), lines, ...(slices && { slices }), scripts: contentScripts(), pages: rows };
if (values.pages) console.log(`${pagesTable(rows)}\n`);
console.log(tableOf(lines));
console.log(
  'Chromium, medians over pages of 100 elements and more, each the median of batches of 50 on a settled layout, by the clock of the page’s own thread. ±%: half the distance between quartiles. Readability: parse() of a copy made before the clock starts.',
);
if (slices)
  console.log(
    `one reading after a row was added forced ${slices.forced.layouts} layouts, ${slices.forced.styles} style passes`,
  );
for (const [name, size] of Object.entries(run.scripts)) console.log(`${name}: ${(size / 1024).toFixed(1)} KB gzipped`);
if (former) console.log(`\nagainst ${former.commit}:\n${comparison(former.lines, lines)}`);
mkdirSync(join(root, '.output'), { recursive: true });
writeFileSync(out, JSON.stringify(run, null, 1));
process.exitCode = isHeld(lines) ? 0 : 1;
