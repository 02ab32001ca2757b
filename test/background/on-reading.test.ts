import 'fake-indexeddb/auto';
import { catchUp, ensureFreshSummary } from 'src/background/fresh-summary';
import { onReading } from 'src/background/on-reading';
import { readPageState } from 'src/background/page-state';
import type { Db } from 'src/db/schema';
import type { Reading } from 'src/domain/reading';
import { parseReading } from 'src/domain/schemas';
import type { StoreKey } from 'src/domain/site';
import { pauseSetting } from 'src/settings/items';
import { setMuted } from 'src/settings/muted';
import { beforeEach, describe, expect, it } from 'vitest';
import { keptReviews } from '../kept-reviews';
import {
  countingSummary,
  counts,
  day,
  emptyDb,
  everything,
  itemReading,
  itemUrl,
  later,
  noon,
  reviewNo,
  scorerOf,
  tabOn,
  toolsOn,
} from './worker-kit';

let db: Db;
beforeEach(async () => {
  db = await emptyDb();
});

const parse = (reading: Reading) => {
  const parsed = parseReading(reading);
  if (!parsed) throw new Error('the test reading must parse');
  return parsed;
};
const key = 'taobao:shopId:51020301' as StoreKey;
const failing = () => {
  throw new Error('scoring broke');
};

describe('a reading', () => {
  it('is kept and answered with the Summary of all that is kept', async () => {
    const reply = await onReading(toolsOn(db), parse(itemReading()), tabOn());
    expect(reply).toMatchObject({
      ok: true,
      value: {
        state: { kind: 'too-few-reviews', storeKey: key, itemKey: 'taobao:item:700100200300' },
        summary: { key, storeName: '山雀家居铺', pooled: { coverage: { read: 2 } } },
      },
    });
    expect(await counts(db)).toEqual({
      stores: 1,
      items: 1,
      reviews: 2,
      looks: 1,
      snapshots: 1,
      summaries: 1,
      ratings: 0,
      notes: 0,
      pins: 0,
    });
    expect(await readPageState(7)).toMatchObject({ kind: 'too-few-reviews', storeKey: key });
  });

  it('read twice adds nothing', async () => {
    await onReading(toolsOn(db), parse(itemReading()), tabOn());
    const once = await everything(db);
    await onReading(toolsOn(db), parse(itemReading()), tabOn());
    expect(await everything(db)).toEqual(once);
  });

  it('read again later moves only the times', async () => {
    await onReading(toolsOn(db), parse(itemReading()), tabOn());
    const again = later(60_000);
    await onReading(toolsOn(db, { now: () => again }), parse(itemReading({ readAt: again.toISOString() })), tabOn());
    expect(await counts(db)).toMatchObject({ stores: 1, items: 1, reviews: 2, snapshots: 1 });
    const [review] = await keptReviews(db);
    expect(review).toMatchObject({ firstSeen: noon.toISOString(), lastSeen: again.toISOString() });
    expect((await db.get('summaries', key))?.lastSeenAt).toBe(again.toISOString());
  });

  it('brings a known review up to date: photos grow, follow-up, reply and class are added', async () => {
    await onReading(toolsOn(db), parse(itemReading({ reviews: [reviewNo(1, { photos: 2 })] })), tabOn());
    const seen = reviewNo(1, {
      photos: 1,
      class: 'mid',
      followUp: { text: '用了一周开线', days: 7 },
      sellerReply: { text: '抱歉' },
    });
    await onReading(toolsOn(db), parse(itemReading({ reviews: [seen], readAt: noon.toISOString() })), tabOn());
    const kept = await keptReviews(db);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.review).toMatchObject({
      photos: 2,
      class: 'mid',
      followUp: { days: 7 },
      sellerReply: { text: '抱歉' },
    });
  });

  it('keeps equal reviews of one list apart', async () => {
    await onReading(toolsOn(db), parse(itemReading({ reviews: [reviewNo(1), reviewNo(1)] })), tabOn());
    expect((await counts(db)).reviews).toBe(2);
  });

  it('that is committed before the worker ends without scoring is answered by the next start', async () => {
    const dying = toolsOn(db, { scorer: scorerOf(failing) });
    const reply = await onReading(dying, parse(itemReading()), tabOn());
    expect(reply).toMatchObject({
      ok: true,
      value: { state: { kind: 'failed', storeKey: key, why: { id: 'notScored' } } },
    });
    expect(await counts(db)).toMatchObject({ reviews: 2, snapshots: 1, summaries: 0 });

    await catchUp(toolsOn(db));
    expect((await db.get('summaries', key))?.pooled.coverage.read).toBe(2);
    expect(await db.getAllKeysFromIndex('stores', 'unassessed')).toEqual([]);
  });

  it('of 5,000 reviews is kept whole', async () => {
    const reviews = Array.from({ length: 5000 }, (_, n) => reviewNo(n));
    const reply = await onReading(toolsOn(db), parse(itemReading({ reviews })), tabOn());
    expect(reply).toMatchObject({
      ok: true,
      value: { state: { kind: 'ready' }, summary: { pooled: { coverage: { read: 5000 } } } },
    });
    expect((await counts(db)).reviews).toBe(5000);
  });

  it('keeps its good parts and names the refused ones', async () => {
    const bad = { ...itemReading(), reviews: [reviewNo(1), { text: 5 }, { ...reviewNo(2), photos: -3 }] };
    const reply = await onReading(toolsOn(db), parse(bad as unknown as Reading), tabOn());
    expect(reply).toMatchObject({
      ok: true,
      value: { state: { refused: ['reviews.*.text', 'reviews.*.photos', 'reviews.*'] } },
    });
    expect((await counts(db)).reviews).toBe(2);
  });
});

