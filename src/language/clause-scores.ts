import { codeOf, END, HAN, LETTER, mixOf, START } from './alphabet';
import { ALONE, CODE, countOn, inUse, MIX, ROW, SEEN, SHIFT, use, WEIGHT_BITS } from './letter-weights';
import { bigramOf, bucketOf, knownIn, signsIn, trigramOf, weightsIn } from './ngrams';
import type { Folded } from './normalise';
import { clauseTable, inHand, PLACE, PLACE_BITS, PLACES } from './review-tables';
import { scriptOf, scriptOfText } from './script';
import type { Weights } from './weights';
import { READ_AHEAD } from './word-beginnings';

/**
 * Up to each letter of the text, with it: the sum (ngrams.ts) of all n-grams that end there, every character counted each time, and SIGN for
 * each Chinese sign.
 */
const sums = new Float64Array(PLACES);

/** The letters that stood in the text before: their places, and in the lower half where they stood last; `repeats` of them. */
const repeated = new Int32Array(PLACES);
const HALF = 16;
const LOWER = 0xffff;
let repeats = 0;
/** The first of them that is not before the clause in hand. */
let repeat = 0;

const startCode = codeOf[START] as number;
const endMix = mixOf[END] as number;

/** Makes `scan`: what its loop looks up for each letter stands in constants around it, which is worth half of its time. */
function scanning() {
  const { rows, buckets, parts } = inUse;
  const { letters, starts } = inHand;
  const [running, again, start] = [sums, repeated, startCode];
  const [row, mixAt, codeAt, seenAt, aloneAt, shift] = [ROW, MIX, CODE, SEEN, ALONE, SHIFT];
  const [place, placeBits, weightBits, half, lower] = [PLACE, PLACE_BITS, WEIGHT_BITS, HALF, LOWER];

  return function fill(length: number): number {
    const from = countOn(length);
    const end = length - 1;
    // Three that end with the first letter there are none: what is added for them is in all sums, and in none of their differences.
    let beforeThat = 0;
    let before = start;
    let sum = 0;
    let met = 0;
    let started = 0;
    // What the letter before begins alone, and the letter before that alone or with the one after it.
    let begun = 0;
    let begunBefore = 0;
    for (let i = 1; i < end; i++) {
      const letter = (letters[i] as number) & LETTER;
      const at = row * letter;
      const bigram = bigramOf(rows[at + mixAt] as number, before);
      const one = rows[at + aloneAt] as number;
      const two = buckets[bucketOf(bigram, shift)] as number;
      const three = buckets[bucketOf(trigramOf(bigram, beforeThat), shift)] as number;
      sum += (parts[one] as number) + (parts[two] as number) + (parts[three] as number) + (letter & HAN);
      running[i & place] = sum;
      const begins = (begunBefore | three) >> weightBits;
      starts[started & place] = i | (begins << placeBits);
      started += (begins | (begins >> 1)) & 1;
      begunBefore = begun | two;
      begun = one;
      // Written over by the next unless the letter stood in this text before.
      const stood = (rows[at + seenAt] as number) - from;
      rows[at + seenAt] = from + i;
      again[met & place] = (i << half) | (stood & lower);
      met += 1 + (stood >> 31);
      beforeThat = before;
      before = rows[at + codeAt] as number;
    }
    starts[started & place] = end | ((begunBefore >> weightBits) << placeBits);
    started++;
    starts[started & place] = (end + 1) | ((begun >> weightBits) << placeBits);
    started++;
    // After the last there is one that is never reached.
    starts[started & place] = place;
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

/** Makes `scoreOf`. */
function scoring() {
  const { rows, first, last, buckets, parts } = inUse;
  const { letters } = inHand;
  const [running, again, start, ending] = [sums, repeated, startCode, endMix];
  const [row, mixAt, codeAt, aloneAt, shift, half, lower] = [ROW, MIX, CODE, ALONE, SHIFT, HALF, LOWER];
  const rowAt = (index: number): number => row * ((letters[index] as number) & LETTER);
  const partAt = (hash: number): number => parts[buckets[bucketOf(hash, shift)] as number] as number;
  const aloneAtRow = (at: number): number => parts[rows[at + aloneAt] as number] as number;

  /**
   * The sum of the letters [from, to), at least one, as if they were a text. The running sums hold what is inside of it; START and END
   * stand around it in the place of the letters that do.
   */
  return function score(from: number, to: number): number {
    const begin = (letters[from] as number) & LETTER;
    const end = (letters[to - 1] as number) & LETTER;
    const endTwo = bigramOf(ending, rows[row * end + codeAt] as number);
    let beforeEnd = start;
    let sum = (running[to - 1] as number) - (running[from] as number);
    sum += aloneAtRow(row * begin) + (begin & HAN);
    sum += (parts[first[begin] as number] as number) + (parts[last[end] as number] as number);
    if (to - 1 > from) {
      const second = bigramOf(rows[rowAt(from + 1) + mixAt] as number, rows[row * begin + codeAt] as number);
      beforeEnd = rows[rowAt(to - 2) + codeAt] as number;
      const before = rows[rowAt(from - 1) + codeAt] as number;
      sum += partAt(trigramOf(second, start)) - partAt(trigramOf(second, before));
    }
    sum += partAt(trigramOf(endTwo, beforeEnd));
    for (let r = repeat; r < repeats; r++) {
      const entry = again[r] as number;
      const at = entry >>> half;
      if (at >= to) break;
      if ((entry & lower) < from) continue;
      const letter = (letters[at] as number) & LETTER;
      sum -= aloneAtRow(row * letter) + (letter & HAN);
    }
    return sum;
  };
}

const scoreOf = scoring();

/** How many letters of [from, to) are Chinese signs. */
const signsOf = (from: number, to: number): number => signsIn((sums[to - 1] as number) - (sums[from - 1] as number));

const { letters, starts } = inHand;
const { starts: clauseStarts, ends: clauseEnds, froms, tos, firsts, logOdds } = clauseTable;

/**
 * Scores a folded review, the text in hand, and its clauses in one pass over its letters, as `polarityLogOdds` would score each by itself (a
 * run across the edge of a clause aside), and notes where words may begin. The text must have places. The log odds of the whole; NaN where
 * nothing is known or it is not Chinese.
 */
export function readReview(folded: Folded, weights: Weights): number {
  const { places, length } = folded;
  use(weights);
  repeats = scan(length);
  let read = 1;
  repeat = 0;
  let first = 0;
  for (let k = 0; k < clauseTable.count; k++) {
    const from = Math.max(read, places[clauseStarts[k] as number] as number);
    const to = Math.min(length - 1, Math.max(from, places[clauseEnds[k] as number] as number));
    read = Math.max(from, to);
    while (repeat < repeats && (repeated[repeat] as number) >>> HALF < from) repeat++;
    while (((starts[first] as number) & PLACE) - READ_AHEAD < from) first++;
    const isChinese = from < to && scriptOf(letters, from, to, signsOf(from, to)) === 'chinese';
    froms[k] = from;
    tos[k] = read;
    firsts[k] = first;
    logOdds[k] = isChinese ? logOddsOf(scoreOf(from, to), weights) : Number.NaN;
  }
  repeat = 0;
  return scriptOfText(folded) === 'chinese' ? logOddsOf(scoreOf(1, length - 1), weights) : Number.NaN;
}
