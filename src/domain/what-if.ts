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
  /** Whether to tell what each review weighs: some 130 bytes a review, so asked for only where it is shown. */
  weights?: boolean;
}

/** What one review of one item weighs: the same buyer's same words under two items are two reviews of one key. */
export interface ItemReviewWeight extends ReviewWeight {
  itemKey: ItemKey;
}

/** What {@link WhatIf} comes to. */
export interface WhatIfAnswer {
  dial: Dial;
  reviews: ReviewAssessment;
  storeScore: StoreScore;
  /** Where asked for: of every review of the store that was read, those left out excepted. */
  weights?: ItemReviewWeight[];
}
