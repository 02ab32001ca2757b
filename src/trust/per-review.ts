import type { Review } from 'src/domain/reading';
import type { ReviewFacts } from './facts';

/**
 * What `read` makes of a review, made once for as long as the review is at hand: `read` may look at nothing but the review itself (and
 * whether it is a default ballot, which follows from it). Reviews are never changed in place, so a caller that keeps them from one
 * assessment to the next pays for new ones only.
 */
export function perReview<T>(read: (facts: ReviewFacts) => T): (facts: ReviewFacts) => T {
  const known = new WeakMap<Review, { value: T }>();
  return (facts) => {
    const found = known.get(facts.review);
    if (found) return found.value;
    const value = read(facts);
    known.set(facts.review, { value });
    return value;
  };
}
