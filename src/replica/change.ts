import type { Note } from 'src/domain/note';
import type { StoreKey } from 'src/domain/site';
import type { FileItem, FileReview, FileSnapshot, FileStore } from 'src/export/records';
import type { Stamp } from './stamp';

/**
 * A review with the time each of its fields was last seen, for those not seen at its latest sight: without it, who hears of three sights
 * in another order would keep another value.
 */
export interface SharedReview extends FileReview {
  seenAt?: Record<string, string>;
}

/**
 * One form of a note. `after`: the forms it was made from, several where the user had the texts of several before him, none for the first.
 * A note that was taken away keeps no words.
 */
export interface NoteVersion {
  id: string;
  at: Stamp;
  after?: Stamp[];
  note?: Note;
}

/** Whether the user wants a store at hand. */
export interface PinChange {
  storeKey: StoreKey;
  at: Stamp;
  /** ISO instant of the pinning; absent where the pin was taken away. */
  pinnedAt?: string;
}

/** A store the user erased: what was seen of it until then is gone, what is seen later is new. */
export interface Erasure {
  storeKey: StoreKey;
  at: Stamp;
  /** ISO instant; sights up to it are gone. */
  until: string;
}

/** One line of a segment: evidence as it stands after a sight, or something the user did. */
export type Change =
  | { put: 'store'; record: FileStore }
  | { put: 'item'; record: FileItem }
  | { put: 'review'; record: SharedReview }
  | { put: 'snapshot'; record: FileSnapshot }
  | { put: 'note'; record: NoteVersion }
  | { put: 'pin'; record: PinChange }
  | { put: 'erasure'; record: Erasure };
