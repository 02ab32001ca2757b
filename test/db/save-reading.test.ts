import 'fake-indexeddb/auto';
import type { FittedReading } from 'src/db/records';
import { findNotes, putNote, setNoteDeleted } from 'src/db/repos/notes';
import { setPinned } from 'src/db/repos/pin';
import { scoreHistory, snapshotsOf } from 'src/db/repos/snapshots';
import { findStore } from 'src/db/repos/stores';
import { getSummary, putSummary, recentSummaries } from 'src/db/repos/summaries';
import { expiry, sweep } from 'src/db/retention';
import { saveReading } from 'src/db/save-reading';
import type { Db } from 'src/db/schema';
import { itemKey } from 'src/domain/identity';
import type { StoreKey } from 'src/domain/site';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  countingSummary,
  counts,
  day,
  emptyDb,
  hour,
  itemReading,
  later,
  noon,
  reviewNo,
} from '../background/worker-kit';
import { keptReviews } from '../kept-reviews';

let db: Db;
beforeEach(async () => {
  db = await emptyDb();
});

const shop = 'taobao:shopId:51020301' as StoreKey;
const seller = 'taobao:sellerId:2200880044' as StoreKey;
const fitOf = (aliases: string[], more: Partial<FittedReading> = {}, itemId = '700100200300'): FittedReading => {
  const readAt = more.readAt ?? noon.toISOString();
  return {
    reading: itemReading({ readAt }),
    readAt,
    aliases,
    item: { key: itemKey('taobao', itemId), id: itemId },
    ...more,
  };
};
const overall = (value: number, readAt: string): Partial<FittedReading> => ({
  readAt,
  reading: itemReading({
    readAt,
    store: { scores: [{ dimension: 'overall', value, unit: 'score', better: 'higher', shown: true }] },
  }),
});
const noteOn = (storeKey: StoreKey, id = 'note-1') => ({
  id,
  storeKey,
  subject: 'store' as const,
  text: '记得比价',
  tags: [],
  createdAt: noon.toISOString(),
  updatedAt: noon.toISOString(),
});

describe('reviews', () => {
  const at = (ms: number, numbers: readonly number[]) => {
    const readAt = later(ms).toISOString();
    return fitOf([shop], { readAt, reading: itemReading({ readAt, reviews: numbers.map((n) => reviewNo(n)) }) });
  };

  it('known among new ones are joined, and new ones among known are added', async () => {
    await saveReading(db, at(0, [1, 2]));
    await saveReading(db, at(hour, [3, 2, 4]));
    await saveReading(db, at(2 * hour, [1, 5]));
    const kept = await keptReviews(db);
    const seen = kept.map(({ review, firstSeen, lastSeen }) => [review.author, firstSeen, lastSeen]);
    const when = (from: number, to: number) => [later(from).toISOString(), later(to).toISOString()];
    expect(seen.sort()).toEqual([
      ['t**1', ...when(0, 2 * hour)],
      ['t**2', ...when(0, hour)],
      ['t**3', ...when(hour, hour)],
      ['t**4', ...when(hour, hour)],
      ['t**5', ...when(2 * hour, 2 * hour)],
    ]);
  });
});

