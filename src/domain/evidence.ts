import type { AspectId } from './aspects';
import type { ServiceScore } from './dimensions';
import type { AfterSalesComment, ItemReading, Review, SampleNote, StoreReading } from './reading';
import type { ItemKey, ReviewKey, ReviewSubject, SiteId, StoreKey } from './site';

/** A store score and when it was last read. */
export interface ScoreEvidence {
  score: ServiceScore;
  /** ISO instant. */
  readAt: string;
}

/** What one text says of what was bought: probabilities that sum to 1, and a label where one of them is sure enough. */
export interface Words {
  negative: number;
  mid: number;
  positive: number;
  label: 'negative' | 'mid' | 'positive' | 'unsure';
}

/**
 * What a review's words say by the language model called `model`. With a follow-up both texts are read apart: the follow-up is the
 * later word and stands where it is sure; then `before` holds what the first text said.
 */
export interface ReviewWords extends Words {
  aspects: { aspect: AspectId; label: Words['label']; quote: string }[];
  model: string;
  before?: Words;
}

/** One review as kept: its latest form, and under which filters and sorts it was ever seen. */
export interface ReviewEvidence {
  key: ReviewKey;
  review: Review;
  /** ISO instants of the readings. */
  firstSeen: string;
  lastSeen: string;
  /** `all` where the page named no filter. A review seen under `all` stays a fair draw, whatever tab showed it again. */
  filters: string[];
  sorts: string[];
  /** Absent until the language model has read the review, and for reviews without words of a buyer. */
  said?: ReviewWords;
}

/** One comment on a store's after-sales service as kept. */
export interface CommentEvidence {
  key: string;
  comment: AfterSalesComment;
  /** ISO instants of the readings. */
  firstSeen: string;
  lastSeen: string;
  /** Absent until the language model has read it; never kept, for there are few and they are short. */
  said?: ReviewWords;
}

/** One list of reviews as it stood on one visit. */
export interface Look {
  /** ISO instant. */
  readAt: string;
  filter: string;
  sort: string;
  /** In page order. */
  keys: ReviewKey[];
}

/** One item as kept: what its pages said of it, and every review ever read of it. */
export interface ItemEvidence {
  key: ItemKey;
  id?: string;
  reviewSubject: ReviewSubject;
  facts: ItemReading;
  /** ISO instant of the last reading that said something about the item. */
  readAt: string;
  samples: (SampleNote & { readAt: string })[];
  reviews: ReviewEvidence[];
  /** Oldest first; absent where single visits were not kept. */
  looks?: Look[];
}

/** All that is known of one store: the only thing besides `now` and the dial that the score is made from. */
export interface StoreEvidence {
  key: StoreKey;
  site: SiteId;
  aliases: string[];
  /** The latest of every field but the scores. */
  facts: Omit<StoreReading, 'scores'>;
  scores: ScoreEvidence[];
  items: ItemEvidence[];
  /** On its after-sales service, the newest first; absent where its pages show none. */
  comments?: CommentEvidence[];
  /** Earlier sights of its scores, oldest first; absent where none were kept. */
  history?: ScoreEvidence[];
  /** ISO instant. */
  lastSeen: string;
}
