import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { changeSettings, replicaState } from 'src/background/replica/state';
import { eraseStores } from 'src/db/erase';
import { getNote, putNote, setNoteDeleted } from 'src/db/repos/notes';
import { setPinned } from 'src/db/repos/pin';
import { countReviews } from 'src/db/repos/reviews';
import type { StoreKey } from 'src/domain/site';
import { beforeEach, describe, expect, it } from 'vitest';
import { hour, later } from '../background/worker-kit';
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

describe('two browsers with one folder', () => {
  it('come to the same library, whichever of them saw what', async () => {
    await look(desk, { reviews: reviews(1, 4) });
    lap.clock.ms = hour;
    await look(lap, { reviews: reviews(3, 4), store: { id: '51020301', name: '山雀家居铺（新）', scores: [] } });
    await putNote(lap.db, note('比价'), { now: at(lap) });
    await setPinned(desk.db, shop, true, at(desk));
    await settle(desk, lap);
    expect(await keptBy(desk)).toBe(await keptBy(lap));
    expect(await countReviews(desk.db)).toBe(6);
    expect((await desk.db.get('stores', shop))?.facts.name).toBe('山雀家居铺（新）');
    expect(await lap.db.count('pins')).toBe(1);
    expect((await getNote(desk.db, 'n1'))?.text).toBe('比价');
  });

  it('have nothing to read or write once nothing is new', async () => {
    await look(desk, { reviews: reviews(1, 4) });
    await settle(desk, lap);
    const files = [...segmentsBelow(folder).keys()];
    const opened = [...folder.folders.values()].map((one) => one.opened);
    expect(await sync(desk)).toEqual({ segments: 0, changes: 0, skipped: [] });
    expect(await sync(lap)).toEqual({ segments: 0, changes: 0, skipped: [] });
    expect([...segmentsBelow(folder).keys()]).toEqual(files);
    expect([...folder.folders.values()].map((one) => one.opened)).toEqual(opened);
  });

  it('tell each other a new name at once, though nothing else is new, and once', async () => {
    await look(desk, {});
    await changeSettings(desk.tools, { name: 'Desk' });
    await settle(desk, lap);
    const files = segmentsBelow(folder).size;
    await changeSettings(desk.tools, { name: 'Study' });
    await sync(desk);
    await sync(desk);
    await sync(lap);
    expect(segmentsBelow(folder).size).toBe(files + 1);
    expect((await lap.db.getAll('devices')).map(({ name }) => name)).toContain('Study');
  });

  it('never write where another writes, and never twice into one file', async () => {
    const seen = new Map<string, string>();
    for (let n = 0; n < 4; n++) {
      const peer = n % 2 === 0 ? desk : lap;
      peer.clock.ms += hour;
      await look(peer, { reviews: reviews(n, 2) });
      await sync(peer);
      for (const [path, bytes] of segmentsBelow(folder)) {
        const text = Buffer.from(bytes).toString('hex');
        expect(seen.get(path) ?? text, path).toBe(text);
        seen.set(path, text);
      }
    }
    expect(seen.size).toBe(4);
    expect(folder.folders.size).toBe(2);
  });

  it('keep both texts of a note written on both, until somebody settles it', async () => {
    await look(desk, {});
    await putNote(desk.db, note('first'), { now: at(desk) });
    await settle(desk, lap);
    await putNote(desk.db, note('at the desk'), { now: later(10, at(desk)) });
    await putNote(lap.db, note('on the way'), { now: later(20, at(lap)) });
    await settle(desk, lap);
    for (const { db } of [desk, lap])
      expect(await getNote(db, 'n1')).toMatchObject({
        text: 'on the way',
        others: [{ note: { text: 'at the desk' } }],
      });
    const standing = await getNote(desk.db, 'n1');
    if (!standing) throw new Error('the note is there');
    await putNote(
      desk.db,
      { ...standing, text: 'both' },
      { now: later(hour), over: (standing.others ?? []).map((one) => one.at) },
    );
    await settle(desk, lap);
    expect(await keptBy(desk)).toBe(await keptBy(lap));
    expect(await getNote(lap.db, 'n1')).toMatchObject({ text: 'both' });
    expect((await getNote(lap.db, 'n1'))?.others).toBeUndefined();
  });

  it('keep the words of a note that was taken away while somebody else wrote it', async () => {
    await look(desk, {});
    await putNote(desk.db, note('first'), { now: at(desk) });
    await settle(desk, lap);
    await putNote(lap.db, note('still wanted'), { now: later(hour) });
    await setNoteDeleted(desk.db, 'n1', later(2 * hour));
    await settle(desk, lap);
    for (const { db } of [desk, lap]) {
      expect((await getNote(db, 'n1'))?.text).toBe('still wanted');
      expect((await getNote(db, 'n1'))?.deletedAt).toBeUndefined();
    }
  });

  it('take away on both what was taken away on one', async () => {
    await look(desk, {});
    await putNote(desk.db, note('first'), { now: at(desk) });
    await setPinned(desk.db, shop, true, at(desk));
    await settle(desk, lap);
    await setNoteDeleted(lap.db, 'n1', later(hour));
    await setPinned(lap.db, shop, false, later(hour));
    await settle(desk, lap);
    expect((await getNote(desk.db, 'n1'))?.deletedAt).toBe(later(hour).toISOString());
    expect(await desk.db.count('pins')).toBe(0);
  });

  it('erase on both what was erased on one; what is seen later is new', async () => {
    await look(desk, { reviews: reviews(1, 4) });
    await putNote(desk.db, note('first'), { now: at(desk) });
    await settle(desk, lap);
    await eraseStores(desk.db, [shop], later(hour));
    await settle(desk, lap);
    for (const { db } of [desk, lap])
      for (const table of ['stores', 'items', 'packs', 'snapshots', 'summaries'] as const)
        expect(await db.count(table), table).toBe(0);
    expect(await keptBy(desk)).toBe(await keptBy(lap));
    lap.clock.ms = 2 * hour;
    await look(lap, { reviews: reviews(1, 2) });
    await settle(desk, lap);
    expect(await countReviews(desk.db)).toBe(2);
    expect(await keptBy(desk)).toBe(await keptBy(lap));
  });

  it('agree on what one saw while the other erased it', async () => {
    await look(desk, { reviews: reviews(1, 4) });
    await settle(desk, lap);
    await eraseStores(desk.db, [shop], later(hour));
    lap.clock.ms = 2 * hour;
    await look(lap, { reviews: reviews(3, 3) });
    await settle(desk, lap);
    await settle(desk, lap);
    expect(await keptBy(desk)).toBe(await keptBy(lap));
    expect(await countReviews(desk.db)).toBe(3);
  });

  it('make one store of what each knows by another name', async () => {
    await look(desk, { store: { id: '51020301', name: 'A', scores: [] } });
    lap.clock.ms = hour;
    await look(lap, {
      store: { sellerId: '2200880044', name: 'B', scores: [] },
      item: { id: '5', title: 'x' },
      url: 'https://item.taobao.com/item.htm?id=5',
    });
    await putNote(lap.db, note('seller', { storeKey: 'taobao:sellerId:2200880044' as StoreKey }), { now: at(lap) });
    await settle(desk, lap);
    expect(await desk.db.count('stores')).toBe(2);
    desk.clock.ms = 2 * hour;
    await look(desk, {});
    await settle(desk, lap);
    expect(await desk.db.count('stores')).toBe(1);
    expect(await lap.db.count('stores')).toBe(1);
    expect(await keptBy(desk)).toBe(await keptBy(lap));
  });

  it('ask for a click where the browser wants one, and say so', async () => {
    folder.permission = 'prompt';
    await expect(sync(desk)).rejects.toThrow('permission-needed');
    expect((await replicaState(desk.tools)).folder).toEqual({ name: 'library', permission: 'needed' });
  });

  it('say who contributed, and what waits', async () => {
    await changeSettings(desk.tools, { name: 'Desk' });
    await look(desk, { reviews: reviews(1, 4) });
    await sync(desk);
    await sync(lap);
    const state = await replicaState(lap.tools);
    expect(state.devices).toMatchObject([{ name: 'Desk', segments: 1 }]);
    expect(state.lastMerge).toBeDefined();
    await look(lap, { reviews: reviews(5, 1) });
    expect((await replicaState(lap.tools)).own.waiting).toBeGreaterThan(0);
  });
});
