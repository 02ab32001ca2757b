import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { ensureFreshSummary } from 'src/background/fresh-summary';
import { eraseStores } from 'src/db/erase';
import { migrations } from 'src/db/migrations';
import type { Migration } from 'src/db/migrations/migration';
import { connect } from 'src/db/open';
import { itemPacks } from 'src/db/packs/item-packs';
import { reviewsIn } from 'src/db/packs/pack';
import { everyThing } from 'src/db/replica/outgoing';
import { countNotes, findNotes } from 'src/db/repos/notes';
import { setPinned } from 'src/db/repos/pin';
import { otherRatings } from 'src/db/repos/ratings';
import { countReviews } from 'src/db/repos/reviews';
import { outdatedSummaries } from 'src/db/repos/summaries';
import { type Db, evidenceStores, type PackRecord, type ReviewRecord } from 'src/db/schema';
import { isReviewEvidence } from 'src/domain/kept-evidence';
import type { ItemKey, ReviewKey, StoreKey } from 'src/domain/site';
import { beforeEach, describe, expect, it } from 'vitest';
import { later, toolsOn } from '../background/worker-kit';
import { unpacked } from '../kept-reviews';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

type Rows = Record<string, unknown[]>;
const exampleOf = (version: number): Rows => {
  const { version: _version, ...rows } = JSON.parse(
    readFileSync(join(import.meta.dirname, `../fixtures/db/v${version}.json`), 'utf8'),
  );
  return rows;
};

/** A database as a version of before left it. */
async function left(version: number): Promise<Rows> {
  const rows = exampleOf(version);
  const db = await connect({ migrations: migrations.slice(0, version) });
  for (const [name, records] of Object.entries(rows))
    for (const record of records) await db.put(name as 'stores', record as never);
  db.close();
  return rows;
}

const shape = (db: Db): unknown =>
  Object.fromEntries(
    [...db.objectStoreNames].map((name) => {
      const { store } = db.transaction(name);
      const indexes = [...store.indexNames].map((each) => {
        const { keyPath, unique, multiEntry } = store.index(each as never);
        return [each, keyPath, unique, multiEntry];
      });
      return [name, [store.keyPath, store.autoIncrement, indexes]];
    }),
  );

const versions = migrations.map(({ to }) => to);

describe.each(versions)('a database of version %i', (version) => {
  it('comes to the shape of a fresh install', async () => {
    await left(version);
    const migrated = shape(await connect());
    globalThis.indexedDB = new IDBFactory();
    expect(migrated).toEqual(shape(await connect()));
  });

  it('loses nothing on the way', async () => {
    const rows = await left(version);
    const db = await connect();
    const kept = await Promise.all([...db.objectStoreNames].map(async (name) => [name, await db.getAll(name)]));
    const { packs, ...others } = Object.fromEntries(kept);
    const { packs: were, ...expected } = rows;
    const reviews = rows.reviews ?? unpacked(were as PackRecord[]);
    expect({ ...others, reviews: unpacked(packs) }).toMatchObject({ ...expected, reviews });
  });
});

describe('after the step to version 2', () => {
  const shop = 'taobao:shopId:51020301' as StoreKey;

  it('the ratings that were shown are counted, by platform', async () => {
    await left(1);
    const db = await connect();
    expect(await db.getAll('ratings')).toEqual([
      { site: 'taobao', dial: 'default', counts: { 450: 1 }, countedAt: '2026-11-22T12:00:00.000Z' },
    ]);
    const other = await otherRatings(db, 'taobao:shopId:1' as StoreKey, ['taobao', 'default']);
    expect([...other.counts]).toEqual([[450, 1]]);
    expect([...(await otherRatings(db, shop, ['taobao', 'default'])).counts]).toEqual([]);
  });

  it('answers of another method are found, the store visited last first', async () => {
    await left(1);
    const db = await connect();
    expect(await outdatedSummaries(db, '1.1.0', 9)).toEqual([]);
    expect(await outdatedSummaries(db, '9.0.0', 9)).toEqual(['taobao:shopId:77', shop]);
    expect(await outdatedSummaries(db, '0.1.0', 1)).toEqual(['taobao:shopId:77']);
  });

  it('reviews of before are all read by the next assessment', async () => {
    await left(1);
    const db = await connect();
    const tools = toolsOn(db, { now: () => later(40 * 86_400_000) });
    expect((await ensureFreshSummary(tools, db, shop))?.pooled.coverage.read).toBe(24);
  });
});

describe('after the step to version 3', () => {
  it('notes of before say what they are about and when their quote was taken', async () => {
    await left(2);
    const db = await connect();
    expect(await db.get('notes', 'note-1')).toMatchObject({ subject: 'store', tags: [] });
    expect(await db.get('notes', 'note-2')).toMatchObject({
      subject: 'review',
      quote: { capturedAt: '2026-11-22T12:30:00.000Z', author: 't**5' },
    });
  });

  it('a note that was taken away is there, and neither counted nor listed', async () => {
    await left(3);
    const db = await connect();
    const storeKey = 'taobao:shopId:77' as StoreKey;
    expect(await db.count('notes')).toBe(3);
    expect(await findNotes(db, { storeKey, limit: 9 })).toEqual({ notes: [] });
    expect(await countNotes(db.transaction(evidenceStores, 'readwrite'), storeKey)).toBe(0);
  });
});

