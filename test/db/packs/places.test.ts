import 'fake-indexeddb/auto';
import { eraseStores } from 'src/db/erase';
import { itemPacks } from 'src/db/packs/item-packs';
import { packOf } from 'src/db/packs/pack';
import { Places } from 'src/db/packs/places';
import { makeRoom } from 'src/db/retention';
import type { Db, ReviewRecord } from 'src/db/schema';
import { itemKey } from 'src/domain/identity';
import type { ReviewKey, StoreKey } from 'src/domain/site';
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

/** How many packs are read to look for some reviews. */
async function readFor(records: readonly ReviewRecord[]): Promise<number> {
  const places = await Places.read(db.transaction(['packs', 'places']).objectStore('packs'), item);
  return places.of(keys(records)).length;
}

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
    expect(await db.count('places')).toBe(2);
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
