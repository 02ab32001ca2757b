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

/** 1 for a number that is not 0, without a branch: more than half of the n-grams are known, which no processor guesses. */
export const isThere = (value: number): number => (value | -value) >>> 31;
