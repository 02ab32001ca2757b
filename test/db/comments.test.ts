import 'fake-indexeddb/auto';
import { keptEvidence } from 'src/background/evidence';
import { onReading } from 'src/background/on-reading';
import { scorer } from 'src/background/scorer';
import { writeIncoming } from 'src/db/import-records';
import type { FittedReading } from 'src/db/records';
import { sweep } from 'src/db/retention';
import { saveReading } from 'src/db/save-reading';
import type { Db } from 'src/db/schema';
import { itemKey } from 'src/domain/identity';
import type { AfterSalesComment, Reading } from 'src/domain/reading';
import type { StoreKey } from 'src/domain/site';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  counts,
  day,
  emptyDb,
  hour,
  itemReading,
  later,
  noon,
  reviewNo,
  tabOn,
  toolsOn,
} from '../background/worker-kit';
import { keptReviews } from '../kept-reviews';

let db: Db;
beforeEach(async () => {
  db = await emptyDb();
});

const shop = 'taobao:shopId:51020301' as StoreKey;
const seller = 'taobao:sellerId:2200880044' as StoreKey;
const comment = (text: string, date = '2026-11-01'): AfterSalesComment => ({ text, date, author: 'k***2' });

const look = (comments: AfterSalesComment[], at = noon, aliases: string[] = [shop]): FittedReading => {
  const readAt = at.toISOString();
  const more: Partial<Reading> = comments.length > 0 ? { afterSalesComments: comments } : {};
  return {
    reading: itemReading({ readAt, reviews: [], ...more }),
    readAt,
    aliases,
    item: { key: itemKey('taobao', '700100200300'), id: '700100200300' },
  };
};
const kept = async (key = shop) => (await db.get('stores', key))?.comments?.map((one) => one.comment.text);

describe('comments on the after-sales service', () => {
  it('are kept with their store and are no reviews', async () => {
    const both = look([comment('退得很快'), comment('没人理', '2026-11-05')]);
    await saveReading(db, { ...both, reading: { ...both.reading, reviews: [reviewNo(1), reviewNo(2)] } });
    expect(await kept()).toEqual(['没人理', '退得很快']);
    expect((await keptReviews(db)).map(({ review }) => review.text)).not.toContain('没人理');
    expect(await counts(db)).toMatchObject({ stores: 1, items: 1, reviews: 2 });
  });

  it('grow by what is new, and only that is a change', async () => {
    await saveReading(db, look([comment('退得很快')]));
    const before = (await db.get('stores', shop))?.revision ?? 0;
    await saveReading(db, look([comment('退得很快')], later(hour)));
    expect((await db.get('stores', shop))?.revision).toBe(before);
    await saveReading(db, look([comment('没人理')], later(2 * hour)));
    expect((await db.get('stores', shop))?.revision).toBe(before + 1);
    expect((await kept())?.sort()).toEqual(['没人理', '退得很快']);
  });

  it('of two records that turn out to be one store are one list', async () => {
    await saveReading(db, look([comment('退得很快')], noon, [shop]));
    await saveReading(db, {
      ...look([comment('没人理')], noon, [seller]),
      item: { key: itemKey('taobao', '2'), id: '2' },
    });
    await saveReading(db, look([], later(hour), [shop, seller]));
    const [store, ...others] = await db.getAllKeys('stores');
    expect(others).toEqual([]);
    expect((await kept(store))?.sort()).toEqual(['没人理', '退得很快']);
  });

  it('go when they were not seen for as long as reviews may, and their store is assessed anew', async () => {
    await saveReading(db, look([comment('退得很快')]));
    await saveReading(db, look([comment('没人理')], later(100 * day)));
    await db.put('stores', { ...(await db.get('stores', shop)), unassessed: undefined } as never);
    await sweep(db, { now: later(180 * day) });
    expect(await kept()).toHaveLength(2);
    await sweep(db, { now: later(181 * day) });
    expect(await kept()).toEqual(['没人理']);
    expect((await db.get('stores', shop))?.unassessed).toBe(1);
    await sweep(db, { now: later(281 * day) });
    expect(await db.get('stores', shop)).not.toHaveProperty('oldestComment');
    expect(await kept()).toBeUndefined();
  });

  it('of a file join those that are here', async () => {
    await saveReading(db, look([comment('退得很快')]));
    const {
      revision: _r,
      unassessed: _u,
      oldestComment: _o,
      ...store
    } = (await db.get('stores', shop)) as never as Record<string, unknown>;
    const at = noon.toISOString();
    const theirs = [{ key: 'zz1', comment: comment('没人理'), firstSeen: at, lastSeen: at }];
    await writeIncoming(db, { stores: [{ ...store, comments: theirs } as never] });
    expect((await kept())?.sort()).toEqual(['没人理', '退得很快']);
    await writeIncoming(db, { stores: [{ ...store, comments: undefined } as never] });
    expect(await kept()).toHaveLength(2);
    expect((await db.get('stores', shop))?.oldestComment).toBe(at);
  });

  it('are read for what they say, and the answer counts them apart', async () => {
    const positive = { negative: 0, mid: 0, positive: 1, label: 'positive', aspects: [], model: 'm' } as const;
    const words = {
      model: () => 'm',
      prepare: async () => undefined,
      read: ({ text }: { text: string }) => (text === '退得很快' ? { ...positive, aspects: [] } : undefined),
    };
    const tools = toolsOn(db, { words, scorer });
    const reading = itemReading({
      store: { id: '51020301', afterSalesCommentCount: 58 },
      afterSalesComments: [comment('退得很快'), comment('嗯')],
    });
    const reply = await onReading(tools, { value: reading, refused: [] }, tabOn());
    const summary = reply.ok ? reply.value.summary : undefined;
    expect(summary?.afterSales?.comments).toMatchObject({
      read: 2,
      total: 58,
      verdicts: { negative: 0, mid: 0, positive: 1, unclear: 1 },
    });
    expect(summary?.pooled.coverage.read).toBe(2);
    expect(summary?.items.map(({ coverage }) => coverage.read)).toEqual([2]);
    const evidence = await keptEvidence(tools, db, shop);
    expect(evidence?.evidence.comments?.map(({ said }) => said?.label).sort()).toEqual(['positive', undefined]);
    expect(JSON.stringify(await db.get('stores', shop))).not.toContain('"said"');
  });
});
