import 'fake-indexeddb/auto';
import { createReviewShelf, type ReviewShelf } from 'src/background/review-shelf';
import { packOf } from 'src/db/packs/pack';
import { keepWords } from 'src/db/repos/reviews';
import { sweep } from 'src/db/retention';
import { saveReading } from 'src/db/save-reading';
import type { Db, ReviewRecord } from 'src/db/schema';
import { itemKey } from 'src/domain/identity';
import type { ReviewKey } from 'src/domain/site';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keptReviews } from '../kept-reviews';
import { day, emptyDb, itemReading, later, noon, reviewNo } from './worker-kit';

/** Reviews that were taken out of packs. */
let unpacked = 0;
vi.mock('src/db/packs/pack', async (original) => {
  const own = await original<typeof import('src/db/packs/pack')>();
  const reviewsIn: typeof own.reviewsIn = (pack) => {
    const reviews = own.reviewsIn(pack);
    unpacked += reviews?.length ?? 0;
    return reviews;
  };
  return { ...own, reviewsIn };
});

const item = { key: itemKey('taobao', '700100200300'), id: '700100200300' };
let db: Db;
let shelf: ReviewShelf;
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
  return byKey(await shelf.reviewsOf(db, record));
};
const kept = async () => byKey(await keptReviews(db));

describe('the reviews at hand', () => {
  it('are those that are kept, however many there are', async () => {
    await save(0, 1203);
    unpacked = 0;
    const all = await held();
    expect(unpacked).toBe(1203);
    expect(all).toEqual(await kept());
  });

  it('follow new and changed ones without reading all of them again', async () => {
    await save(0, 600);
    const before = await held();
    await save(598, 603, later(60_000).toISOString());
    unpacked = 0;
    const after = await held();
    expect(unpacked).toBeLessThanOrEqual(64);
    expect(after).toEqual(await kept());
    const same = after.filter((one) => before.includes(one));
    expect(same).toHaveLength(598);
  });

  it('take what a commit wrote without reading it, and what says the same stays the same', async () => {
    await save(0, 100);
    const before = new Map((await held()).map((one) => [one.key, one.review]));
    const readAt = later(60_000).toISOString();
    const reading = itemReading({ readAt, reviews: [reviewNo(100)], listed: [...before.keys()] });
    const saved = await saveReading(db, { reading, readAt, aliases: ['taobao:shopId:51020301'], item });
    if (!saved?.reviews) throw new Error('reviews must have been written');
    shelf.follow(item.key, saved.reviews);
    unpacked = 0;
    const after = await held();
    expect(unpacked).toBe(0);
    expect(after).toEqual(await kept());
    expect(after.filter(({ lastSeen }) => lastSeen === readAt)).toHaveLength(101);
    for (const { key, review } of after) expect(before.get(key) ?? review).toBe(review);
  });

  it('do not take what a commit wrote where another came before it', async () => {
    await save(0, 10);
    await held();
    await save(10, 20);
    const last = await save(20, 30);
    if (!last?.reviews) throw new Error('reviews must have been written');
    shelf.follow(item.key, last.reviews);
    expect(await held()).toEqual(await kept());
    expect(await held()).toHaveLength(30);
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
    const many = Array.from({ length: 20_000 }, (_, n) => ({
      itemKey: other.key,
      key: `id:${n}` as ReviewKey,
      ...plain,
    }));
    for (let at = 0; at < many.length; at += 64) await db.put('packs', packOf(other.key, many.slice(at, at + 64)));
    await shelf.reviewsOf(db, other);
    unpacked = 0;
    await held();
    expect(unpacked).toBe(10);
  });
});
