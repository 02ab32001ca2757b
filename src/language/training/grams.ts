import { codeOf } from '../alphabet';
import { bigramOf, bucketOf, trigramOf, unigramOf } from '../ngrams';
import { fold } from '../normalise';

/** The buckets of a text, ascending: each character once, runs of two and three as often as they occur. */
export function gramsOf(text: string, bits: number): Uint32Array {
  const { letters, length } = fold(text);
  const codes = Array.from(letters.subarray(0, length), (letter) => codeOf[letter] ?? 0);
  const shift = 32 - bits;
  const buckets: number[] = [];
  const met = new Set<number>();
  for (let i = 1; i < length; i++) {
    const code = codes[i] ?? 0;
    const unigram = unigramOf(code);
    const bigram = bigramOf(unigram, codes[i - 1] ?? 0);
    // A lone end mark says nothing; runs of two and three repeat too seldom to be worth the time.
    if (i < length - 1 && !met.has(code)) buckets.push(bucketOf(unigram, shift));
    met.add(code);
    buckets.push(bucketOf(bigram, shift));
    if (i > 1) buckets.push(bucketOf(trigramOf(bigram, codes[i - 2] ?? 0), shift));
  }
  return Uint32Array.from(buckets).sort();
}
