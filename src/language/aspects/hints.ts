import { type AspectId, afterSalesAspects } from 'src/domain/aspects';
import { codeOf, END, START } from '../alphabet';
import { bigramOf, bucketOf, unigramOf } from '../ngrams';
import type { hintRows } from './hints-table';

/** The aspects a small linear model has an opinion on: what the rules word too narrowly, service and everything after the sale. */
export const hinted: readonly AspectId[] = [
  'service-attitude',
  'reply-speed',
  'pre-sales-advice',
  ...afterSalesAspects,
];

/** What comes of a fault is judged apart from the fault: a head of its own tells its praise from blame. */
export const outcomes: readonly AspectId[] = ['after-sales-speed', 'after-sales-solution', 'after-sales-cost'];

/** Those that tell of people. */
export const ofPeople: readonly AspectId[] = ['service-attitude', 'reply-speed', 'pre-sales-advice', 'follow-up-care'];

/** One head for each hinted aspect, and two that tell praise from blame: of outcomes, and of all else. */
export const HEADS = hinted.length + 2;
export const OUTCOME_HEAD = hinted.length;
export const PRAISE_HEAD = hinted.length + 1;
/** Enough for the few thousand features that were met often enough to learn from. */
export const BITS = 14;
const SHIFT = 32 - BITS;

/** Calls `use` with the bucket of each character and each pair of them in [from, to) of a folded text, the ends marked. */
export function eachBucket(letters: Uint16Array, from: number, to: number, use: (bucket: number) => void): void {
  let before = codeOf[START] as number;
  for (let i = from; i < to; i++) {
    const code = codeOf[letters[i] as number] as number;
    const unigram = unigramOf(code);
    use(bucketOf(unigram, SHIFT));
    use(bucketOf(bigramOf(unigram, before), SHIFT));
    before = code;
  }
  use(bucketOf(bigramOf(unigramOf(codeOf[END] as number), before), SHIFT));
}

/** The weights by head and bucket; `rowOf` says which row a bucket has, 0 for none. */
export interface HintTable {
  readonly rowOf: Uint16Array;
  readonly values: Int8Array;
  readonly biases: readonly number[];
  readonly scale: number;
}

/** Where the digits of the table's text begin: from here on all of ASCII can be printed. */
export const ZERO_DIGIT = 40;
/** A gap of so many buckets is one sign; longer ones take several. */
export const LONGEST_GAP = 60;
/** The sign of such a gap. */
export const GAP = '~';
/** Weights are whole numbers from -LEVELS to LEVELS times the scale: with two levels a fortieth less was found right on writers held back. */
export const LEVELS = 15;
/** Digits of a weight come first, then those of runs of weights that are 0, of which the longest is so long. */
export const LONGEST_RUN = 50;

/** Reads the generated table: the gaps between buckets, one sign each, then row by row each weight that is not 0 and each run of those that are. */
export function readHints([buckets, cells, biases]: typeof hintRows, scale: number): HintTable {
  const rowOf = new Uint16Array(1 << BITS);
  let at = -1;
  let row = 0;
  const gapAt = (text: string, i: number) => (text[i] === GAP ? LONGEST_GAP : text.charCodeAt(i) - ZERO_DIGIT);
  for (let i = 0; i < buckets.length; i++) {
    at += gapAt(buckets, i);
    if (buckets[i] !== GAP) rowOf[++at] = ++row;
  }
  const values = new Int8Array((row + 1) * HEADS);
  let cell = HEADS;
  for (let i = 0; i < cells.length; i++) {
    const digit = cells.charCodeAt(i) - ZERO_DIGIT;
    if (digit <= 2 * LEVELS) values[cell++] = digit - LEVELS;
    else cell += digit - 2 * LEVELS;
  }
  return { rowOf, values, biases: biases.map((bias) => bias / 1000), scale };
}
