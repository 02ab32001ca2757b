/**
 * What the worker spends on one large store, from the database to the Summary: `npx tsx test/bench/worker.ts [reviews]`. The database
 * is one in memory, slower than a browser's: the time of the arithmetic is told apart.
 */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scorer } from 'src/background/tools';
import type { StoreKey } from 'src/domain/site';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { manyReview } from '../background/many-reviews';

Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });

const count = Number(process.argv[2] ?? 10_000);
const key = 'taobao:shopId:51020301' as StoreKey;
const parcel = 200;
const few = 20;

/** Time this thread has worked, in ms; what other programs do on a shared machine is not counted. */
const worked = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

function timed(scorer: Scorer): Scorer & { steps: number[] } {
  const steps: number[] = [];
  return {
    methodVersion: scorer.methodVersion,
    steps,
    *summarise(evidence, at) {
      const work = scorer.summarise(evidence, at);
      for (;;) {
        const began = worked();
        const { done, value } = work.next();
        steps.push(worked() - began);
        if (done) return value;
        yield;
      }
    },
  };
}

async function run(): Promise<void> {
  const { emptyDb, itemReading, later, noon, toolsOn } = await import('../background/worker-kit');
  const { ensureFreshSummary } = await import('src/background/fresh-summary');
  const { scorer } = await import('src/background/scorer');
  const { saveReading } = await import('src/db/save-reading');
  const { itemKey } = await import('src/domain/identity');
  const { createWordReader } = await import('src/trust/word-reader');

  const db = await emptyDb();
  const own = timed(scorer);
  const weights = () => readFileSync(join(import.meta.dirname, '../../assets/language/polarity.zh.bin'));
  const tools = toolsOn(db, { scorer: own, words: createWordReader(weights), now: () => noon });
  const read = (from: number, to: number) =>
    saveReading(db, {
      reading: itemReading({ reviews: Array.from({ length: to - from }, (_, n) => manyReview(from + n)) }),
      readAt: later(from).toISOString(),
      aliases: [key],
      item: { key: itemKey('taobao', '700100200300'), id: '700100200300' },
    });
  const assess = async (what: string): Promise<void> => {
    own.steps.length = 0;
    const began = worked();
    const summary = await ensureFreshSummary(tools, db, key);
    const all = worked() - began;
    const scoring = own.steps.reduce((sum, one) => sum + one, 0);
    console.log(
      `${what}: ${summary?.pooled.coverage.read} reviews, ${all.toFixed(0)} ms, of these ${scoring.toFixed(0)} ms arithmetic; longest step ${Math.max(...own.steps).toFixed(0)} ms`,
    );
  };
  for (let n = 0; n < count; n += parcel) await read(n, Math.min(n + parcel, count));
  await assess('all for the first time, words included');
  await read(count, count + few);
  await assess(`${few} more`);
  await read(count + few, count + 2 * few);
  await assess(`${few} more`);
}

await run();