describe('nothing is kept', () => {
  it('of a private window, which is answered from its reading alone', async () => {
    await onReading(toolsOn(db), parse(itemReading({ reviews: [reviewNo(9)] })), tabOn());
    const before = await everything(db);
    const heard: unknown[] = [];
    const channel = new BroadcastChannel('changes');
    channel.onmessage = (event) => heard.push(event.data);

    const caller = tabOn(itemUrl, { private: true, tabId: 8 });
    const reply = await onReading(toolsOn(db), parse(itemReading({ readAt: later(-1000).toISOString() })), caller);
    await new Promise((resolve) => setTimeout(resolve, 20));
    channel.close();

    expect(reply).toMatchObject({
      ok: true,
      value: { state: { private: true }, summary: { pooled: { coverage: { read: 2 } } } },
    });
    expect(await everything(db)).toEqual(before);
    expect(await readPageState(8)).toBeUndefined();
    expect(heard).toEqual([]);
  });

  it('while recording is paused', async () => {
    await pauseSetting.set(true);
    const reply = await onReading(toolsOn(db), parse(itemReading()), tabOn());
    expect(reply).toMatchObject({ ok: true, value: { state: { private: true } } });
    expect((await counts(db)).stores).toBe(0);
  });

  it('of a muted host', async () => {
    await setMuted('item.taobao.com', true);
    expect(await onReading(toolsOn(db), parse(itemReading()), tabOn())).toEqual({
      ok: true,
      value: { state: { kind: 'muted', url: itemUrl, site: 'taobao' } },
    });
    expect((await counts(db)).stores).toBe(0);
  });

  it('of a blocked page, which is not "no reviews"', async () => {
    const blocked = itemReading({ page: 'none', block: 'captcha', reviews: [] });
    expect(await onReading(toolsOn(db), parse(blocked), tabOn())).toMatchObject({
      ok: true,
      value: { state: { kind: 'blocked', why: { id: 'blocked-captcha' }, todo: { id: 'passCheck' } } },
    });
    expect((await counts(db)).items).toBe(0);
  });

  it('when the library cannot be opened: the page is answered all the same and told to send again', async () => {
    const closed = toolsOn(db, { openDb: () => Promise.reject(new Error('disk full')) });
    expect(await onReading(closed, parse(itemReading()), tabOn())).toMatchObject({
      ok: false,
      error: 'db-unavailable',
      detail: 'Error: disk full',
      report: {
        state: { kind: 'failed', todo: { id: 'freeTheLibrary' } },
        summary: { pooled: { coverage: { read: 2 } } },
      },
    });
  });

  it('half when a write fails: the commit is whole or not at all', async () => {
    const clogged = new Proxy(db, {
      get(target, name) {
        if (name !== 'transaction') return Reflect.get(target, name);
        return (...args: Parameters<Db['transaction']>) => {
          const tx = target.transaction(...args);
          queueMicrotask(() => tx.done.catch(() => undefined));
          setTimeout(() => tx.abort(), 0);
          return tx;
        };
      },
    });
    const reply = await onReading(
      toolsOn(clogged as Db),
      parse(itemReading({ reviews: Array.from({ length: 300 }, (_, n) => reviewNo(n)) })),
      tabOn(),
    );
    expect(reply).toMatchObject({ ok: false, error: 'db-unavailable' });
    expect(await counts(db)).toEqual({
      stores: 0,
      items: 0,
      reviews: 0,
      looks: 0,
      snapshots: 0,
      summaries: 0,
      ratings: 0,
      notes: 0,
      pins: 0,
    });
  });
});

describe('a Summary', () => {
  it('is made anew for a newer method, another day and new evidence, and for nothing else', async () => {
    let made = 0;
    const scorer = scorerOf((...args) => {
      made++;
      return { ...countingSummary(...args), methodVersion: scorer.methodVersion };
    });
    const tools = toolsOn(db, { scorer });
    await onReading(tools, parse(itemReading()), tabOn());
    await ensureFreshSummary(tools, db, key);
    expect(made).toBe(1);
    await onReading(tools, parse(itemReading({ reviews: [reviewNo(3)] })), tabOn());
    expect(made).toBe(2);
    scorer.methodVersion = 'test-2';
    await ensureFreshSummary(tools, db, key);
    expect(made).toBe(3);
    await ensureFreshSummary({ ...tools, now: () => later(2 * day) }, db, key);
    expect(made).toBe(4);
  });
});
