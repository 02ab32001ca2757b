import { lookupOf, WORD_SHIFT } from './prefix-code';

/**
 * A weights file, all numbers little-endian: 'SSLM', version, bits, symbols, Rice parameter of the gaps (bytes); seed, kept buckets (uint32);
 * temperature, cut, bias, scale (float32); the value of each symbol (int8), the length of its word (byte each); then bits: for each kept
 * bucket, ascending, the gap to the one before (Rice code) and its symbol (prefix code).
 */
export const MAGIC = 0x4d4c5353;
export const VERSION = 1;
export const HEADER = 32;
/** A model of more buckets would not stay in a processor's cache. */
export const MOST_BITS = 19;

/** So many different weights have room beside what else a table of bytes tells of a bucket (letter-weights.ts). */
const MOST_SYMBOLS = 63;

/** A trained linear model, ready for scoring: a text has `bias + scale * sum of values / sqrt(features)`. */
export interface Weights {
  readonly bits: number;
  readonly values: Int8Array;
  readonly bias: number;
  readonly scale: number;
  /** What scores are divided by to make them log odds that are right as often as they say. */
  readonly temperature: number;
  /** Below this confidence (the greater probability) no class is given. */
  readonly cut: number;
  readonly seed: number;
  /** How many buckets carry weight. */
  readonly kept: number;
}

/** A weights file that cannot be read; the message says why. */
export class UnreadableWeights extends Error {}

/** Reads a weights file. Throws UnreadableWeights when it is damaged or of another version. */
export function loadWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC) throw new UnreadableWeights('not a weights file');
  const [version = 0, bits = 0, symbols = 0, rice = 0] = bytes.subarray(4, 8);
  if (version !== VERSION) throw new UnreadableWeights(`version ${version}, expected ${VERSION}`);
  const kept = view.getUint32(12, true);
  const body = HEADER + 2 * symbols;
  if (
    bits < 8 ||
    bits > MOST_BITS ||
    symbols > MOST_SYMBOLS ||
    rice > MOST_RICE ||
    bytes.length < body ||
    kept > 1 << bits
  ) {
    throw new UnreadableWeights('header out of range');
  }
  const codebook = Int8Array.from(bytes.subarray(HEADER, HEADER + symbols));
  const lookup = lookupOf([...bytes.subarray(HEADER + symbols, body)], codebook);
  return {
    bits,
    values: readValues(bytes, { bits, body, kept, rice, lookup }),
    bias: view.getFloat32(24, true),
    scale: view.getFloat32(28, true),
    temperature: view.getFloat32(16, true),
    cut: view.getFloat32(20, true),
    seed: view.getUint32(8, true),
    kept,
  };
}

interface Body {
  bits: number;
  body: number;
  kept: number;
  rice: number;
  lookup: Int16Array;
}

/** So many of the window's bits are read as ones at a time; with the longest rest and word they fit into the 25 held. */
const ONES = 7;
export const MOST_RICE = 5;

/**
 * Decodes the bits: `window` holds the next `held` bits at its top. One plain loop, since it runs once, mostly before any compiler
 * gets to it, and the worker waits. Throws UnreadableWeights when buckets or bytes run out.
 */
function readValues(bytes: Uint8Array, { bits, body, kept, rice, lookup }: Body): Int8Array {
  const size = 1 << bits;
  const values = new Int8Array(size);
  let window = 0;
  let held = 0;
  let next = body;
  let bucket = -1;
  for (let left = kept; left > 0; left--) {
    let ones = ONES;
    while (ones === ONES) {
      for (; held <= 24; held += 8) window |= (bytes[next++] as number) << (24 - held);
      ones = Math.min(ONES, Math.clz32(~window));
      window <<= ones;
      held -= ones;
      bucket += ones << rice;
    }
    // The zero that ends the ones comes with the rest of the gap.
    bucket += 1 + (window >>> (31 - rice));
    window <<= rice + 1;
    const entry = lookup[window >>> WORD_SHIFT] as number;
    window <<= entry & 15;
    held -= rice + 1 + (entry & 15);
    if (bucket >= size) throw new UnreadableWeights('damaged');
    values[bucket] = entry >> 4;
  }
  if (next - (held >> 3) > bytes.length) throw new UnreadableWeights('cut short');
  return values;
}
