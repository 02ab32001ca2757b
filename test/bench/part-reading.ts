import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath, root } from '../e2e/browser';
import { bundled } from './bundled';
import type { Line } from './line';
import { measure, open, type PageRow, type SliceRow, slicesOf, type Tab } from './measure';
import { type BenchPage, benchPages } from './pages';
import { linesOf } from './reading-lines';

/** What reading came to: lines for the table, and the pages one by one. */
interface ReadingPart {
  lines: Line[];
  pages: PageRow[];
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
  const bundle = await bundled('in-page');
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

/**
 * Time of reading a page against the least a reader can do and against Mozilla Readability, in one Chromium; only pages whose name holds
 * `named`. Medians over pages of 100 elements and more, each the median of batches of 50 on a settled layout, by the clock of the page's
 * own thread. Readability: parse() of a copy made before the clock starts.
 */
export async function measureReading(named: string): Promise<ReadingPart> {
  const chosen = benchPages().filter(({ name }) => name.includes(named));
  const { rows, slices } = await withTab((tab) => measureAll(chosen, tab));
  return { lines: linesOf(rows, slices), pages: rows };
}
