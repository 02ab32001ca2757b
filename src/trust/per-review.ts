import type { Review } from 'src/domain/reading';

/**
 * What `read` makes of a review, made once for as long as the review is at hand: `read` may look at nothing but the review itself (and
 * whether it is a default ballot, which follows from it). Reviews are never changed in place, so a caller that keeps them from one
 * assessment to the next pays for new ones only.
 */
export function perReview<Of extends { review: Review }, T>(read: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Review, { value: T }>();
  return (of) => {
    const found = known.get(of.review);
    if (found) return found.value;
    const value = read(of);
    known.set(of.review, { value });
    return value;
  };
}
