import { type ClauseTable, MOST_CLAUSES } from './clauses';
import { bigramOf, bucketOf, trigramOf, unigramOf } from './ngrams';
import { END, FIRST_HAN, type Folded, foldWithPlaces, LAST_HAN, LONGEST, START } from './normalise';
import { scriptOf } from './script';
import type { Weights } from './weights';

/** A review folded once, and what its clauses say. Shared by all calls: read it before reading the next review. */
export interface ReadReview {
  folded: Folded;
  /** Log odds of the whole; NaN where nothing is known or it is not Chinese. */
  whole: number;
  /** Of each clause its place in the codes, [from, to), and its log odds, or NaN. */
  readonly froms: Uint16Array;
  readonly tos: Uint16Array;
  readonly logOdds: Float64Array;
}

const review: ReadReview = {
  folded: { codes: new Int32Array(0), length: 0, han: 0 },
  whole: Number.NaN,
  froms: new Uint16Array(MOST_CLAUSES),
  tos: new Uint16Array(MOST_CLAUSES),
  logOdds: new Float64Array(MOST_CLAUSES),
};

const places = new Uint16Array(LONGEST + 1);

/** Where each character was last seen, counted on over all texts, so that it counts once in a text and once in a clause. */
const seenAt = new Int32Array(0x10000).fill(-1);
/** What a place in the codes of this text is counted from. */
let base = 0;

function beginText(): void {
  base += LONGEST + 2;
  if (base < 0x7fff0000) return;
  seenAt.fill(-1);
  base = 0;
}

/** Sum of weights and number of n-grams with weight. */
interface Sum {
  value: number;
  features: number;
}
const whole: Sum = { value: 0, features: 0 };
const clause: Sum & { han: number } = { value: 0, features: 0, han: 0 };

const isThere = (value: number): number => (value | -value) >>> 31;

/** Adds the n-grams that end in [from, to) to the sum of the whole, and those inside of it to that of the clause. */
function scan({ codes, length }: Folded, from: number, to: number, { bits, values }: Weights): void {
  const shift = 32 - bits;
  const fresh = base + from;
  let sum = 0;
  let features = 0;
  let inside = 0;
  let insideFeatures = 0;
  let han = 0;
  let before = codes[from - 1] as number;
  let beforeThat = from > 1 ? (codes[from - 2] as number) : 0;
  for (let i = from; i < to; i++) {
    const code = codes[i] as number;
    const unigram = unigramOf(code);
    const seen = seenAt[code & 0xffff] as number;
    if (seen < fresh && i < length - 1) {
      const one = values[bucketOf(unigram, shift)] as number;
      const there = isThere(one);
      inside += one;
      insideFeatures += there;
      if (seen < base) {
        sum += one;
        features += there;
      }
    }
    seenAt[code & 0xffff] = base + i;
    const bigram = bigramOf(unigram, before);
    const two = values[bucketOf(bigram, shift)] as number;
    const three = i > 1 ? (values[bucketOf(trigramOf(bigram, beforeThat), shift)] as number) : 0;
    sum += two + three;
    features += isThere(two) + isThere(three);
    if (i > from) {
      inside += two;
      insideFeatures += isThere(two);
      if (i > from + 1) {
        inside += three;
        insideFeatures += isThere(three);
      }
    }
    if (code >= FIRST_HAN && code <= LAST_HAN) han++;
    beforeThat = before;
    before = code;
  }
  whole.value += sum;
  whole.features += features;
  clause.value = inside;
  clause.features = insideFeatures;
  clause.han = han;
}

function addEdge(mix: number, { bits, values }: Weights): void {
  const value = values[bucketOf(mix, 32 - bits)] as number;
  clause.value += value;
  clause.features += isThere(value);
}

/** Adds the n-grams that a clause read by itself begins and ends with. */
function addEdges(codes: Int32Array, from: number, to: number, weights: Weights): void {
  const first = codes[from] as number;
  const last = codes[to - 1] as number;
  addEdge(bigramOf(unigramOf(first), START), weights);
  if (to - from > 1) {
    const second = codes[from + 1] as number;
    addEdge(trigramOf(bigramOf(unigramOf(second), first), START), weights);
  }
  const end = bigramOf(unigramOf(END), last);
  addEdge(end, weights);
  addEdge(trigramOf(end, to - from > 1 ? (codes[to - 2] as number) : START), weights);
}

/** Whether the clause read last is Chinese, as `scriptOf` says of it alone. */
function isChinese(codes: Int32Array, from: number, to: number): boolean {
  // With two thirds of Chinese signs nothing else can outweigh them.
  if (clause.han * 3 >= (to - from) * 2) return true;
  return scriptOf({ codes: codes.subarray(from - 1, to + 1), length: to - from + 2, han: 0 }) === 'chinese';
}

const logOddsOf = ({ value, features }: Sum, { bias, scale, temperature }: Weights): number =>
  features === 0 ? Number.NaN : (bias + (scale * value) / Math.sqrt(features)) / temperature;

/**
 * Folds a review once and scores it and its clauses in one pass over its codes, as `polarityLogOdds` would score each by itself (a run
 * across the edge of a clause aside). Undefined for the rare text whose units have no place of their own in the folded codes.
 */
export function readReview(text: string, clauses: ClauseTable, weights: Weights): ReadReview | undefined {
  const folded = foldWithPlaces(text, places);
  if (!folded) return undefined;
  const { codes, length } = folded;
  review.folded = folded;
  whole.value = 0;
  whole.features = 0;
  beginText();
  let read = 1;
  for (let k = 0; k < clauses.count; k++) {
    const from = Math.max(read, places[clauses.starts[k] as number] as number);
    const to = Math.min(length - 1, Math.max(from, places[clauses.ends[k] as number] as number));
    if (read < from) scan(folded, read, from, weights);
    clause.features = 0;
    if (from < to) {
      scan(folded, from, to, weights);
      addEdges(codes, from, to, weights);
    }
    review.froms[k] = from;
    review.tos[k] = Math.max(from, to);
    review.logOdds[k] = from < to && isChinese(codes, from, to) ? logOddsOf(clause, weights) : Number.NaN;
    read = Math.max(from, to);
  }
  scan(folded, read, length, weights);
  review.whole = scriptOf(folded) === 'chinese' ? logOddsOf(whole, weights) : Number.NaN;
  return review;
}
