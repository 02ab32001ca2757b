import type { Finding } from 'src/domain/assessment';
import type { ReviewKey } from 'src/domain/site';
import type { ReviewSet } from './review-set';

/** Evidence of one family is one story told in several ways: only its strongest counts against a review. */
export type Family = 'copy' | 'time' | 'wording' | 'author';

/** What one test has to say. */
export interface Outcome extends Omit<Finding, 'signal'> {
  /**
   * The chance that an honest shop shows so much or more, where the verdict rests on a test: the control over all signals of a shop
   * lowers verdicts by it (`control.ts`). Absent, the verdict stands as it is.
   */
  p?: number;
  /** What single reviews carry of it: log-odds, below zero against the review. Given whatever the verdict over the set is. */
  evidence?: ReadonlyMap<ReviewKey, number>;
}

/** One named test over a set of reviews. Pure; the order of the reviews makes no difference to it. */
export interface Signal {
  id: string;
  family: Family;
  test(set: ReviewSet): Outcome;
}
