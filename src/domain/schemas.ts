import * as z from 'zod/mini';
import { longestComment, mostComments } from './comments';
import { type Dimension, dimensionIds, units } from './dimensions';
import type { Look } from './evidence';
import { mostKeys } from './looks';
import { afterSalesRequests, type Reading, reviewClasses } from './reading';
import { type Salvaged, salvage } from './salvage';
import { blockKinds, pageKinds, type ReviewKey, reviewSubjects, siteIds } from './site';

// The small form of zod: a third of the size, where the worker and every page of ours load it. It compiles its parsers with `new Function`
// where it can; an extension page's policy forbids that and would report every try.
z.config({ jitless: true });

/** Most reviews one message may carry. A page with more sends several. */
export const maxReviews = 5000;

const words = (max: number) => z.string().check(z.maxLength(max));
/** Words that say something. */
const name = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const list = <T extends z.ZodMiniType>(element: T, max: number) => z.array(element).check(z.maxLength(max));
const between = (min: number, max: number) => z.number().check(z.minimum(min), z.maximum(max));
const maybe = z.exactOptional;
/** Counts may be rounded by the page ("1.2万"), but never negative or beyond any shop there is. */
const count = between(0, 1e11);
const percent = between(0, 100);
const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });
/** Only web addresses: a `javascript:` link must not come out of a page and into one of ours. */
const webAddress = z.string().check(z.maxLength(4000), z.regex(/^https?:\/\/[^\s]+$/i));
/** Stars → number. A page has at most ten classes of stars. */
const byStars = (value: typeof count) =>
  z
    .record(z.string().check(z.regex(/^\d{1,2}(\.\d)?$/)), value)
    .check(z.refine((record) => Object.keys(record).length <= 10, 'too many classes'));

const score = z.object({
  dimension: z.enum(dimensionIds as [Dimension, ...Dimension[]]),
  label: maybe(words(60)),
  value: maybe(between(0, 1e9)),
  unit: z.enum(units),
  better: z.enum(['higher', 'lower']),
  scale: maybe(between(1, 100)),
  windowDays: maybe(between(0, 36_500)),
  vsIndustry: maybe(z.object({ direction: z.enum(['above', 'level', 'below']), percent: maybe(percent) })),
  industryValue: maybe(between(0, 1e9)),
  count: maybe(count),
  distributionPercent: maybe(byStars(percent)),
  shown: z.boolean(),
});

const store = z.object({
  id: maybe(name(80)),
  sellerId: maybe(name(80)),
  name: maybe(words(200)),
  url: maybe(webAddress),
  level: maybe(words(60)),
  ageYears: maybe(between(0, 200)),
  openedOn: maybe(day),
  followers: maybe(count),
  positivePercent: maybe(percent),
  feedbackCount: maybe(count),
  labels: maybe(list(words(120), 50)),
  badges: maybe(list(words(120), 50)),
  scores: maybe(list(score, 60)),
  afterSalesCommentCount: maybe(count),
});

const comment = z.object({
  text: name(longestComment),
  date: maybe(day),
  dateText: maybe(words(120)),
  author: maybe(words(120)),
  request: maybe(z.enum(afterSalesRequests)),
  hours: maybe(between(0, 1e6)),
});

const totals = z.object({
  all: maybe(count),
  good: maybe(count),
  mid: maybe(count),
  bad: maybe(count),
  withPhoto: maybe(count),
  followUp: maybe(count),
  tags: maybe(list(z.object({ label: words(80), count, polarity: maybe(z.enum(['good', 'bad'])) }), 100)),
});

const item = z.object({
  id: maybe(name(300)),
  title: maybe(words(1000)),
  rating: maybe(between(0, 100)),
  ratingScale: maybe(between(1, 100)),
  ratingCount: maybe(count),
  reviewCount: maybe(count),
  reviewCountText: maybe(words(60)),
  reviewCountAtLeast: maybe(count),
  positivePercent: maybe(percent),
  positiveWindowDays: maybe(between(0, 36_500)),
  histogramPercent: maybe(byStars(percent)),
  histogramCount: maybe(byStars(count)),
  totals: maybe(totals),
  questions: maybe(list(z.object({ question: words(2000), answer: maybe(words(5000)) }), 100)),
  foldedNotice: maybe(z.boolean()),
});

