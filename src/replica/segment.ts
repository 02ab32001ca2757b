import { canonical } from 'src/export/canonical';
import type { Change } from './change';
import { type SegmentHead, segmentFormat, segmentVersion } from './change-schema';
import type { DeviceId } from './stamp';

/** Where a segment lies below the folder: a directory for each device, a number that only grows. */
export const segmentName = (sequence: number): string => `${String(sequence).padStart(8, '0')}.jsonl.gz`;

/** Device and number of a file by its place; undefined for what is not named like a segment. */
export function segmentPlace(directory: string, file: string): { device: DeviceId; sequence: number } | undefined {
  const number = /^(\d{8})\.jsonl\.gz$/.exec(file)?.[1];
  return number && /^[0-9a-f]{16}$/.test(directory)
    ? { device: directory as DeviceId, sequence: Number(number) }
    : undefined;
}

/** SHA-256 of bytes, as hex. */
export async function sumOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What is said of a segment besides its form. */
export type SegmentAbout = Omit<SegmentHead, 'format' | 'version'>;

/** A change as its line. The same change gives the same text. */
export const lineOf = (change: Change): string => canonical(change);

/** A segment of lines as the bytes of its file: head, lines, tail with the checksum; gzipped. */
export async function packSegment(about: SegmentAbout, lines: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const head: SegmentHead = { format: segmentFormat, version: segmentVersion, ...about };
  const body = `${[canonical(head), ...lines].join('\n')}\n`;
  const sum = await sumOf(new TextEncoder().encode(body));
  const text = `${body}${canonical({ changes: lines.length, sum })}\n`;
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** The same from changes. */
export const writeSegment = (about: SegmentAbout, changes: readonly Change[]): Promise<Uint8Array<ArrayBuffer>> =>
  packSegment(about, changes.map(lineOf));
