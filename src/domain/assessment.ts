import type { AspectId } from './aspects';
import type { AfterSalesComment, ReviewClass } from './reading';
import type { ItemKey, ReviewKey, SiteId, StoreKey } from './site';

/** A sentence to be said in the reader's language: an id under `sentences.` in the locales, and its values. */
export interface Sentence {
  id: string;
  values?: Record<string, string | number>;
}

/** The settings of the dial that a rating's range is taken over. */
export const dials = ['neutral', 'default', 'strict'] as const;
export type Dial = (typeof dials)[number] | 'custom';

/** The user's own weights, for the custom dial: how far each class is believed before evidence, 0–1, and how far evidence speaks. */
export interface DialWeights {
  priors: Record<ReviewClass, number>;
  /** 1 as measured, 0 not at all. */
  evidence: number;
}

/** What was read, and what it was made from. `total` as the page gives it; `totalAtLeast` when that is only a lower bound. */
export interface Coverage {
  read: number;
  usable: number;
  total?: number;
  totalAtLeast?: number;
  defaults: number;
  empty: number;
  copies: number;
  /** Where the usable reviews' classes came from. `abstained`: no class can be given yet. */
  classSource: { stars: number; label: number; text: number; abstained: number };
  filter: string;
}

/** The adjusted rating, stars of 5. With too few reviews only `plain` and `n` are there. */
export interface Rating {
  plain?: number;
  adjusted?: number;
  interval90?: [number, number];
  criticWeighted?: number;
  recent?: { adjusted: number; days: number; n: number };
  /** A change since a month (`2026-05`), said only where its chance is at least .95. Mean stars before and after. */
  trend?: { since: string; before: number; after: number; nBefore: number; nAfter: number; chance: number };
  /** The page's own figure, rescaled to 5. */
  shown?: number;
  n: number;
  nEffective?: number;
  weightedToTotals: boolean;
}

export type IntegrityVerdict = 'reliable' | 'mixed' | 'unreliable' | 'cannot-tell';
export type Verdict = 'pass' | 'warn' | 'fail' | 'not-tested';

/** The outcome of one trust signal: an opinion with its evidence. */
export interface Finding {
  signal: string;
  verdict: Verdict;
  numbers: Record<string, number>;
  why: Sentence;
  innocent?: Sentence;
  reviews: ReviewKey[];
}

/** One step of the arithmetic, enough for a reader with a pocket calculator. `formula` names the inputs. */
export interface ExplanationStep {
  id: string;
  inputs: Record<string, number>;
  formula: string;
  result: number;
}

/** A mid or negative review, quoted. */
export interface Quote {
  key: ReviewKey;
  class: ReviewClass;
  /** The page shows no vote; the class is judged by these words. */
  byWords?: true;
  text: string;
  author?: string;
  date?: string;
  variant?: string;
}

/** Everything said about one set of reviews: an item's, or a store's items pooled. */
export interface ReviewAssessment {
  state: 'ready' | 'too-few-reviews' | 'filtered-sample';
  coverage: Coverage;
  rating: Rating;
  integrity: { value?: number; verdict: IntegrityVerdict };
  confidence: 'low' | 'medium' | 'high';
  confidenceWhy: Sentence;
  /** Where classes were read from words: of how many reviews, and how many were too unclear. */
  classNote?: Sentence;
  /** Stars. `mostSignal`: the signal whose leaving out moves the rating by `dropOneSignal`, where any does. */
  robustness?: { dials: [number, number]; dropOneSignal?: number; mostSignal?: string; dropThreeReviews?: number };
  /** Class → share of the usable reviews read, and after weighting to totals, 0–1. */
  distribution?: { plain: Record<ReviewClass, number>; weighted: Record<ReviewClass, number> };
  findings: Finding[];
  /** From the page's own figure to the adjusted rating, one cause at a time; absent without a rating. */
  waterfall?: WaterfallLevel[];
  aspects: { aspect: AspectId; negative: number; mid: number; positive: number; quotes: string[] }[];
  /** Mid first, then negative; newest first in each; at most a dozen. */
  critics: Quote[];
  explanation: ExplanationStep[];
}

