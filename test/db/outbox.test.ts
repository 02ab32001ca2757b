import 'fake-indexeddb/auto';
import { onReading } from 'src/background/on-reading';
import { eraseStores } from 'src/db/erase';
import { writeIncoming } from 'src/db/import-records';
import { becomeDevice, leaveFolder } from 'src/db/repos/folder';
import { getNote, putNote, setNoteDeleted } from 'src/db/repos/notes';
import { setPinned } from 'src/db/repos/pin';
import type { Db } from 'src/db/schema';
import { parseReading } from 'src/domain/schemas';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDb, hour, itemReading, later, noon, reviewNo, tabOn, toolsOn } from '../background/worker-kit';
import { noteOf as note, shop } from '../replica/peers';

let db: Db;

const visit = async (from: number, n: number, at = noon): Promise<void> => {
  const reviews = Array.from({ length: n }, (_, i) => reviewNo(from + i));
  const reading = parseReading(itemReading({ readAt: at.toISOString(), reviews }));
  if (reading) await onReading(toolsOn(db, { now: () => at }), reading, tabOn());
};
const share = () => becomeDevice(db, (own) => ({ ...own, on: true }));
const waiting = async (): Promise<string[]> => (await db.getAll('outbox')).map(({ ref: [what] }) => what).sort();

beforeEach(async () => {
  db = await emptyDb();
});

describe('what changed since the last file', () => {
  it('is not written down without a folder', async () => {
    await visit(1, 3);
    await putNote(db, note('比价'));
    await setPinned(db, shop, true, noon);
    expect(await waiting()).toEqual([]);
    await share();
    await leaveFolder(db);
    await visit(4, 3);
    await putNote(db, note('比价 2'));
    expect(await waiting()).toEqual([]);
  });

  it('is one entry a thing, however often it changes', async () => {
    await share();
    await visit(1, 3);
    const once = await waiting();
    expect(once).toEqual(['item', 'review', 'review', 'review', 'snapshot', 'store']);
    await visit(1, 3, later(hour));
    await setPinned(db, shop, true, noon);
    await setPinned(db, shop, false, noon);
    expect(await waiting()).toEqual([...once, 'pin'].sort());
  });

  it('holds what was imported and what was erased, by every name of the store', async () => {
    await visit(1, 2);
    await share();
    await writeIncoming(db, {
      pins: [{ storeKey: shop, pinnedAt: noon.toISOString() }],
      notes: [note('aus einer Datei')],
    });
    expect(await waiting()).toEqual(['note', 'pin']);
    await eraseStores(db, [shop], later(1));
    expect(await waiting()).toEqual(['erasure', 'erasure', 'note', 'note', 'pin']);
    expect((await db.getAll('deeds')).map(({ put, storeKey }) => `${put} ${storeKey}`)).toContain(
      'erasure taobao:sellerId:2200880044',
    );
    expect((await db.getAll('noteVersions')).some((form) => form.note !== undefined)).toBe(false);
  });
});

describe('forms of a note', () => {
  it('follow one another, and only the last keeps its words', async () => {
    await putNote(db, note('first'));
    await share();
    await putNote(db, note('second'), { now: later(1) });
    await setNoteDeleted(db, 'n1', later(2));
    await setNoteDeleted(db, 'n1', undefined);
    const forms = await db.getAll('noteVersions');
    expect(forms.map((form) => form.note?.text)).toEqual([undefined, undefined, undefined, 'second']);
    expect(forms.map(({ after }) => after)).toEqual([undefined, ...forms.slice(0, 3).map(({ at }) => [at])]);
    expect(await getNote(db, 'n1')).toMatchObject({ text: 'second', at: forms[3]?.at });
  });

  it('begin at the time the note was written, before there were other devices', async () => {
    await putNote(db, note('old', { updatedAt: '2020-01-01T00:00:00.000Z' }));
    const { device } = await share();
    expect((await getNote(db, 'n1'))?.at).toBe(`016f5e66e800-0000-${device}`);
  });
});
