import type { Note } from 'src/domain/note';
import type { NoteVersion } from 'src/replica/change';
import { addVersion, headsOf, type NoteVersions, withoutReplaced } from 'src/replica/note-versions';
import { millisecondsOf, type Stamp } from 'src/replica/stamp';
import type { EvidenceTx, NoteRecord } from '../schema';
import { stampIn } from './own';

type Tx = Pick<EvidenceTx, 'objectStore'>;

/** Most forms that one was made from, as the form of segments has it. */
const mostBefore = 20;

/** A note's words without what this device keeps beside them. */
export function wordsOf({ at: _at, others: _others, deletedAt: _deleted, ...note }: NoteRecord): Note {
  return note;
}

async function versionsOf(tx: Tx, id: string): Promise<NoteVersions> {
  // A list sorts after every text, so it ends the range of all stamps.
  const kept = await tx.objectStore('noteVersions').getAll(IDBKeyRange.bound([id, ''], [id, []]));
  return new Map(kept.map((version) => [version.at, version]));
}

/** Writes what is not kept yet of a note's forms; words that were written over go. */
async function keep(tx: Tx, before: NoteVersions, after: NoteVersions): Promise<NoteVersions> {
  const kept = withoutReplaced(after);
  for (const [at, version] of kept) if (before.get(at) !== version) await tx.objectStore('noteVersions').put(version);
  return kept;
}

/**
 * A note as its forms have it. Writing goes before taking away: where somebody took it away while others wrote, it stands with their words,
 * for words are easier taken away once more than written once more. `undefined` where all of it was taken away.
 */
function shown(versions: NoteVersions): { at: Stamp; note: Note; others: { at: Stamp; note: Note }[] } | undefined {
  const written = headsOf(versions).flatMap(({ at, note }) => (note ? [{ at, note }] : []));
  const [first, ...rest] = written;
  return first && { ...first, others: rest.filter(({ note }) => note.text !== first.note.text) };
}

/**
 * Keeps what the user has just made of a note (`deletedAt`: took away) as its next form, and gives the note as it then stands. `from`: the form
 * it was made from, by default the one it carries; `over`: others whose words the user had before him and settled; `all` where nothing may be left. As it is while the library is
 * on one device only.
 */
export async function addForm(
  tx: Tx,
  note: NoteRecord,
  { now, from = note.at, over = [] }: { now: Date; from?: Stamp | undefined; over?: readonly Stamp[] | 'all' },
): Promise<NoteRecord> {
  const stamped = await stampIn(tx, now);
  if (!stamped) return note;
  const { at, outbox } = stamped;
  const before = await versionsOf(tx, note.id);
  const said = from && before.get(from)?.note?.text;
  // Forms without words, and those that say the same, have nothing to lose.
  const heads = headsOf(before).filter((head) => over === 'all' || !head.note || head.note.text === said);
  const settled = [...(from ? [from] : []), ...(over === 'all' ? [] : over), ...heads.map((head) => head.at)];
  const after = [...new Set(settled)].sort().slice(-mostBefore);
  const version: NoteVersion = {
    id: note.id,
    at,
    ...(after.length > 0 && { after }),
    ...(note.deletedAt === undefined && { note: wordsOf(note) }),
  };
  const versions = await keep(tx, before, addVersion(before, version));
  outbox.add(['note', note.id, at]);
  const left = shown(versions);
  // What others wrote meanwhile is not taken away with it.
  if (left) return standing(left);
  const { others: _others, ...rest } = note;
  return { ...rest, at };
}

const standing = ({ at, note, others }: NonNullable<ReturnType<typeof shown>>): NoteRecord => ({
  ...note,
  at,
  ...(others.length > 0 && { others }),
});

/** A form that another device wrote. Gives the note as it stands now, or as it was taken away; `undefined` where nothing changed. */
export async function takeForm(
  tx: Tx,
  version: NoteVersion,
  known: NoteRecord | undefined,
): Promise<NoteRecord | undefined> {
  const before = await versionsOf(tx, version.id);
  const after = addVersion(before, version);
  if (after === before) return undefined;
  const versions = await keep(tx, before, after);
  const left = shown(versions);
  if (left) return standing(left);
  if (!known) return undefined;
  const [last] = headsOf(versions);
  // The words stay here for as long as those of a note taken away here.
  const deletedAt = known.deletedAt ?? new Date(millisecondsOf(last?.at ?? version.at)).toISOString();
  return { ...wordsOf(known), at: last?.at ?? version.at, deletedAt };
}
