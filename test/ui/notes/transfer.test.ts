import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { writeIncoming } from 'src/db/import-records';
import { closeDatabase, openDatabase } from 'src/db/open';
import { countReviews } from 'src/db/repos/reviews';
import { putSummary } from 'src/db/repos/summaries';
import type { StoreKey } from 'src/domain/site';
import { notesServices } from 'src/ui/services/notes';
import { type LookedAt, transferServices } from 'src/ui/services/transfer';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reviewOf, sampleBundle, sampleStore } from '../../export/samples';
import { readySummary, sampleItem } from '../popup/samples';

const theirs = { records: 'theirs', notes: 'theirs' } as const;
const run = (onProgress: (written: number) => void = () => undefined, signal = new AbortController().signal) => ({
  signal,
  onProgress,
});

async function wipe(): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
}

async function fill(): Promise<void> {
  const { stores, items, looks, snapshots, notes, pins } = sampleBundle();
  const reviews = Array.from({ length: 450 }, (_, n) => reviewOf(n, { author: n % 2 ? 'Mira Holm' : 't**1' }));
  await writeIncoming(await openDatabase(), { stores, items, reviews, looks, snapshots, notes, pins });
  await putSummary(await openDatabase(), readySummary('en'), { revision: 9, dial: 'default' });
}

const jsonOf = async (mask: boolean): Promise<string> => (await transferServices.make('json', { mask })).blob.text();
async function lookAt(text: string): Promise<LookedAt> {
  const looked = await transferServices.look(new File([text], 'kept.json'), run());
  if (!looked) throw new Error('ended');
  return looked;
}
async function planOf(text: string) {
  const looked = await lookAt(text);
  if (looked.problem) throw new Error(JSON.stringify(looked.problem));
  return looked.plan;
}
/** Without what every export says of its own hour, and the answers, which are made anew. */
const lasting = (text: string): string => text.replace(/"(madeAt|names)": .*/g, '').replace(/"summaries": [\s\S]*/, '');

beforeEach(async () => {
  await wipe();
});

