import type { SkipReason } from 'src/domain/replica';
import type { Change } from './change';
import { anyHeadSchema, headSchema, readChange, type SegmentHead, segmentVersion, tailSchema } from './change-schema';
import { sumOf } from './segment';
import { type DeviceId, millisecondsOf } from './stamp';

/** Bounds of one segment in bytes, packed and unpacked: our own are closed at 4 MB of text. */
export const segmentBounds = { packed: 16 * 2 ** 20, text: 64 * 2 ** 20 } as const;

/** A line of ours is a store with 200 comments, 1.5 MB, at most; a longer one would hold up everybody while it is parsed. */
const longestLine = 4 * 2 ** 20;
/** The last line holds a number and 64 digits. */
const longestTail = 200;
const lineEnd = 10;

/** How far ahead of this device's clock another's may be, in milliseconds: a day covers wrong time zones. */
const aheadAtMost = 24 * 3600 * 1000;

/** A file that was left aside. `line`: the first line that was refused, from 1. */
export interface Skipped {
  skipped: SkipReason;
  line?: number;
}

/** What became of one file: its changes, or why it was left aside. */
export type SegmentOutcome = { head: SegmentHead; changes: Change[] } | Skipped;

/** Where a segment was found, and the clock of whoever reads it (milliseconds since 1970). */
export interface SegmentPlace {
  device: DeviceId;
  sequence: number;
  now: number;
}

const skip = (skipped: SkipReason, line?: number): Skipped => ({ skipped, ...(line !== undefined && { line }) });

/** Time for others, where it is due. */
type Rest = () => Promise<void> | undefined;

/** Bytes that are unpacked without a rest: given a whole file at once the browser does all of it in one turn. */
const unpackedAtOnce = 16 * 2 ** 10;

function inPieces(bytes: Uint8Array<ArrayBuffer>, rest: Rest): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    async pull(into) {
      await rest();
      if (at >= bytes.length) return into.close();
      into.enqueue(bytes.subarray(at, at + unpackedAtOnce));
      at += unpackedAtOnce;
    },
  });
}

/** Unpacks at most as much as a segment may hold: a few bytes can say a gigabyte. */
async function unpack(packed: Uint8Array<ArrayBuffer>, rest: Rest): Promise<Uint8Array<ArrayBuffer> | SkipReason> {
  if (packed.length > segmentBounds.packed) return 'too-large';
  const reader = inPieces(packed, rest).pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length > segmentBounds.text) {
        await reader.cancel();
        return 'too-large';
      }
      parts.push(next.value);
    }
  } catch {
    return 'torn';
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Keys by which a text could reach for the prototype of what is built from it; they may be written with escapes. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const mayForbid = /__proto__|constructor|prototype|\\u/;

/** One line as JSON; undefined where it is none, or has a key that no record of ours has. What is nested too deep to be gone through is none. */
function parsed(line: string): unknown {
  let clean = true;
  const look = (key: string, value: unknown): unknown => {
    if (forbidden.has(key)) clean = false;
    return value;
  };
  try {
    const value: unknown = JSON.parse(line, mayForbid.test(line) ? look : undefined);
    return clean ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The times of a record that decide which of two sights is kept. */
function decisiveTimes(change: Change): (string | undefined)[] {
  switch (change.put) {
    case 'store': {
      const { lastSeen, factsReadAt, scores, comments = [] } = change.record;
      const seen = [...scores.map(({ readAt }) => readAt), ...comments.map((comment) => comment.lastSeen)];
      return [lastSeen, ...Object.values(factsReadAt), ...seen];
    }
    case 'item': {
      const { readAt, factsReadAt, reviewsReadAt, samples } = change.record;
      return [readAt, reviewsReadAt, ...Object.values(factsReadAt), ...samples.map((sample) => sample.readAt)];
    }
    case 'review':
      return [change.record.lastSeen, ...Object.values(change.record.seenAt ?? {})];
    case 'snapshot':
      return [change.record.lastAt];
    case 'erasure':
      return [change.record.until];
    default:
      return [];
  }
}

/** A change that claims a time after its segment was closed would win over everything said later. */
function ahead(change: Change, closed: number): boolean {
  const stamped = 'at' in change.record ? millisecondsOf(change.record.at) : 0;
  const times = decisiveTimes(change).map((at) => (at === undefined ? 0 : Date.parse(at)));
  return Math.max(stamped, ...times) > closed + aheadAtMost;
}

function readHead(line: string, { device, sequence, now }: SegmentPlace): { head: SegmentHead } | Skipped {
  const value = parsed(line);
  const any = anyHeadSchema.safeParse(value);
  if (!any.success) return skip('not-ours');
  if (any.data.version > segmentVersion) return skip('newer');
  const head = headSchema.safeParse(value);
  if (!head.success) return skip('poisoned', 1);
  if (head.data.device !== device || head.data.sequence !== sequence) return skip('misplaced');
  return Date.parse(head.data.madeAt) > now + aheadAtMost ? skip('future') : { head: head.data };
}

/** The lines of a text one after the other, each with where it begins. What follows the last line end is none. */
function* linesOf(bytes: Uint8Array): Generator<{ text: string; at: number }> {
  const decoder = new TextDecoder();
  for (let at = 0, end = bytes.indexOf(lineEnd); end >= 0; at = end + 1, end = bytes.indexOf(lineEnd, at))
    yield { text: end - at > longestLine ? '' : decoder.decode(bytes.subarray(at, end)), at };
}

/** The last line, if the text ends with it; where it begins. */
function readTail(bytes: Uint8Array<ArrayBuffer>): { at: number; changes: number; sum: string } | undefined {
  if (bytes.at(-1) !== lineEnd) return undefined;
  const at = bytes.lastIndexOf(lineEnd, bytes.length - 2) + 1;
  const tail = tailSchema.safeParse(parsed(new TextDecoder().decode(bytes.subarray(at, at + longestTail))));
  return tail.success ? { at, ...tail.data } : undefined;
}

/**
 * Reads one file of the folder. Nothing in it is believed: place, form, version, size, depth, keys, checksum and every record are checked,
 * and a file with one fault is left aside as a whole. Never throws for what a file holds. `rest` is asked between two lines whether it is
 * time to let others work.
 */
export async function readSegment(
  packed: Uint8Array<ArrayBuffer>,
  place: SegmentPlace,
  rest: Rest = () => undefined,
): Promise<SegmentOutcome> {
  const bytes = await unpack(packed, rest);
  if (typeof bytes === 'string') return skip(bytes);
  const lines = linesOf(bytes);
  const found = readHead(lines.next().value?.text ?? '', place);
  if ('skipped' in found) return found;
  const tail = readTail(bytes);
  if (!tail || (await sumOf(bytes.subarray(0, tail.at))) !== tail.sum) return skip('torn');
  const { head } = found;
  const changes: Change[] = [];
  const closed = Date.parse(head.madeAt);
  for (const { text, at } of lines) {
    if (at === tail.at) break;
    const change = readChange(parsed(text));
    if (!change || ahead(change, closed)) return skip('poisoned', changes.length + 2);
    changes.push(change);
    const resting = rest();
    if (resting) await resting;
  }
  return changes.length === tail.changes ? { head, changes } : skip('torn');
}
