import 'fake-indexeddb/auto';
import { createReviewShelf, type ReviewShelf } from 'src/background/review-shelf';
import { keepWords } from 'src/db/repos/items';
import { sweep } from 'src/db/retention';
import { saveReading } from 'src/db/save-reading';
import type { Db, ReviewRecord } from 'src/db/schema';
import { itemKey } from 'src/domain/identity';
import { beforeEach, describe, expect, it } from 'vitest';
import { day, emptyDb, itemReading, later, noon, reviewNo } from './worker-kit';

const item = { key: itemKey('taobao', '700100200300'), id: '700100200300' };
let db: Db;
let shelf: ReviewShelf;
let unpacked: number;
/** The database, counting the reviews that are taken out of it. */
const watched = (): Db =>
  new Proxy(db, {
    get(target, name) {
      const own = Reflect.get(target, name);
      if (name !== 'getAll' && name !== 'transaction') return typeof own === 'function' ? own.bind(target) : own;
      if (name === 'getAll')
        return async (...args: Parameters<Db['getAll']>) => {
          const rows = await target.getAll(...args);
          unpacked += rows.length;
          return rows;
        };
      return own.bind(target);
    },
  });

beforeEach(async () => {
  db = await emptyDb();
  shelf = createReviewShelf();
  unpacked = 0;
});

const save = (from: number, to: number, readAt = noon.toISOString()) =>
  saveReading(db, {
    reading: itemReading({ readAt, reviews: Array.from({ length: to - from }, (_, n) => reviewNo(from + n)) }),
    readAt,
    aliases: ['taobao:shopId:51020301'],
    item,
  });
const byKey = (rows: readonly ReviewRecord[]) => [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));
const held = async (): Promise<ReviewRecord[]> => {
  const record = await db.get('items', item.key);
  if (!record) throw new Error('the item must be there');
  return byKey(await shelf.reviewsOf(watched(), record));
};
const kept = async () => byKey(await db.getAll('reviews'));

describe('the reviews at hand', () => {
  it('are those that are kept, however many there are', async () => {
    await save(0, 1203);
    expect(await held()).toEqual(await kept());
    expect(unpacked).toBe(1203);
  });

  it('follow new and changed ones without reading all of them again', async () => {
    await save(0, 600);
    const before = await held();
    unpacked = 0;
    await save(598, 603, later(60_000).toISOString());
    const after = await held();
    expect(after).toEqual(await kept());
    expect(unpacked).toBe(0);
    const same = after.filter((one) => before.includes(one));
    expect(same).toHaveLength(598);
  });

  it('follow removals', async () => {
    await save(0, 20);
    await save(20, 30, later(100 * day).toISOString());
    expect(await held()).toHaveLength(30);
    await sweep(db, { now: later(200 * day) });
    expect(await held()).toEqual(await kept());
    expect(await held()).toHaveLength(10);
  });

  it('hold what their words were found to say', async () => {
    await save(0, 3);
    const said = { negative: 0, mid: 0, positive: 1, label: 'positive' as const, aspects: [], model: 'one' };
    const before = await held();
    for (const one of before) one.said = said;
    await keepWords(db, before);
    expect(await held()).toEqual(await kept());
  });

  it('are let go when they become too many', async () => {
    await save(0, 10);
    await held();
    const record = await db.get('items', item.key);
    const other = { ...record, key: itemKey('taobao', '2'), change: 1 } as NonNullable<typeof record>;
    const plain = { review: { text: '' }, firstSeen: '', lastSeen: '', filters: [], sorts: [] };
    const many = Array.from({ length: 20_000 }, (_, n) => ({ key: `id:${n}`, ...plain }));
    const crowded = new Proxy(db, {
      get: (target, name) =>
        name === 'getAll'
          ? async (_: string, __: unknown, limit: number) => many.splice(0, limit)
          : Reflect.get(target, name),
    });
    await shelf.reviewsOf(crowded as Db, other);
    unpacked = 0;
    await held();
    expect(unpacked).toBe(10);
  });
});
