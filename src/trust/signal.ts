import type { Finding } from 'src/domain/assessment';
import type { ReviewKey } from 'src/domain/site';
import { finish } from 'src/lib/slices';
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
  /** It looks at nothing but reviews that are usable, and asks nothing of copies: without copies and ballots it finds the same. */
  usableAlone?: true;
  test(set: ReviewSet): Outcome;
  /** The same with pauses, where a long list takes long: {@link inSlices}. */
  slices?(set: ReviewSet): Generator<void, Outcome>;
}

/** A test that pauses between slices of its work, and the same in one go. */
export const inSlices = (slices: (set: ReviewSet) => Generator<void, Outcome>): Pick<Signal, 'test' | 'slices'> => ({
  slices,
  test: (set) => finish(slices(set)),
});
