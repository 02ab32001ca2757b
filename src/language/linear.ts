import { codeOf, END, LETTERS, START } from './alphabet';
import { bigramOf, bucketOf, isThere, trigramOf, unigramOf } from './ngrams';
import type { Folded } from './normalise';
import type { Weights } from './weights';

/** In which text a letter was last seen, so that it counts once. */
const seenIn = new Int32Array(LETTERS);
let text = 0;

function beginText(): void {
  text = (text + 1) | 0;
  if (text === 0) seenIn.fill(0);
  // A lone end mark says nothing.
  seenIn[END] = text;
}

/** All ones when a letter is met for the first time in this text, else 0: no branch, since one letter in four was met before. */
function isNew(letter: number): number {
  const other = (seenIn[letter] as number) ^ text;
  seenIn[letter] = text;
  return (other | -other) >> 31;
}

/** The score of a folded text, log odds before the temperature. NaN when the model knows no n-gram of it. Same n-grams as `gramsOf`. */
export function scoreFolded({ letters, length }: Folded, { bits, values, bias, scale }: Weights): number {
  const shift = 32 - bits;
  beginText();
  const first = letters[1] as number;
  let beforeThat = codeOf[START] as number;
  let before = codeOf[first] as number;
  let one = (values[bucketOf(unigramOf(before), shift)] as number) & isNew(first);
  let two = values[bucketOf(bigramOf(unigramOf(before), beforeThat), shift)] as number;
  let sum = one + two;
  let features = isThere(one) + isThere(two);
  for (let i = 2; i < length; i++) {
    const letter = letters[i] as number;
    const code = codeOf[letter] as number;
    const unigram = unigramOf(code);
    const bigram = bigramOf(unigram, before);
    one = (values[bucketOf(unigram, shift)] as number) & isNew(letter);
    two = values[bucketOf(bigram, shift)] as number;
    const three = values[bucketOf(trigramOf(bigram, beforeThat), shift)] as number;
    sum += one + two + three;
    features += isThere(one) + isThere(two) + isThere(three);
    beforeThat = before;
    before = code;
  }
  return features === 0 ? Number.NaN : bias + (scale * sum) / Math.sqrt(features);
}
