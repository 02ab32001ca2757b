/**
 * A bundle: segments in one file, for browsers that cannot write into a folder. A first line that names the form; then before each segment a
 * line that says whose it is, which one and how many bytes follow. Each segment is checked by itself, as one from a folder is, so a bundle that
 * is cut off brings what it holds whole.
 */
import * as z from 'zod/mini';
import { segmentBounds } from './read-segment';
import { type DeviceId, deviceForm } from './stamp';

const format = 'storesight-bundle';
const version = 1;

/** Longest line before a segment: a device, two numbers and their names. */
const longestLine = 200;
/** Most segments of one bundle: 40 GB of text. */
const mostSegments = 10_000;

const firstSchema = z.object({ format: z.literal(format), version: z.literal(version) });
const placeSchema = z.object({
  device: z.string().check(z.regex(deviceForm)) as unknown as z.ZodMiniType<DeviceId>,
  sequence: z.int().check(z.minimum(1), z.maximum(99_999_999)),
  bytes: z.int().check(z.minimum(1), z.maximum(segmentBounds.packed)),
});

/** One segment of a bundle. */
export interface BundledSegment {
  device: DeviceId;
  sequence: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Puts segments into one file. */
export function writeBundle(segments: readonly BundledSegment[]): Blob {
  const parts = segments.flatMap(({ device, sequence, bytes }) => [
    `${JSON.stringify({ device, sequence, bytes: bytes.length })}\n`,
    bytes,
  ]);
  return new Blob([`${JSON.stringify({ format, version })}\n`, ...parts], { type: 'application/octet-stream' });
}

function parsed<T>(schema: z.ZodMiniType<T>, line: string): T | undefined {
  try {
    const result = schema.safeParse(JSON.parse(line));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}

/** The line that begins at a byte, and where the next begins; undefined where none ends soon. */
async function lineAt(file: Blob, at: number): Promise<{ line: string; next: number } | undefined> {
  const bytes = new Uint8Array(await file.slice(at, at + longestLine).arrayBuffer());
  const end = bytes.indexOf(10);
  return end < 0 ? undefined : { line: new TextDecoder().decode(bytes.subarray(0, end)), next: at + end + 1 };
}

/** Whether a file says that it is a bundle; where its first segment begins. */
export async function bundleBegin(file: Blob): Promise<number | undefined> {
  const first = await lineAt(file, 0);
  return first && parsed(firstSchema, first.line) ? first.next : undefined;
}

/** The segments of a bundle one after the other, read only as far as they are asked for; ends where it is cut off or makes no sense. */
export async function* segmentsIn(file: Blob, begin: number): AsyncGenerator<BundledSegment> {
  let at = begin;
  for (let n = 0; n < mostSegments && at < file.size; n++) {
    const found = await lineAt(file, at);
    const place = found && parsed(placeSchema, found.line);
    if (!found || !place) return;
    at = found.next + place.bytes;
    const bytes = new Uint8Array(await file.slice(found.next, at).arrayBuffer());
    yield { ...place, bytes };
  }
}
