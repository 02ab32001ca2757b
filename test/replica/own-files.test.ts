import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { changeSettings, replicaState } from 'src/background/replica/state';
import { compact } from 'src/background/replica/sync';
import { getNote, putNote } from 'src/db/repos/notes';
import { countReviews } from 'src/db/repos/reviews';
import type { StoreKey } from 'src/domain/site';
import { beforeEach, describe, expect, it } from 'vitest';
import { day, hour, reviewNo } from '../background/worker-kit';
import { keptReviews } from '../kept-reviews';
import { MemoryFolder, segmentsBelow } from './memory-folder';
import {
  clockOf as at,
  keptBy,
  look,
  noteOf as note,
  type Peer,
  peerWith,
  reviewsFrom as reviews,
  settle,
  shop,
  sync,
} from './peers';

let folder: MemoryFolder;
let desk: Peer;
let lap: Peer;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  folder = new MemoryFolder();
  desk = await peerWith(folder);
  lap = await peerWith(folder);
});

describe('what is shared', () => {
  it('can be notes and pins alone, with the names of their stores', async () => {
    await look(desk, { reviews: reviews(1, 4) });
    await putNote(desk.db, note('比价'), { now: at(desk) });
    await changeSettings(desk.tools, { scope: 'notes-and-pins' });
    await sync(desk);
    await sync(lap);
    expect(await countReviews(lap.db)).toBe(0);
    expect(await lap.db.count('items')).toBe(0);
    expect((await lap.db.get('stores', shop))?.facts).toEqual({ name: '山雀家居铺' });
    expect((await lap.db.get('stores', shop))?.scores).toEqual([]);
    expect((await getNote(lap.db, 'n1'))?.text).toBe('比价');
  });

  it('can be some stores; choosing more sends what was held back', async () => {
    await look(desk, { reviews: reviews(1, 4) });
    await look(desk, {
      store: { id: '77', name: 'other', scores: [] },
      item: { id: '9', title: 'y' },
      url: 'https://item.taobao.com/item.htm?id=9',
    });
    await changeSettings(desk.tools, { scope: 'chosen-stores', stores: ['taobao:sellerId:2200880044' as StoreKey] });
    await sync(desk);
    await sync(lap);
    expect(await lap.db.getAllKeys('stores')).toEqual([shop]);
    await changeSettings(desk.tools, { scope: 'everything' });
    await sync(desk);
    await sync(lap);
    expect(await lap.db.count('stores')).toBe(2);
  });

  it('can leave out names of buyers, and never shortens those known elsewhere', async () => {
    const named = [reviewNo(1, { author: 'Marjolein' })];
    await look(desk, { reviews: named });
    await changeSettings(desk.tools, { maskAuthors: true });
    desk.clock.ms = hour;
    await sync(desk);
    await sync(lap);
    expect((await keptReviews(lap.db))[0]?.review.author).toBe('M**');
    await look(lap, { reviews: named });
    await settle(desk, lap);
    expect((await keptReviews(lap.db))[0]?.review.author).toBe('Marjolein');
    expect((await keptReviews(desk.db))[0]?.review.author).toBe('Marjolein');
  });
});

describe('own files', () => {
  it('become few when the user asks, and who saw only those comes to the same library', async () => {
    for (let n = 0; n < 5; n++) {
      desk.clock.ms += hour;
      await look(desk, { reviews: reviews(n * 2, 3) });
      await putNote(desk.db, note(`text ${n}`), { now: at(desk) });
      await sync(desk);
    }
    await sync(lap);
    expect(segmentsBelow(folder).size).toBe(5);
    expect(await compact(desk.tools)).toEqual({ ok: true, value: null });
    expect(segmentsBelow(folder).size).toBe(1);
    expect((await replicaState(desk.tools)).own).toMatchObject({ segments: 1, waiting: 0 });
    const late = await peerWith(folder);
    await sync(late);
    await sync(lap);
    expect(await keptBy(late)).toBe(await keptBy(desk));
    expect(await keptBy(lap)).toBe(await keptBy(desk));
  });

  it('let go of what has expired', async () => {
    await look(desk, { reviews: reviews(1, 2) });
    await sync(desk);
    lap.clock.ms = 200 * day;
    await sync(lap);
    expect(await lap.db.count('stores')).toBe(1);
    expect(await countReviews(lap.db)).toBe(0);
  });

  it('go on under another name where somebody else writes under the same', async () => {
    await look(desk, { reviews: reviews(1, 2) });
    await sync(desk);
    const before = (await replicaState(desk.tools)).deviceId ?? '';
    // A copy of the profile has written one file more.
    const own = folder.folders.get(before);
    const [bytes] = [...segmentsBelow(folder).values()];
    if (!own || !bytes) throw new Error('there is a file');
    own.lay('00000099.jsonl.gz', bytes);
    await sync(desk);
    const after = (await replicaState(desk.tools)).deviceId;
    expect(after).not.toBe(before);
    await settle(desk, lap);
    expect(await keptBy(desk)).toBe(await keptBy(lap));
  });
});
