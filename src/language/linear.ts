import { codeOf, END, LETTER, mixOf, START } from './alphabet';
import { ALONE, CODE, countOn, inUse, MIX, partAt, ROW, SEEN, SHIFT, use } from './letter-weights';
import { bigramOf, bucketOf, knownIn, trigramOf, weightsIn } from './ngrams';
import type { Folded } from './normalise';
import { inHand } from './review-tables';
import type { Weights } from './weights';

/** Makes `sumOf`: what a loop looks up for each letter stands in constants around it, which is worth a third of its time. */
function summing() {
  const { rows, first, last, buckets, parts } = inUse;
  const { letters } = inHand;
  const startCode = codeOf[START] as number;
  const endMix = mixOf[END] as number;
  const [row, mixAt, codeAt, seenAt, aloneAt, shift] = [ROW, MIX, CODE, SEEN, ALONE, SHIFT];

  return function sum({ length }: Folded): number {
    const from = countOn(length);
    const end = length - 1;
    const begin = letters[1] as number;
    rows[row * begin + seenAt] = from;
    let total = (parts[rows[row * begin + aloneAt] as number] as number) + (parts[first[begin] as number] as number);
    let beforeThat = startCode;
    let before = rows[row * begin + codeAt] as number;
    for (let i = 2; i < end; i++) {
      const at = row * ((letters[i] as number) & LETTER);
      const bigram = bigramOf(rows[at + mixAt] as number, before);
      const two = buckets[bucketOf(bigram, shift)] as number;
      const three = buckets[bucketOf(trigramOf(bigram, beforeThat), shift)] as number;
      // No letter where it was met before, without a branch, since one in four was.
      const isNew = ((rows[at + seenAt] as number) - from) >> 31;
      rows[at + seenAt] = from + i;
      total +=
        (parts[(rows[at + aloneAt] as number) & isNew] as number) + (parts[two] as number) + (parts[three] as number);
      beforeThat = before;
      before = rows[at + codeAt] as number;
    }
    const ending = parts[last[letters[end - 1] as number] as number] as number;
    return total + ending + partAt(trigramOf(bigramOf(endMix, before), beforeThat));
  };
}

/** The sum (ngrams.ts) of a folded text with a letter at least. */
const sumOf = summing();

// What comes from another file, or goes to one, a compiler takes for a constant only under a name of this file.
const [begin, knownOf, weightsOf] = [use, knownIn, weightsIn];
const { first, parts } = inUse;

/** The score of a folded text, log odds before the temperature. NaN when the model knows no n-gram of it. Same n-grams as `gramsOf`. */
export function scoreFolded(folded: Folded, weights: Weights): number {
  begin(weights);
  // An empty text has START and END alone.
  const sum = folded.length > 2 ? sumOf(folded) : (parts[first[END] as number] as number);
  const known = knownOf(sum);
  return known === 0 ? Number.NaN : weights.bias + (weights.scale * weightsOf(sum)) / Math.sqrt(known);
}
