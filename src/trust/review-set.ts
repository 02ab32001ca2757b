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
}

/** The set of one item's reviews; `history` where the item stands for its store. */
export const setOfItem = (
  { facts, looks }: ItemEvidence,
  reviews: readonly ReviewFacts[],
  { site, now, history }: Pick<ReviewSet, 'site' | 'now' | 'history'>,
): ReviewSet => ({ site, now, reviews, items: [facts], looks: looks ?? [], history });