describe('after the step to version 5', () => {
  it('nothing is written down for other devices until there is a folder', async () => {
    await left(4);
    const db = await connect();
    const storeKey = 'taobao:shopId:77' as StoreKey;
    await setPinned(db, storeKey, true, later(0));
    await eraseStores(db, [storeKey]);
    for (const name of ['replica', 'outbox', 'noteVersions', 'deeds', 'devices'] as const)
      expect(await db.count(name), name).toBe(0);
  });
});

describe('after the step to version 6', () => {
  /** Rows of version 5 as they come to be, and more of them. */
  async function migrated(more: Rows): Promise<Db> {
    const old = await connect({ migrations: migrations.slice(0, 5) });
    for (const [name, records] of Object.entries(more))
      for (const record of records) await old.put(name as 'stores', record as never);
    old.close();
    return connect();
  }
  const row = (item: number, n: number, more: object = {}) => ({
    itemKey: `taobao:item:${item}`,
    key: `id:${n}`,
    review: { text: `第${n}次买` },
    firstSeen: `2026-10-${String(10 + (n % 7))}T08:00:00.000Z`,
    lastSeen: '2026-11-20T08:00:00.000Z',
    filters: ['all'],
    sorts: ['default'],
    ...more,
  });

  it('reviews of one item lie together, those first seen together too, however many items there are', async () => {
    const reviews = [3, 900, 300].flatMap((count, item) => Array.from({ length: count }, (_, n) => row(item, n)));
    const db = await migrated({ reviews });
    const packs = await db.getAll('packs');
    expect(packs.length).toBe(1 + Math.ceil(900 / 64) + Math.ceil(300 / 64));
    expect(await countReviews(db)).toBe(1203);
    for (const item of [0, 1, 2]) {
      const own = packs
        .filter(({ itemKey }) => itemKey === `taobao:item:${item}`)
        .flatMap((pack) => reviewsIn(pack) ?? []);
      const times = own.map(({ firstSeen }) => firstSeen);
      expect(times).toEqual([...times].sort());
    }
  });

  it('rows that have lost their form are carried along; only those whose key is no text stay behind', async () => {
    const spoiled = [row(1, 1, { review: null }), { itemKey: 'taobao:item:1', key: 'id:2' }, row(1, 3, { said: 'x' })];
    const db = await migrated({
      reviews: [...spoiled, row(1, 4), { itemKey: 7, key: 'id:5' }, row(1, 6, { key: [1] })],
    });
    const kept = unpacked(await db.getAll('packs'));
    expect(kept.map(({ key }) => key)).toEqual(['id:1', 'id:2', 'id:3', 'id:4']);
    expect(kept.filter(isReviewEvidence).map(({ key }) => key)).toEqual(['id:4']);
  });

  it('a walk through everything for other devices that had come to the reviews begins them anew', async () => {
    const db = await migrated({ reviews: [row(1, 1), row(1, 2)] });
    for (const after of [['taobao:item:1', 'id:1'], undefined]) {
      const walk = everyThing(db, { table: 2, ...(after && { after }) }, false);
      expect((await walk.next(1, 100)).map(([, , key]) => key)).toEqual(['id:1', 'id:2']);
      expect(await walk.next(1, 100)).toEqual([]);
    }
  });
});

describe('after the step to version 7', () => {
  const item = 'taobao:item:1' as ItemKey;
  const names = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, n) => `${item} id:never ${from + n}`);

  /** A library of version 6 as it was made then: with the index that named every review. */
  async function indexed(packs: readonly object[]): Promise<Db> {
    const sixth: Migration = {
      to: 6,
      up(db, transaction) {
        migrations[5]?.up(db, transaction);
        transaction.objectStore('packs').createIndex('review', 'keys', { multiEntry: true, unique: true });
      },
    };
    const old = await connect({ migrations: [...migrations.slice(0, 5), sixth] });
    for (const pack of packs) await old.put('packs', pack as never);
    old.close();
    return connect();
  }
  const pack = (keys: string[]) => ({
    ...{ itemKey: item, keys, size: keys.length, change: 1, oldest: '2026-11-20T08:00:00.000Z' },
    rows: [['lastSeen', ['=', '2026-11-20T08:00:00.000Z']]],
  });

  it('the index is gone, and what was kept is neither lost nor kept twice when it is seen again', async () => {
    const db = await indexed([pack(names(0, 64)), pack(names(64, 100))]);
    const tx = db.transaction(['packs', 'places'], 'readwrite');
    expect([...tx.objectStore('packs').indexNames]).not.toContain('review');
    const packs = itemPacks(tx.objectStore('packs'), item);
    const seen = Array.from({ length: 20 }, (_, n) => ({ itemKey: item, key: `id:never ${90 + n}` as ReviewKey }));
    const known = await packs.add(seen as ReviewRecord[]);
    expect(known.map(({ key }) => key)).toEqual(seen.slice(0, 10).map(({ key }) => key));
    await packs.save();
    await tx.done;
    expect(await countReviews(db)).toBe(110);
    expect(new Set(unpacked(await db.getAll('packs')).map(({ key }) => key)).size).toBe(110);
  });
});
