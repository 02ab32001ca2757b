import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { ensureFreshSummary } from 'src/background/fresh-summary';
import { eraseStores } from 'src/db/erase';
import { migrations } from 'src/db/migrations';
import { connect } from 'src/db/open';
import { countNotes, findNotes } from 'src/db/repos/notes';
import { setPinned } from 'src/db/repos/pin';
import { otherRatings } from 'src/db/repos/ratings';
import { outdatedSummaries } from 'src/db/repos/summaries';
import { type Db, evidenceStores, type PackRecord } from 'src/db/schema';
import type { StoreKey } from 'src/domain/site';
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

/** What the words say is kept in ten thousandths since version 6. */
const coarse = (rows: unknown[] = []): unknown[] =>
  JSON.parse(JSON.stringify(rows), (_name, value) =>
    typeof value === 'number' && value < 1 ? Math.round(value * 10_000) / 10_000 : value,
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
    const reviews = coarse(rows.reviews ?? unpacked(were as PackRecord[]));
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
