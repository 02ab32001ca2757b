import { BitReader } from './bit-stream';
import { LONGEST_WORD, lookupOf } from './prefix-code';

/**
 * A weights file, all numbers little-endian: 'SSLM', version, bits, heads, symbols (bytes); seed, kept buckets (uint32);
 * temperature, cut (float32); per head bias and scale (float32); per symbol its value (int8) and the length of its word (byte); Rice
 * parameter of the gaps (byte); then bits: for each kept bucket, ascending, the gap to the one before (Rice code) and one symbol per
 * head (prefix code).
 */
export const MAGIC = 0x4d4c5353;
export const VERSION = 1;
export const FIXED_HEADER = 24;

/** Trained linear models over the same buckets ("heads"), ready for scoring. */
export interface Weights {
  readonly bits: number;
  readonly heads: readonly Head[];
  /** What scores are divided by to make them log odds that are right as often as they say. */
  readonly temperature: number;
  /** Below this confidence (the greater probability) no class is given. */
  readonly cut: number;
  readonly seed: number;
  /** How many buckets carry weight. */
  readonly kept: number;
  /** Scratch of the scorer: in which text a bucket was last seen. Makes a Weights good for one thread. */
  readonly seen: { readonly stamps: Uint32Array; text: number };
}

/** One linear model: `bias + scale * sum of values / sqrt(features)`. */
export interface Head {
  readonly values: Int8Array;
  readonly bias: number;
  readonly scale: number;
}

/** A weights file that cannot be read; the message says why. */
export class UnreadableWeights extends Error {}

/** Reads a weights file. Throws UnreadableWeights when it is damaged or of another version. */
export function loadWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < FIXED_HEADER || view.getUint32(0, true) !== MAGIC)
    throw new UnreadableWeights('not a weights file');
  if (bytes[4] !== VERSION) throw new UnreadableWeights(`version ${bytes[4]}, expected ${VERSION}`);
  const [bits = 0, headCount = 0, symbols = 0] = bytes.subarray(5, 8);
  const kept = view.getUint32(12, true);
  const start = FIXED_HEADER + headCount * 8;
  const body = start + 2 * symbols + 1;
  if (bits < 8 || bits > 22 || headCount < 1 || headCount > 8 || bytes.length <= body || kept > 1 << bits) {
    throw new UnreadableWeights('header out of range');
  }
  const heads = Array.from({ length: headCount }, (_, i) => ({
    values: new Int8Array(1 << bits),
    bias: view.getFloat32(FIXED_HEADER + i * 8, true),
    scale: view.getFloat32(FIXED_HEADER + i * 8 + 4, true),
  }));
  readValues(bytes, { start, body, kept }, heads);
  return {
    bits,
    heads,
    temperature: view.getFloat32(16, true),
    cut: view.getFloat32(20, true),
    seed: view.getUint32(8, true),
    kept,
    seen: { stamps: new Uint32Array(1 << bits), text: 0 },
  };
}

interface Body {
  start: number;
  body: number;
  kept: number;
}

/** Guards the reader against a damaged gap: no gap has so long a quotient (a real one stays below 40). */
const LONGEST_QUOTIENT = 4096;

function readValues(bytes: Uint8Array, { start, body, kept }: Body, heads: readonly Head[]): void {
  const symbols = (body - 1 - start) / 2;
  const codebook = Int8Array.from(bytes.subarray(start, start + symbols));
  const lookup = lookupOf([...bytes.subarray(start + symbols, body - 1)]);
  const rice = bytes[body - 1] ?? 0;
  const reader = new BitReader(bytes, body);
  const size = heads[0]?.values.length ?? 0;
  let bucket = -1;
  for (let i = 0; i < kept; i++) {
    let quotient = 0;
    while (reader.read(1) === 1 && quotient < LONGEST_QUOTIENT) quotient++;
    bucket += 1 + (quotient << rice) + (rice > 0 ? reader.read(rice) : 0);
    if (bucket >= size || reader.exhausted) throw new UnreadableWeights('damaged');
    for (const { values } of heads) {
      const entry = lookup[reader.peek(LONGEST_WORD)] ?? 0;
      reader.skip(entry & 15);
      values[bucket] = codebook[entry >> 4] ?? 0;
    }
  }
}
