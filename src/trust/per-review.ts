import type { Review } from 'src/domain/reading';
import { normalise } from 'src/language/normalise';

/** What was made of one review: the review itself, then a place for each reader; empty places were not read yet. */
export type Notes = [review: Review, ...unknown[]];

/** Stands in the notes where a reader made nothing of a review. */
const NOTHING = Symbol('nothing');

let places = 1;
const known = new WeakMap<Review, Notes>();

/** The notes on a review, kept for as long as the review is at hand. */
export function notesOf(review: Review): Notes {
  let notes = known.get(review);
  if (!notes) {
    // With all its places at once: an array that grows is made twice.
    const room: unknown[] = new Array(places);
    room[0] = review;
    notes = room as Notes;
    known.set(review, notes);
  }
  return notes;
}

/**
 * What `read` makes of a review, made once for as long as the review is at hand: `read` may look at nothing but the review itself (and
 * whether it is a default ballot, which follows from it). Reviews are never changed in place, so a caller that keeps them from one
 * assessment to the next pays for new ones only. Where `notes` of this very review are at hand, they need not be looked up.
 */
export function perReview<Of extends { review: Review; notes?: Notes }, T>(read: (of: Of) => T): (of: Of) => T {
  const place = places++;
  return (of) => {
    const notes = of.notes?.[0] === of.review ? of.notes : notesOf(of.review);
    const found = notes[place];
    if (found !== undefined) return (found === NOTHING ? undefined : found) as T;
    const value = read(of);
    notes[place] = value === undefined ? NOTHING : value;
    return value;
  };
}

/** A review's text as rules and comparisons read it (`normalise`), without title and follow-up. */
export const foldedText = perReview(({ review }: { review: Review; notes?: Notes }) => normalise(review.text));
