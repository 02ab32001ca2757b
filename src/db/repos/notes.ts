import type { StoreKey } from 'src/domain/site';
import type { Db, NoteRecord } from '../schema';

const noteTx = (db: Db) => db.transaction(['notes', 'summaries'], 'readwrite', { durability: 'strict' });

async function recount(tx: ReturnType<typeof noteTx>, storeKey: StoreKey): Promise<void> {
  const summary = await tx.objectStore('summaries').get(storeKey);
  if (!summary) return;
  const notes = await tx.objectStore('notes').index('storeKey').count(storeKey);
  await tx.objectStore('summaries').put({ ...summary, notes });
}

/** A store's notes, in no promised order. */
export const notesOf = (db: Db, storeKey: StoreKey): Promise<NoteRecord[]> =>
  db.getAllFromIndex('notes', 'storeKey', storeKey);

/** Adds or replaces one note and counts it in its store's Summary. Written strictly: notes are the user's own. */
export async function putNote(db: Db, note: NoteRecord): Promise<void> {
  const tx = noteTx(db);
  await tx.objectStore('notes').put(note);
  await recount(tx, note.storeKey);
  await tx.done;
}

/** Removes one note, if it is there. */
export async function deleteNote(db: Db, id: string): Promise<void> {
  const tx = noteTx(db);
  const note = await tx.objectStore('notes').get(id);
  if (note) {
    await tx.objectStore('notes').delete(id);
    await recount(tx, note.storeKey);
  }
  await tx.done;
}
