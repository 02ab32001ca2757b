import 'fake-indexeddb/auto';
import { ensureFreshSummary } from 'src/background/fresh-summary';
import { referenceFrom } from 'src/background/reference';
import type { Tools } from 'src/background/tools';
import { otherRatings } from 'src/db/repos/ratings';
import { putSummary } from 'src/db/repos/summaries';
import { saveReading } from 'src/db/save-reading';
import type { Db } from 'src/db/schema';
import type { SiteId, StoreKey } from 'src/domain/site';
import type { AssessOptions } from 'src/score/options';
import { beforeEach, describe, expect, it } from 'vitest';
import { countingSummary, emptyDb, itemReading, noon, toolsOn } from './worker-kit';

let db: Db;
beforeEach(async () => {
  db = await emptyDb();
});

const keyOf = (n: number): StoreKey => `taobao:shopId:${n}` as StoreKey;

/** Keeps a store of a platform with its answer, which shows `adjusted` if given. */
async function seen(n: number, adjusted: number | undefined, site: SiteId = 'taobao', dial = 'default'): Promise<void> {
  const key = keyOf(n);
  await saveReading(db, {
    reading: itemReading({ site, store: { id: String(n) } }),
    readAt: noon.toISOString(),
    aliases: [key],
    item: { key: `taobao:item:${n}` as never, id: String(n) },
  });
  const store = await db.get('stores', key);
  const summary = countingSummary(
    { key, site, aliases: [], facts: {}, scores: [], items: [], lastSeen: noon.toISOString() },
    { now: noon },
  );
  const state = adjusted === undefined ? 'too-few-reviews' : 'ready';
  const rating = { n: 9, weightedToTotals: false, ...(adjusted !== undefined && { adjusted }) };
  await putSummary(
    db,
    { ...summary, pooled: { ...summary.pooled, state, rating } },
    { revision: store?.revision ?? 0, dial },
  );
}

/** What the next assessment of a store is given to compare it with. */
async function givenTo(n: number): Promise<AssessOptions['reference']> {
  let given: AssessOptions['reference'];
  const scorer: Tools['scorer'] = {
    methodVersion: 'another',
    // biome-ignore lint/correctness/useYield: an answer in one slice has nothing to wait for
    *summarise(evidence, at) {
      given = at.reference;
      return countingSummary(evidence, at);
    },
  };
  await ensureFreshSummary(toolsOn(db, { scorer }), db, keyOf(n));
  return given;
}

const tallied = async (site: SiteId, dial = 'default') =>
  Object.fromEntries((await otherRatings(db, keyOf(-1), [site, dial])).counts);

describe('the reference of own visits', () => {
  it('is there once 30 other stores of the platform were seen with a rating', async () => {
    for (let n = 0; n < 30; n++) await seen(n, 4 + (n % 3) / 10);
    await seen(100, 4.1, 'tmall');
    await seen(101, undefined);
    await seen(102, 4.1, 'taobao', 'strict');
    expect(await givenTo(0)).toBeUndefined();
    await seen(30, 4.1);
    expect(await givenTo(0)).toMatchObject({ n: 30, asOf: '2026-11-22' });
    expect(await givenTo(101)).toMatchObject({ n: 30 });
  });

  it('counts a store once, at its present rating, and never the store itself', async () => {
    await seen(1, 4.2);
    await seen(1, 4.7);
    await seen(2, 4.7);
    expect(await tallied('taobao')).toEqual({ 470: 2 });
    const beside = await otherRatings(db, keyOf(1), ['taobao', 'default']);
    expect([...beside.counts]).toEqual([[470, 1]]);
  });

  it('lets go of a store that shows no rating any more, moves to another platform or is merged away', async () => {
    await seen(1, 4.2);
    await seen(2, 4.3);
    await seen(1, undefined);
    expect(await tallied('taobao')).toEqual({ 430: 1 });
    await seen(2, 4.3, 'tmall');
    expect([await tallied('taobao'), await tallied('tmall')]).toEqual([{}, { 430: 1 }]);
    await seen(3, 4.9, 'tmall');
    await saveReading(db, {
      reading: itemReading(),
      readAt: noon.toISOString(),
      aliases: ['taobao:sellerId:5', 'taobao:host:x.tmall.com'],
    });
    await saveReading(db, {
      reading: itemReading(),
      readAt: noon.toISOString(),
      aliases: [keyOf(3), 'taobao:host:x.tmall.com'],
    });
    expect(await db.getKey('stores', keyOf(3))).toBeUndefined();
    expect(await tallied('tmall')).toEqual({ 430: 1 });
  });

  it('is not upset by a few extremes', () => {
    const counts = new Map([
      [460, 10],
      [480, 20],
      [470, 8],
      [100, 1],
      [500, 1],
    ]);
    expect(referenceFrom({ counts, countedAt: '2026-11-22T12:00:00.000Z' })).toEqual({
      worst: 4.6,
      best: 4.8,
      mean: expect.closeTo((11 * 4.6 + 8 * 4.7 + 21 * 4.8) / 40, 10),
      n: 40,
      asOf: '2026-11-22',
    });
  });

  it('reads past counts that are none', async () => {
    await seen(1, 4.2);
    const record = await db.get('ratings', ['taobao', 'default']);
    await db.put('ratings', { ...record, counts: { 420: 1, 430: -4, 440: 'many', x: 2 } } as never);
    expect(await tallied('taobao')).toEqual({ 420: 1 });
  });
});
