import type { ReviewFacts } from '../facts';
import { perReview } from '../per-review';
import { fillerIn } from './filler';
import { buyerText } from './texts';

/** How a review is filler; `undefined` where it tells something, or nothing at all. */
export const fillerOf = perReview((facts: ReviewFacts) => fillerIn(buyerText(facts)));
