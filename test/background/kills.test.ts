import 'fake-indexeddb/auto';
import { catchUp } from 'src/background/fresh-summary';
import { createMemory } from 'src/background/memory';
import { onReading } from 'src/background/on-reading';
import { connect } from 'src/db/open';
import type { Db } from 'src/db/schema';
import { parseReading } from 'src/domain/schemas';
import type { StoreKey } from 'src/domain/site';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { numbersFrom } from '../replica/devices';
import fc from '../seeded';
import { Mortal } from './mortal';
import { counts, emptyDb, everything, itemReading, later, noon, reviewNo, tabOn, toolsOn } from './worker-kit';

const key = 'taobao:shopId:51020301' as StoreKey;
let db: Db;
let mortal: Mortal;

beforeEach(async () => {
  db = await emptyDb();
  mortal = new Mortal();
});
afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve, 20));
  mortal.end();
});

const parsed = (from: number, count: number, at = noon) => {
  const reviews = Array.from({ length: count }, (_, n) => reviewNo(from + n));
  const reading = parseReading(itemReading({ readAt: at.toISOString(), reviews }));
  if (!reading) throw new Error('the test reading must parse');
  return reading;
};

/** A worker that the browser has just started: no memory, a connection of its own. */
async function freshWorker() {
  const connection = await connect();
  return { tools: toolsOn(connection, { memory: createMemory() }), end: () => connection.close() };
}

/** What is kept, without what counts the commits. */
async function kept(): Promise<Record<string, unknown[]>> {
  const rows = await everything(db);
  const plain = JSON.stringify(rows, (name, value) => (name === 'revision' || name === 'change' ? undefined : value));
  return JSON.parse(plain);
}

describe('a worker killed at any step of keeping a reading', () => {
  it('leaves all of it or nothing, and the same reading once more brings everything', async () => {
    await onReading(toolsOn(db), parsed(0, 2, later(-1000)), tabOn());
    const before = await kept();
    const undisturbed = await mortal.run(Number.POSITIVE_INFINITY, () => onReading(toolsOn(db), parsed(1, 3), tabOn()));
    const after = await kept();
    expect(undisturbed).toBeGreaterThan(20);
    for (let at = 1; at <= undisturbed; at++) {
      mortal.revive();
      db.close();
      db = await emptyDb();
      await onReading(toolsOn(db), parsed(0, 2, later(-1000)), tabOn());
      const doomed = await freshWorker();
      let acknowledged = false;
      await mortal.run(at, async () => {
        acknowledged = (await onReading(doomed.tools, parsed(1, 3), tabOn())).ok && !mortal.isDead;
      });
      expect(mortal.isDead, `step ${at}`).toBe(true);
      mortal.revive();
      const evidence = ({ stores, items, reviews, looks, snapshots }: Record<string, unknown[]>) =>
        JSON.stringify([
          stores?.map((store) => ({ ...(store as object), unassessed: undefined })),
          items,
          reviews,
          looks,
          snapshots,
        ]);
      const left = evidence(await kept());
      expect([evidence(before), evidence(after)], `step ${at}: half a reading`).toContain(left);
      if (acknowledged) expect(left, `step ${at}: acknowledged and lost`).toBe(evidence(after));
      const next = await freshWorker();
      await catchUp(next.tools);
      // A Summary is of evidence that is there, whole.
      const summary = await db.get('summaries', key);
      const store = await db.get('stores', key);
      expect(summary?.revision, `step ${at}`).toBe(store?.revision);
      await onReading(next.tools, parsed(1, 3), tabOn());
      expect(await kept(), `step ${at}: not the same in the end`).toEqual(after);
      doomed.end();
      next.end();
    }
  }, 300_000);

  it('two hundred times at random loses no review that was acknowledged', async () => {
    const random = numbersFrom(fc.readConfigureGlobal().seed ?? 1);
    let acknowledged = 0;
    let kills = 0;
    for (let next = 0; kills < 200; ) {
      const worker = await freshWorker();
      const diesAt = 1 + Math.floor(random() * 90);
      const brought = parsed(next, 4, later(next * 1000));
      let ok = false;
      await mortal.run(diesAt, async () => {
        await catchUp(worker.tools);
        ok = (await onReading(worker.tools, brought, tabOn())).ok && !mortal.isDead;
      });
      if (mortal.isDead) kills++;
      mortal.revive();
      worker.end();
      if (ok) {
        next += 4;
        acknowledged = next;
      }
      expect((await counts(db)).reviews, `after ${kills} kills`).toBeGreaterThanOrEqual(acknowledged);
    }
    expect(acknowledged).toBeGreaterThan(40);
    const worker = await freshWorker();
    await catchUp(worker.tools);
    const store = await db.get('stores', key);
    expect(store).not.toHaveProperty('unassessed');
    expect((await db.get('summaries', key))?.revision).toBe(store?.revision);
    worker.end();
  }, 300_000);
});
