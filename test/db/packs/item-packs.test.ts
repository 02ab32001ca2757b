import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { itemPacks } from 'src/db/packs/item-packs';
import { reviewsAt } from 'src/db/packs/kept-reviews';
import { inLots, packOf, reviewsIn } from 'src/db/packs/pack';
import { countReviews, reviewsOf } from 'src/db/repos/reviews';
import type { Db, ReviewRecord } from 'src/db/schema';
import { itemKey } from 'src/domain/identity';
import type { ReviewKey } from 'src/domain/site';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDb } from '../../background/worker-kit';
import { keptReviews } from '../../kept-reviews';

const item = itemKey('taobao', '1');
const at = '2026-11-22T12:00:00.000Z';
const reviewNo = (n: number, more: Partial<ReviewRecord> = {}): ReviewRecord => ({
  itemKey: item,
  key: `id:${n}` as ReviewKey,
  review: { text: `第${n}次买`, ...(n % 3 === 0 && { followUp: { text: `${n}` } }) },
  ...{ firstSeen: at, lastSeen: at, filters: ['all'], sorts: ['default'], change: 1 },
  ...more,
});
const some = (from: number, to: number): ReviewRecord[] =>
  Array.from({ length: to - from }, (_, n) => reviewNo(from + n));

let db: Db;
beforeEach(async () => {
  db = await emptyDb();
});

/** Works on the item's packs in a transaction. */
async function work<T>(
  work: (packs: ReturnType<typeof itemPacks>) => Promise<T>,
  options: { join?: boolean } = {},
): Promise<T> {
  const tx = db.transaction(['packs', 'places'], 'readwrite');
  const packs = itemPacks(tx.objectStore('packs'), item);
  const done = await work(packs);
  await packs.save(options);
  await tx.done;
  return done;
}

const keys = (records: Iterable<ReviewRecord>): string[] => Array.from(records, ({ key }) => key);
const sizes = async (): Promise<number[]> => (await db.getAll('packs')).map(({ size }) => size);

