import type { ServiceScore } from './dimensions';
import type { BlockKind, PageKind, ReviewKey, ReviewSubject, SiteId } from './site';

/** Good, mid, bad: 好评 / 中评 / 差评, or ≥4, 3, ≤2 stars of 5. */
export const reviewClasses = ['good', 'mid', 'bad'] as const;
export type ReviewClass = (typeof reviewClasses)[number];

/** What one look at one page says about its store. Fields the page does not show are absent, never null or zero. */
export interface StoreReading {
  id?: string;
  sellerId?: string;
  name?: string;
  url?: string;
  /** Credit level in the page's own terms, e.g. `crown x2`, or 1–20. */
  level?: string;
  ageYears?: number;
  /** ISO day. */
  openedOn?: string;
  followers?: number;
  positivePercent?: number;
  feedbackCount?: number;
  labels?: string[];
  badges?: string[];
  scores?: ServiceScore[];
  /** How many comments on its after-sales service the page says there are. */
  afterSalesCommentCount?: number;
}

/** What a buyer asked for after the sale. */
export const afterSalesRequests = ['refund', 'return', 'exchange', 'repair'] as const;

/** A buyer's comment on how a store handled one case after the sale (售后服务评论). Of the store, never of an item; it carries no vote. */
export interface AfterSalesComment {
  text: string;
  /** ISO day in the page's calendar. */
  date?: string;
  dateText?: string;
  author?: string;
  request?: (typeof afterSalesRequests)[number];
  /** How long the case took. */
  hours?: number;
}

/** Counts the page itself gives for ALL reviews of the item. */
export interface RatingTotals {
  all?: number;
  good?: number;
  mid?: number;
  bad?: number;
  withPhoto?: number;
  followUp?: number;
  tags?: { label: string; count: number; polarity?: 'good' | 'bad' }[];
}

/** What one look at one page says about its item. */
export interface ItemReading {
  id?: string;
  title?: string;
  rating?: number;
  ratingScale?: number;
  ratingCount?: number;
  reviewCount?: number;
  /** As printed, e.g. `1000+`; then `reviewCountAtLeast` holds the bound and `reviewCount` is absent. */
  reviewCountText?: string;
  reviewCountAtLeast?: number;
  positivePercent?: number;
  positiveWindowDays?: number;
  histogramPercent?: Record<string, number>;
  histogramCount?: Record<string, number>;
  totals?: RatingTotals;
  questions?: { question: string; answer?: string }[];
  /** The platform says it folded reviews away. */
  foldedNotice?: boolean;
}

/** One review as shown. Ratings are on the page's own scale; text is white-space-collapsed. */
export interface Review {
  id?: string;
  rating?: number;
  ratingScale?: number;
  class?: ReviewClass;
  title?: string;
  text: string;
  /** ISO day in the page's calendar; absent where the page gives only a relative date. */
  date?: string;
  dateText?: string;
  author?: string;
  anonymous?: boolean;
  variant?: string;
  verified?: boolean;
  helpful?: number;
  photos?: number;
  /** Where the page names each picture: its address, or the page's own id for it. */
  images?: string[];
  /** The platform's placeholder, not the buyer's words. */
  default?: boolean;
  followUp?: { text: string; days?: number };
  sellerReply?: { text: string };
  country?: string;
  incentivised?: boolean;
}

/** Under which filter and order the reviews were taken. A 差评 tab is a sample of the negatives, never of the shop. */
export interface SampleNote {
  filter?: string;
  sort?: string;
  endReached?: boolean;
}

/** One card of a result page. */
export interface SearchHit {
  storeId?: string;
  sellerId?: string;
  storeName?: string;
  itemId?: string;
  scores: ServiceScore[];
}

/** Why a field is absent though the page kind should have it. */
export type MissingWhy = 'no rule matched' | 'conflict' | 'not loaded' | 'failed';
export interface MissingField {
  field: string;
  why: MissingWhy;
}

/** What one look at one page yielded: typed, with provenance, and untrusted until parsed (READING, "A reading"). */
export interface Reading {
  url: string;
  site: SiteId;
  page: PageKind | 'none';
  block?: BlockKind;
  /** ISO instant. */
  readAt: string;
  adapterVersion: number;
  reviewSubject?: ReviewSubject;
  store?: StoreReading;
  item?: ItemReading;
  sample?: SampleNote;
  reviews: Review[];
  /** Keys of the reviews that the page shows at this moment, in its order, where `reviews` are only those not sent before. */
  listed?: ReviewKey[];
  search?: SearchHit[];
  /** A list of its own, in page order; never among `reviews`. */
  afterSalesComments?: AfterSalesComment[];
  /** Field path → the rule that found it. */
  via: Record<string, string>;
  missing: MissingField[];
}
