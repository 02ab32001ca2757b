import { codeOf, END, LETTER, LETTERS, mixOf, START } from './alphabet';
import { type ClauseTable, MOST_CLAUSES } from './clauses';
import { inUse, partAt, SHIFT, use } from './letter-weights';
import { bigramOf, bucketOf, knownIn, partOf, signsIn, trigramOf, weightsIn } from './ngrams';
import { type Folded, LONGEST } from './normalise';
import { scriptOf, scriptOfText } from './script';
import type { Weights } from './weights';

/** Room for all letters of a text: a power of two, so that a place needs no check. */
const SIZE = 2 ** Math.ceil(Math.log2(LONGEST + 2));
const PLACE = SIZE - 1;

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

/**
 * Up to each letter of the text, with it: the sum (ngrams.ts) of all n-grams that end there, every character counted each time, and SIGN for
 * each Chinese sign.
 */
const sums = new Float64Array(SIZE);

/** The letters that stood in the text before, and where they stood last; `repeats` of them. */
const repeatedAt = new Uint16Array(SIZE);
const stoodAt = new Uint16Array(SIZE);
let repeats = 0;
/** The first of them that is not before the clause in hand. */
let repeat = 0;

const startCode = codeOf[START] as number;
const endMix = mixOf[END] as number;

/** Makes `scan`: what its loop looks up for each letter stands in constants around it, which is worth half of its time. */
function scanning() {
  const { alone, buckets } = inUse;
  const [mixes, codes, parts, running, repeated, stoods] = [mixOf, codeOf, partOf, sums, repeatedAt, stoodAt];
  const start = startCode;
  /** Where each letter was last seen, counted on over all texts. */
  const seenAt = new Int32Array(LETTERS).fill(-1);
  /** What a place in the letters of this text is counted from. */
  let base = 0;

  return function fill({ letters, length }: Folded): number {
    base += SIZE;
    if (base >= 0x7fff0000) {
      seenAt.fill(-1);
      base = 0;
    }
    const from = base;
    const end = length - 1;
    // Three that end with the first letter there are none: what is added for them is in all sums, and in none of their differences.
    let beforeThat = 0;
    let before = start;
    let sum = 0;
    let met = 0;
    for (let i = 1; i < end; i++) {
      const letter = (letters[i] as number) & LETTER;
      const bigram = bigramOf(mixes[letter] as number, before);
      const two = parts[buckets[bucketOf(bigram, SHIFT)] as number] as number;
      const three = parts[buckets[bucketOf(trigramOf(bigram, beforeThat), SHIFT)] as number] as number;
      sum += (alone[letter] as number) + two + three;
      running[i & PLACE] = sum;
      // Written over by the next unless the letter stood in this text before.
      const stood = (seenAt[letter] as number) - from;
      seenAt[letter] = from + i;
      repeated[met & PLACE] = i;
      stoods[met & PLACE] = stood;
      met += 1 + (stood >> 31);
      beforeThat = before;
      before = codes[letter] as number;
    }
    return met;
  };
}

/** Fills the tables of running sums; how many letters stood before. */
const scan = scanning();

/** From a sum over n-grams. */
function logOddsOf(sum: number, { bias, scale, temperature }: Weights): number {
  const known = knownIn(sum);
  return known === 0 ? Number.NaN : (bias + (scale * weightsIn(sum)) / Math.sqrt(known)) / temperature;
}

/**
 * The sum of the letters [from, to), at least one, as if they were a text. The running sums hold what is inside of it; START and END
 * stand around it in the place of the letters that do.
 */
function scoreOf(letters: Uint16Array, from: number, to: number): number {
  const { alone, first, last } = inUse;
  const begin = letters[from] as number;
  const end = letters[to - 1] as number;
  const beginCode = codeOf[begin] as number;
  const endTwo = bigramOf(endMix, codeOf[end] as number);
  let beforeEnd = startCode;
  let sum = (sums[to - 1] as number) - (sums[from] as number);
  sum += (alone[begin] as number) + (first[begin] as number) + (last[end] as number);
  if (to - 1 > from) {
    const second = bigramOf(mixOf[letters[from + 1] as number] as number, beginCode);
    beforeEnd = codeOf[letters[to - 2] as number] as number;
    sum +=
      partAt(trigramOf(second, startCode)) - partAt(trigramOf(second, codeOf[letters[from - 1] as number] as number));
  }
  sum += partAt(trigramOf(endTwo, beforeEnd));
  for (let r = repeat; r < repeats; r++) {
    const at = repeatedAt[r] as number;
    if (at >= to) break;
    if ((stoodAt[r] as number) >= from) sum -= alone[letters[at] as number] as number;
  }
  return sum;
}

/** How many letters of [from, to) are Chinese signs. */
const signsOf = (from: number, to: number): number => signsIn((sums[to - 1] as number) - (sums[from - 1] as number));

/**
 * Scores a folded review and its clauses in one pass over its letters, as `polarityLogOdds` would score each by itself (a run
 * across the edge of a clause aside). The text must have places.
 */
export function readReview(folded: Folded, clauses: ClauseTable, weights: Weights): ReadReview {
  const { letters, places, length } = folded;
  use(weights);
  repeats = scan(folded);
  let read = 1;
  repeat = 0;
  for (let k = 0; k < clauses.count; k++) {
    const from = Math.max(read, places[clauses.starts[k] as number] as number);
    const to = Math.min(length - 1, Math.max(from, places[clauses.ends[k] as number] as number));
    while (repeat < repeats && (repeatedAt[repeat] as number) < from) repeat++;
    const isChinese = from < to && scriptOf(letters, from, to, signsOf(from, to)) === 'chinese';
    review.froms[k] = from;
    review.tos[k] = Math.max(from, to);
    review.logOdds[k] = isChinese ? logOddsOf(scoreOf(letters, from, to), weights) : Number.NaN;
    read = Math.max(from, to);
  }
  repeat = 0;
  review.whole = scriptOfText(folded) === 'chinese' ? logOddsOf(scoreOf(letters, 1, length - 1), weights) : Number.NaN;
  return review;
}
