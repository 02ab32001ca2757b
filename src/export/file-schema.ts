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
import { z } from 'zod';
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

const words = (max: number) => z.string().max(max);
const storeKey = storeKeySchema as unknown as z.ZodType<StoreKey>;
const itemKey = words(400).regex(/^[\w-]+:item:.+$/) as unknown as z.ZodType<ItemKey>;
const site = z.enum(siteIds);
/** Field → when it was read. */
const readTimes = z.record(words(40).regex(/^[a-zA-Z]+$/), instant);
const scoreAt = z.object({ score: scoreSchema, readAt: instant });

const comment = z.object({
  key: words(40).regex(/^[0-9a-z]+$/),
  comment: commentSchema,
  firstSeen: instant,
  lastSeen: instant,
});

const store = z.object({
  key: storeKey,
  aliases: z.array(words(400)).max(200),
  site,
  facts: storeFactsSchema.omit({ id: true, sellerId: true, scores: true }),
  factsReadAt: readTimes,
  scores: z.array(scoreAt).max(200),
  comments: z.array(comment).max(mostComments).exactOptional(),
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
  reviewsReadAt: instant.exactOptional(),
  samples: z
    .array(
      z.object({
        filter: words(80).exactOptional(),
        sort: words(80).exactOptional(),
        endReached: z.boolean().exactOptional(),
        readAt: instant,
      }),
    )
    .max(50),
});

const review = z.object({
  itemKey,
  key: reviewKeySchema,
  review: reviewSchema,
  firstSeen: instant,
  lastSeen: instant,
  filters: z.array(words(80)).max(100),
  sorts: z.array(words(80)).max(100),
});

const snapshot = z.object({ storeKey, readAt: instant, lastAt: instant, scores: z.array(scoreSchema).max(200) });
const looks = z.object({ itemKey, looks: z.array(lookSchema).max(20) });

const quote = z.object({
  text: words(noteBounds.quote),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .exactOptional(),
  capturedAt: instant,
  url: webAddress.exactOptional(),
  filter: words(80).exactOptional(),
  n: z.number().int().min(0).max(1e9).exactOptional(),
  methodVersion: words(40).exactOptional(),
  reviewKey: reviewKeySchema.exactOptional(),
  author: words(120).exactOptional(),
  date: z.iso.date().exactOptional(),
  itemTitle: words(1000).exactOptional(),
  // Pictures only, and none that can hold script (SVG).
  picture: words(noteBounds.picture)
    .regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/)
    .exactOptional(),
});

const note = z.object({
  id: words(80).regex(/^[\w-]+$/),
  storeKey,
  itemKey: itemKey.exactOptional(),
  subject: z.enum(noteSubjects),
  text: words(noteBounds.text),
  quote: quote.exactOptional(),
  tags: z.array(words(noteBounds.tag)).max(noteBounds.tags),
  createdAt: instant,
  updatedAt: instant,
}) satisfies z.ZodType<Note>;

const pin = z.object({ storeKey, pinnedAt: instant });

/** The form of single records, for whoever brings them in another way than as one file. */
export const recordSchemas = { store, item, review, snapshot, note, pin } as const;

/** What a file must say of itself before anything else of it is looked at. */
export const headSchema = z.object({ format: z.literal(fileFormat), version: z.number().int().min(1) });

/** A whole file of version {@link fileVersion}. Answers (`summaries`) are for other programs and left aside: ours are made from the evidence. */
export const fileSchema = z.object({
  madeAt: instant,
  names: z.object({ masked: z.boolean(), shortened: z.number(), byShop: z.number() }),
  stores: z.array(store satisfies z.ZodType<FileStore>).max(mostRecords.stores),
  items: z.array(item satisfies z.ZodType<FileItem>).max(mostRecords.items),
  reviews: z.array(review satisfies z.ZodType<FileReview>).max(mostRecords.reviews),
  looks: z.array(looks satisfies z.ZodType<FileLooks>).max(mostRecords.looks),
  snapshots: z.array(snapshot satisfies z.ZodType<FileSnapshot>).max(mostRecords.snapshots),
  notes: z.array(note).max(mostRecords.notes),
  pins: z.array(pin satisfies z.ZodType<FilePin>).max(mostRecords.pins),
});
