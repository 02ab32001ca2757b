import { openDatabase } from 'src/db/open';
import { itemsOf } from 'src/db/repos/items';
import { looksOf } from 'src/db/repos/looks';
import { findNotes, getNote } from 'src/db/repos/notes';
import { listPins } from 'src/db/repos/pins';
import { reviewsOf } from 'src/db/repos/reviews';
import { snapshotsOf } from 'src/db/repos/snapshots';
import { findStore } from 'src/db/repos/stores';
import type { Db, NoteRecord, StoreRecord } from 'src/db/schema';
import type { ItemKey, StoreKey } from 'src/domain/site';
import { type FileItem, type FileReview, type FileStore, noRecords, type Records } from 'src/export/records';

/** Notes taken out of the database at once. */
const pageSize = 500;

/** Which notes are wanted. */
export interface NoteFilter {
  storeKey?: StoreKey;
  tag?: string;
  words?: string;
}

const fileStore = ({ revision: _r, unassessed: _u, oldestComment: _o, ...store }: StoreRecord): FileStore => store;

/** Every kept review of one item, as files have them: in the order of their keys, so that equal libraries make equal files. */
async function fileReviews(db: Db, itemKey: ItemKey): Promise<FileReview[]> {
  const { reviews } = await reviewsOf(db, itemKey);
  return reviews
    .map(({ said: _s, change: _c, seenAt: _t, ...review }) => review)
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}

async function addItems(db: Db, records: Records, items: readonly FileItem[], signal?: AbortSignal): Promise<void> {
  for (const item of items) {
    signal?.throwIfAborted();
    records.items.push(item);
    for (const review of await fileReviews(db, item.key)) records.reviews.push(review);
    const looks = await looksOf(db, item.key);
    if (looks.length > 0) records.looks.push({ itemKey: item.key, looks });
  }
}

/** A note's words without what is kept beside them for other devices. */
const fileNote = ({ at: _a, others: _o, ...note }: NoteRecord): Records['notes'][number] => note;

/** All notes that match, the latest changed first. */
export async function matchingNotes(db: Db, filter: NoteFilter): Promise<Records['notes']> {
  const notes: Records['notes'] = [];
  let page = await findNotes(db, { ...filter, limit: pageSize });
  notes.push(...page.notes.map(fileNote));
  while (page.next) {
    page = await findNotes(db, { ...filter, limit: pageSize, after: page.next });
    notes.push(...page.notes.map(fileNote));
  }
  return notes;
}

/** Everything kept of some stores, or of all. */
export async function keptRecords(keys?: readonly string[]): Promise<Records> {
  const db = await openDatabase();
  const records = noRecords();
  const stores = keys
    ? (await Promise.all(keys.map((key) => findStore(db, key)))).filter((store) => store !== undefined)
    : await db.getAll('stores');
  const chosen = new Set(stores.map(({ key }) => key));
  for (const store of stores) {
    records.stores.push(fileStore(store));
    const items = await itemsOf(db, store.key);
    await addItems(
      db,
      records,
      items.map(({ change: _c, ...item }) => item),
    );
    for (const { id: _id, ...snapshot } of await snapshotsOf(db, store.key)) records.snapshots.push(snapshot);
  }
  const pins = await listPins(db);
  records.pins = pins.filter(({ storeKey }) => !keys || chosen.has(storeKey));
  const notes = await matchingNotes(db, {});
  records.notes = notes.filter(({ storeKey }) => !keys || chosen.has(storeKey));
  return records;
}

/** The notes that match and the stores they are about, without these stores' reviews. */
export async function noteRecords(filter: NoteFilter): Promise<Records> {
  const db = await openDatabase();
  const notes = await matchingNotes(db, filter);
  const stores = await Promise.all(
    [...new Set(notes.map(({ storeKey }) => storeKey))].map((key) => findStore(db, key)),
  );
  return { ...noRecords(), notes, stores: stores.filter((store) => store !== undefined).map(fileStore) };
}

/** What is kept already of everything a file speaks of. Rejects when the signal ends it. */
export async function knownOf(file: Records, signal: AbortSignal): Promise<Records> {
  const db = await openDatabase();
  const known = noRecords();
  const found = new Map<StoreKey, FileStore>();
  for (const { key, aliases } of file.stores)
    for (const name of [key, ...aliases]) {
      const store = await findStore(db, name);
      if (store) found.set(store.key, fileStore(store));
    }
  for (const { storeKey } of [...file.items, ...file.snapshots, ...file.pins]) {
    const store = found.has(storeKey) ? undefined : await findStore(db, storeKey);
    if (store) found.set(store.key, fileStore(store));
  }
  known.stores = [...found.values()];
  const itemKeys = new Set([...file.items.map(({ key }) => key), ...file.reviews.map(({ itemKey }) => itemKey)]);
  const items = await Promise.all([...itemKeys].map((key) => db.get('items', key)));
  await addItems(
    db,
    known,
    items.filter((item) => item !== undefined).map(({ change: _c, ...item }) => item),
    signal,
  );
  signal.throwIfAborted();
  for (const key of found.keys())
    for (const { id: _id, ...snapshot } of await snapshotsOf(db, key)) known.snapshots.push(snapshot);
  const notes = await Promise.all(file.notes.map(({ id }) => getNote(db, id)));
  known.notes = notes.flatMap((note) => (note && note.deletedAt === undefined ? [fileNote(note)] : []));
  known.pins = await listPins(db);
  return known;
}
