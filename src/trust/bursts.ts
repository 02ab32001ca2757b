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
export function starsOf(reviews: readonly ReviewFacts[]): number[] {
  const stars: number[] = [];
  for (let index = 0; index < reviews.length; index++) {
    const vote = reviews[index]?.vote;
    if (vote) stars.push(vote.stars);
  }
  return stars;
}

const isPraise = ({ vote }: ReviewFacts): boolean => vote?.class === 'good';
const isCritic = ({ vote }: ReviewFacts): boolean => vote !== undefined && vote.class !== 'good';

/** The mid and bad reviews among some. */
export const criticsAmong = (reviews: readonly ReviewFacts[]): ReviewFacts[] => reviews.filter(isCritic);

const known = new WeakMap<Frame, readonly ReviewBurst[]>();

/** The bursts among the mid and bad reviews of a frame alone. */
export function criticBursts(frame: Frame): readonly ReviewBurst[] {
  // Two signals ask for them.
  const bursts = known.get(frame) ?? burstsAmong(frame, isCritic, isPraise);
  known.set(frame, bursts);
  return bursts;
}

/**
 * The bursts among the reviews of a frame that are of a kind (all of them unless told), and whether the days of each rate otherwise than
 * the frame's other days; `others`, where there are any, tell how much days vary here.
 */
export function burstsAmong(
  frame: Frame,
  isOne: (facts: ReviewFacts) => boolean = () => true,
  isOther?: (facts: ReviewFacts) => boolean,
): ReviewBurst[] {
  const background = isOther && frame.reviews.some(isOther) ? countsOf(frame, isOther) : undefined;
  return scanBursts(countsOf(frame, isOne), background).map((burst) => {
    const [during, rest]: [ReviewFacts[], ReviewFacts[]] = [[], []];
    for (let index = 0; index < frame.reviews.length; index++) {
      const day = frame.written[index] ?? -1;
      (day >= burst.first && day <= burst.last ? during : rest).push(frame.reviews[index] as ReviewFacts);
    }
    const usual = starsOf(rest);
    const shift = rankShift(starsOf(during), usual);
    const moved = shift && { ...shift, rest: usual.reduce((sum, one) => sum + one, 0) / usual.length };
    return { ...burst, reviews: during.filter(isOne), ...(moved ? { shift: moved } : {}) };
  });
}