const review = z.object({
  id: maybe(name(120)),
  rating: maybe(between(0, 100)),
  ratingScale: maybe(between(1, 100)),
  class: maybe(z.enum(reviewClasses)),
  title: maybe(words(500)),
  text: words(20_000),
  date: maybe(day),
  dateText: maybe(words(120)),
  author: maybe(words(120)),
  anonymous: maybe(z.boolean()),
  variant: maybe(words(500)),
  verified: maybe(z.boolean()),
  helpful: maybe(count),
  photos: maybe(between(0, 1000)),
  images: maybe(list(words(1000), 30)),
  default: maybe(z.boolean()),
  followUp: maybe(z.object({ text: words(20_000), days: maybe(between(0, 36_500)) })),
  sellerReply: maybe(z.object({ text: words(20_000) })),
  country: maybe(words(60)),
  incentivised: maybe(z.boolean()),
});

/** As `reviewKeys` makes them: the site's own id, or a hash with an ordinal. */
const reviewKey = z.string().check(z.maxLength(130), z.regex(/^(id|h):/)) as unknown as z.ZodMiniType<ReviewKey>;

const searchHit = z.object({
  storeId: maybe(name(80)),
  sellerId: maybe(name(80)),
  storeName: maybe(words(200)),
  itemId: maybe(name(300)),
  scores: list(score, 20),
});

/** A {@link Reading} as it may arrive from a page: bounded, with closed lists, unknown keys stripped. */
export const readingSchema: z.ZodMiniType<Reading> = z.object({
  url: webAddress,
  site: z.enum(siteIds),
  page: z.enum([...pageKinds, 'none']),
  block: maybe(z.enum(blockKinds)),
  readAt: instant,
  adapterVersion: z.int().check(z.minimum(0), z.maximum(1e6)),
  reviewSubject: maybe(z.enum(reviewSubjects)),
  store: maybe(store),
  item: maybe(item),
  sample: maybe(
    z.object({
      filter: maybe(words(80)),
      sort: maybe(words(40)),
      endReached: maybe(z.boolean()),
    }),
  ),
  reviews: z._default(list(review, maxReviews), []),
  listed: maybe(list(reviewKey, mostKeys)),
  search: maybe(list(searchHit, 500)),
  afterSalesComments: maybe(list(comment, mostComments)),
  via: z._default(z.record(words(120), words(300)), {}),
  missing: z._default(
    list(z.object({ field: words(120), why: z.enum(['no rule matched', 'conflict', 'not loaded', 'failed']) }), 200),
    [],
  ),
});

/** The good parts of a message that should be a Reading, or `undefined` where it is none. */
export const parseReading = (input: unknown): Salvaged<Reading> | undefined => salvage(readingSchema, input);

/** One look as kept. */
export const lookSchema: z.ZodMiniType<Look> = z.object({
  readAt: instant,
  filter: words(80),
  sort: words(80),
  keys: list(reviewKey, mostKeys),
});

const sentence = z.object({
  id: z.string().check(z.regex(/^[\w-]{1,80}$/)),
  values: maybe(z.record(words(40), z.union([z.number(), words(300)]))),
});

/** What a content script may say about its tab when there is nothing to read: never a key, only a kind and its why. */
export const stateReportSchema = z.object({
  kind: z.enum(['blocked', 'not-a-shop-page', 'muted', 'failed', 'reading', 'unsupported']),
  url: webAddress,
  site: maybe(z.enum(siteIds)),
  why: maybe(sentence),
  todo: maybe(sentence),
});
export type StateReport = z.infer<typeof stateReportSchema>;

/** A store's key as our own pages send it. */
export const storeKeySchema = z.string().check(z.maxLength(400), z.regex(/^[\w-]+:(shopId|sellerId|host|item):.+$/));

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