describe('there and back', () => {
  it.each([false, true])('everything comes back as it was, names shortened: %s', async (mask) => {
    await fill();
    const before = await jsonOf(mask);
    await wipe();
    const outcome = await transferServices.bringIn(await planOf(before), theirs, run());
    expect(outcome).toEqual({ end: 'done', written: 457, total: 457 });
    expect(lasting(await jsonOf(mask))).toBe(lasting(before));
    expect((await openDatabase().then((db) => db.get('stores', sampleStore)))?.unassessed).toBe(1);
  });

  it('brought in twice, nothing is written the second time', async () => {
    await fill();
    const file = await jsonOf(true);
    expect(await transferServices.bringIn(await planOf(file), theirs, run())).toEqual({
      end: 'done',
      written: 0,
      total: 0,
    });
  });

  it('a note with a quote and a tag survives a wipe', async () => {
    await fill();
    const quote = {
      text: '缝线松了',
      capturedAt: '2026-11-21T08:00:00.000Z',
      filter: 'bad',
      n: 21,
      methodVersion: '1.1.0',
    };
    const note = await notesServices.save({ storeKey: sampleStore, text: '问客服', tags: '退换, 缝线', quote });
    const file = await jsonOf(true);
    await wipe();
    await transferServices.bringIn(await planOf(file), theirs, run());
    const { notes } = await notesServices.list({ storeKey: sampleStore, tag: '缝线', limit: 9 });
    expect(notes).toEqual([note]);
    expect(note.quote?.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('an import', () => {
  it('goes on in parts, tells how far it is, and stops between two of them', async () => {
    await fill();
    const file = await jsonOf(true);
    await wipe();
    const plan = await planOf(file);
    const end = new AbortController();
    const seen: number[] = [];
    const outcome = await transferServices.bringIn(
      plan,
      theirs,
      run((written) => {
        seen.push(written);
        if (written > 100) end.abort();
      }, end.signal),
    );
    expect(outcome).toEqual({ end: 'stopped', written: 202, total: 457 });
    expect(seen).toEqual([1, 2, 202]);
    expect(await countReviews(await openDatabase())).toBe(200);
    // The same file once more brings the rest.
    const rest = await transferServices.bringIn(await planOf(file), theirs, run());
    expect(rest).toEqual({ end: 'done', written: 255, total: 255 });
  });

  it('that fails keeps what was written, whole parts only, and says how much', async () => {
    await fill();
    const file = await jsonOf(true);
    await wipe();
    const plan = await planOf(file);
    const [broken] = plan.records.snapshots;
    if (broken) Object.assign(broken.record, { readAt: () => 'no clone of this' });
    const outcome = await transferServices.bringIn(plan, theirs, run());
    expect(outcome).toEqual({ end: 'broke', written: 453, total: 457 });
    const db = await openDatabase();
    expect([await countReviews(db), await db.count('snapshots'), await db.count('notes')]).toEqual([450, 0, 0]);
  });

  it('can be left while its file is looked at, and tells how far that is', async () => {
    await fill();
    const file = new File([await jsonOf(true)], 'kept.json');
    const shares: number[] = [];
    const end = new AbortController();
    const slow = vi.spyOn(performance, 'now').mockImplementation(() => shares.length * 1000 + Math.random() * 1000);
    const onProgress = (share: number): void => {
      shares.push(share);
      if (shares.length === 3) end.abort();
    };
    expect(await transferServices.look(file, run(onProgress, end.signal))).toBeUndefined();
    slow.mockRestore();
    expect(shares).toHaveLength(3);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  it('writes nothing of a file that is refused', async () => {
    expect(await lookAt('{"format": "storesight-export", "version": 9}')).toMatchObject({
      problem: { problem: 'newer-version' },
    });
    expect(await (await openDatabase()).count('stores')).toBe(0);
  });

  it('takes the file’s record, keeps names of other stores apart, and moves to the key known here', async () => {
    await fill();
    const file = await jsonOf(true);
    await wipe();
    const own = 'taobao:shopId:5' as StoreKey;
    const third = 'taobao:shopId:6' as StoreKey;
    const [store] = sampleBundle().stores;
    if (!store) throw new Error('sample');
    await writeIncoming(await openDatabase(), {
      stores: [
        { ...store, key: own, aliases: [own, 'taobao:sellerId:99'], facts: { name: 'Here' } },
        { ...store, key: third, aliases: [third], facts: { name: 'Another' } },
      ],
    });
    const plan = await planOf(file.replaceAll('"taobao:sellerId:99"', `"taobao:sellerId:99","${third}"`));
    expect(plan.counts.stores).toEqual({ fresh: 0, same: 0, conflict: 1 });
    await transferServices.bringIn(plan, theirs, run());
    const db = await openDatabase();
    expect(await db.get('stores', own)).toMatchObject({
      facts: { name: '云岭山货旗舰店' },
      aliases: [own, 'taobao:sellerId:99', sampleStore],
    });
    expect((await db.get('items', sampleItem))?.storeKey).toBe(own);
    expect((await notesServices.list({ storeKey: sampleStore, limit: 9 })).notes).toHaveLength(1);
  });
});

describe('what is exported', () => {
  it('is the notes that match, with their stores and nothing else', async () => {
    await fill();
    await notesServices.save({ storeKey: sampleStore, text: 'second', tags: 'later' });
    const { blob, name } = await transferServices.make('json', {
      mask: true,
      notes: { tag: 'gift' },
      filter: 'tag gift',
    });
    const file = JSON.parse(await blob.text());
    expect([file.notes.length, file.stores.length, file.reviews.length, file.summaries.length]).toEqual([1, 1, 0, 1]);
    expect(file.filter).toBe('tag gift');
    expect(name).toMatch(/^storesight-notes-\d{4}-\d\d-\d\d\.json$/);
  });

  it('is the reviews that the screen shows', async () => {
    await fill();
    const selection = { mask: true, stores: [sampleStore], keepsReview: ({ key }: { key: string }) => key === 'h:7' };
    const text = await (await transferServices.make('reviewsCsv', selection)).blob.text();
    expect(text.trim().split('\r\n')).toHaveLength(2);
  });
});
