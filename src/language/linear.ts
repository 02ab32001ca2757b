import { codeOf, END, LETTER, LETTERS, mixOf, START } from './alphabet';
import { inUse, SHIFT, use } from './letter-weights';
import { bigramOf, bucketOf, knownIn, partOf, trigramOf, weightsIn } from './ngrams';
import type { Folded } from './normalise';
import type { Weights } from './weights';

/** Makes `sumOf`: what a loop looks up for each letter stands in constants around it, which is worth a third of its time. */
function summing() {
  const { alone, first, last, buckets } = inUse;
  const [mixes, codes, parts] = [mixOf, codeOf, partOf];
  const startCode = codes[START] as number;
  const endMix = mixes[END] as number;
  /** In which text a letter was last seen, so that it counts once. */
  const seenIn = new Int32Array(LETTERS);
  let text = 0;

  return function sum({ letters, length }: Folded): number {
    text = (text + 1) | 0;
    if (text === 0) seenIn.fill(0);
    const now = text;
    const end = length - 1;
    const begin = letters[1] as number;
    seenIn[begin] = now;
    let total = (alone[begin] as number) + (first[begin] as number);
    let beforeThat = startCode;
    let before = codes[begin] as number;
    for (let i = 2; i < end; i++) {
      const letter = (letters[i] as number) & LETTER;
      const other = (seenIn[letter] as number) ^ now;
      seenIn[letter] = now;
      const bigram = bigramOf(mixes[letter] as number, before);
      const two = parts[buckets[bucketOf(bigram, SHIFT)] as number] as number;
      const three = parts[buckets[bucketOf(trigramOf(bigram, beforeThat), SHIFT)] as number] as number;
      // No letter where it was met before, without a branch, since one in four was.
      total += (alone[letter & ((other | -other) >> 31)] as number) + two + three;
      beforeThat = before;
      before = codes[letter] as number;
    }
    const endThree = buckets[bucketOf(trigramOf(bigramOf(endMix, before), beforeThat), SHIFT)] as number;
    return total + (last[letters[end - 1] as number] as number) + (parts[endThree] as number);
  };
}

/** The sum (ngrams.ts) of a folded text with a letter at least. */
const sumOf = summing();

/** The score of a folded text, log odds before the temperature. NaN when the model knows no n-gram of it. Same n-grams as `gramsOf`. */
export function scoreFolded(folded: Folded, weights: Weights): number {
  use(weights);
  // An empty text has START and END alone.
  const sum = folded.length > 2 ? sumOf(folded) : (inUse.first[END] as number);
  const known = knownIn(sum);
  return known === 0 ? Number.NaN : weights.bias + (weights.scale * weightsIn(sum)) / Math.sqrt(known);
}
