/**
 * Hashes of a character, of the two and of the three that end with it, each made from the one before. Multiplicative hashing with a
 * fold of the high bits after each character (the finalisers of MurmurHash3). Characters are given by their codes, as hashes are kept in
 * the weights file.
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

/**
 * The weight of an n-gram, a signed byte, as a part of a sum that tells two things: how many n-grams have a weight, and above them the weights.
 * A whole number far below the 2^53 to which such sums are exact; a text has fewer than 2^14 n-grams.
 */
const WEIGHT = 2 ** 14;
const PER_WEIGHT = 2 ** -14;
/** The part of an n-gram with this weight. */
export const partOf = (weight: number): number => (weight === 0 ? 0 : weight * WEIGHT + 1);

/** The sum of the weights in such a sum. */
export const weightsIn = (sum: number): number => Math.floor(sum * PER_WEIGHT);
/** How many n-grams of it have a weight. */
export const knownIn = (sum: number): number => (sum - Math.floor(sum * PER_WEIGHT) * WEIGHT) | 0;
