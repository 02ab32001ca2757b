import type { Dial, DialWeights, ReviewAssessment, ReviewWeight, StoreScore } from './assessment';
import type { ItemKey, ReviewKey } from './site';

/** Reviews that one question may leave out: more than anybody picks by hand. */
export const mostReviewsLeftOut = 500;

/** A question about one store: its answer at another dial, without some signals, without some reviews. Nothing of it is kept. */
export interface WhatIf {
  /** Key or alias of the store. */
  storeKey: string;
  /** The item to answer for; absent: the store's items pooled. */
  itemKey?: ItemKey;
  /** Absent: the dial as the user set it. */
  dial?: Dial;
  /** For the custom dial. */
  dialWeights?: DialWeights;
  withoutSignals: string[];
  withoutReviews: ReviewKey[];
}

/** What {@link WhatIf} comes to. */
export interface WhatIfAnswer {
  dial: Dial;
  reviews: ReviewAssessment;
  storeScore: StoreScore;
  /** Of every review of the store that was read, those left out excepted. */
  weights: ReviewWeight[];
}
