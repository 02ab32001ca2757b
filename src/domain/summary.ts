import type { AfterSales, ItemAssessment, ReviewAssessment, Sentence, StoreScore } from './assessment';
import type { Dimension, ServiceScore } from './dimensions';
import type { MissingField } from './reading';
import type { SiteId, StoreKey } from './site';

/** What can be said of one store score besides its figures. */
export interface ScoreNote {
  dimension: Dimension;
  /** Where it stands in its trade, in words. */
  trade?: Sentence;
  /** A seller guide's line that it is under: a rule of thumb. */
  mark?: Sentence;
  /** Mean of its star distribution, where the page gives one. */
  mean?: number;
}

/** What of a Summary can be out of date (`src/domain/stale.ts`). */
export type StalePart = 'scores' | 'reviews' | 'method';

/** What every screen shows of one store: an assessment without its per-review weights, plus freshness and the user's own marks. */
export interface Summary {
  key: StoreKey;
  site: SiteId;
  storeId?: string;
  storeName?: string;
  storeUrl?: string;
  level?: string;
  ageYears?: number;
  openedOn?: string;
  followers?: number;
  positivePercent?: number;
  labels: string[];
  badges: string[];
  scores: ServiceScore[];
  /** Parallel in meaning to `scores`, by dimension; only those with something to say. */
  scoreNotes?: ScoreNote[];
  /** One plain sentence from the strongest facts; what the chip begins with. */
  headline: Sentence;
  /** What to do on the page when too little of its reviews has been read. */
  nextStep?: Sentence;
  storeScore: StoreScore;
  /** Absent from summaries of older methods. */
  afterSales?: AfterSales;
  pooled: ReviewAssessment;
  items: ItemAssessment[];
  methodVersion: string;
  /** ISO instants. */
  scoresReadAt?: string;
  reviewsReadAt?: string;
  assessedAt: string;
  lastSeenAt: string;
  /** Which parts were out of date when this was last looked after; absent where none. */
  stale?: StalePart[];
  notes: number;
  pinned: boolean;
}

export const pageStateKinds = [
  'unsupported',
  'not-a-shop-page',
  'permission-needed',
  'muted',
  'blocked',
  'reading',
  'too-few-reviews',
  'ready',
  'failed',
] as const;
export type PageStateKind = (typeof pageStateKinds)[number];

/** Where one tab stands. `itemKey` names the item the page is about, where it is about one. */
export interface PageState {
  kind: PageStateKind;
  url: string;
  site?: SiteId;
  storeKey?: StoreKey;
  itemKey?: string;
  stale?: boolean;
  filteredSample?: boolean;
  private?: boolean;
  partlyRead?: MissingField[];
  /** With `partlyRead`: which version of the site's reader it was. */
  adapterVersion?: number;
  /** For `blocked` and `failed`: what happened. */
  why?: Sentence;
  /** For `blocked`, `failed`, `too-few-reviews`: what the user can do. */
  todo?: Sentence;
  /** Refused parts of the reading, e.g. an id that does not fit the address. */
  refused?: string[];
}
