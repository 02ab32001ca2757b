import 'fake-indexeddb/auto';
import { joinIn } from 'src/db/replica/join-in';
import type { JoinRun } from 'src/db/replica/slice';
import { putSummary } from 'src/db/repos/summaries';
import type { Db, StoreRecord } from 'src/db/schema';
import type { ItemKey, ReviewKey, StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import type { Change } from 'src/replica/change';
import { describe, expect, it, vi } from 'vitest';
import { countingSummary, emptyDb, noon } from '../background/worker-kit';

const at = noon.toISOString();
const runOf = (more: Partial<JoinRun> = {}): JoinRun => ({
  deeds: { pins: new Map(), erasures: new Map() },
  expired: '',
  relay: false,
  ...more,
});

const storeOf = (...[key, ...others]: string[]): Change => ({
  put: 'store',
  record: {
    key: key as StoreKey,
    aliases: [key ?? '', ...others],
    site: 'taobao',
    facts: { name: [key, ...others].join() },
    factsReadAt: { name: at },
    scores: [],
    firstSeen: at,
    lastSeen: at,
  },
});
const itemOf = (n: number, store: string): Change => {
  const [key, storeKey] = [`taobao:item:${n}` as ItemKey, store as StoreKey];
  const own = { key, id: String(n), storeKey, site: 'taobao', reviewSubject: 'store-item' } as const;
  const times = { factsReadAt: { title: at }, readAt: at, firstSeen: at };
  return { put: 'item', record: { ...own, ...times, facts: { title: `${n}` }, samples: [] } };
};
const reviewOf = (n: number): Change => ({
  put: 'review',
  record: {
    itemKey: 'taobao:item:1' as ItemKey,
    key: `id:${n}` as ReviewKey,
    review: { id: String(n), text: `${n}` },
    firstSeen: at,
    lastSeen: at,
    filters: ['all'],
    sorts: ['default'],
  },
});

/** An answer that counts among its platform's ratings. */
function ratedSummary(store: StoreRecord): Summary {
  const plain = countingSummary({ ...store, items: [] }, { now: noon });
  const rating = { n: 9, weightedToTotals: false, adjusted: 4.5 };
  return { ...plain, pooled: { ...plain.pooled, state: 'ready', rating } as Summary['pooled'] };
}

describe('stores told of in one commit', () => {
  const [one, other, third] = ['taobao:shopId:1', 'taobao:shopId:2', 'taobao:shopId:3'];
  const [sellerOfOne, stand, second] = ['taobao:sellerId:11', 'taobao:item:1', 'taobao:item:2'];
  const cases: Record<string, { before: Change[]; told: Change[] }> = {
    'that are apart': { before: [storeOf(one)], told: [storeOf(one, sellerOfOne), storeOf(other), storeOf(third)] },
    'of which two bear a name': { before: [], told: [storeOf(one, sellerOfOne), storeOf(sellerOfOne), storeOf(other)] },
    'that meet in one known here': { before: [storeOf(one, sellerOfOne)], told: [storeOf(sellerOfOne), storeOf(one)] },
    'that are known by their items so far': {
      before: [storeOf(stand), storeOf(second), itemOf(1, stand), itemOf(2, second)],
      told: [storeOf(one, stand), storeOf(other, second)],
    },
    'each of two known here': {
      before: [storeOf(one), storeOf(sellerOfOne), storeOf(other), storeOf('taobao:sellerId:22')],
      told: [storeOf(one, sellerOfOne), storeOf(other, 'taobao:sellerId:22')],
    },
  };

  const kept = async (db: Db) => {
    const strip = ({ revision: _revision, ...rest }: { revision: number }) => rest;
    return {
      stores: (await db.getAll('stores')).map(strip),
      items: await db.getAll('items'),
      ratings: (await db.getAll('ratings')).map(({ counts }) => counts),
    };
  };

  for (const [title, { before, told }] of Object.entries(cases))
    it(`${title} are what they are one after the other`, async () => {
      const way = async (commits: Change[][]) => {
        const db = await emptyDb();
        for (const change of before) await joinIn(db, [change], runOf());
        for (const store of await db.getAll('stores'))
          await putSummary(db, ratedSummary(store), { revision: store.revision, dial: 'default' });
        for (const changes of commits) await joinIn(db, changes, runOf());
        return kept(db);
      };
      const together = await way([told]);
      expect(together).toEqual(await way(told.map((change) => [change])));
      expect(together.stores.length).toBeGreaterThan(0);
    });
});

describe('what a commit keeps others from', () => {
  const scopeOf = async (changes: Change[], run = runOf()): Promise<string[]> => {
    const db = await emptyDb();
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await joinIn(db, changes, run);
    const [only, ...more] = spy.mock.calls.map(([names]) => [...names]);
    spy.mockRestore();
    expect(more).toEqual([]);
    return only ?? [];
  };

  it('is nothing of the user’s own where there are only items and reviews', async () => {
    const scope = await scopeOf([itemOf(1, 'taobao:shopId:1'), reviewOf(1)]);
    for (const own of ['pins', 'notes', 'deeds', 'outbox', 'summaries']) expect(scope).not.toContain(own);
  });

  it('is all that a store, an erasure or telling others of it may touch', async () => {
    expect(await scopeOf([storeOf('taobao:shopId:1'), reviewOf(1)])).toContain('pins');
    expect(await scopeOf([reviewOf(1)], runOf({ relay: true }))).toContain('outbox');
    const storeKey = 'taobao:shopId:9' as StoreKey;
    const erasures = new Map([[storeKey, { storeKey, at: '' as never, until: at }]]);
    expect(await scopeOf([itemOf(1, storeKey)], runOf({ deeds: { pins: new Map(), erasures } }))).toContain('deeds');
  });
});
