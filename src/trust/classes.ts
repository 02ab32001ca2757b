import type { ReviewEvidence, Words } from 'src/domain/evidence';
import { type ReviewClass, reviewClasses } from 'src/domain/reading';

/** A review's vote on a scale of 5, and where it was read. */
export interface Vote {
  /** 0–5. */
  readonly stars: number;
  readonly class: ReviewClass;
  /** `text`: no vote is shown; the words say it, as far as a classifier can tell. Sums are made from the kind of its answer instead. */
  readonly classFrom: 'stars' | 'label' | 'text';
}

// A page that only says 好 / 中 / 差 counts as 5 / 3 / 1 (DOMAIN, section 3).
export const labelStars: Record<ReviewClass, number> = { good: 5, mid: 3, bad: 1 };

// Every scale is brought to five, the scale the classes are defined on.
const SCALE = 5;
// Good is four stars of five and up (DOMAIN, section 3).
const GOOD_FROM = 4;
// Bad is two stars of five and down (DOMAIN, section 3); between the two lies mid.
const BAD_UP_TO = 2;

/** The class of a vote on the scale of 5. */
export function classOf(stars: number): ReviewClass {
  if (stars >= GOOD_FROM) return 'good';
  return stars <= BAD_UP_TO ? 'bad' : 'mid';
}

/** A rating on the page's own scale brought to 5; `undefined` when it does not fit its scale or the scale is unknown. */
export function toFive(rating: number | undefined, scale: number | undefined): number | undefined {
  const top = scale ?? SCALE;
  if (rating === undefined || !(rating >= 0) || rating > top || !(top > 0)) return undefined;
  return top === SCALE ? rating : (rating / top) * SCALE;
}

const labelVote = (name: ReviewClass, classFrom: Vote['classFrom']): Vote => ({
  stars: labelStars[name],
  class: name,
  classFrom,
});
const starVote = (stars: number): Vote => ({ stars, class: classOf(stars), classFrom: 'stars' });

/** Equal votes are one and the same: thousands of reviews have a dozen between them, which stay at hand when all are asked. */
const byStars: readonly Vote[] = [0, 1, 2, 3, 4, 5].map(starVote);
const byLabel: Record<ReviewClass, Vote> = {
  good: labelVote('good', 'label'),
  mid: labelVote('mid', 'label'),
  bad: labelVote('bad', 'label'),
};

/** The vote a review shows: its stars, else its label, else the class tab under which alone it was read. `undefined`: none shown. */
export function shownVote({ review, filters }: ReviewEvidence): Vote | undefined {
  const stars = toFive(review.rating, review.ratingScale);
  if (stars !== undefined) return byStars[stars] ?? starVote(stars);
  const label = review.class ?? reviewClasses.find((name) => filters.includes(name));
  return label && byLabel[label];
}

const bySaying: Record<Exclude<Words['label'], 'unsure'>, Vote> = {
  positive: labelVote('good', 'text'),
  mid: labelVote('mid', 'text'),
  negative: labelVote('bad', 'text'),
};

/** The vote that a review's words amount to: 5, 3 or 1 stars, as for labels. `undefined`: too unclear to be given a class. */
export const wordsVote = ({ label }: Words): Vote | undefined => (label === 'unsure' ? undefined : bySaying[label]);
