import type { ReviewFacts } from './facts';
import { fillerOf } from './wording/filler-of';
import { namesGoods, speaksOfBarring, speaksOfPressure, speaksOfReward, styleOf } from './wording/of-review';
import { buyerText } from './wording/texts';

/** Reviews read between two pauses: about 3 ms. */
const STRIDE = 100;
// The engine gets a reader's long expressions ready when it first meets a text, in up to 20 ms each: at first every reader has its pause.
const FIRST = 8;

const readers: readonly ((facts: ReviewFacts) => unknown)[] = [
  fillerOf,
  speaksOfReward,
  namesGoods,
  speaksOfPressure,
  styleOf,
  speaksOfBarring,
];

/**
 * Reads what signals will ask of each review (`perReview`) and would take long over in one go for a long list. Only a matter of time:
 * without it they find the same.
 */
export function* readAhead(reviews: readonly ReviewFacts[]): Generator<void, void> {
  for (const [index, facts] of reviews.entries()) {
    if (index % STRIDE === STRIDE - 1) yield;
    if (facts.kind === 'default' || buyerText(facts) === '') continue;
    // All at once, while the text is at hand: one after the other they would fetch ten thousand texts from far away each time.
    for (const read of readers) {
      read(facts);
      if (index < FIRST) yield;
    }
  }
}
