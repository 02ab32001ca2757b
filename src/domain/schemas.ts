import { z } from 'zod';
import { longestComment, mostComments } from './comments';
import { type Dimension, dimensionIds, units } from './dimensions';
import type { Look } from './evidence';
import { mostKeys } from './looks';
import { afterSalesRequests, type Reading, reviewClasses } from './reading';
import { type Salvaged, salvage } from './salvage';
import { blockKinds, pageKinds, type ReviewKey, reviewSubjects, siteIds } from './site';

// zod compiles its parsers with `new Function` where it can; an extension page's policy forbids that and would report every try.
z.config({ jitless: true });

/** Most reviews one message may carry. A page with more sends several. */
export const maxReviews = 5000;

const words = (max: number) => z.string().max(max);
const list = <T extends z.ZodType>(element: T, max: number) => z.array(element).max(max);
/** Counts may be rounded by the page ("1.2万"), but never negative or beyond any shop there is. */
const count = z.number().min(0).max(1e11);
const percent = z.number().min(0).max(100);
const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });
/** Only web addresses: a `javascript:` link must not come out of a page and into one of ours. */
const webAddress = words(4000).regex(/^https?:\/\/[^\s]+$/i);
/** Stars → number. A page has at most ten classes of stars. */
const byStars = (value: z.ZodNumber) =>
  z
    .record(z.string().regex(/^\d{1,2}(\.\d)?$/), value)
    .refine((record) => Object.keys(record).length <= 10, 'too many classes');

const score = z.object({
  dimension: z.enum(dimensionIds as [Dimension, ...Dimension[]]),
  label: words(60).exactOptional(),
  value: z.number().min(0).max(1e9).exactOptional(),
  unit: z.enum(units),
  better: z.enum(['higher', 'lower']),
  scale: z.number().min(1).max(100).exactOptional(),
  windowDays: z.number().min(0).max(36_500).exactOptional(),
  vsIndustry: z
    .object({ direction: z.enum(['above', 'level', 'below']), percent: percent.exactOptional() })
    .exactOptional(),
  industryValue: z.number().min(0).max(1e9).exactOptional(),
  count: count.exactOptional(),
  distributionPercent: byStars(percent).exactOptional(),
  shown: z.boolean(),
});

const store = z.object({
  id: words(80).min(1).exactOptional(),
  sellerId: words(80).min(1).exactOptional(),
  name: words(200).exactOptional(),
  url: webAddress.exactOptional(),
  level: words(60).exactOptional(),
  ageYears: z.number().min(0).max(200).exactOptional(),
  openedOn: day.exactOptional(),
  followers: count.exactOptional(),
  positivePercent: percent.exactOptional(),
  feedbackCount: count.exactOptional(),
  labels: list(words(120), 50).exactOptional(),
  badges: list(words(120), 50).exactOptional(),
  scores: list(score, 60).exactOptional(),
  afterSalesCommentCount: count.exactOptional(),
});

const comment = z.object({
  text: words(longestComment).min(1),
  date: day.exactOptional(),
  dateText: words(120).exactOptional(),
  author: words(120).exactOptional(),
  request: z.enum(afterSalesRequests).exactOptional(),
  hours: z.number().min(0).max(1e6).exactOptional(),
});

const totals = z.object({
  all: count.exactOptional(),
  good: count.exactOptional(),
  mid: count.exactOptional(),
  bad: count.exactOptional(),
  withPhoto: count.exactOptional(),
  followUp: count.exactOptional(),
  tags: list(
    z.object({ label: words(80), count, polarity: z.enum(['good', 'bad']).exactOptional() }),
    100,
  ).exactOptional(),
});

const item = z.object({
  id: words(300).min(1).exactOptional(),
  title: words(1000).exactOptional(),
  rating: z.number().min(0).max(100).exactOptional(),
  ratingScale: z.number().min(1).max(100).exactOptional(),
  ratingCount: count.exactOptional(),
  reviewCount: count.exactOptional(),
  reviewCountText: words(60).exactOptional(),
  reviewCountAtLeast: count.exactOptional(),
  positivePercent: percent.exactOptional(),
  positiveWindowDays: z.number().min(0).max(36_500).exactOptional(),
  histogramPercent: byStars(percent).exactOptional(),
  histogramCount: byStars(count).exactOptional(),
  totals: totals.exactOptional(),
  questions: list(z.object({ question: words(2000), answer: words(5000).exactOptional() }), 100).exactOptional(),
  foldedNotice: z.boolean().exactOptional(),
});

