import { reviewBase } from 'src/domain/identity';
import type { Review } from 'src/domain/reading';

const known = new WeakMap<Review, string>();

/**
 * A review's key before equals are numbered ({@link reviewBase}), worked out once: a review read from an unchanged card is the same object
 * at every reading, and who reads, sends and marks a page's reviews all ask for it.
 */
export function baseOf(review: Review): string {
  const base = known.get(review) ?? reviewBase(review);
  known.set(review, base);
  return base;
}
