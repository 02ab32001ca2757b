import { type Folded, fold } from './normalise';

/** Longest run of characters that is one feature. Four gave nothing and cost a third more time (MODEL.md). */
const LONGEST_GRAM = 3;

/** At most this many features come from one text. */
const buffer = new Uint32Array(LONGEST_GRAM * 4002);

/** The bucket numbers of a text's n-grams. `buckets` is shared by all calls: read it before hashing the next text. */
export interface Hashed {
  readonly buckets: Uint32Array;
  readonly count: number;
}

/**
 * Hashes every run of one to three folded characters to a bucket in [0, 2^bits). Runs that occur twice are listed twice: the caller
 * knows which buckets it cares about and drops repeats more cheaply. Multiplicative hashing with a fold of the high bits after each
 * character (the finalisers of MurmurHash3).
 */
export function hashGrams({ codes, length }: Folded, bits: number): Hashed {
  const shift = 32 - bits;
  let count = 0;
  let before = 0;
  let beforeThat = 0;
  for (let i = 0; i < length; i++) {
    const code = codes[i] ?? 0;
    let mix = Math.imul(code + 1, 0x85ebca6b);
    mix ^= mix >>> 15;
    // A lone end mark says nothing.
    if (i > 0 && i < length - 1) buffer[count++] = Math.imul(mix, 0xc2b2ae35) >>> shift;
    if (i > 0) {
      mix = Math.imul(mix ^ before, 0x27d4eb2f);
      mix ^= mix >>> 15;
      buffer[count++] = Math.imul(mix, 0xc2b2ae35) >>> shift;
    }
    if (i > 1) {
      mix = Math.imul(mix ^ beforeThat, 0x165667b1);
      mix ^= mix >>> 15;
      buffer[count++] = Math.imul(mix, 0xc2b2ae35) >>> shift;
    }
    beforeThat = before;
    before = code;
  }
  return { buckets: buffer, count };
}

/** The distinct buckets of a text, ascending: what training and small models read. */
export function gramsOf(text: string, bits: number): Uint32Array {
  const { buckets, count } = hashGrams(fold(text), bits);
  const sorted = buckets.slice(0, count).sort();
  let kept = 0;
  for (const bucket of sorted) {
    if (kept === 0 || sorted[kept - 1] !== bucket) sorted[kept++] = bucket;
  }
  return sorted.slice(0, kept);
}
