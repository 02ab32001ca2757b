import 'fake-indexeddb/auto';
import { findNotes, listTags, putNote, setNoteDeleted } from 'src/db/repos/notes';
import { setPinned } from 'src/db/repos/pin';
import { putSummary } from 'src/db/repos/summaries';
import { sweep } from 'src/db/retention';
import { saveReading } from 'src/db/save-reading';
import type { Db, NoteRecord } from 'src/db/schema';
import { cleanTags, noteBounds, quoteHash } from 'src/domain/note';
import type { ItemKey, StoreKey } from 'src/domain/site';
import { beforeEach, describe, expect, it } from 'vitest';
import { countingSummary, day, emptyDb, itemReading, later, noon } from '../background/worker-kit';

const shop = 'taobao:shopId:51020301' as StoreKey;
const other = 'taobao:shopId:77' as StoreKey;
let db: Db;

const noteNo = (n: number, more: Partial<NoteRecord> = {}): NoteRecord => ({
  id: `note-${String(n).padStart(3, '0')}`,
  storeKey: shop,
  subject: 'store',
  text: `text ${n}`,
  tags: [],
  createdAt: noon.toISOString(),
  updatedAt: later(n).toISOString(),
  ...more,
});
const put = async (...notes: NoteRecord[]): Promise<void> => {
  for (const note of notes) await putNote(db, note);
};
const ids = async (query: Partial<Parameters<typeof findNotes>[1]> = {}): Promise<string[]> =>
  (await findNotes(db, { limit: 99, ...query })).notes.map(({ id }) => id);

beforeEach(async () => {
  db = await emptyDb();
});

describe('finding notes', () => {
  it('gives every note once over pages, the latest changed first, also where many were changed at one instant', async () => {
    const same = later(5).toISOString();
    await put(...[1, 2, 3, 4, 5, 6, 7].map((n) => noteNo(n, n > 2 && n < 7 ? { updatedAt: same } : {})));
    const seen: string[] = [];
    let page = await findNotes(db, { limit: 2 });
    seen.push(...page.notes.map(({ id }) => id));
    while (page.next) {
      page = await findNotes(db, { limit: 2, after: page.next });
      seen.push(...page.notes.map(({ id }) => id));
    }
    expect(seen).toEqual(['note-007', 'note-006', 'note-005', 'note-004', 'note-003', 'note-002', 'note-001']);
  });

  it('keeps to one store, one item, one tag', async () => {
    const itemKey = 'taobao:item:1' as ItemKey;
    await put(noteNo(1), noteNo(2, { storeKey: other, tags: ['gift'] }), noteNo(3, { itemKey, tags: ['gift'] }));
    expect(await ids({ storeKey: shop })).toEqual(['note-003', 'note-001']);
    expect(await ids({ storeKey: shop, itemKey })).toEqual(['note-003']);
    expect(await ids({ tag: 'gift' })).toEqual(['note-003', 'note-002']);
    expect(await listTags(db)).toEqual([{ tag: 'gift', n: 2 }]);
    expect(await listTags(db, shop)).toEqual([{ tag: 'gift', n: 1 }]);
  });

  it('finds words in text, quote, title and tags, whatever their case, width or spaces', async () => {
    const quote = { text: '客服 让我自己出运费', capturedAt: noon.toISOString(), itemTitle: 'Canvas BAG' };
    await put(noteNo(1, { text: 'ＡＢＣ tea' }), noteNo(2, { quote }), noteNo(3, { tags: ['送礼'] }));
    expect(await ids({ words: 'abc' })).toEqual(['note-001']);
    expect(await ids({ words: '客服让我' })).toEqual(['note-002']);
    expect(await ids({ words: 'canvas bag' })).toEqual(['note-002']);
    expect(await ids({ words: '送礼' })).toEqual(['note-003']);
    expect(await ids({ words: 'nothing' })).toEqual([]);
  });
});

describe('a note taken away', () => {
  it('is neither listed nor counted, and comes back as it was', async () => {
    const note = noteNo(1, { tags: ['gift'] });
    await put(note);
    await setNoteDeleted(db, note.id, noon);
    expect([await ids(), await listTags(db)]).toEqual([[], []]);
    await setNoteDeleted(db, note.id, undefined);
    expect((await findNotes(db, { limit: 9 })).notes).toEqual([note]);
    expect(await setNoteDeleted(db, 'unknown', noon)).toBeUndefined();
  });

  it('leaves and comes back in the number on the Summary', async () => {
    await saveReading(db, { reading: itemReading(), readAt: noon.toISOString(), aliases: [shop] });
    const evidence = {
      key: shop,
      site: 'taobao' as const,
      aliases: [],
      facts: {},
      scores: [],
      items: [],
      lastSeen: '',
    };
    await put(noteNo(1), noteNo(2));
    await setNoteDeleted(db, 'note-002', noon);
    await putSummary(db, countingSummary(evidence, { now: noon }), { revision: 9, dial: 'default' });
    const counted = async () => (await db.get('summaries', shop))?.notes;
    expect(await counted()).toBe(1);
    await setNoteDeleted(db, 'note-002', undefined);
    expect(await counted()).toBe(2);
    await setPinned(db, shop, true, noon);
    expect(await counted()).toBe(2);
    await put(noteNo(2, { storeKey: other }));
    expect(await counted()).toBe(1);
  });

  it('is gone for good after thirty days; the others stay', async () => {
    await put(noteNo(1), noteNo(2));
    await setNoteDeleted(db, 'note-001', noon);
    await sweep(db, { now: later(30 * day) });
    expect(await db.count('notes')).toBe(2);
    await sweep(db, { now: later(30 * day + 1) });
    expect((await db.getAll('notes')).map(({ id }) => id)).toEqual(['note-002']);
  });
});

describe('what a note is made of', () => {
  it('tags are lower-cased, trimmed, each once and bounded', () => {
    expect(cleanTags(' #Gift, ＴＥＡ，送礼、gift ;')).toEqual(['gift', 'tea', '送礼']);
    expect(cleanTags(['x'.repeat(99)])[0]).toHaveLength(noteBounds.tag);
    expect(cleanTags(Array.from({ length: 99 }, (_, n) => `tag ${n}`))).toHaveLength(noteBounds.tags);
  });

  it('a quote can be checked against its hash', async () => {
    expect(await quoteHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