const review = z.object({
  id: words(120).min(1).exactOptional(),
  rating: z.number().min(0).max(100).exactOptional(),
  ratingScale: z.number().min(1).max(100).exactOptional(),
  class: z.enum(reviewClasses).exactOptional(),
  title: words(500).exactOptional(),
  text: words(20_000),
  date: day.exactOptional(),
  dateText: words(120).exactOptional(),
  author: words(120).exactOptional(),
  anonymous: z.boolean().exactOptional(),
  variant: words(500).exactOptional(),
  verified: z.boolean().exactOptional(),
  helpful: count.exactOptional(),
  photos: z.number().min(0).max(1000).exactOptional(),
  images: list(words(1000), 30).exactOptional(),
  default: z.boolean().exactOptional(),
  followUp: z.object({ text: words(20_000), days: z.number().min(0).max(36_500).exactOptional() }).exactOptional(),
  sellerReply: z.object({ text: words(20_000) }).exactOptional(),
  country: words(60).exactOptional(),
  incentivised: z.boolean().exactOptional(),
});

/** As `reviewKeys` makes them: the site's own id, or a hash with an ordinal. */
const reviewKey = words(130).regex(/^(id|h):/) as unknown as z.ZodType<ReviewKey>;

const searchHit = z.object({
  storeId: words(80).min(1).exactOptional(),
  sellerId: words(80).min(1).exactOptional(),
  storeName: words(200).exactOptional(),
  itemId: words(300).min(1).exactOptional(),
  scores: list(score, 20),
});

/** A {@link Reading} as it may arrive from a page: bounded, with closed lists, unknown keys stripped. */
export const readingSchema: z.ZodType<Reading> = z.object({
  url: webAddress,
  site: z.enum(siteIds),
  page: z.enum([...pageKinds, 'none']),
  block: z.enum(blockKinds).exactOptional(),
  readAt: instant,
  adapterVersion: z.number().int().min(0).max(1e6),
  reviewSubject: z.enum(reviewSubjects).exactOptional(),
  store: store.exactOptional(),
  item: item.exactOptional(),
  sample: z
    .object({
      filter: words(80).exactOptional(),
      sort: words(40).exactOptional(),
      endReached: z.boolean().exactOptional(),
    })
    .exactOptional(),
  reviews: list(review, maxReviews).default([]),
  listed: list(reviewKey, mostKeys).exactOptional(),
  search: list(searchHit, 500).exactOptional(),
  afterSalesComments: list(comment, mostComments).exactOptional(),
  via: z.record(words(120), words(300)).default({}),
  missing: list(
    z.object({ field: words(120), why: z.enum(['no rule matched', 'conflict', 'not loaded', 'failed']) }),
    200,
  ).default([]),
});

/** The good parts of a message that should be a Reading, or `undefined` where it is none. */
export const parseReading = (input: unknown): Salvaged<Reading> | undefined => salvage(readingSchema, input);

/** One look as kept. */
export const lookSchema: z.ZodType<Look> = z.object({
  readAt: instant,
  filter: words(80),
  sort: words(80),
  keys: list(reviewKey, mostKeys),
});

const sentence = z.object({
  id: z.string().regex(/^[\w-]{1,80}$/),
  values: z.record(words(40), z.union([z.number(), words(300)])).exactOptional(),
});

/** What a content script may say about its tab when there is nothing to read: never a key, only a kind and its why. */
export const stateReportSchema = z.object({
  kind: z.enum(['blocked', 'not-a-shop-page', 'muted', 'failed', 'reading', 'unsupported']),
  url: webAddress,
  site: z.enum(siteIds).exactOptional(),
  why: sentence.exactOptional(),
  todo: sentence.exactOptional(),
});
export type StateReport = z.infer<typeof stateReportSchema>;

/** A store's key as our own pages send it. */
export const storeKeySchema = words(400).regex(/^[\w-]+:(shopId|sellerId|host|item):.+$/);

/** Parts of a Reading as they are kept, for files that bring them back. */
export {
  comment as commentSchema,
  instant as instantSchema,
  item as itemFactsSchema,
  review as reviewSchema,
  reviewKey as reviewKeySchema,
  score as scoreSchema,
  store as storeFactsSchema,
  webAddress as webAddressSchema,
};
