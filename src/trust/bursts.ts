import type { ReviewFacts } from './facts';
import { countsOf, type Frame } from './frames';
import { type Burst, scanBursts } from './statistics/burst-scan';
import { rankShift, type Shift } from './statistics/rank-shift';

/** A burst with the reviews in it. */
export interface ReviewBurst extends Burst {
  reviews: ReviewFacts[];
  /** Votes of those days against all other days', whose mean is `rest`; absent where one side shows none. */
  shift?: Shift & { rest: number };
}

/** The votes that some reviews show or say, stars of 5. */
export const starsOf = (reviews: readonly ReviewFacts[]): number[] =>
  reviews.flatMap(({ vote }) => (vote ? [vote.stars] : []));

const praiseAmong = (reviews: readonly ReviewFacts[]): ReviewFacts[] =>
  reviews.filter(({ vote }) => vote?.class === 'good');

/** The mid and bad reviews among some. */
export const criticsAmong = (reviews: readonly ReviewFacts[]): ReviewFacts[] =>
  reviews.filter(({ vote }) => vote !== undefined && vote.class !== 'good');

const known = new WeakMap<Frame, readonly ReviewBurst[]>();

/** The bursts among the mid and bad reviews of a frame alone. */
export function criticBursts(frame: Frame): readonly ReviewBurst[] {
  // Two signals ask for them.
  const bursts = known.get(frame) ?? burstsAmong(frame, criticsAmong(frame.reviews), praiseAmong(frame.reviews));
  known.set(frame, bursts);
  return bursts;
}

/**
 * The bursts among some reviews of a frame, and whether the days of each rate otherwise than the frame's other days; `others` tell how much
 * days vary here.
 */
export function burstsAmong(
  frame: Frame,
  some: readonly ReviewFacts[],
  others: readonly ReviewFacts[] = [],
): ReviewBurst[] {
  const background = others.length === 0 ? undefined : countsOf(frame, others);
  return scanBursts(countsOf(frame, some), background).map((burst) => {
    const within = (facts: ReviewFacts): boolean => {
      const day = frame.dayOf.get(facts) ?? -1;
      return day >= burst.first && day <= burst.last;
    };
    const rest = starsOf(frame.reviews.filter((facts) => !within(facts)));
    const shift = rankShift(starsOf(frame.reviews.filter(within)), rest);
    const moved = shift && { ...shift, rest: rest.reduce((sum, one) => sum + one, 0) / rest.length };
    return { ...burst, reviews: some.filter(within), ...(moved ? { shift: moved } : {}) };
  });
}
