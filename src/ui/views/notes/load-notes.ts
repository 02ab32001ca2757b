import type { Note } from 'src/domain/note';
import type { StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import type { NotesAsked } from '../../services/notes';
import type { Services } from '../../services/services';

/** One store with those of its notes that match. `summary` is absent for a store that is kept no more. */
export interface StoreNotes {
  key: StoreKey;
  summary?: Summary;
  notes: Note[];
}

/** What the notes page shows. */
export interface NotesNow {
  groups: StoreNotes[];
  tags: { tag: string; n: number }[];
  more: boolean;
}

/** Notes store by store, the store with the latest change first; tags of all notes in question, whichever of them is chosen. */
export async function loadNotes({ notes, library }: Services, asked: NotesAsked): Promise<NotesNow> {
  const [page, tags] = await Promise.all([notes.list(asked), notes.tags(asked.storeKey)]);
  const groups = new Map<StoreKey, StoreNotes>();
  for (const note of page.notes) {
    const group = groups.get(note.storeKey) ?? { key: note.storeKey, notes: [] };
    group.notes.push(note);
    groups.set(note.storeKey, group);
  }
  for (const group of groups.values()) {
    const summary = await library.summary(group.key);
    if (summary) group.summary = summary;
  }
  return { groups: [...groups.values()], tags, more: page.next !== undefined };
}
