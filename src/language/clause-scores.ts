import { codeOf, END, HAN, LETTER, mixOf, START } from './alphabet';
import { ALONE, CODE, countOn, inUse, MIX, ROW, SEEN, SHIFT, use, WEIGHT_BITS } from './letter-weights';
import { bigramOf, bucketOf, knownIn, signsIn, trigramOf, weightsIn } from './ngrams';
import type { Folded } from './normalise';
import { clauseTable, inHand, PLACE, PLACE_BITS, PLACES } from './review-tables';
import { scriptOf, scriptOfText } from './script';
import type { Weights } from './weights';

/**
 * Up to each letter of the text, with it: the sum (ngrams.ts) of all n-grams that end there, a character counted once in each clause, and
 * SIGN for each Chinese sign.
 */
const sums = new Float64Array(PLACES);
/** In its only place: the sum of the characters that were counted in one clause and again in another. */
const again = new Float64Array(new ArrayBuffer(8));
/** At the first letter of each clause its place, elsewhere 0. */
const begins = new Uint16Array(PLACES);
/** Before each letter, how many places where words may begin were noted. */
const noted = new Uint16Array(PLACES);

const startCode = codeOf[START] as number;
const endMix = mixOf[END] as number;

/** Makes `scan`: what its loop looks up for each letter stands in constants around it, which is worth half of its time. */
function scanning() {
  const { rows, buckets, parts } = inUse;
  const { letters, starts } = inHand;
  const [running, beginning, notedAt, start, lettersOnly, signs] = [sums, begins, noted, startCode, LETTER, HAN];
  const [row, mixAt, codeAt, seenAt, aloneAt, shift] = [ROW, MIX, CODE, SEEN, ALONE, SHIFT];
  const [place, placeBits, weightBits] = [PLACE, PLACE_BITS, WEIGHT_BITS];

  return function scan(length: number): void {
    // Whole numbers, which a compiler cannot know of what comes from elsewhere.
    const from = countOn(length) | 0;
    const end = length - 1;
    // Three that end with the first letter there are none: what is added for them is in all sums, and in none of their differences.
    let beforeThat = 0;
    let before = start | 0;
    let sum = 0;
    let twice = 0;
    let since = from;
    let started = 0;
    // What the letter before begins alone, and the letter before that alone or with the one after it.
    let begun = 0;
    let begunBefore = 0;
    // One loop, and no branch in it that a processor would have to guess.
    for (let i = 1; i < end; i++) {
      const letter = (letters[i] as number) & lettersOnly;
      const at = row * letter;
      const bigram = bigramOf(rows[at + mixAt] as number, before);
      const one = rows[at + aloneAt] as number;
      const two = buckets[bucketOf(bigram, shift)] as number;
      const three = buckets[bucketOf(trigramOf(bigram, beforeThat), shift)] as number;
      // A letter counts where it was seen last before its clause began.
      const begin = beginning[i & place] as number;
      since += (from + begin - since) & (-begin >> 31);
      const seen = rows[at + seenAt] as number;
      rows[at + seenAt] = from + i;
      const counted = one & ((seen - since) >> 31);
      twice += parts[counted & ~((seen - from) >> 31)] as number;
      sum += (parts[counted] as number) + (parts[two] as number) + (parts[three] as number) + (letter & signs);
      running[i & place] = sum;
      notedAt[i & place] = started;
      const may = (begunBefore | three) >> weightBits;
      starts[started & place] = i | (may << placeBits);
      started += (may | (may >> 1)) & 1;
      begunBefore = begun | two;
      begun = one;
      beforeThat = before;
      before = rows[at + codeAt] as number;
    }
    again[0] = twice;
    starts[started & place] = end | ((begunBefore >> weightBits) << placeBits);
    starts[(started + 1) & place] = (end + 1) | ((begun >> weightBits) << placeBits);
    // After the last there is one that is never reached.
    starts[(started + 2) & place] = place;
    notedAt[end & place] = started;
  };
}

/** Fills the tables of running sums and of the places where words may begin, for a text of so many letters. */
const scan = scanning();

/** In its only place: the sum of the letters scored last, since a number that is not whole costs an object when it is returned. */
const scored = new Float64Array(new ArrayBuffer(8));

/** Makes `score`. */
function scoring() {
  const { rows, first, last, buckets, parts } = inUse;
  const { letters } = inHand;
  const [running, result, start, ending] = [sums, scored, startCode, endMix];
  const [row, mixAt, codeAt, aloneAt, shift] = [ROW, MIX, CODE, ALONE, SHIFT];
  const rowAt = (index: number): number => row * ((letters[index] as number) & LETTER);
  const partAt = (hash: number): number => parts[buckets[bucketOf(hash, shift)] as number] as number;
  const aloneAtRow = (at: number): number => parts[rows[at + aloneAt] as number] as number;

  /**
   * Sums up the letters [from, to), at least one, as if they were a text. The running sums hold what is inside of it; START and END
   * stand around it in the place of the letters that do.
   */
  return function score(from: number, to: number): void {
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
    result[0] = sum + partAt(trigramOf(endTwo, beforeEnd));
  };
}

const score = scoring();

/** How many letters of [from, to) are Chinese signs. */
const signsOf = (from: number, to: number): number => signsIn((sums[to - 1] as number) - (sums[from - 1] as number));

const { letters } = inHand;
const { starts: clauseStarts, ends: clauseEnds, froms, tos, firsts, logOdds } = clauseTable;

/**
 * Scores a folded review, the text in hand, and its clauses in one pass over its letters, as `polarityLogOdds` would score each by itself (a
 * run across the edge of a clause aside), and notes where words may begin. The text must have places. The log odds of the whole; NaN where
 * nothing is known or it is not Chinese.
 */
export function readReview(folded: Folded, weights: Weights): number {
  const end = folded.length - 1;
  use(weights);
  placeClauses(folded);
  scan(folded.length);
  for (let k = 0; k < clauseTable.count; k++) {
    const from = froms[k] as number;
    const to = tos[k] as number;
    begins[from] = 0;
    firsts[k] = noted[from] as number;
    logOdds[k] = Number.NaN;
    if (from === to || scriptOf(letters, from, to, signsOf(from, to)) !== 'chinese') continue;
    score(from, to);
    logOdds[k] = logOddsOf(scored[0] as number, weights);
  }
  if (scriptOfText(folded) !== 'chinese') return Number.NaN;
  score(1, end);
  return logOddsOf((scored[0] as number) - (again[0] as number), weights);
}

/** From a sum over n-grams. */
function logOddsOf(sum: number, { bias, scale, temperature }: Weights): number {
  const known = knownIn(sum);
  return known === 0 ? Number.NaN : (bias + (scale * weightsIn(sum)) / Math.sqrt(known)) / temperature;
}

/** Finds the letters of each clause. */
function placeClauses({ places, length }: Folded): void {
  const end = length - 1;
  let read = 1;
  for (let k = 0; k < clauseTable.count; k++) {
    // What follows a last blank has a place behind the end.
    const from = Math.min(end, Math.max(read, places[clauseStarts[k] as number] as number));
    read = Math.min(end, Math.max(from, places[clauseEnds[k] as number] as number));
    begins[from] = from;
    froms[k] = from;
    tos[k] = read;
  }
}
