import { codeOf, END, HAN, LETTERS, START } from './alphabet';
import { type ClauseTable, MOST_CLAUSES } from './clauses';
import { bigramOf, bucketOf, isThere, trigramOf, unigramOf } from './ngrams';
import { type Folded, LONGEST } from './normalise';
import { scriptOf, scriptOfText } from './script';
import type { Weights } from './weights';

/** What a review and its clauses say. Shared by all calls: read it before reading the next review. */
export interface ReadReview {
  /** Log odds of the whole; NaN where nothing is known or it is not Chinese. */
  whole: number;
  /** Of each clause its place in the letters, [from, to), and its log odds, or NaN. */
  readonly froms: Uint16Array;
  readonly tos: Uint16Array;
  readonly logOdds: Float64Array;
}

const review: ReadReview = {
  whole: Number.NaN,
  froms: new Uint16Array(MOST_CLAUSES),
  tos: new Uint16Array(MOST_CLAUSES),
  logOdds: new Float64Array(MOST_CLAUSES),
};

/** Up to each letter of the text, with it: the sum of the weights of all n-grams that end there, every character counted each time. */
const sums = new Int32Array(LONGEST + 2);
/** Likewise how many n-grams have weight, and times SIGN how many letters are Chinese signs. */
const counts = new Int32Array(LONGEST + 2);
/** More than three n-grams for each letter: the counts never meet. */
const SIGN = 1 << 16;
/** The weight of each letter by itself, and of the three that end with it. */
const ones = new Int8Array(LONGEST + 2);
const threes = new Int8Array(LONGEST + 2);

/** The letters that stood in the text before, and where they stood last; `repeats` of them. */
const repeatedAt = new Uint16Array(LONGEST + 2);
const stoodAt = new Uint16Array(LONGEST + 2);
let repeats = 0;
/** The first of them that is not before the clause in hand. */
let repeat = 0;

/** Where each letter was last seen, counted on over all texts. */
const seenAt = new Int32Array(LETTERS).fill(-1);
/** What a place in the letters of this text is counted from. */
let base = 0;

function beginText(): void {
  base += LONGEST + 2;
  repeats = 0;
  if (base < 0x7fff0000) return;
  seenAt.fill(-1);
  base = 0;
}

const startCode = codeOf[START] as number;
const endUnigram = unigramOf(codeOf[END] as number);

/** Fills the tables of running sums. */
function scan({ letters, length }: Folded, { bits, values }: Weights): void {
  const shift = 32 - bits;
  beginText();
  // Three that end with the first letter there are none: what is added for them is in all sums, and in none of their differences.
  let beforeThat = 0;
  let before = startCode;
  let running = 0;
  let known = 0;
  let met = 0;
  for (let i = 1; i < length - 1; i++) {
    const letter = letters[i] as number;
    const code = codeOf[letter] as number;
    const unigram = unigramOf(code);
    const bigram = bigramOf(unigram, before);
    const one = values[bucketOf(unigram, shift)] as number;
    const two = values[bucketOf(bigram, shift)] as number;
    const three = values[bucketOf(trigramOf(bigram, beforeThat), shift)] as number;
    running += one + two + three;
    known += isThere(one) + isThere(two) + isThere(three) + ((letter & HAN) << 2);
    ones[i] = one;
    threes[i] = three;
    sums[i] = running;
    counts[i] = known;
    // Written over by the next unless the letter stood in this text before.
    const stood = (seenAt[letter] as number) - base;
    seenAt[letter] = base + i;
    repeatedAt[met] = i;
    stoodAt[met] = stood;
    met += 1 + (stood >> 31);
    beforeThat = before;
    before = code;
  }
  repeats = met;
}

/** From a sum of weights over so many n-grams that have some. */
const logOddsOf = (sum: number, count: number, { bias, scale, temperature }: Weights): number =>
  count === 0 ? Number.NaN : (bias + (scale * sum) / Math.sqrt(count)) / temperature;

const codeAt = (letters: Uint16Array, index: number): number => codeOf[letters[index] as number] as number;

/**
 * The log odds of the letters [from, to), at least one, as if they were a text. The running sums hold what is inside of it; START and END
 * stand around it in the place of the letters that do.
 */
function partOf(letters: Uint16Array, from: number, to: number, weights: Weights): number {
  const { bits, values } = weights;
  const shift = 32 - bits;
  const last = to - 1;
  const one = ones[from] as number;
  const first = codeAt(letters, from);
  const end = bigramOf(endUnigram, codeAt(letters, last));
  const startTwo = values[bucketOf(bigramOf(unigramOf(first), startCode), shift)] as number;
  const endTwo = values[bucketOf(end, shift)] as number;
  const beforeEnd = last > from ? codeAt(letters, last - 1) : startCode;
  const endThree = values[bucketOf(trigramOf(end, beforeEnd), shift)] as number;
  let sum = (sums[last] as number) - (sums[from] as number) + one + startTwo + endTwo + endThree;
  let count = (((counts[last] as number) - (counts[from] as number)) & (SIGN - 1)) + isThere(one);
  count += isThere(startTwo) + isThere(endTwo) + isThere(endThree);
  if (last > from) {
    const across = threes[from + 1] as number;
    const second = bigramOf(unigramOf(codeAt(letters, from + 1)), first);
    const startThree = values[bucketOf(trigramOf(second, startCode), shift)] as number;
    sum += startThree - across;
    count += isThere(startThree) - isThere(across);
  }
  for (let r = repeat; r < repeats; r++) {
    const at = repeatedAt[r] as number;
    if (at >= to) break;
    if ((stoodAt[r] as number) < from) continue;
    sum -= ones[at] as number;
    count -= isThere(ones[at] as number);
  }
  return logOddsOf(sum, count, weights);
}

/** How many letters of [from, to) are Chinese signs. */
const signsIn = (from: number, to: number): number =>
  ((counts[to - 1] as number) - (counts[from - 1] as number)) >>> 16;

/**
 * Scores a folded review and its clauses in one pass over its letters, as `polarityLogOdds` would score each by itself (a run
 * across the edge of a clause aside). The text must have places.
 */
export function readReview(folded: Folded, clauses: ClauseTable, weights: Weights): ReadReview {
  const { letters, places, length } = folded;
  scan(folded, weights);
  let read = 1;
  repeat = 0;
  for (let k = 0; k < clauses.count; k++) {
    const from = Math.max(read, places[clauses.starts[k] as number] as number);
    const to = Math.min(length - 1, Math.max(from, places[clauses.ends[k] as number] as number));
    while (repeat < repeats && (repeatedAt[repeat] as number) < from) repeat++;
    const isChinese = from < to && scriptOf(letters, from, to, signsIn(from, to)) === 'chinese';
    review.froms[k] = from;
    review.tos[k] = Math.max(from, to);
    review.logOdds[k] = isChinese ? partOf(letters, from, to, weights) : Number.NaN;
    read = Math.max(from, to);
  }
  repeat = 0;
  review.whole = scriptOfText(folded) === 'chinese' ? partOf(letters, 1, length - 1, weights) : Number.NaN;
  return review;
}
