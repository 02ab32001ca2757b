import type { Dial, DialWeights } from 'src/domain/assessment';
import type { ReviewKey } from 'src/domain/site';

/** What other stores of the platform rate, to compare an adjusted rating with. */
export interface RatingReference {
  /** Stars of 5: the mean store, the best and the worst. */
  mean: number;
  best: number;
  worst: number;
  /** How many stores it is made from. */
  n: number;
  /** ISO day on which the last of them was counted. */
  asOf?: string;
}

/** What an assessment depends on besides the evidence. */
export interface AssessOptions {
  /** The moment the answer is for. */
  now: Date;
  dial: Dial;
  /** The user's own, for the custom dial; as at the default one where absent. */
  weights?: DialWeights;
  /** What if these were not there: single reviews, and what some signals say. */
  without?: { reviews?: readonly ReviewKey[]; signals?: readonly string[] };
  /** Absent until enough stores of the platform were seen; then the rating is not compared. */
  reference?: RatingReference;
}