describe('a store', () => {
  it('is known by its first alias and found by all of them', async () => {
    await saveReading(db, fitOf([shop, seller]));
    expect((await findStore(db, seller))?.key).toBe(shop);
  });

  it('known under two names becomes one when they meet: the older key stays, and everything moves', async () => {
    await saveReading(db, fitOf([seller], overall(4.6, later(-2 * day).toISOString()), '1'));
    await saveReading(db, fitOf([shop], {}, '2'));
    await putNote(db, noteOn(shop));
    await setPinned(db, shop, true, noon);
    await putSummary(
      db,
      countingSummary(
        { key: shop, site: 'taobao', aliases: [], facts: {}, scores: [], items: [], lastSeen: '' },
        { now: noon },
      ),
      { revision: 1, dial: 'default' },
    );

    const saved = await saveReading(db, fitOf([shop, seller], { readAt: later(hour).toISOString() }, '3'));
    expect(saved).toMatchObject({ storeKey: seller, gone: [shop] });
    expect(await counts(db)).toMatchObject({ stores: 1, items: 3, notes: 1, pins: 1, summaries: 0 });
    expect(await db.getAllKeysFromIndex('items', 'storeKey', seller)).toHaveLength(3);
    expect((await findNotes(db, { storeKey: seller, limit: 9 })).notes.map(({ id }) => id)).toEqual(['note-1']);
    expect(await db.getKey('pins', seller)).toBe(seller);
    expect((await snapshotsOf(db, seller)).map(({ scores }) => scores[0]?.value)).toEqual([4.6, 4.7]);
    expect((await findStore(db, shop))?.key).toBe(seller);
  });

  it('is never made one with another shop that has an id of its own', async () => {
    await saveReading(db, fitOf(['taobao:shopId:1', 'taobao:sellerId:11'], {}, '1'));
    await saveReading(db, fitOf(['taobao:shopId:2', 'taobao:sellerId:22'], {}, '2'));
    const saved = await saveReading(db, fitOf(['taobao:shopId:1', 'taobao:sellerId:22'], {}, '1'));
    expect(saved).toMatchObject({ storeKey: 'taobao:shopId:1', refused: ['store.sellerId'], gone: [] });
    expect((await counts(db)).stores).toBe(2);
  });

  it('with the same name as another is another', async () => {
    await saveReading(db, fitOf(['taobao:shopId:1'], {}, '1'));
    await saveReading(db, fitOf(['taobao:shopId:2'], {}, '2'));
    expect((await counts(db)).stores).toBe(2);
  });

  it('not named by its item page is provisional until a page names it', async () => {
    const first = await saveReading(db, fitOf([]));
    expect(first?.storeKey).toBe('taobao:item:700100200300');
    await putNote(db, noteOn(first?.storeKey as StoreKey));
    const second = await saveReading(db, fitOf([shop], { readAt: later(hour).toISOString() }));
    expect(second).toMatchObject({ storeKey: shop, gone: ['taobao:item:700100200300'] });
    expect(await counts(db)).toMatchObject({ stores: 1, items: 1, reviews: 2 });
    expect((await db.get('notes', 'note-1'))?.storeKey).toBe(shop);
    expect((await findStore(db, 'taobao:item:700100200300'))?.key).toBe(shop);
  });

  it('that its item page once named is still its store when the page names none', async () => {
    await saveReading(db, fitOf([shop]));
    expect((await saveReading(db, fitOf([])))?.storeKey).toBe(shop);
  });

  it('that lost an item to another is marked for a new Summary', async () => {
    await saveReading(db, fitOf(['taobao:shopId:1']));
    const saved = await saveReading(db, fitOf(['taobao:shopId:2'], { readAt: later(hour).toISOString() }));
    expect(saved?.others).toEqual(['taobao:shopId:1']);
    expect((await findStore(db, 'taobao:shopId:1'))?.unassessed).toBe(1);
  });

  it('keeps the later value of each fact, whatever the order of arrival', async () => {
    const at = (readAt: string, name: string, followers?: number) =>
      fitOf([shop], { readAt, reading: itemReading({ readAt, store: { name, ...(followers && { followers }) } }) });
    await saveReading(db, at(later(hour).toISOString(), '新名'));
    await saveReading(db, at(noon.toISOString(), '旧名', 1200));
    expect((await findStore(db, shop))?.facts).toEqual({ name: '新名', followers: 1200 });
  });
});

describe('snapshots', () => {
  it('of equal scores within a day are one, and a changed score is a new one', async () => {
    await saveReading(db, fitOf([shop], overall(4.7, noon.toISOString())));
    await saveReading(db, fitOf([shop], overall(4.7, later(5 * hour).toISOString())));
    await saveReading(db, fitOf([shop], overall(4.6, later(6 * hour).toISOString())));
    await saveReading(db, fitOf([shop], overall(4.6, later(40 * hour).toISOString())));
    expect(
      (await snapshotsOf(db, shop)).map(({ scores, readAt, lastAt }) => [scores[0]?.value, readAt, lastAt]),
    ).toEqual([
      [4.7, noon.toISOString(), later(5 * hour).toISOString()],
      [4.6, later(6 * hour).toISOString(), later(6 * hour).toISOString()],
      [4.6, later(40 * hour).toISOString(), later(40 * hour).toISOString()],
    ]);
  });
});

