import { replicaScopes } from 'src/domain/replica';
import { instantSchema as instant, storeKeySchema } from 'src/domain/schemas';
import type { StoreKey } from 'src/domain/site';
import { recordSchemas } from 'src/export/file-schema';
import { fitting } from 'src/lib/fits';
import * as z from 'zod/mini';
import type { Change } from './change';
import { type DeviceId, deviceForm, type Stamp, stampForm } from './stamp';

const { store, item, review, snapshot, note } = recordSchemas;
const stamp = z.string().check(z.regex(stampForm)) as unknown as z.ZodMiniType<Stamp>;
const device = z.string().check(z.regex(deviceForm)) as unknown as z.ZodMiniType<DeviceId>;
const storeKey = storeKeySchema as unknown as z.ZodMiniType<StoreKey>;
const noteId = z.string().check(z.maxLength(80), z.regex(/^[\w-]+$/));

/** The name and the version of the form that segments have. */
export const segmentFormat = 'storesight-segment';
export const segmentVersion = 1;

/** The first line of a segment, of any version: enough to say whose it is and whether it can be read. */
export const anyHeadSchema = z.object({ format: z.literal(segmentFormat), version: z.int().check(z.minimum(1)) });

/** The first line of a segment of version {@link segmentVersion}. */
export const headSchema = z.object({
  format: z.literal(segmentFormat),
  version: z.literal(segmentVersion),
  methodVersion: z.string().check(z.maxLength(40)),
  device,
  /** What the user calls the device. */
  name: z.string().check(z.maxLength(80)),
  sequence: z.int().check(z.minimum(1), z.maximum(99_999_999)),
  madeAt: instant,
  scope: z.enum(replicaScopes),
});
export type SegmentHead = z.infer<typeof headSchema>;

/** The last line: how many changes there were, and the SHA-256 (hex) of everything before this line. */
export const tailSchema = z.object({
  changes: z.int().check(z.minimum(0)),
  sum: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

const fieldTimes = z.record(z.string().check(z.maxLength(40), z.regex(/^[a-zA-Z]+$/)), instant);

const reviewChange = z.object({
  put: z.literal('review'),
  record: z.extend(review, { seenAt: z.exactOptional(fieldTimes) }),
});

const changeSchema = z.discriminatedUnion('put', [
  z.object({ put: z.literal('store'), record: store }),
  z.object({ put: z.literal('item'), record: item }),
  reviewChange,
  z.object({ put: z.literal('snapshot'), record: snapshot }),
  z.object({
    put: z.literal('note'),
    record: z.object({
      id: noteId,
      at: stamp,
      after: z.exactOptional(z.array(stamp).check(z.maxLength(20))),
      note: z.exactOptional(note),
    }),
  }),
  z.object({ put: z.literal('pin'), record: z.object({ storeKey, at: stamp, pinnedAt: z.exactOptional(instant) }) }),
  z.object({ put: z.literal('erasure'), record: z.object({ storeKey, at: stamp, until: instant }) }),
]) satisfies z.ZodMiniType<Change>;

/** Most of what a library is made of. */
const isReviewChange = fitting(reviewChange);

/** One change, checked; `undefined` where it is none. */
export function readChange(value: unknown): Change | undefined {
  if (isReviewChange(value)) return value as Change;
  const read = changeSchema.safeParse(value);
  return read.success ? read.data : undefined;
}
