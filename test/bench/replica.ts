/**
 * `npm run bench:replica [-- --reviews 1000,10000,100000]`: merges what three peers wrote into a folder into an empty library, in real Chromium
 * with its IndexedDB and a directory of the origin. Prints the time, the longest that others waited meanwhile (a turn of the event loop; a pin set
 * and committed, a page's reading kept, each asked five times a second; beside it the same with nothing else going on), the time of a second merge with nothing new, and how the time grows with the number of reviews.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../e2e/browser';
import { bundled } from './bundled';
import type { ReplicaBench } from './in-replica';

const { values } = parseArgs({ options: { reviews: { type: 'string', default: '1000,10000,100000' } } });

/** Where the page lies; answered from here, nothing is asked of a network. */
const address = 'https://bench.example/';

/** Just enough of the extension's world for settings to be read: they stand at their defaults. */
const world = `globalThis.browser = { runtime: { id: 'bench' }, storage: { local: {
  get: async () => ({}), set: async () => undefined, onChanged: { addListener() {} } } } };`;

/** Processor time of the browser with this profile and of all its processes so far, ms: what others do on a shared machine is not counted. */
function worked(profile: string): number {
  const fields = new Map<number, { parent: number; ticks: number }>();
  let main = 0;
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const [, rest = ''] = /\) (.*)/s.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
      const at = rest.split(' ').map(Number);
      fields.set(Number(name), { parent: at[1] ?? 0, ticks: (at[11] ?? 0) + (at[12] ?? 0) });
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      if (command.includes(`--user-data-dir=${profile}`) && !command.includes('--type=')) main = Number(name);
    } catch {
      // It has ended meanwhile.
    }
  }
  const isOurs = (id: number): boolean => id === main || (id > 1 && isOurs(fields.get(id)?.parent ?? 0));
  const ticks = [...fields].reduce((sum, [id, own]) => sum + (isOurs(id) ? own.ticks : 0), 0);
  return ticks * 10;
}

type Figures = Awaited<ReturnType<ReplicaBench['merge']>> & { worked: number; least: number; leastWorked: number };

async function measure(sizes: readonly number[]): Promise<Figures[]> {
  const profile = mkdtempSync(join(tmpdir(), 'storesight-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: true,
    args: ['--no-sandbox', '--headless=new', '--disable-background-networking'],
  });
  try {
    await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    const page = await context.newPage();
    await page.goto(address);
    await page.evaluate(world);
    await page.evaluate(await bundled('in-replica'));
    const figures: Figures[] = [];
    // The first run pays for what every later one finds ready.
    for (const size of [1000, ...sizes]) {
      const name = await page.evaluate<string>(`replicaBench.lay(${size})`);
      const before = worked(profile);
      const merged = await page.evaluate<Awaited<ReturnType<ReplicaBench['merge']>>>(`replicaBench.merge('${name}')`);
      const after = worked(profile);
      const least = await page.evaluate<number>(`replicaBench.plain(${merged.kept})`);
      figures.push({ ...merged, worked: after - before, least, leastWorked: worked(profile) - after });
    }
    return figures.slice(1);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

type Asked = Figures['pins'];
const within = ({ count, half, longest }: Asked['during']): string =>
  `half of ${count} within ${half.toFixed(0)} ms and the longest ${longest.toFixed(0)} ms`;
const waitedFor = ({ during, alone }: Asked): string => `${within(during)} (alone ${within(alone)})`;

const sizes = values.reviews.split(',').map(Number);
const figures = await measure(sizes);
for (const [i, { told, ms, second, kept, turn, pins, readings, worked: cpu, ...floor }] of figures.entries()) {
  const read = told.ok ? `${told.value.segments} files, ${told.value.changes} changes, ${kept} reviews` : told.error;
  console.log(
    `${sizes[i]} reviews (${read}): ${(ms / 1000).toFixed(2)} s, ${(cpu / 1000).toFixed(2)} s of processor time; longest turn ${turn.toFixed(0)} ms; pins: ${waitedFor(pins)}; readings: ${waitedFor(readings)}; nothing new ${second.toFixed(0)} ms; putting as many reviews and nothing else: ${(floor.least / 1000).toFixed(2)} s, ${(floor.leastWorked / 1000).toFixed(2)} s of processor time`,
  );
}
const [first, last] = [figures[0], figures.at(-1)];
if (first && last && first !== last)
  console.log(
    `processor time grows with exponent ${(Math.log(last.worked / first.worked) / Math.log((sizes.at(-1) ?? 1) / (sizes[0] ?? 1))).toFixed(2)}`,
  );