describe('the packs of an item', () => {
  it('are filled one after the other', async () => {
    for (const [from, to] of [
      [0, 50],
      [50, 100],
      [100, 150],
    ] as const)
      expect(await work((packs) => packs.add(some(from, to)))).toEqual([]);
    expect(await sizes()).toEqual([64, 64, 22]);
    expect(await countReviews(db)).toBe(150);
    expect(await keptReviews(db)).toHaveLength(150);
  });

  it('refuse to add what one of them holds, and keep what they hold', async () => {
    await work((packs) => packs.add(some(0, 130)));
    const refused = await work((packs) => packs.add([...some(140, 144), ...some(1, 3), reviewNo(129)]));
    expect(keys(refused)).toEqual(expect.arrayContaining(['id:1', 'id:2', 'id:129']));
    const all = await keptReviews(db);
    expect(new Set(keys(all)).size).toBe(all.length);
    expect(keys(all)).toEqual(expect.arrayContaining(keys(some(0, 130))));
  });

  it('do not grow beyond what the browser keeps in one piece', async () => {
    const long = some(0, 40).map((one) => ({ ...one, review: { text: '长'.repeat(2_000) } }));
    await work((packs) => packs.add(long));
    expect(Math.max(...(await sizes()))).toBe(7);
    await work(async (packs) => {
      await packs.get(long.map(({ key }) => key));
      for (const one of long) packs.put({ ...one, review: { text: '长'.repeat(9_000) } });
    });
    expect(Math.max(...(await sizes()))).toBe(1);
    expect(await keptReviews(db)).toHaveLength(40);
  });

  it('with few left become one', async () => {
    await work((packs) => packs.add(some(0, 320)));
    await work(
      async (packs) => {
        await packs.get(keys(some(0, 320)) as ReviewKey[]);
        for (const one of some(0, 320)) if (Number(one.key.slice(3)) % 16 > 0) packs.remove(one.key);
      },
      { join: true },
    );
    expect(await sizes()).toEqual([20]);
    expect(keys(await keptReviews(db))).toHaveLength(20);
  });

  it('hold after any work what was put and not removed', async () => {
    const step = fc.record({
      put: fc.array(fc.nat(200), { maxLength: 90 }),
      look: fc.boolean(),
      remove: fc.array(fc.nat(200), { maxLength: 40 }),
      join: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        await db.clear('packs');
        const expected = new Map<string, ReviewRecord>();
        for (const [change, { put, look, remove, join }] of steps.entries())
          await work(
            async (packs) => {
              if (look) await packs.get(put.map((n) => reviewNo(n).key));
              for (const n of put) {
                packs.put(reviewNo(n, { change }));
                expected.set(reviewNo(n).key, reviewNo(n, { change }));
              }
              const gone = remove.filter((n) => !put.includes(n)).map((n) => reviewNo(n).key);
              await packs.get(gone);
              for (const key of gone) {
                packs.remove(key);
                expected.delete(key);
              }
            },
            { join },
          );
        const order = (one: ReviewRecord, other: ReviewRecord): number => (one.key < other.key ? -1 : 1);
        expect(await keptReviews(db)).toEqual([...expected.values()].sort(order));
        expect(await countReviews(db)).toBe(expected.size);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a spoiled pack', () => {
  beforeEach(async () => {
    await work((packs) => packs.add(some(0, 128)));
  });

  it('loses only itself, and is told in how many there are', async () => {
    const [first] = await db.getAll('packs');
    await db.put('packs', { ...first, rows: [['review', 7]] } as never);
    const { reviews, total } = await reviewsOf(db, item);
    expect(keys(reviews)).toEqual(keys(some(64, 128)));
    expect(total).toBe(128);
  });

  it('makes room for its reviews when they are seen again', async () => {
    const [first] = await db.getAll('packs');
    await db.put('packs', { ...first, rows: 'none' } as never);
    await work(async (packs) => {
      const refused = await packs.add(some(0, 10));
      expect(await packs.get(keys(refused) as ReviewKey[])).toEqual(new Map());
      for (const one of refused) packs.put(one);
    });
    expect(keys(await keptReviews(db)).sort()).toEqual(keys([...some(0, 10), ...some(64, 128)]).sort());
  });

  it('keeps its whole reviews where one has lost its form', async () => {
    const [first] = await db.getAll('packs');
    if (!first) throw new Error('a pack must be there');
    const [, ...rest] = first.keys;
    await db.put('packs', { ...first, keys: [5 as never, ...rest] });
    const store = db.transaction(['packs', 'places']).objectStore('packs');
    const found = await reviewsAt(store, item, keys(some(0, 128)) as ReviewKey[]);
    expect(found.size).toBe(127);
  });
});

describe('a pack', () => {
  it('gives its reviews as they were, those that have lost their form too', () => {
    const said = { negative: 0.1, mid: 0.2, positive: 0.7, label: 'positive' as const, model: 'm' };
    const quoted = [
      { aspect: 'shipping' as const, label: 'positive' as const, quote: '次买' },
      { aspect: 'quality' as const, label: 'unsure' as const, quote: 'nowhere' },
    ];
    const all = [
      reviewNo(1, { said: { ...said, aspects: quoted } }),
      reviewNo(3, { said: { ...said, aspects: [], before: { ...said } }, seenAt: { text: at } }),
      { itemKey: item, key: 'h:a' },
      { itemKey: item, key: 'h:b', review: 'words', lastSeen: 3 },
      { itemKey: item, key: 'h:c', review: { text: 7 }, filters: 'all', said: 'none' },
    ] as ReviewRecord[];
    expect(reviewsIn(structuredClone(packOf(item, all)))).toEqual(all);
  });

  it('is said to have room until it is full', () => {
    expect(packOf(item, some(0, 63)).open).toBe(1);
    expect(packOf(item, some(0, 64)).open).toBeUndefined();
    expect(inLots(some(0, 130)).map((lot) => lot.length)).toEqual([64, 64, 2]);
  });
});