describe('notes and pins', () => {
  const empty = { key: shop, site: 'taobao' as const, aliases: [], facts: {}, scores: [], items: [], lastSeen: '' };

  it('are counted in the Summary, before and after it is made anew', async () => {
    await saveReading(db, fitOf([shop]));
    const store = await findStore(db, shop);
    await putNote(db, noteOn(shop));
    await putSummary(db, countingSummary(empty, { now: noon }), { revision: store?.revision ?? 0, dial: 'default' });
    expect(await getSummary(db, shop)).toMatchObject({ notes: 1, pinned: false });
    await setPinned(db, shop, true, noon);
    await putNote(db, noteOn(shop, 'note-2'));
    await setNoteDeleted(db, 'note-1', noon);
    expect(await getSummary(db, shop)).toMatchObject({ notes: 1, pinned: true });
    expect((await recentSummaries(db, 5)).map(({ key }) => key)).toEqual([shop]);
  });

  it('of a later Summary are not overwritten by an earlier one that was slow', async () => {
    await saveReading(db, fitOf([shop]));
    await putSummary(
      db,
      { ...countingSummary(empty, { now: noon }), methodVersion: 'later' },
      { revision: 5, dial: 'default' },
    );
    const standing = await putSummary(
      db,
      { ...countingSummary(empty, { now: noon }), methodVersion: 'earlier' },
      { revision: 4, dial: 'default' },
    );
    expect(standing?.methodVersion).toBe('later');
  });
});

describe('retention', () => {
  it('lets review texts go after 180 days unseen and snapshots after five years; notes and pins stay', async () => {
    await saveReading(db, fitOf([shop]));
    await putNote(db, noteOn(shop));
    await setPinned(db, shop, true, noon);
    await db.put('stores', { ...(await db.get('stores', shop)), unassessed: undefined } as never);

    expect(await sweep(db, { now: later(180 * day) })).toEqual({ reviews: 0, snapshots: 0 });
    expect(await sweep(db, { now: later(180 * day + 1) })).toEqual({ reviews: 2, snapshots: 0 });
    expect((await findStore(db, shop))?.unassessed).toBe(1);
    expect(await sweep(db, { now: later(5 * 365 * day + 1) })).toEqual({ reviews: 0, snapshots: 1 });
    expect(await counts(db)).toMatchObject({ stores: 1, items: 1, notes: 1, pins: 1 });
  });

  it('is a matter of dates alone', () => {
    expect(expiry(new Date('2026-07-01T00:00:00Z'))).toEqual({
      reviews: '2026-01-02T00:00:00.000Z',
      snapshots: '2021-07-02T00:00:00.000Z',
      deletedNotes: '2026-06-01T00:00:00.000Z',
    });
  });
});

it('a review seen again after a filtered look counts as seen in the whole list', async () => {
  const look = (filter: string | undefined) =>
    fitOf([shop], { reading: itemReading({ reviews: [reviewNo(1)], ...(filter && { sample: { filter } }) }) });
  await saveReading(db, look('bad'));
  await saveReading(db, look(undefined));
  expect((await keptReviews(db))[0]?.filters).toEqual(['all', 'bad']);
});

describe('the history of scores', () => {
  it('holds the latest sights, oldest first, and is bounded', async () => {
    for (let n = 0; n < 70; n++) await saveReading(db, fitOf([shop], overall(n, later(n * 2 * day).toISOString())));
    const history = await scoreHistory(db, shop);
    expect(history).toHaveLength(60);
    expect(history[0]?.score.value).toBe(10);
    expect(history.at(-1)).toMatchObject({ score: { value: 69 }, readAt: later(69 * 2 * day).toISOString() });
  });
});
