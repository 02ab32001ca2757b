import { type ImportPlan, planImport } from 'src/export/import-plan';
import { noRecords } from 'src/export/records';
import { finish } from 'src/lib/slices';
import type { FileServices } from 'src/ui/services/files';
import type { NoteRecord, NotesServices, PendingQuote } from 'src/ui/services/notes';
import type { LookedAt, TransferServices } from 'src/ui/services/transfer';

/** What a screen with notes finds. */
export interface NotesSituation {
  notes?: readonly NoteRecord[];
  /** What devices are called: the end of a form's mark → name. */
  deviceNames?: Readonly<Record<string, string>>;
  pending?: PendingQuote;
  notesFail?: boolean;
  /** What a picked file turns out to be. */
  file?: LookedAt;
}

/** Notes in memory. They can be changed, taken away and brought back, so that clicks can be tried. */
export function fakeNotes({ notes = [], pending, notesFail, deviceNames = {} }: NotesSituation): NotesServices {
  let held = [...notes];
  let waiting = pending;
  const update = (id: string, change: (note: NoteRecord) => NoteRecord): void => {
    held = held.map((note) => (note.id === id ? change(note) : note));
  };
  const there = (storeKey?: string): NoteRecord[] =>
    held.filter((note) => note.deletedAt === undefined && (storeKey === undefined || note.storeKey === storeKey));
  return {
    async list({ storeKey, tag, words = '', limit, itemKey }) {
      if (notesFail) throw new Error('blocked');
      const found = there(storeKey).filter(
        (note) =>
          (tag === undefined || note.tags.includes(tag)) &&
          (itemKey === undefined || note.itemKey === itemKey) &&
          [note.text, note.quote?.text ?? ''].some((text) => text.includes(words)),
      );
      const last = found[limit - 1];
      return {
        notes: found.slice(0, limit),
        ...(found.length > limit && last && { next: { updatedAt: last.updatedAt, id: last.id } }),
      };
    },
    async tags(storeKey) {
      const all = there(storeKey).flatMap((note) => note.tags);
      return [...new Set(all)].map((tag) => ({ tag, n: all.filter((one) => one === tag).length }));
    },
    async save({ id, text, tags, over = [], at: mark, ...draft }) {
      const at = '2026-11-22T03:00:00.000Z';
      const clean = typeof tags === 'string' ? tags.split(/[,，]/).map((tag) => tag.trim()) : [...tags];
      const others = held.find((one) => one.id === id)?.others?.filter((other) => !over.includes(other.at)) ?? [];
      const note: NoteRecord = {
        ...draft,
        ...(mark && { at: mark }),
        ...(others.length > 0 && { others }),
        id: id ?? `new-${held.length}`,
        subject: draft.quote ? 'review' : 'store',
        text,
        tags: clean.filter((tag) => tag !== ''),
        createdAt: at,
        updatedAt: at,
      };
      if (held.some((one) => one.id === note.id)) update(note.id, () => note);
      else held = [note, ...held];
      return note;
    },
    remove: async (id) => update(id, (note) => ({ ...note, deletedAt: '2026-11-22T03:00:00.000Z' })),
    restore: async (id) => update(id, ({ deletedAt: _gone, ...note }) => note),
    deviceOf: async (at) => deviceNames[at.slice(-16)],
    pending: async () => waiting,
    async dropPending() {
      waiting = undefined;
    },
  };
}

export const emptyPlan = (): ImportPlan => finish(planImport(noRecords(), noRecords()));

/** Files that are made of nothing, and the one that a situation says was picked. */
export const fakeTransfer = ({ file }: NotesSituation): TransferServices => ({
  make: async (kind) => ({ name: `storesight-notes-2026-11-22.${kind}`, blob: new Blob(['']) }),
  look: async () => file ?? { name: 'empty.json', madeAt: '2026-11-22T03:00:00.000Z', masked: true, plan: emptyPlan() },
  bringIn: async (_plan, _choice, { onProgress }) => {
    onProgress(1, 1);
    return { end: 'done', written: 1, total: 1 };
  },
});

export const fakeFiles: FileServices = { save: () => undefined };
