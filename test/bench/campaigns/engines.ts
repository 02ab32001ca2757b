import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Answered, Asked } from './in-engine';
import { middle, type Timed } from './timing';

/** What a large store takes from cold, that is with nothing kept of an earlier assessment. */
export interface FromCold {
  /** As the first thing that a process does: middle of {@link PROCESSES}. */
  fresh: Timed;
  /** In a process that has assessed other stores: the first time, and the middle of {@link AGAIN}; both middles of {@link PROCESSES}. */
  living: Timed;
  again: Timed;
}

/** One process can meet a busy moment. */
export const PROCESSES = 3;
/** How often the large store is assessed in each. */
export const AGAIN = 5;

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Bundled and minified as the worker's script is, since what the bench itself is run by adds calls of its own to every function. */
function bundleInto(folder: string): string {
  const outfile = join(folder, 'in-engine.mjs');
  buildSync({
    entryPoints: [join(root, 'test/bench/campaigns/in-engine.ts')],
    ...{ bundle: true, minify: true, platform: 'node', format: 'esm', target: 'chrome120', outfile },
    tsconfig: join(root, 'tsconfig.json'),
    define: { 'import.meta.env.MODE': '"production"' },
  });
  return outfile;
}

/** Assesses one store from cold in processes of their own, before and after `others`. */
export function fromCold(large: Asked, others: readonly Asked[]): FromCold {
  const folder = mkdtempSync(join(tmpdir(), 'storesight-speed-'));
  try {
    const written = (name: string, some: readonly Asked[]): string => {
      const path = join(folder, name);
      writeFileSync(path, some.map((one) => JSON.stringify(one)).join('\n'));
      return path;
    };
    const own = [bundleInto(folder), written('large', [large]), written('others', others), String(AGAIN)];
    const all = Array.from(
      { length: PROCESSES },
      () => JSON.parse(execFileSync(process.execPath, own, { encoding: 'utf8' })) as Answered,
    );
    return {
      fresh: middle(all.map(({ first }) => first)),
      living: middle(all.flatMap(({ living }) => living.slice(0, 1))),
      again: middle(all.map(({ living }) => middle(living))),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
