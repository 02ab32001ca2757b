import { aspectIds } from 'src/domain/aspects';
import { codeOf, END, isLatin, START } from '../alphabet';
import { bigramOf, bucketOf, unigramOf } from '../ngrams';
import { eachBucket, LEVELS, twoAt, VALUES } from '../sparse-rows';
import type { netRows } from './net-table';
import { MOST_TAGS } from './tag-set';

/**
 * The reader of aspects: a small network with one hidden layer over a stretch of clauses. It hears pairs of characters, characters whose pair is not known, and
 * the tags of the words, and says which aspects the stretch speaks of, and how each is judged.
 */
export const ASPECTS = aspectIds.length;
/** negative, mid, positive, numbered so. */
export const LABELS = 3;
/** A score for each aspect, and after them one for each label of each. */
export const OUTPUTS = ASPECTS * (1 + LABELS);
/** Hidden units: on writers held back 16 lose .02 of F1, and 64 gain .00 to .01. */
export const HIDDEN = 24;

/** Enough to keep most of the pairs apart that were met often enough to learn from. */
export const BITS = 16;
export const SHIFT = 32 - BITS;
/** From here on stand the buckets of characters alone. */
export const SINGLES = 1 << BITS;
export const BUCKETS = 2 * SINGLES;

/** The tags have rows of their own after those of the buckets. */
export const TAG_ROWS = MOST_TAGS;

/**
 * Calls `use` for each character in [from, to) of a folded text and for the end of it with two buckets: that of the pair it makes with the one before, and
 * that of the character alone, which is heard where the pair is not known. Before what follows a Latin letter stands all of its word so far: two letters of a
 * word say little.
 */
export function eachPlace(
  letters: Uint16Array,
  from: number,
  to: number,
  use: (pair: number, single: number) => void,
): void {
  let before = codeOf[START] as number;
  for (let i = from; i <= to; i++) {
    const letter = i < to ? (letters[i] as number) : END;
    const code = codeOf[letter] as number;
    const mix = unigramOf(code);
    const hash = bigramOf(mix, before);
    use(bucketOf(hash, SHIFT), SINGLES + bucketOf(mix, SHIFT));
    before = isLatin(letter) ? hash : code;
  }
}

/** The network in memory. */
export interface Net {
  /** By bucket its row; 0 for none. */
  readonly rowOf: Uint16Array;
  /**
   * Row by row the weights of the hidden units, LEVELS higher, half a byte each, two to a byte with the lower half first, eight to a number.
   * Row 0 holds only LEVELS.
   */
  readonly packed: Int32Array;
  /** The row of the first tag. */
  readonly tagsFrom: number;
  readonly scale: number;
  readonly hiddenBias: Float64Array;
  /** Output by output the weights of the hidden units. */
  readonly outputs: Float64Array;
  readonly outputBias: Float64Array;
}

/** Numbers of `packed` that a row takes, and bytes. */
export const WORDS = HIDDEN / 8;
const ROW_BYTES = HIDDEN / 2;
/** Bits of half a byte. */
export const HALF = 4;

/** The network of a generated table, its rows still to be filled: what is long to read waits for the first text that needs it. */
export function netOf([gaps, cells, hidden, outputs, biases]: typeof netRows, scale: number) {
  const bytes = new Uint8Array(ROW_BYTES + cells.length);
  const rows = bytes.length / ROW_BYTES - TAG_ROWS;
  const thousandths = (numbers: string) => Float64Array.from(numbers.split(' '), (number) => Number(number) / 1000);
  const net: Net = {
    rowOf: new Uint16Array(BUCKETS),
    packed: new Int32Array(bytes.buffer),
    tagsFrom: rows,
    scale,
    hiddenBias: thousandths(hidden),
    outputs: thousandths(outputs),
    outputBias: thousandths(biases),
  };
  return { net, fill: () => fillRows(net.rowOf, bytes, gaps, cells) };
}

/** Reads the buckets, and row by row two weights a sign. */
function fillRows(rowOf: Uint16Array, bytes: Uint8Array, gaps: string, cells: string): void {
  let row = 0;
  eachBucket(gaps, (bucket) => {
    rowOf[bucket] = ++row;
  });
  bytes.fill(LEVELS | (LEVELS << HALF), 0, ROW_BYTES);
  for (let i = 0; i < cells.length; i++) {
    const two = twoAt(cells, i);
    bytes[ROW_BYTES + i] = Math.floor(two / VALUES) | ((two % VALUES) << HALF);
  }
}
