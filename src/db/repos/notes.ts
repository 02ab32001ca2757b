import { isNote } from 'src/domain/kept-forms';
import type { StoreKey } from 'src/domain/site';
import type { Stamp } from 'src/replica/stamp';
import { addForm } from '../replica/note-forms';
import type { Db, EvidenceTx, NoteRecord } from '../schema';

type NotesTx = Pick<EvidenceTx, 'objectStore'>;

/** Where a page of notes ended: the next one begins with what was changed before. */
export interface NoteMark {
  updatedAt: string;
  id: string;
}

/** Which notes are wanted; all that is left out does not narrow. */
export interface NoteQuery {
  storeKey?: StoreKey;
  itemKey?: string;
  /** As kept: lower-cased. */
  tag?: string;
  /** Words to be found in the text, the quote or a tag; white space and case do not matter. */
  words?: string;
  after?: NoteMark;
  limit: number;
}

export interface NotePage {
  notes: NoteRecord[];
  /** There while there may be more. */
  next?: NoteMark;
}

/** Notes looked through for one page: a search of everything anyone has ever written in a year, and still well under a second. */
const mostLooked = 5_000;

const noteTx = (db: Db) =>
  db.transaction(['notes', 'summaries', 'replica', 'outbox', 'noteVersions'], 'readwrite', { durability: 'strict' });

/** How many notes a store has; those taken away are not counted. */
export async function countNotes(tx: NotesTx, storeKey: StoreKey): Promise<number> {
  const store = tx.objectStore('notes');
  const [all, deleted] = await Promise.all([
    store.index('storeKey').count(storeKey),
    // A list sorts after every text, so it ends the range of all instants.
    store.index('storeDeleted').count(IDBKeyRange.bound([storeKey, ''], [storeKey, []])),
  ]);
  return all - deleted;
}

/** Brings the number of notes on a store's Summary up to date, in the commit that changed them. */
export async function recountNotes(tx: NotesTx, storeKey: StoreKey): Promise<void> {
  const summary = await tx.objectStore('summaries').get(storeKey);
  if (summary) await tx.objectStore('summaries').put({ ...summary, notes: await countNotes(tx, storeKey) });
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

function matcher({ itemKey, tag, words, after }: NoteQuery): (note: NoteRecord) => boolean {
  const wanted = folded(words ?? '');
  const isPast = ({ updatedAt, id }: NoteRecord): boolean =>
    after === undefined || updatedAt < after.updatedAt || (updatedAt === after.updatedAt && id < after.id);
  return (note) =>
    note.deletedAt === undefined &&
    isPast(note) &&
    (itemKey === undefined || note.itemKey === itemKey) &&
    (tag === undefined || note.tags.includes(tag)) &&
    (wanted === '' ||
      [note.text, note.quote?.text ?? '', note.quote?.itemTitle ?? '', ...note.tags].some((text) =>
        folded(text).includes(wanted),
      ));
}

/** Notes, the latest changed first, a page at a time. One call looks through {@link mostLooked} notes at most; `next` goes on from there. */
export async function findNotes(db: Db, query: NoteQuery): Promise<NotePage> {
  const { storeKey, after, limit } = query;
  const until = after?.updatedAt ?? '\uffff';
  const matches = matcher(query);
  const { store } = db.transaction('notes');
  let cursor = storeKey
    ? await store.index('storeTime').openCursor(IDBKeyRange.bound([storeKey, ''], [storeKey, until]), 'prev')
    : await store.index('updatedAt').openCursor(IDBKeyRange.upperBound(until), 'prev');
  const notes: NoteRecord[] = [];
  let last: NoteRecord | undefined;
  for (let looked = 0; cursor && notes.length < limit && looked < mostLooked; looked++) {
    last = cursor.value;
    if (isNote(last) && matches(last)) notes.push(last);
    cursor = await cursor.continue();
  }
  return { notes, ...(cursor && last && { next: { updatedAt: last.updatedAt, id: last.id } }) };
}

/** One note, also one that was taken away. */
export const getNote = (db: Db, id: string): Promise<NoteRecord | undefined> => db.get('notes', id);

/** Every tag in use with how many notes have it, the most used first. */
export async function listTags(db: Db, storeKey?: StoreKey): Promise<{ tag: string; n: number }[]> {
  const counts = new Map<string, number>();
  let cursor = await db.transaction('notes').store.index('tags').openCursor();
  for (let looked = 0; cursor && looked < mostLooked; looked++) {
    const { deletedAt, storeKey: of } = cursor.value;
    if (deletedAt === undefined && (storeKey === undefined || of === storeKey))
      counts.set(cursor.key, (counts.get(cursor.key) ?? 0) + 1);
    cursor = await cursor.continue();
  }
  return [...counts].map(([tag, n]) => ({ tag, n })).sort((a, b) => b.n - a.n || (a.tag < b.tag ? -1 : 1));
}

/** Writes a note as the user wants it, in the commit of the caller: as its next form where the library is on several devices. */
export async function writeNote(
  tx: NotesTx,
  note: NoteRecord,
  { now, over }: { now: Date; over?: readonly Stamp[] },
): Promise<NoteRecord> {
  const before = await tx.objectStore('notes').get(note.id);
  const standing = await addForm(tx, note, { now, from: note.at ?? before?.at, ...(over && { over }) });
  await tx.objectStore('notes').put(standing);
  await recountNotes(tx, standing.storeKey);
  if (before && before.storeKey !== standing.storeKey) await recountNotes(tx, before.storeKey);
  return standing;
}

/**
 * Adds or replaces one note and counts it in its store's Summary. Written strictly: notes are the user's own. Where the library is on several
 * devices, `note.at` says which form the user changed (the one that is kept, if absent), and `over` which of its `others` he settled by that;
 * what was written elsewhere and is neither stays beside it.
 */
export async function putNote(
  db: Db,
  note: NoteRecord,
  { now = new Date(), over }: { now?: Date; over?: readonly Stamp[] } = {},
): Promise<void> {
  const tx = noteTx(db);
  await writeNote(tx, note, { now, ...(over && { over }) });
  await tx.done;
}

/** Takes one note away, or brings it back. Gives it as it stands then; `undefined` when it is not there any more. */
export async function setNoteDeleted(db: Db, id: string, at: Date | undefined): Promise<NoteRecord | undefined> {
  const tx = noteTx(db);
  const known = await tx.objectStore('notes').get(id);
  const { deletedAt: _before, ...note } = known ?? {};
  const wanted = known && ({ ...note, ...(at && { deletedAt: at.toISOString() }) } as NoteRecord);
  const standing = wanted && (await writeNote(tx, wanted, { now: at ?? new Date() }));
  await tx.done;
  return standing;
}
