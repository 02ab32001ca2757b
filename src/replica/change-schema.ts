import { instantSchema as instant, storeKeySchema } from 'src/domain/schemas';
import type { StoreKey } from 'src/domain/site';
import { recordSchemas } from 'src/export/file-schema';
import { z } from 'zod';
import type { Change } from './change';
import { type DeviceId, deviceForm, type Stamp, stampForm } from './stamp';

const { store, item, review, snapshot, note } = recordSchemas;
const stamp = z.string().regex(stampForm) as unknown as z.ZodType<Stamp>;
const device = z.string().regex(deviceForm) as unknown as z.ZodType<DeviceId>;
const storeKey = storeKeySchema as unknown as z.ZodType<StoreKey>;
const noteId = z
  .string()
  .max(80)
  .regex(/^[\w-]+$/);

/** The name and the version of the form that segments have. */
export const segmentFormat = 'storesight-segment';
export const segmentVersion = 1;

/** What a device shares. */
export const scopes = ['everything', 'notes-and-pins', 'chosen-stores'] as const;

/** The first line of a segment, of any version: enough to say whose it is and whether it can be read. */
export const anyHeadSchema = z.object({ format: z.literal(segmentFormat), version: z.number().int().min(1) });

/** The first line of a segment of version {@link segmentVersion}. */
export const headSchema = z.object({
  format: z.literal(segmentFormat),
  version: z.literal(segmentVersion),
  methodVersion: z.string().max(40),
  device,
  /** What the user calls the device. */
  name: z.string().max(80),
  sequence: z.number().int().min(1).max(99_999_999),
  madeAt: instant,
  scope: z.enum(scopes),
});
export type SegmentHead = z.infer<typeof headSchema>;

/** The last line: how many changes there were, and the SHA-256 (hex) of everything before this line. */
export const tailSchema = z.object({
  changes: z.number().int().min(0),
  sum: z.string().regex(/^[0-9a-f]{64}$/),
});

const fieldTimes = z.record(
  z
    .string()
    .max(40)
    .regex(/^[a-zA-Z]+$/),
  instant,
);

/** One change. */
export const changeSchema = z.discriminatedUnion('put', [
  z.object({ put: z.literal('store'), record: store }),
  z.object({ put: z.literal('item'), record: item }),
  z.object({ put: z.literal('review'), record: review.extend({ seenAt: fieldTimes.exactOptional() }) }),
  z.object({ put: z.literal('snapshot'), record: snapshot }),
  z.object({
    put: z.literal('note'),
    record: z.object({
      id: noteId,
      at: stamp,
      after: z.array(stamp).max(20).exactOptional(),
      note: note.exactOptional(),
    }),
  }),
  z.object({ put: z.literal('pin'), record: z.object({ storeKey, at: stamp, pinnedAt: instant.exactOptional() }) }),
  z.object({ put: z.literal('erasure'), record: z.object({ storeKey, at: stamp, until: instant }) }),
]) satisfies z.ZodType<Change>;
