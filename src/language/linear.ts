import { beginText, bigramOf, bucketOf, isNewCode, trigramOf, unigramOf } from './ngrams';
import type { Folded } from './normalise';
import type { Weights } from './weights';

/** 1 for a number that is not 0, without a branch: more than half of the n-grams are known, which no processor guesses. */
const isThere = (value: number): number => (value | -value) >>> 31;

/** The score of a folded text, log odds before the temperature. NaN when the model knows no n-gram of it. Same n-grams as `gramsOf`. */
export function scoreFolded({ codes, length }: Folded, { bits, values, bias, scale }: Weights): number {
  const shift = 32 - bits;
  let sum = 0;
  let features = 0;
  let before = codes[0] as number;
  let beforeThat = 0;
  beginText();
  for (let i = 1; i < length; i++) {
    const code = codes[i] as number;
    const unigram = unigramOf(code);
    if (i < length - 1 && isNewCode(code)) {
      const value = values[bucketOf(unigram, shift)] as number;
      sum += value;
      features += isThere(value);
    }
    const bigram = bigramOf(unigram, before);
    const two = values[bucketOf(bigram, shift)] as number;
    const three = i > 1 ? (values[bucketOf(trigramOf(bigram, beforeThat), shift)] as number) : 0;
    sum += two + three;
    features += isThere(two) + isThere(three);
    beforeThat = before;
    before = code;
  }
  return features === 0 ? Number.NaN : bias + (scale * sum) / Math.sqrt(features);
}
