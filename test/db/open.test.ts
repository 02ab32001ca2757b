import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { UpgradeError } from 'src/db/failure';
import { migrations } from 'src/db/migrations';
import type { Migration } from 'src/db/migrations/migration';
import { closeDatabase, connect, openDatabase } from 'src/db/open';
import type { StoreKey } from 'src/domain/site';
import { beforeEach, describe, expect, it } from 'vitest';

beforeEach(async () => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
});

const shape = (db: Awaited<ReturnType<typeof connect>>) =>
  Object.fromEntries(
    [...db.objectStoreNames].map((name) => {
      const store = db.transaction(name).store;
      return [name, [store.keyPath, ...store.indexNames]];
    }),
  );

const present = migrations.length;
const next: Migration = {
  to: present + 1,
  up: (_db, tx) => void tx.objectStore('notes').createIndex('createdAt', 'createdAt'),
};
const broken: Migration = {
  to: present + 2,
  up: (db) => {
    db.createObjectStore('half');
    throw new Error('the last step broke');
  },
};

describe('the migration chain', () => {
  it('goes up one version at a time from 1', () => {
    expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_, i) => i + 1));
  });

  it('makes the present shape on a fresh install', async () => {
    const db = await connect();
    expect(db.version).toBe(migrations.length);
    expect(shape(db)).toEqual({
      stores: ['key', 'aliases', 'lastSeen', 'oldestComment', 'unassessed'],
      items: ['key', 'storeKey'],
      packs: ['n', 'ofItem', 'oldest', 'open', 'size'],
      places: [['itemKey', 'part']],
      looks: ['itemKey', 'oldestAt'],
      snapshots: ['id', 'lastAt', 'storeTime'],
      summaries: ['key', 'lastSeenAt', 'method'],
      ratings: [['site', 'dial']],
      notes: ['id', 'deletedAt', 'storeDeleted', 'storeKey', 'storeTime', 'tags', 'updatedAt'],
      pins: ['storeKey', 'pinnedAt'],
      replica: ['key'],
      outbox: ['ref', 'sequence'],
      noteVersions: [['id', 'at']],
      deeds: [['put', 'storeKey'], 'open'],
      devices: ['device'],
    });
  });

  it('gives the same shape step by step as at once, and keeps what is there', async () => {
    const old = await connect({ name: 'stepwise' });
    await old.put('pins', { storeKey: 'taobao:shopId:1' as StoreKey, pinnedAt: '2026-01-01T00:00:00.000Z' });
    old.close();
    const chain = [...migrations, next];
    const stepwise = await connect({ name: 'stepwise', migrations: chain });
    const atOnce = await connect({ name: 'at-once', migrations: chain });
    expect(shape(stepwise)).toEqual(shape(atOnce));
    expect(await stepwise.count('pins')).toBe(1);
  });

  it('stays at the old version when a step throws', async () => {
    (await connect()).close();
    await expect(connect({ migrations: [...migrations, next, broken] })).rejects.toThrow('the last step broke');
    const again = await connect();
    expect(again.version).toBe(present);
    expect([...again.objectStoreNames]).not.toContain('half');
  });

  it('says that a step failed which fails only after it has returned', async () => {
    (await connect()).close();
    const late: Migration = {
      to: present + 1,
      up(_db, transaction) {
        transaction.objectStore('stores').count().onsuccess = () => transaction.abort();
      },
    };
    await expect(connect({ migrations: [...migrations, late] })).rejects.toBeInstanceOf(UpgradeError);
    expect((await connect()).version).toBe(present);
  });
});

describe('a connection', () => {
  it('gives way to a newer version, and is opened anew at the next use', async () => {
    const first = await openDatabase();
    const newer = await connect({ migrations: [...migrations, next] });
    expect(newer.version).toBe(present + 1);
    expect(() => first.transaction('pins')).toThrow();
    await expect(openDatabase()).rejects.toThrow();
  });

  it('is one for all uses until it is lost', async () => {
    expect(await openDatabase()).toBe(await openDatabase());
  });

  it('that is held up by a page that does not give way says so', async () => {
    const stubborn = indexedDB.open('storesight', present);
    await new Promise((resolve) => {
      stubborn.onsuccess = resolve;
    });
    await expect(connect({ migrations: [...migrations, next] })).rejects.toThrow('close other tabs');
    stubborn.result.close();
  });
});
