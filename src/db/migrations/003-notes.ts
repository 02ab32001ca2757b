import type { Migration } from './migration';

/** A note of version 2, as far as this step looks at it. */
interface NoteV2 {
  itemKey?: unknown;
  createdAt?: unknown;
  quote?: object;
}

/** What version 3 adds to a note: what it is about, tags, and when its quote was taken. A hash comes with the next change of its quote. */
const grown = (note: NoteV2) => ({
  subject: note.quote ? 'review' : note.itemKey ? 'item' : 'store',
  tags: [],
  ...note,
  ...(note.quote && { quote: { capturedAt: note.createdAt, ...note.quote } }),
});

/**
 * Notes have tags and a subject, quotes say when they were taken, and a note that was taken away is kept for a while. Only transforms what is
 * there: notes are the user's own.
 */
export const notes: Migration = {
  to: 3,
  up(_db, transaction) {
    const store = transaction.objectStore('notes');
    store.createIndex('tags', 'tags', { multiEntry: true });
    store.createIndex('storeTime', ['storeKey', 'updatedAt']);
    // Only notes that were taken away have the field, so only they are in these two.
    store.createIndex('deletedAt', 'deletedAt');
    store.createIndex('storeDeleted', ['storeKey', 'deletedAt']);
    const reading = store.openCursor();
    reading.onsuccess = () => {
      const cursor = reading.result;
      if (!cursor) return;
      cursor.update(grown(cursor.value as NoteV2));
      cursor.continue();
    };
  },
};
