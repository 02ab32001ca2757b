import type { Coverage, ReviewAssessment, Sentence } from 'src/domain/assessment';
import { sentence } from 'src/domain/sentence';
import type { Frame } from './frame';

// Fewer usable reviews than this give no rating (DOMAIN, section 3).
export const FEWEST_USABLE = 8;
// A 90% interval wider than one star gives no rating either (DOMAIN, section 3).
export const WIDEST = 1;
// Under half a star a shopper's choice hardly changes from one end to the other; and fifteen reviews are not one week's mood.
const MEDIUM = { n: 15, width: 0.6 };
// Two stores a few tenths apart can be told from each other, and the page's own totals say how many reviews of each kind there are.
const HIGH = { n: 30, width: 0.4 };

// Without totals the page's order decides what was read; half of all reviews is the least that outweighs it.
const HALF = 0.5;

type Confidence = Pick<ReviewAssessment, 'confidence' | 'confidenceWhy'>;

/** How sure the rating is, from what it is made of. Less data never gives more. */
export function confidenceOf(
  n: number,
  width: number,
  frame: Pick<Frame, 'kind' | 'windowDays' | 'total'>,
): Confidence {
  const why = { n, width };
  const base: Record<Frame['kind'], Sentence> = {
    counts: sentence('confidenceWeighted', why),
    none: sentence('confidenceUnweighted', why),
    shares:
      frame.windowDays === undefined
        ? sentence('confidenceShares', why)
        : sentence('confidenceSharesWindow', { ...why, days: frame.windowDays }),
  };
  const high = frame.kind === 'counts' && n >= HIGH.n && width <= HIGH.width;
  const anchored = frame.kind !== 'none' || (frame.total !== undefined && n >= HALF * frame.total);
  const medium = anchored && n >= MEDIUM.n && width <= MEDIUM.width;
  return { confidence: high ? 'high' : medium ? 'medium' : 'low', confidenceWhy: base[frame.kind] };
}

const low = (confidenceWhy: Sentence): Confidence => ({ confidence: 'low', confidenceWhy });

/** Why there is no rating, plainly. `n`: usable reviews with a vote that could be used. */
export function unrated(coverage: Coverage, n: number, filtered: boolean, width?: number): Confidence {
  if (coverage.read === 0) return low(sentence('noReviewsRead'));
  if (filtered) return low(sentence('filteredOnly', { n: coverage.read }));
  if (coverage.usable > 0 && coverage.classSource.abstained === coverage.usable) {
    return low(sentence('classNotShown', { n: coverage.usable }));
  }
  if (width !== undefined && n >= FEWEST_USABLE) return low(sentence('rangeTooWide', { n, width }));
  return low(sentence('tooFewUsable', { n, needed: FEWEST_USABLE }));
}
