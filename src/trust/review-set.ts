import type { ItemEvidence, Look, ScoreEvidence } from 'src/domain/evidence';
import type { ItemReading } from 'src/domain/reading';
import type { SiteId } from 'src/domain/site';
import type { ReviewFacts } from './facts';

/** What signals look at: the reviews of one item, or of a store's items together, and what else its pages said. */
export interface ReviewSet {
  site: SiteId;
  /** The moment the answer is for. */
  now: Date;
  /** Oldest first. Of several items one after the other. */
  reviews: readonly ReviewFacts[];
  /** What the pages of the items say of them; one, unless the set is a store's. */
  items: readonly ItemReading[];
  /** Lists of reviews as they stood on single visits, oldest first; empty where none were kept. */
  looks: readonly Look[];
  /** Sights of the store's scores, oldest first, the present ones included; empty for one item of several. */
  history: readonly ScoreEvidence[];
  /** Where this is what counts of a set (neither copies nor default ballots): that set. Nothing in it is then a copy of anything. */
  whole?: ReviewSet;
}

/** Whether a review counts beside those it may repeat: it is no copy and no default ballot. */
const counts = ({ kind }: ReviewFacts): boolean => kind === 'usable' || kind === 'empty';

/** The reviews of a set that count; the set itself where all do. */
export function countedOf(whole: ReviewSet): ReviewSet {
  const reviews = whole.reviews.filter(counts);
  return reviews.length === whole.reviews.length ? whole : { ...whole, reviews, whole };
}

/** Something made of every review of a set alone, in the set's order: what counts of a set is taken from what is known of all. */
export function amongReviews(find: (set: ReviewSet) => readonly ReviewFacts[]): typeof find {
  const known = new WeakMap<ReviewSet, readonly ReviewFacts[]>();
  const among = (set: ReviewSet): readonly ReviewFacts[] => {
    const before = known.get(set);
    if (before) return before;
    const found = set.whole ? among(set.whole).filter(counts) : find(set);
    known.set(set, found);
    return found;
  };
  return among;
}

/** The set of one item's reviews; `history` where the item stands for its store. */
export const setOfItem = (
  { facts, looks }: ItemEvidence,
  reviews: readonly ReviewFacts[],
  { site, now, history }: Pick<ReviewSet, 'site' | 'now' | 'history'>,
): ReviewSet => ({ site, now, reviews, items: [facts], looks: looks ?? [], history });
