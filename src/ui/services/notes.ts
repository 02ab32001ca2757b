import { openDatabase } from 'src/db/open';
import { deviceBy } from 'src/db/repos/devices';
import {
  findNotes,
  getNote,
  listTags,
  type NoteMark,
  type NotePage,
  putNote,
  setNoteDeleted,
} from 'src/db/repos/notes';
import { findStore } from 'src/db/repos/stores';
import type { NoteRecord } from 'src/db/schema';
import { cleanTags, type Note, type NoteQuote, type NoteSubject, noteBounds, quoteHash } from 'src/domain/note';
import type { ItemKey, StoreKey } from 'src/domain/site';
import { announce } from 'src/messages/changes';
import { type PendingQuote, pendingQuote } from 'src/settings/pending-quote';

export type { NoteMark, NotePage, NoteRecord, PendingQuote };

/** One form of a note, by when and on which device it was written. */
export type FormMark = NonNullable<NoteRecord['at']>;

/** Which notes a screen wants. `storeKey` may be any name the store was ever known under. */
export interface NotesAsked {
  storeKey?: string;
  itemKey?: string;
  tag?: string;
  words?: string;
  after?: NoteMark;
  limit: number;
}

/** A note as it is written or changed. Without `id` it is a new one. */
export interface NoteDraft {
  id?: string;
  storeKey: StoreKey;
  itemKey?: ItemKey;
  text: string;
  /** As typed. */
  tags: string | readonly string[];
  quote?: NoteQuote;
  /** The form that was on the screen, where the library is on several devices; and those written elsewhere that are settled by this one. */
  at?: FormMark | undefined;
  over?: readonly FormMark[];
}

/** The user's notes. Calls may reject. */
export interface NotesServices {
  list(asked: NotesAsked): Promise<NotePage>;
  tags(storeKey?: string): Promise<{ tag: string; n: number }[]>;
  save(draft: NoteDraft): Promise<Note>;
  /** Takes a note away; `restore` brings it back for thirty days. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  /** What the user calls the device on which a form was written; `undefined` where nobody has named it. */
  deviceOf(at: FormMark): Promise<string | undefined>;
  /** What was last quoted from a page, if no note has been made of it. */
  pending(): Promise<PendingQuote | undefined>;
  dropPending(): Promise<void>;
}

async function keyNow(storeKey: string): Promise<StoreKey> {
  return (await findStore(await openDatabase(), storeKey))?.key ?? (storeKey as StoreKey);
}

const subjectOf = ({ quote, itemKey }: NoteDraft): NoteSubject => (quote ? 'review' : itemKey ? 'item' : 'store');

async function save(draft: NoteDraft): Promise<Note> {
  const db = await openDatabase();
  const known = draft.id === undefined ? undefined : await getNote(db, draft.id);
  const at = new Date().toISOString();
  const { itemKey, quote, over } = draft;
  const note: NoteRecord = {
    id: known?.id ?? crypto.randomUUID(),
    storeKey: await keyNow(draft.storeKey),
    ...(itemKey && { itemKey }),
    subject: subjectOf(draft),
    text: draft.text.trim().slice(0, noteBounds.text),
    ...(quote && { quote: { ...quote, hash: await quoteHash(quote.text) } }),
    tags: cleanTags(draft.tags),
    createdAt: known?.createdAt ?? at,
    updatedAt: at,
    ...(draft.at && { at: draft.at }),
  };
  // Asked for anew: hashing may have let the connection go.
  await putNote(await openDatabase(), note, { ...(over && { over }) });
  announce({ store: 'notes', key: note.storeKey });
  return note;
}

async function setDeleted(id: string, at: Date | undefined): Promise<void> {
  const note = await setNoteDeleted(await openDatabase(), id, at);
  if (note) announce({ store: 'notes', key: note.storeKey });
}

/** The real ones, over the database. */
export const notesServices: NotesServices = {
  async list({ storeKey, ...asked }) {
    return findNotes(await openDatabase(), { ...asked, ...(storeKey && { storeKey: await keyNow(storeKey) }) });
  },
  tags: async (storeKey) => listTags(await openDatabase(), storeKey === undefined ? undefined : await keyNow(storeKey)),
  save,
  remove: (id) => setDeleted(id, new Date()),
  restore: (id) => setDeleted(id, undefined),
  async deviceOf(at) {
    const device = await deviceBy(await openDatabase(), at);
    return device?.name || undefined;
  },
  pending: pendingQuote.read,
  dropPending: pendingQuote.drop,
};
