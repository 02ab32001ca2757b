import { type AspectId, afterSalesAspects } from 'src/domain/aspects';
import { codeOf, END, mixOf, START } from '../alphabet';
import { bigramOf, bucketOf, unigramOf } from '../ngrams';
import { clauseTable, inHand, LONGEST } from '../review-tables';
import { hintRows, hintScale } from './hints-table';
import { MOST_TAGS, SET } from './tag-set';
import { tagNames } from './vocabulary';

/** The aspects a small linear model has an opinion on: what the rules word too narrowly, service and everything after the sale. */
export const hinted: readonly AspectId[] = [
  'service-attitude',
  'reply-speed',
  'pre-sales-advice',
  ...afterSalesAspects,
];

/** What comes of a fault is judged apart from the fault: a head of its own tells its praise from blame. */
export const outcomes: readonly AspectId[] = ['after-sales-speed', 'after-sales-solution', 'after-sales-cost'];

/** One head for each hinted aspect, and two that tell praise from blame: of outcomes, and of all else. */
export const HEADS = hinted.length + 2;
export const OUTCOME_HEAD = hinted.length;
export const PRAISE_HEAD = hinted.length + 1;
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
  return { rowOf, values, biases, scale };
}

const table = readHints(hintRows, hintScale);

/** The weights of a row as four numbers: in three of them LEVELS and the weight of each head, eight bits for each, so that four add up at once. */
const PACKED = 4;
const BITS_OF_HEAD = 8;
const HEADS_IN_ONE = 4;
/** So many rows add up without meeting the next head. */
const FULL = Math.floor((2 ** BITS_OF_HEAD - 1) / (2 * LEVELS));

/** Where a sum of rows has the count of them. */
const COUNT = 3;
/** Every clause of a stretch has one, and every so many letters of a long one. */
const MOST_ADDED = LONGEST;

function packedRows({ values }: HintTable): Int32Array {
  const rows = new Int32Array((values.length / HEADS) * PACKED);
  for (let at = HEADS; at < values.length; at++) {
    const head = at % HEADS;
    const cell = Math.floor(at / HEADS) * PACKED + Math.floor(head / HEADS_IN_ONE);
    rows[cell] = (rows[cell] ?? 0) + (((values[at] ?? 0) + LEVELS) << (BITS_OF_HEAD * (head % HEADS_IN_ONE)));
  }
  return rows;
}

/** The sums of the stretch, PACKED numbers each, one after the other; `used` of them. Clauses have one or more. */
const added = new Int32Array(MOST_ADDED * PACKED);
let used = 0;
/** Of each clause the end of its sums. */
const clauseEnds = new Int32Array(MOST_ADDED);
let clauses = 0;
let features = 0;

/** Two heads of a row as the halves of a number, with room to add up over a stretch: the first and third, or, moved down, the others. */
const HALVES = 0x00ff00ff;
/** What a half holds of rows; the rest of a stretch without an end, some thousand letters on, has no say. */
const MOST_FEATURES = Math.floor(0xffff / (2 * LEVELS));
const totals = new Int32Array(6);

/** Begins a stretch of text. */
export function beginHints(): void {
  used = 0;
  clauses = 0;
  features = 0;
  for (let i = 0; i < totals.length; i++) totals[i] = 0;
}

function addTotal(at: number, packed: number): void {
  totals[at] = (totals[at] as number) + (packed & HALVES);
  totals[at + 1] = (totals[at + 1] as number) + ((packed >>> BITS_OF_HEAD) & HALVES);
}

/** Of each tag its bucket. */
const tagBuckets = Uint16Array.from(tagNames, bucketOfTag);

/** The buckets of a set of tags at a place of a table. */
export function bucketsOf(table: Int32Array, at: number): number[] {
  const buckets: number[] = [];
  for (let k = 0; k < SET; k++) {
    for (let left = table[at + k] as number; left !== 0; left &= left - 1) {
      buckets.push(tagBuckets[32 * k + 31 - Math.clz32(left & -left)] as number);
    }
  }
  return buckets;
}

