import type { ReviewKey } from 'src/domain/site';
import type { Reason } from 'src/trust/credibility';
import type { ReviewFacts } from 'src/trust/facts';

/** What signals hold against single reviews. */
export interface Held {
  /** What is held against a review; nothing against most. */
  against(one: ReviewFacts): readonly Reason[];
  /** The reviews that anything is held against, in the order of their list. */
  reviews: readonly ReviewFacts[];
}

const NONE: readonly Reason[] = [];

/** What is held against the reviews of one item, `reasonsOf` each being asked once: by their places, since all the arithmetic asks again. */
export function heldIn(
  facts: readonly ReviewFacts[],
  reasonsOf: (one: ReviewFacts) => readonly Reason[] | undefined,
): Held {
  const byPlace: (readonly Reason[])[] = [];
  const reviews: ReviewFacts[] = [];
  for (const one of facts) {
    const reasons = reasonsOf(one);
    byPlace.push(reasons ?? NONE);
    if (reasons) reviews.push(one);
  }
  return { against: ({ place }) => byPlace[place] ?? NONE, reviews };
}

/** The same of several items' reviews together. */
export function heldTogether(facts: readonly ReviewFacts[], items: readonly Held[]): Held {
  const byKey = new Map<ReviewKey, readonly Reason[]>();
  for (const { reviews, against } of items) for (const one of reviews) byKey.set(one.key, against(one));
  return { against: ({ key }) => byKey.get(key) ?? NONE, reviews: facts.filter(({ key }) => byKey.has(key)) };
}
