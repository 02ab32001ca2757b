import { codeOf, END, LETTER, LETTERS, mixOf, START } from './alphabet';
import { ALONE, CODE, countOn, inUse, MIX, ROW, SEEN, SHIFT, use, WEIGHT_BITS } from './letter-weights';
import { bigramOf, bucketOf, knownIn, trigramOf, weightsIn } from './ngrams';
import type { Folded } from './normalise';
import { clauseTable, inHand, PLACE, PLACE_BITS, PLACES } from './review-tables';
import { scriptOf, scriptOfText } from './script';
import type { Weights } from './weights';

/**
 * Up to each letter of the text, with it: the sum (ngrams.ts) of all n-grams that end there, a character counted once in each clause.
 */
const sums = new Float64Array(PLACES);
/** In its only place: the sum of the characters that were counted in one clause and again in another. */
const again = new Float64Array(new ArrayBuffer(8));
/** Set in the first letter of each clause until the clause is scored. */
const FIRST = LETTERS;

const startCode = codeOf[START] as number;
const endMix = mixOf[END] as number;

/**
 * Makes `scan`: what its loop looks up and calls for each letter stands in constants around it, which is worth half of its time. A compiler
 * takes what comes from another file for a constant only so.
 */
function scanning() {
  const { rows, buckets, parts } = inUse;
  const { letters, starts } = inHand;
  const [running, start, twiceAt, letterOf] = [sums, startCode, again, LETTER];
  const [row, mixAt, codeAt, seenAt, aloneAt, shift] = [ROW, MIX, CODE, SEEN, ALONE, SHIFT];
  const [place, placeBits, weightBits, countFrom] = [PLACE, PLACE_BITS, WEIGHT_BITS, countOn];
  const [bucket, pair, three, firstBit] = [bucketOf, bigramOf, trigramOf, Math.log2(FIRST)];

  return function scan(length: number): void {
    // Whole numbers, which a compiler cannot know of what comes from elsewhere.
    const from = countFrom(length) | 0;
    const end = (length - 1) | 0;
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
      const letter = letters[i] as number;
      const at = row * (letter & letterOf);
      const here = (from + i) | 0;
      const mix = pair(rows[at + mixAt] as number, before);
      const one = rows[at + aloneAt] as number;
      const twoByte = buckets[bucket(mix, shift)] as number;
      const threeByte = buckets[bucket(three(mix, beforeThat), shift)] as number;
      // A letter counts where it was seen last before its clause began.
      since = (since + ((here - since) & (0 - (letter >>> firstBit)))) | 0;
      const seen = rows[at + seenAt] as number;
      rows[at + seenAt] = here;
      const counted = one & ((seen - since) >> 31);
      twice += parts[counted & ~((seen - from) >> 31)] as number;
      sum += (parts[counted] as number) + (parts[twoByte] as number) + (parts[threeByte] as number);
      running[i] = sum;
      const may = (begunBefore | threeByte) >> weightBits;
      starts[started] = i | (may << placeBits);
      started = (started + (may & 1)) | 0;
      begunBefore = begun | twoByte;
      begun = one;
      beforeThat = before;
      before = rows[at + codeAt] as number;
    }
    twiceAt[0] = twice;
    starts[started] = end | ((begunBefore >> weightBits) << placeBits);
    starts[started + 1] = (end + 1) | ((begun >> weightBits) << placeBits);
    // After the last there is one that is never reached.
    starts[started + 2] = place;
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
  const [bucket, pair, three] = [bucketOf, bigramOf, trigramOf];
  const partAt = (hash: number): number => parts[buckets[bucket(hash, shift)] as number] as number;

  /**
   * Sums up the letters [from, to), at least one, as if they were a text. The running sums hold what is inside of it; START and END
   * stand around it in the place of the letters that do.
   */
  return function score(from: number, to: number): void {
    const begin = letters[from] as number;
    const end = letters[to - 1] as number;
    const endTwo = pair(ending, rows[row * end + codeAt] as number);
    let beforeEnd = start;
    let sum = (running[to - 1] as number) - (running[from] as number);
    sum += parts[rows[row * begin + aloneAt] as number] as number;
    sum += (parts[first[begin] as number] as number) + (parts[last[end] as number] as number);
    if (to - 1 > from) {
      const second = pair(
        rows[row * (letters[from + 1] as number) + mixAt] as number,
        rows[row * begin + codeAt] as number,
      );
      beforeEnd = rows[row * (letters[to - 2] as number) + codeAt] as number;
      const before = rows[row * (letters[from - 1] as number) + codeAt] as number;
      sum += partAt(three(second, start)) - partAt(three(second, before));
    }
    result[0] = sum + partAt(three(endTwo, beforeEnd));
  };
}

const score = scoring();

// What comes from another file, or goes to one, a compiler takes for a constant only under a name of this file.
const [clauses, begin, chinese, scriptOfAll] = [clauseTable, use, scriptOf, scriptOfText];
const [weightsOf, knownOf] = [weightsIn, knownIn];
const [first, letterBits] = [FIRST, LETTER];
const { letters } = inHand;
const { starts: clauseStarts, ends: clauseEnds, froms, tos, logOdds } = clauseTable;

/**
 * Scores a folded review, the text in hand, and its clauses in one pass over its letters, as `polarityLogOdds` would score each by itself (a
 * run across the edge of a clause aside), and notes where words may begin. The text must have places. The log odds of the whole; NaN where
 * nothing is known or it is not Chinese.
 */
export function readReview(folded: Folded, weights: Weights): number {
  const end = folded.length - 1;
  begin(weights);
  placeClauses(folded);
  scan(folded.length);
  const { count } = clauses;
  const { hans } = folded;
  for (let k = 0; k < count; k++) {
    const from = froms[k] as number;
    const to = tos[k] as number;
    letters[from] = (letters[from] as number) & letterBits;
    logOdds[k] = Number.NaN;
    if (from === to) continue;
    score(from, to);
    const signs = (hans[clauseEnds[k] as number] as number) - (hans[clauseStarts[k] as number] as number);
    if (chinese(letters, from, to, signs) === 'chinese') logOdds[k] = logOddsOf(scored[0] as number, weights);
  }
  if (scriptOfAll(folded) !== 'chinese') return Number.NaN;
  score(1, end);
  return logOddsOf((scored[0] as number) - (again[0] as number), weights);
}

/** From a sum over n-grams. */
function logOddsOf(sum: number, { bias, scale, temperature }: Weights): number {
  const known = knownOf(sum);
  return known === 0 ? Number.NaN : (bias + (scale * weightsOf(sum)) / Math.sqrt(known)) / temperature;
}

/** Finds the letters of each clause. */
function placeClauses({ places, length }: Folded): void {
  const end = length - 1;
  const { count } = clauses;
  let read = 1;
  for (let k = 0; k < count; k++) {
    // What follows a last blank has a place behind the end.
    const from = Math.min(end, Math.max(read, places[clauseStarts[k] as number] as number));
    read = Math.min(end, Math.max(from, places[clauseEnds[k] as number] as number));
    letters[from] = (letters[from] as number) | first;
    froms[k] = from;
    tos[k] = read;
  }
}
