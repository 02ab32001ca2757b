import { fold } from './normalise';

/**
 * Hashes of a character, of the two and of the three that end with it, each made from the one before. Multiplicative hashing with a
 * fold of the high bits after each character (the finalisers of MurmurHash3).
 */
export function unigramOf(code: number): number {
  const mix = Math.imul(code + 1, 0x85ebca6b);
  return mix ^ (mix >>> 15);
}
export function bigramOf(unigram: number, before: number): number {
  const mix = Math.imul(unigram ^ before, 0x27d4eb2f);
  return mix ^ (mix >>> 15);
}
export function trigramOf(bigram: number, beforeThat: number): number {
  const mix = Math.imul(bigram ^ beforeThat, 0x165667b1);
  return mix ^ (mix >>> 15);
}

/** The bucket of a hash: its top bits; `shift` is 32 less the number of bits. */
export const bucketOf = (mix: number, shift: number): number => Math.imul(mix, 0xc2b2ae35) >>> shift;

/** In which text a character was last seen, so that it counts once; runs of two and three repeat too seldom to be worth the time. */
const seenIn = new Int32Array(0x10000);
let text = 0;

/** Begins a text: characters are new again. */
export function beginText(): void {
  text = (text + 1) | 0;
  if (text === 0) seenIn.fill(0);
}

/** Whether a character is met for the first time since `beginText`. Beyond the basic plane two may share a place; none that is common does. */
export function isNewCode(code: number): boolean {
  const place = code & 0xffff;
  if (seenIn[place] === text) return false;
  seenIn[place] = text;
  return true;
}

/** The buckets of a text, ascending: each character once, runs of two and three as often as they occur. */
export function gramsOf(source: string, bits: number): Uint32Array {
  const { codes, length } = fold(source);
  const shift = 32 - bits;
  const buckets: number[] = [];
  beginText();
  for (let i = 1; i < length; i++) {
    const code = codes[i] ?? 0;
    const unigram = unigramOf(code);
    const bigram = bigramOf(unigram, codes[i - 1] ?? 0);
    // A lone end mark says nothing.
    if (i < length - 1 && isNewCode(code)) buckets.push(bucketOf(unigram, shift));
    buckets.push(bucketOf(bigram, shift));
    if (i > 1) buckets.push(bucketOf(trigramOf(bigram, codes[i - 2] ?? 0), shift));
  }
  return Uint32Array.from(buckets).sort();
}
