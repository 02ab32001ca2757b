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

/** Usable reviews that speak of the rating, and those whose words are too unclear for a class. */
export interface Speaking {
  usable: number;
  unclear: number;
}

/** Where classes come from words, and how many reviews were too unclear for one. */
export function classNoteOf({ usable, classSource }: Coverage): Pick<ReviewAssessment, 'classNote'> {
  const { text, abstained } = classSource;
  if (text === 0) return {};
  const n = text;
  return {
    classNote:
      abstained > 0
        ? sentence('classFromWordsUnclear', { n, usable, unclear: abstained })
        : sentence('classFromWords', { n, usable }),
  };
}

type Confidence = Pick<ReviewAssessment, 'confidence' | 'confidenceWhy'>;

/** How sure the rating is, from what it is made of. Less data never gives more. */
export function confidenceOf(
  n: number,
  width: number,
  frame: Pick<Frame, 'kind' | 'windowDays' | 'total'>,
  { text, abstained }: Coverage['classSource'],
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
  // Words that mostly stand in for votes are a classifier's reading, not what buyers voted.
  const fromWords = text + abstained > HALF * n;
  const high = !fromWords && frame.kind === 'counts' && n >= HIGH.n && width <= HIGH.width;
  const anchored = frame.kind !== 'none' || (frame.total !== undefined && n >= HALF * frame.total);
  const medium = abstained <= HALF * n && anchored && n >= MEDIUM.n && width <= MEDIUM.width;
  return { confidence: high ? 'high' : medium ? 'medium' : 'low', confidenceWhy: base[frame.kind] };
}

const low = (confidenceWhy: Sentence): Confidence => ({ confidence: 'low', confidenceWhy });

/** Why there is no rating, plainly. */
export function unrated(coverage: Coverage, speaking: Speaking, filtered: boolean, width?: number): Confidence {
  const n = speaking.usable;
  if (coverage.read === 0) return low(sentence('noReviewsRead'));
  if (filtered) return low(sentence('filteredOnly', { n: coverage.read }));
  const { unclear } = speaking;
  if (coverage.usable >= FEWEST_USABLE && unclear > HALF * coverage.usable) {
    return low(sentence('wordsUnclear', { n: coverage.usable, unclear }));
  }
  if (coverage.usable > 0 && n === 0 && coverage.classSource.abstained === coverage.usable) {
    return low(sentence('classNotShown', { n: coverage.usable }));
  }
  if (width !== undefined && n >= FEWEST_USABLE) return low(sentence('rangeTooWide', { n, width }));
  return low(sentence('tooFewUsable', { n, needed: FEWEST_USABLE }));
}
