import type { wallOf } from '../reading/walls';
import type { readShaped } from './shape';

/** What pages need that describe no reviews: the reader of lists that only their shape tells, and what may stand in between. */
export interface ShapeReader {
  read: typeof readShaped;
  wallOf: typeof wallOf;
}

// Content scripts of one extension share a world that the page cannot see: what one puts there the other finds.
const door = Symbol.for('storesight.shape');
const world = globalThis as typeof globalThis & { [door]?: ShapeReader };

/** Offers the reader to the page script of this frame. */
export const offerShape = (reader: ShapeReader): void => {
  world[door] = reader;
};

/** The reader, where it was fetched before. */
export const knownShape = (): ShapeReader | undefined => world[door];

/** Forgets a reader that an earlier version of the extension left in an open page. */
export const forgetShape = (): void => {
  delete world[door];
};