/** Makes `sum`, which adds up rows [from, to) of those met. */
function summing(rows: Int32Array, met: Uint16Array) {
  return function sum(from: number, to: number): void {
    let a = 0;
    let b = 0;
    let c = 0;
    for (let i = from; i < to; i++) {
      const row = met[i] as number;
      a = (a + (rows[row] as number)) | 0;
      b = (b + (rows[row + 1] as number)) | 0;
      c = (c + (rows[row + 2] as number)) | 0;
    }
    const at = PACKED * used++;
    added[at] = a;
    added[at + 1] = b;
    added[at + 2] = c;
    added[at + COUNT] = to - from;
    if (features + to - from > MOST_FEATURES) return;
    features += to - from;
    addTotal(0, a);
    addTotal(2, b);
    addTotal(4, c);
  };
}

/** Makes the adding of a clause: what its loop looks up for each letter stands in constants around it. */
function adding() {
  const rows = packedRows(table);
  const places = table.rowOf.map((row) => row * PACKED);
  const tagRows = Uint16Array.from(tagBuckets, (bucket) => places[bucket] ?? 0);
  const { letters } = inHand;
  const { sets } = clauseTable;
  const [shift, mixes, codes] = [SHIFT, mixOf, codeOf];
  // A compiler takes what comes from another file for a constant only under a name around the function.
  const [bucket, pair] = [bucketOf, bigramOf];
  const [start, end] = [codes[START] as number, mixes[END] as number];
  /** The rows of the clause in hand. */
  const met = new Uint16Array(2 * LONGEST + MOST_TAGS + 8);

  const sum = summing(rows, met);

  /** Adds the rows of tags from this one on, given by bits, to those met; how many these are then. */
  function addTags(first: number, tags: number, known: number): number {
    let count = known;
    // Each step takes the lowest bit off.
    for (let left = tags; left !== 0; left &= left - 1) {
      const row = tagRows[first + 31 - Math.clz32(left & -left)] as number;
      met[count] = row;
      count += (0 - row) >>> 31;
    }
    return count;
  }

  return function add(from: number, to: number, clause: number): void {
    let count = 0;
    let before = start;
    for (let i = from; i < to; i++) {
      const letter = letters[i] as number;
      const mix = mixes[letter] as number;
      // Most have no row: they are written over by the next.
      const one = places[bucket(mix, shift)] as number;
      met[count] = one;
      count += (0 - one) >>> 31;
      const two = places[bucket(pair(mix, before), shift)] as number;
      met[count] = two;
      count += (0 - two) >>> 31;
      before = codes[letter] as number;
    }
    const last = places[bucket(pair(end, before), shift)] as number;
    met[count] = last;
    count += (0 - last) >>> 31;
    for (let k = 0; k < SET; k++) count = addTags(32 * k, sets[SET * clause + k] as number, count);
    for (let i = 0; i === 0 || i < count; i += FULL) sum(i, Math.min(count, i + FULL));
    clauseEnds[clauses++] = used;
  };
}

/** Adds the next clause of the stretch, which has this number in the table: its letters [from, to) and its tags. */
export const addHints = adding();

/** What a sum of the stretch says of a head. */
function saidAt(place: number, head: number): number {
  const packed = added[PACKED * place + Math.floor(head / HEADS_IN_ONE)] as number;
  const sum = (packed >>> (BITS_OF_HEAD * (head % HEADS_IN_ONE))) & (2 ** BITS_OF_HEAD - 1);
  return sum - LEVELS * (added[PACKED * place + COUNT] as number);
}

/** The log odds of a head for the stretch so far. */
export function hintOf(head: number): number {
  const pair = 2 * (head >> 2) + (head & 1);
  const sum = ((totals[pair] as number) >>> ((head & 2) * BITS_OF_HEAD)) & 0xffff;
  const own = sum - LEVELS * features;
  return (table.biases[head] ?? 0) + (table.scale * own) / Math.sqrt(Math.max(1, features));
}

/** The number of the clause of the stretch that speaks most for a head, the first of several. */
export function spokenBy(head: number): number {
  let most = Number.NEGATIVE_INFINITY;
  let best = 0;
  let place = 0;
  for (let clause = 0; clause < clauses; clause++) {
    let sum = 0;
    for (; place < (clauseEnds[clause] as number); place++) sum += saidAt(place, head);
    if (sum <= most) continue;
    most = sum;
    best = clause;
  }
  return best;
}
