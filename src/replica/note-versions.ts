import type { Note } from 'src/domain/note';
import { canonical } from 'src/export/canonical';
import type { NoteVersion } from './change';
import type { Stamp } from './stamp';

/** All forms of one note that are known here, by stamp. */
export type NoteVersions = ReadonlyMap<Stamp, NoteVersion>;

/** A note as it stands: the form that counts, and those written elsewhere at the same time that lost to it. */
export interface StandingNote {
  id: string;
  at: Stamp;
  /** Absent where the form that counts says that the note was taken away. */
  note?: Note;
  /** Texts that nobody wrote over: the latest first. */
  others: Note[];
}

const replacedIn = (versions: NoteVersions): ReadonlySet<Stamp> =>
  new Set([...versions.values()].flatMap(({ after = [] }) => after));

/** Adds a form. Of two under one stamp, which no honest device makes, the greater as text is kept, so that all keep the same. */
export function addVersion(versions: NoteVersions | undefined, version: NoteVersion): NoteVersions {
  const known = versions?.get(version.at);
  if (versions && known && canonical(known) >= canonical(version)) return versions;
  return new Map(versions).set(version.at, version);
}

/** The forms that no other was made from, the latest first. */
export function headsOf(versions: NoteVersions): NoteVersion[] {
  const replaced = replacedIn(versions);
  return [...versions.values()]
    .filter(({ at }) => !replaced.has(at))
    .sort((one, other) => (one.at < other.at ? 1 : -1));
}

/**
 * What stands of a note: the last form counts; a form that no other was made from was written without knowledge of it, and its text stays.
 * A form whose words equal those of the one that counts lost nothing.
 */
export function standing(versions: NoteVersions): StandingNote | undefined {
  const [winner, ...lost] = headsOf(versions);
  if (!winner) return undefined;
  const said = winner.note?.text;
  return {
    id: winner.id,
    at: winner.at,
    ...(winner.note && { note: winner.note }),
    others: lost.flatMap(({ note }) => (note && note.text !== said ? [note] : [])),
  };
}

/**
 * The forms that must be kept: those that stand, and of the replaced ones only that they were, since a form that comes late may be made
 * from one of them. Their words go.
 */
export function withoutReplaced(versions: NoteVersions): NoteVersions {
  const replaced = replacedIn(versions);
  return new Map(
    [...versions].map(([at, version]) => {
      if (!replaced.has(at) || !version.note) return [at, version];
      const { note: _words, ...rest } = version;
      return [at, rest];
    }),
  );
}
