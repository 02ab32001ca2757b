import type { ReviewFacts } from '../facts';
import { perReview } from '../per-review';
import { tellsOfBarring } from './access';
import { tellsOfReward } from './incentive';
import { tellsOfPressure } from './pressure';
import { type Repetition, repetitionLevel, repetitionOf, tellsOfPadding } from './style';
import { buyerText } from './texts';
import { goodsIn } from './topics';

/** Whether the buyer tells of a reward for a review. */
export const speaksOfReward = perReview((facts: ReviewFacts) => tellsOfReward(buyerText(facts)));

/** Whether the buyer tells of pressure about a review. */
export const speaksOfPressure = perReview((facts: ReviewFacts) => tellsOfPressure(buyerText(facts)));

/** Whether the buyer tells of a review that could not be given or was not shown. */
export const speaksOfBarring = perReview((facts: ReviewFacts) => tellsOfBarring(buyerText(facts)));

/** The kinds of goods that the buyer names, as bits. */
export const namesGoods = perReview((facts: ReviewFacts) => goodsIn(buyerText(facts)));

/** How a longer text is written: as its length leads one to expect, repeating itself, or written for its length by its own word. */
export type Style = ReturnType<typeof repetitionLevel> | 'padding';

const styleIn = (facts: ReviewFacts, repetition: Repetition): Style =>
  tellsOfPadding(buyerText(facts)) ? 'padding' : repetitionLevel(repetition);

/** The style of a text; `undefined` where it is too short to have one. */
export const styleOf = perReview((facts: ReviewFacts): Style | undefined => {
  const repetition = repetitionOf(facts.review.text, facts.bare);
  return repetition && styleIn(facts, repetition);
});
