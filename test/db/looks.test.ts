import 'fake-indexeddb/auto';
import type { FittedReading } from 'src/db/records';
import { looksOf } from 'src/db/repos/looks';
import { findStore } from 'src/db/repos/stores';
import { sweep } from 'src/db/retention';
import { saveReading } from 'src/db/save-reading';
import type { Db } from 'src/db/schema';
import { itemKey, reviewKeys } from 'src/domain/identity';
import type { Reading } from 'src/domain/reading';
import type { ReviewKey, StoreKey } from 'src/domain/site';
import { beforeEach, describe, expect, it } from 'vitest';
import { day, emptyDb, hour, itemReading, later, noon, reviewNo } from '../background/worker-kit';
import { keptReviews } from '../kept-reviews';

let db: Db;
beforeEach(async () => {
  db = await emptyDb();
});

const shop = 'taobao:shopId:51020301' as StoreKey;
const item = { key: itemKey('taobao', '700100200300'), id: '700100200300' };

describe('the looks of an item', () => {
  const keysOf = reviewKeys([reviewNo(1), reviewNo(2), reviewNo(3)]);
  const look = (numbers: number[], more: Partial<Reading>, readAt = noon.toISOString()) =>
    ({
      readAt,
      aliases: [shop],
      item,
      reading: itemReading({ readAt, reviews: numbers.map((n) => reviewNo(n)), ...more }),
    }) satisfies FittedReading;
  const looks = () => looksOf(db, itemKey('taobao', '700100200300'));

  it('are kept by filter, sort and visit; parts of one visit are one look', async () => {
    await saveReading(db, look([1], {}));
    await saveReading(db, look([2], {}, later(60_000).toISOString()));
    await saveReading(db, look([2], { sample: { filter: 'bad', sort: 'newest' } }, later(hour).toISOString()));
    await saveReading(db, look([1], {}, later(3 * day).toISOString()));
    const found = await looks();
    expect(found.map(({ filter, sort, keys }) => [filter, sort, keys])).toEqual([
      ['all', 'default', keysOf.slice(0, 2)],
      ['bad', 'newest', keysOf.slice(1, 2)],
      ['all', 'default', keysOf.slice(0, 1)],
    ]);
  });

  it('hold listed reviews that were not brought again, which are then seen on that list too; unknown keys are left out', async () => {
    await saveReading(db, look([1, 3], { sample: { filter: 'bad' } }));
    const unknown = 'id:999' as ReviewKey;
    const again = later(hour).toISOString();
    await saveReading(db, look([2], { listed: [...keysOf, unknown] }, again));
    expect((await looks()).find(({ filter }) => filter === 'all')?.keys).toEqual(keysOf);
    const reviews = await keptReviews(db);
    expect(reviews.find(({ key }) => key === keysOf[0])).toMatchObject({ lastSeen: again, filters: ['all', 'bad'] });
    expect(reviews).toHaveLength(3);
  });

  it('that are no looks are left aside', async () => {
    await saveReading(db, look([1], {}));
    const [record] = await db.getAll('looks');
    const broken = { ...record, looks: [{ readAt: 'once', keys: 5 }, ...(record?.looks ?? [])] };
    await db.put('looks', broken as never);
    expect(await looks()).toHaveLength(1);
    await db.put('looks', { ...record, looks: 'gone' } as never);
    expect(await looks()).toEqual([]);
  });

  it('go with the reviews they list', async () => {
    await saveReading(db, look([1], {}));
    await saveReading(db, look([1, 2], {}, later(100 * day).toISOString()));
    await sweep(db, { now: later(181 * day) });
    expect((await looks()).map(({ readAt }) => readAt)).toEqual([later(100 * day).toISOString()]);
    await sweep(db, { now: later(300 * day) });
    expect(await db.count('looks')).toBe(0);
  });

  it('of a later visit are new evidence', async () => {
    await saveReading(db, look([1, 2], {}));
    const before = (await findStore(db, shop))?.revision ?? 0;
    await saveReading(db, look([1, 2], {}, later(3 * day).toISOString()));
    expect((await findStore(db, shop))?.revision).toBe(before + 1);
  });
});
