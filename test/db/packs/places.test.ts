import 'fake-indexeddb/auto';
import { eraseStores } from 'src/db/erase';
import { dropOldest } from 'src/db/packs/drop-unseen';
import { itemPacks } from 'src/db/packs/item-packs';
import { packOf } from 'src/db/packs/pack';
import { Places } from 'src/db/packs/places';
import { makeRoom } from 'src/db/retention';
import type { Db, ReviewRecord } from 'src/db/schema';
import { itemKey } from 'src/domain/identity';
import type { ItemKey, ReviewKey, StoreKey } from 'src/domain/site';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDb } from '../../background/worker-kit';
import { keptReviews } from '../../kept-reviews';

const item = itemKey('taobao', '1');
const at = '2026-11-22T12:00:00.000Z';
const reviewNo = (n: number): ReviewRecord => ({
  ...{ itemKey: item, key: `id:${n}` as ReviewKey, review: { text: `第${n}次买` } },
  ...{ firstSeen: at, lastSeen: at, filters: ['all'], sorts: ['default'], change: 1 },
});
const some = (from: number, to: number): ReviewRecord[] =>
  Array.from({ length: to - from }, (_, n) => reviewNo(from + n));
const keys = (records: readonly ReviewRecord[]): ReviewKey[] => records.map(({ key }) => key);

let db: Db;
beforeEach(async () => {
  db = await emptyDb();
});

async function add(records: readonly ReviewRecord[]): Promise<ReviewRecord[]> {
  const tx = db.transaction(['packs', 'places'], 'readwrite');
  const packs = itemPacks(tx.objectStore('packs'), item);
  const known = await packs.add(records);
  await packs.save();
  await tx.done;
  return known;
}

async function placesNow(): Promise<Places> {
  const tx = db.transaction(['packs', 'places']);
  const places = await Places.read(tx.objectStore('packs'), item);
  await tx.done;
  return places;
}

/** How many packs are read to look for some reviews. */
const readFor = async (records: readonly ReviewRecord[]): Promise<number> =>
  (await placesNow()).of(keys(records)).length;

/** Every review is kept once, and a look for all of them meets every pack. */
async function expectWhole(count: number): Promise<void> {
  const kept = await keptReviews(db);
  expect(kept).toHaveLength(count);
  expect(new Set(keys(kept)).size).toBe(count);
  expect(await add(some(0, count))).toHaveLength(count);
  expect(await db.count('packs')).toBe(await readFor(kept));
}

describe('where the reviews of an item lie', () => {
  it('is told in records of their own, so that only the packs that are meant are read', async () => {
    await add(some(0, 640));
    expect(await db.count('places')).toBe(1);
    expect(await readFor(some(70, 80))).toBe(1);
    expect(await readFor(some(640, 700))).toBe(0);
    await add(some(640, 5_000));
    expect((await db.getAllKeys('places')).map(([, part]) => part)).toEqual([-1, 0, 1]);
    await expectWhole(5_000);
  });

  it('is made anew from the packs where it was lost', async () => {
    await add(some(0, 200));
    await db.clear('places');
    await expectWhole(200);
    await add(some(200, 210));
    await expectWhole(210);
    expect(await db.count('places')).toBe(1);
  });

  it.each([{ packs: 'none' }, { packs: [['x', 7]] }, { packs: [[1, 5], 3, null] }])(
    'is made anew from the packs where it was spoiled: %j',
    async (spoiled) => {
      await add(some(0, 200));
      await db.put('places', { itemKey: item, part: 0, ...spoiled } as never);
      await expectWhole(200);
    },
  );

  it('is not believed of packs that are gone', async () => {
    await add(some(0, 128));
    const [first] = await db.getAllKeys('packs');
    await db.delete('packs', first ?? 0);
    expect(keys(await add(some(0, 70)))).toEqual(keys(some(64, 70)));
    expect(new Set(keys(await keptReviews(db))).size).toBe(128);
  });

  it('is told of packs that came past it', async () => {
    await add(some(0, 64));
    await db.put('packs', packOf(item, some(64, 100)));
    await expectWhole(100);
  });

  it('is remembered, and no longer once something else was written', async () => {
    await add(some(0, 4_200));
    const known = await placesNow();
    expect(await placesNow()).toBe(known);
    const stamped = (await db.getAll('places')).find(({ part }) => part < 0);
    if (!stamped) throw new Error('a large item must be stamped');
    // Another page of ours puts in a pack, and says so.
    const n = await db.put('packs', packOf(item, some(4_200, 4_264)));
    await db.put('places', { ...stamped, stamp: 0.5 });
    expect((await placesNow()).of(keys(some(4_200, 4_264)))).toEqual([n]);
    await expectWhole(4_264);
  });

  it('is forgotten with a commit that fails', async () => {
    await add(some(0, 4_200));
    const tx = db.transaction(['packs', 'places'], 'readwrite');
    const failed = tx.done.catch(() => 'failed');
    const packs = itemPacks(tx.objectStore('packs'), item);
    await packs.add(some(4_200, 4_300));
    await packs.save();
    tx.abort();
    expect(await failed).toBe('failed');
    expect(await readFor(some(4_200, 4_300))).toBe(0);
    await expectWhole(4_200);
    expect(await add(some(4_200, 4_300))).toEqual([]);
    await expectWhole(4_300);
  });

  it('is not remembered of whole packs that made room', async () => {
    await db.put('stores', { key: 'taobao:shopId:1', aliases: [], lastSeen: at } as never);
    await db.put('items', { key: item, storeKey: 'taobao:shopId:1', readAt: at } as never);
    await add(some(0, 4_200));
    const items = new Set<ItemKey>();
    const tx = db.transaction(['packs', 'places'], 'readwrite');
    await dropOldest(tx.objectStore('packs'), { most: 64, whole: true }, items);
    await tx.done;
    expect([...items]).toEqual([item]);
    expect(await readFor(some(0, 4_200))).toBe(await db.count('packs'));
    expect(await add(some(0, 4_200))).toHaveLength(4_200 - 64);
  });

  it('goes with the item, and with what makes room', async () => {
    await db.put('stores', { key: 'taobao:shopId:1', aliases: [], lastSeen: at } as never);
    await db.put('items', { key: item, storeKey: 'taobao:shopId:1', readAt: at } as never);
    await add(some(0, 300));
    expect(await makeRoom(db, 100)).toBe(100);
    expect(await keptReviews(db)).toHaveLength(200);
    expect(await add(some(0, 300))).toHaveLength(200);
    await eraseStores(db, ['taobao:shopId:1' as StoreKey]);
    expect([await db.count('packs'), await db.count('places')]).toEqual([0, 0]);
  });
});
