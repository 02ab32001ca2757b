import type { AspectId } from 'src/domain/aspects';
import { codeOf, END, START } from '../alphabet';
import { bigramOf, bucketOf, unigramOf } from '../ngrams';
import { hintRows, hintScale } from './hints-table';

/** The aspects a small linear model has an opinion on: what the rules word too narrowly, service and everything after the sale. */
export const hinted: readonly AspectId[] = [
  'service-attitude',
  'reply-speed',
  'pre-sales-advice',
  'after-sales-speed',
  'after-sales-attitude',
  'after-sales-solution',
  'after-sales-cost',
  'return-policy',
  'complaint-handling',
  'follow-up-care',
];

/** One head for each hinted aspect, and a last one that tells praise from blame. */
export const HEADS = hinted.length + 1;
/** Enough for the few thousand features that were met often enough to learn from. */
export const BITS = 14;
const SHIFT = 32 - BITS;

/** The bucket of a lexicon's tag: by its name, since numbers change with the lexicon. */
export function bucketOfTag(name: string): number {
  let mix = unigramOf(0);
  for (let i = 0; i < name.length; i++) mix = bigramOf(mix, name.charCodeAt(i));
  return bucketOf(mix, SHIFT);
}

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
/** A gap of so many cells is one sign; longer ones take several. */
export const LONGEST_GAP = 60;
/** The sign of such a gap. */
export const GAP = '~';
/** Weights are whole numbers from -LEVELS to LEVELS times the scale. */
export const LEVELS = 2;

/**
 * Reads the generated table: the gaps between buckets, one sign each, then for each weight that is not 0, row by row, the gap to the one
 * before and its level.
 */
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
    cell += gapAt(cells, i);
    if (cells[i] !== GAP) values[cell++] = cells.charCodeAt(++i) - ZERO_DIGIT - LEVELS;
  }
  return { rowOf, values, biases, scale };
}

const table = readHints(hintRows, hintScale);

/** The sums of the stretch of text that is read, by head, and how many features it has. */
const sums = new Int32Array(HEADS);
const before = new Int32Array(HEADS);
/** Of each head the clause of the stretch that spoke most for it, and by how much. */
const most = new Int32Array(HEADS);
export const spokenBy = new Int32Array(HEADS);
let features = 0;

/** Begins a stretch of text. */
export function beginHints(): void {
  sums.fill(0);
  most.fill(-0x8000);
  features = 0;
}

function addBucket(bucket: number): void {
  const row = table.rowOf[bucket] as number;
  if (row === 0) return;
  features++;
  for (let head = 0, at = row * HEADS; head < HEADS; head++, at++) {
    sums[head] = (sums[head] as number) + (table.values[at] as number);
  }
}

interface Letters {
  readonly letters: Uint16Array;
  readonly from: number;
  readonly to: number;
}

/** Adds a clause [from, to) of a folded text, and the buckets of its tags, as the clause with this number of the stretch. */
export function addHints({ letters, from, to }: Letters, tags: readonly number[], clause: number): void {
  before.set(sums);
  eachBucket(letters, from, to, addBucket);
  for (const bucket of tags) addBucket(bucket);
  for (let head = 0; head < HEADS; head++) {
    const gain = (sums[head] as number) - (before[head] as number);
    if (gain <= (most[head] as number)) continue;
    most[head] = gain;
    spokenBy[head] = clause;
  }
}

/** The log odds of a head for the stretch so far. */
export const hintOf = (head: number): number =>
  (table.biases[head] ?? 0) + (table.scale * (sums[head] as number)) / Math.sqrt(Math.max(1, features));
