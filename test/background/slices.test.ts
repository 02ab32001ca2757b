import 'fake-indexeddb/auto';
import { ensureFreshSummary } from 'src/background/fresh-summary';
import { onReading } from 'src/background/on-reading';
import { renewOutdated } from 'src/background/renew';
import { scorer } from 'src/background/scorer';
import { inSlices } from 'src/background/slices';
import type { Scorer } from 'src/background/tools';
import { saveReading } from 'src/db/save-reading';
import type { Db } from 'src/db/schema';
import type { StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import { finish } from 'src/lib/slices';
import { beforeEach, describe, expect, it } from 'vitest';
import { evidenceOf } from './many-reviews';
import {
  countingSummary,
  day,
  emptyDb,
  itemReading,
  later,
  noon,
  reviewNo,
  scorerOf,
  tabOn,
  toolsOn,
} from './worker-kit';

let db: Db;
beforeEach(async () => {
  db = await emptyDb();
});

const shop = 'taobao:shopId:51020301' as StoreKey;
const reviews = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => reviewNo(from + n));
const busy = (ms: number): void => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};
/** A scorer of many slices, each as long as a slice may be, which counts the assessments it began. */
function slow(slices = 12): Scorer & { begun: number } {
  const own = {
    methodVersion: 'test-1',
    begun: 0,
    *summarise(...[evidence, at]: Parameters<Scorer['summarise']>): Generator<void, Summary> {
      own.begun++;
      for (let n = 0; n < slices; n++) {
        busy(13);
        yield;
      }
      return { ...countingSummary(evidence, at), methodVersion: own.methodVersion };
    },
  };
  return own;
}
/** How often other events got their turn while `work` ran. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let [turns, running] = [0, true];
  const tick = (): void => {
    turns++;
    if (running) setTimeout(tick, 0);
  };
  setTimeout(tick, 0);
  await work;
  running = false;
  return turns;
}

describe('work in slices', () => {
  it('lets events pass, and gives what the work gives', async () => {
    function* work(): Generator<void, string> {
      for (let n = 0; n < 10; n++) {
        busy(13);
        yield;
      }
      return 'done';
    }
    const running = inSlices(work());
    expect(await turnsDuring(running)).toBeGreaterThanOrEqual(9);
    expect(await running).toBe('done');
  });

  it('gives the very answer of work done at once', async () => {
    const options = { now: noon, dial: 'default' } as const;
    const evidence = evidenceOf(300);
    expect(await inSlices(scorer.summarise(evidence, options))).toEqual(finish(scorer.summarise(evidence, options)));
  });
});

describe('readings of one store that come while it is assessed', () => {
  const send = (tools: ReturnType<typeof toolsOn>, from: number, to: number) =>
    onReading(tools, { value: itemReading({ reviews: reviews(from, to) }), refused: [] }, tabOn());

  it('are all answered from what is kept by then, and cost one assessment more', async () => {
    const own = slow();
    const tools = toolsOn(db, { scorer: own });
    const replies = await Promise.all([send(tools, 0, 10), send(tools, 10, 20), send(tools, 20, 30)]);
    const read = replies.map((reply) => (reply.ok ? reply.value.summary?.pooled.coverage.read : undefined));
    expect(read.at(-1)).toBe(30);
    expect(read.every((n) => n !== undefined && n % 10 === 0)).toBe(true);
    expect(own.begun).toBeLessThanOrEqual(3);
    const standing = await db.get('summaries', shop);
    expect(standing?.pooled.coverage.read).toBe(30);
    expect(standing?.revision).toBe((await db.get('stores', shop))?.revision);
  });

  it('are not overwritten by an earlier answer of another worker life that ends later', async () => {
    let [begun, held] = [false, true];
    const longer: Scorer = {
      methodVersion: 'test-1',
      *summarise(evidence, at) {
        begun = true;
        while (held) {
          busy(13);
          yield;
        }
        return countingSummary(evidence, at);
      },
    };
    const first = send(toolsOn(db, { scorer: longer }), 0, 10);
    while (!begun) await new Promise((resolve) => setTimeout(resolve, 5));
    await send(toolsOn(db), 10, 20);
    held = false;
    const reply = await first;
    expect(reply.ok && reply.value.summary?.pooled.coverage.read).toBe(20);
    expect((await db.get('summaries', shop))?.pooled.coverage.read).toBe(20);
  });

  it('of a failed assessment do not wait for ever', async () => {
    const tools = toolsOn(db, {
      scorer: scorerOf(() => {
        throw new Error('scoring broke');
      }),
    });
    const replies = await Promise.all([send(tools, 0, 10), send(tools, 10, 20)]);
    expect(replies.map((reply) => reply.ok && reply.value.state.kind)).toEqual(['failed', 'failed']);
  });
});

describe('answers of an older method', () => {
  const storeNo = async (n: number) => {
    const readAt = later(n * 60_000).toISOString();
    const key = `taobao:shopId:${n}` as StoreKey;
    const item = { key: `taobao:item:${n}` as never, id: String(n) };
    await saveReading(db, { reading: itemReading({ readAt }), readAt, aliases: [key], item });
    await ensureFreshSummary(toolsOn(db), db, key);
    return key;
  };

  it('are made anew a few at a time, of the stores visited last first, and are done with at last', async () => {
    for (let n = 0; n < 7; n++) await storeNo(n);
    const made: string[] = [];
    const newer = scorerOf((evidence, at) => {
      made.push(evidence.key);
      return { ...countingSummary(evidence, at), methodVersion: 'test-2' };
    }, 'test-2');
    const tools = toolsOn(db, { scorer: newer });
    await renewOutdated(tools);
    expect(made).toEqual([6, 5, 4, 3, 2].map((n) => `taobao:shopId:${n}`));
    await renewOutdated(tools);
    await renewOutdated(tools);
    expect(made).toHaveLength(7);
    expect((await db.getAll('summaries')).every(({ methodVersion }) => methodVersion === 'test-2')).toBe(true);
  });

  it('that cannot be made anew do not hold up the others', async () => {
    for (let n = 0; n < 7; n++) await storeNo(n);
    let tried = 0;
    const newer = scorerOf((evidence, at) => {
      tried++;
      if (evidence.key !== 'taobao:shopId:0') throw new Error('scoring broke');
      return { ...countingSummary(evidence, at), methodVersion: 'test-2' };
    }, 'test-2');
    const tools = toolsOn(db, { scorer: newer });
    for (let n = 0; n < 4; n++) await renewOutdated(tools);
    expect(tried).toBe(7);
    expect((await db.get('summaries', 'taobao:shopId:0' as StoreKey))?.methodVersion).toBe('test-2');
  });

  it('do not keep events waiting', async () => {
    for (let n = 0; n < 2; n++) await storeNo(n);
    const newer = slow();
    newer.methodVersion = 'test-2';
    expect(await turnsDuring(renewOutdated(toolsOn(db, { scorer: newer })))).toBeGreaterThanOrEqual(24);
  });
});

describe('what is old of a Summary', () => {
  it('is told by the worker: scores after 7 days, reviews after 30', async () => {
    await onReading(toolsOn(db), { value: itemReading(), refused: [] }, tabOn());
    const dated = (scoresReadAt: string, reviewsReadAt: string): Scorer =>
      scorerOf((...args) => ({ ...countingSummary(...args), scoresReadAt, reviewsReadAt }));
    const partsAt = async (ms: number) => {
      const tools = toolsOn(db, { now: () => later(ms), scorer: dated(noon.toISOString(), noon.toISOString()) });
      return (await ensureFreshSummary(tools, db, shop))?.stale;
    };
    expect(await partsAt(2 * day)).toBeUndefined();
    expect(await partsAt(7 * day - 1)).toBeUndefined();
    // Not a day after it was assessed: only what time alone has changed is brought up to date.
    expect(await partsAt(7 * day + 1)).toEqual(['scores']);
    expect(await partsAt(31 * day)).toEqual(['scores', 'reviews']);
  });

  it('marks the tab of a page that shows neither', async () => {
    await onReading(toolsOn(db), { value: itemReading(), refused: [] }, tabOn());
    const old = scorerOf((...args) => ({ ...countingSummary(...args), scoresReadAt: later(-8 * day).toISOString() }));
    const reply = await onReading(
      toolsOn(db, { scorer: old }),
      { value: itemReading({ reviews: [reviewNo(5)] }), refused: [] },
      tabOn(),
    );
    expect(reply).toMatchObject({ ok: true, value: { state: { stale: true }, summary: { stale: ['scores'] } } });
  });
});