export interface ScoreComponent {
  id: string;
  value: number;
  weight: number;
  n: number;
  why: Sentence;
}

/** How the store serves, next to its trade: 0–100 with 50 = level. No `letter` unless it is ≥ .8 likely; no `value` without two components. */
export interface StoreScore {
  value?: number;
  interval90?: [number, number];
  letter?: 'A' | 'B' | 'C' | 'D' | 'E';
  /** Why there is no letter, when there is none. */
  noLetter?: Sentence;
  components: ScoreComponent[];
}

/** How a store answers its mid and negative reviews, as far as the pages show it. Counts of reviews; shares 0–1. */
export interface SellerReplies {
  critics: number;
  answered: number;
  /** Share answered and its 90% interval; absent where nobody complained. */
  share?: number;
  interval90?: [number, number];
  /** All answers read, to praise too: how many say what another one says. */
  replies: number;
  templated: number;
  /** Answers to mid and negative reviews that put it on the buyer. */
  blaming: { key: ReviewKey; quote: string }[];
}

/** One condition of the platform's gold service mark, and whether the pages show it met. `no-cut`: its line is not published. */
export interface ServiceCondition {
  id: 'composite' | 'ratings' | 'satisfaction';
  status: 'met' | 'not-met' | 'not-shown' | 'no-cut';
  value?: number;
  needed?: number;
}

/** What a comment on the after-sales service says of it, by its words: the pages show no vote with it. */
export type CommentVerdict = 'negative' | 'mid' | 'positive' | 'unclear';

/** What buyers wrote in the store's list of after-sales comments. Apart from the reviews: none of it enters a rating or a score. */
export interface AfterSalesComments {
  read: number;
  /** How many there are by the page, where it says so and no more were read. */
  total?: number;
  verdicts: Record<CommentVerdict, number>;
  faces: ReviewAssessment['aspects'];
  /** A few: negative first, then mid, then positive; in each those that say what of the service, the newest first. */
  quotes: (Pick<AfterSalesComment, 'text' | 'date' | 'request' | 'hours'> & { verdict: CommentVerdict })[];
}

/** What happens after the sale: what buyers say of it, and how the store answers. The measured figures are among the store's scores. */
export interface AfterSales {
  /** Usable reviews whose words were read. */
  n: number;
  faces: ReviewAssessment['aspects'];
  /** Absent where no page shows such a list. */
  comments?: AfterSalesComments;
  replies?: SellerReplies;
  /** Absent where the pages show none of the conditions. */
  goldService?: ServiceCondition[];
  /** Where quick refunds and many refunds are seen together. */
  caution?: Sentence;
}

/** One level of the way from the page's own figure to ours. */
export interface WaterfallLevel {
  id: 'shown' | 'read' | 'defaults' | 'copies' | 'credibility' | 'totals';
  /** Stars of 5. */
  value: number;
  /** Reviews it is made from; absent for the page's own figure. */
  n?: number;
}

export interface ItemAssessment extends ReviewAssessment {
  key: ItemKey;
  id: string;
  title?: string;
}

/** How much one review counts and why. `classFrom` absent: class unknown. */
export interface ReviewWeight {
  key: ReviewKey;
  id?: string;
  class?: ReviewClass;
  classFrom?: 'stars' | 'label' | 'text';
  credibility: number;
  weight: number;
  reasons: { id: string; family: string; logOdds: number }[];
}

/** The three answers about a store, kept apart, with their why (READING, "An assessment"). */
export interface Assessment {
  store: { key: StoreKey; site: SiteId; id?: string; name?: string };
  methodVersion: string;
  dial: Dial;
  now: string;
  pooled: ReviewAssessment;
  storeScore: StoreScore;
  afterSales: AfterSales;
  items: ItemAssessment[];
  reviews: ReviewWeight[];
}
