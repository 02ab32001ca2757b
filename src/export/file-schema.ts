import { mostComments } from 'src/domain/comments';
import { type Note, noteBounds, noteSubjects } from 'src/domain/note';
import {
  commentSchema,
  instantSchema as instant,
  itemFactsSchema,
  lookSchema,
  reviewKeySchema,
  reviewSchema,
  scoreSchema,
  storeFactsSchema,
  storeKeySchema,
  webAddressSchema as webAddress,
} from 'src/domain/schemas';
import { type ItemKey, reviewSubjects, type StoreKey, siteIds } from 'src/domain/site';
import * as z from 'zod/mini';
import type { FileItem, FileLooks, FilePin, FileReview, FileSnapshot, FileStore, Part } from './records';

/** The name and the version of the form that files of ours have. */
export const fileFormat = 'storesight-export';
export const fileVersion = 1;

/** Most records of one kind that a file may bring: far beyond what anyone visits, and still read in seconds. */
export const mostRecords: Readonly<Record<Part, number>> = {
  stores: 20_000,
  items: 100_000,
  reviews: 500_000,
  looks: 100_000,
  snapshots: 200_000,
  notes: 50_000,
  pins: 20_000,
};

const words = (max: number) => z.string().check(z.maxLength(max));
const form = (max: number, pattern: RegExp) => z.string().check(z.maxLength(max), z.regex(pattern));
const storeKey = storeKeySchema as unknown as z.ZodMiniType<StoreKey>;
const itemKey = form(400, /^[\w-]+:item:.+$/) as unknown as z.ZodMiniType<ItemKey>;
const site = z.enum(siteIds);
/** Field → when it was read. */
const readTimes = z.record(form(40, /^[a-zA-Z]+$/), instant);
const scoreAt = z.object({ score: scoreSchema, readAt: instant });

const comment = z.object({
  key: form(40, /^[0-9a-z]+$/),
  comment: commentSchema,
  firstSeen: instant,
  lastSeen: instant,
});

const store = z.object({
  key: storeKey,
  aliases: z.array(words(400)).check(z.maxLength(200)),
  site,
  facts: z.omit(storeFactsSchema, { id: true, sellerId: true, scores: true }),
  factsReadAt: readTimes,
  scores: z.array(scoreAt).check(z.maxLength(200)),
  comments: z.exactOptional(z.array(comment).check(z.maxLength(mostComments))),
  firstSeen: instant,
  lastSeen: instant,
});

const item = z.object({
  key: itemKey,
  id: words(300),
  storeKey,
  site,
  reviewSubject: z.enum(reviewSubjects),
  facts: itemFactsSchema,
  factsReadAt: readTimes,
  readAt: instant,
  firstSeen: instant,
  reviewsReadAt: z.exactOptional(instant),
  samples: z
    .array(
      z.object({
        filter: z.exactOptional(words(80)),
        sort: z.exactOptional(words(80)),
        endReached: z.exactOptional(z.boolean()),
        readAt: instant,
      }),
    )
    .check(z.maxLength(50)),
});

const review = z.object({
  itemKey,
  key: reviewKeySchema,
  review: reviewSchema,
  firstSeen: instant,
  lastSeen: instant,
  filters: z.array(words(80)).check(z.maxLength(100)),
  sorts: z.array(words(80)).check(z.maxLength(100)),
});

const snapshot = z.object({
  storeKey,
  readAt: instant,
  lastAt: instant,
  scores: z.array(scoreSchema).check(z.maxLength(200)),
});
const looks = z.object({ itemKey, looks: z.array(lookSchema).check(z.maxLength(20)) });

const quote = z.object({
  text: words(noteBounds.quote),
  hash: z.exactOptional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  capturedAt: instant,
  url: z.exactOptional(webAddress),
  filter: z.exactOptional(words(80)),
  n: z.exactOptional(z.int().check(z.minimum(0), z.maximum(1e9))),
  methodVersion: z.exactOptional(words(40)),
  reviewKey: z.exactOptional(reviewKeySchema),
  author: z.exactOptional(words(120)),
  date: z.exactOptional(z.iso.date()),
  itemTitle: z.exactOptional(words(1000)),
  // Pictures only, and none that can hold script (SVG).
  picture: z.exactOptional(form(noteBounds.picture, /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/)),
});

const note = z.object({
  id: form(80, /^[\w-]+$/),
  storeKey,
  itemKey: z.exactOptional(itemKey),
  subject: z.enum(noteSubjects),
  text: words(noteBounds.text),
  quote: z.exactOptional(quote),
  tags: z.array(words(noteBounds.tag)).check(z.maxLength(noteBounds.tags)),
  createdAt: instant,
  updatedAt: instant,
}) satisfies z.ZodMiniType<Note>;

const pin = z.object({ storeKey, pinnedAt: instant });

/** The form of single records, for whoever brings them in another way than as one file. */
export const recordSchemas = { store, item, review, looks, snapshot, note, pin } as const;

/** What a file must say of itself before anything else of it is looked at. */
export const headSchema = z.object({ format: z.literal(fileFormat), version: z.int().check(z.minimum(1)) });

/** A whole file of version {@link fileVersion}. Answers (`summaries`) are for other programs and left aside: ours are made from the evidence. */
export const fileSchema = z.object({
  madeAt: instant,
  names: z.object({ masked: z.boolean(), shortened: z.number(), byShop: z.number() }),
  stores: z.array(store satisfies z.ZodMiniType<FileStore>).check(z.maxLength(mostRecords.stores)),
  items: z.array(item satisfies z.ZodMiniType<FileItem>).check(z.maxLength(mostRecords.items)),
  reviews: z.array(review satisfies z.ZodMiniType<FileReview>).check(z.maxLength(mostRecords.reviews)),
  looks: z.array(looks satisfies z.ZodMiniType<FileLooks>).check(z.maxLength(mostRecords.looks)),
  snapshots: z.array(snapshot satisfies z.ZodMiniType<FileSnapshot>).check(z.maxLength(mostRecords.snapshots)),
  notes: z.array(note).check(z.maxLength(mostRecords.notes)),
  pins: z.array(pin satisfies z.ZodMiniType<FilePin>).check(z.maxLength(mostRecords.pins)),
});
