import { type AspectId, afterSalesAspects } from 'src/domain/aspects';
import { codeOf, END, LETTER, mixOf, START } from '../alphabet';
import { bigramOf, bucketOf, unigramOf } from '../ngrams';
import { LONGEST } from '../normalise';
import { hintRows, hintScale } from './hints-table';

/** The aspects a small linear model has an opinion on: what the rules word too narrowly, service and everything after the sale. */
export const hinted: readonly AspectId[] = [
  'service-attitude',
  'reply-speed',
  'pre-sales-advice',
  ...afterSalesAspects,
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

/**
 * The weights of a row as four numbers that add up at once: in three of them LEVELS and the weight of each head, eight bits for each, in the
 * last 1 for a row that is one. Row 0 is all zeros.
 */
const PACKED = 4;
const BITS_OF_HEAD = 8;
const HEADS_IN_ONE = 4;
/** So many rows at most, before the next letter and its two, add up without meeting the next head. */
const FULL = 2 ** BITS_OF_HEAD / (2 * LEVELS) - 4;

/** Where a row has the count of rows it came from, and after that the number of its clause. */
const COUNT = 3;
const CLAUSE = 4;
const ADDED = PACKED + 1;
/** Every clause of a stretch has one, and every so many letters of a long one. */
const MOST_ADDED = LONGEST;

function packedRows({ values }: HintTable): Int32Array {
  const rows = new Int32Array((values.length / HEADS) * PACKED);
  for (let at = HEADS; at < values.length; at++) {
    const row = Math.floor(at / HEADS) * PACKED;
    const head = at % HEADS;
    const cell = row + Math.floor(head / HEADS_IN_ONE);
    rows[cell] = (rows[cell] ?? 0) + (((values[at] ?? 0) + LEVELS) << (BITS_OF_HEAD * (head % HEADS_IN_ONE)));
    rows[row + COUNT] = 1;
  }
  return rows;
}

/** A clause adds up to one such row, a long one to several, each with the number of the clause; `used` numbers of them are taken. */
const added = new Int32Array((MOST_ADDED + 1) * ADDED);
let used = 0;
let features = 0;
/** The number of the clause in hand. */
let inHand = 0;

/** Begins a stretch of text. */
export function beginHints(): void {
  used = 0;
  features = 0;
  totals.fill(0);
}

/** Two heads of a row as the halves of a number, with room to add up over a stretch: the first and third, or, moved down, the others. */
const HALVES = 0x00ff00ff;
const totals = new Int32Array(6);

function addTotal(at: number, packed: number): void {
  totals[at] = (totals[at] as number) + (packed & HALVES);
  totals[at + 1] = (totals[at + 1] as number) + ((packed >>> BITS_OF_HEAD) & HALVES);
}

/** Notes what rows of the clause in hand came to. */
function note(a: number, b: number, c: number, count: number): void {
  added[used] = a;
  added[used + 1] = b;
  added[used + 2] = c;
  added[used + COUNT] = count;
  added[used + CLAUSE] = inHand;
  used += ADDED;
  addTotal(0, a);
  addTotal(2, b);
  addTotal(4, c);
  features += count;
}

/** A clause as the hints need it: its letters [from, to) in a folded text, and the buckets of its tags. */
export interface HintClause {
  readonly letters: Uint16Array;
  readonly from: number;
  readonly to: number;
  readonly buckets: readonly number[];
}

/** Makes the adding of a clause: what its loop looks up for each letter stands in constants around it. */
function adding() {
  const rows = packedRows(table);
  const places = table.rowOf.map((row) => row * PACKED);
  const [mixes, codes] = [mixOf, codeOf];
  const start = codes[START] as number;
  const all = (1 << BITS) - 1;

  return function add({ letters, from, to, buckets }: HintClause, clause: number): void {
    inHand = clause;
    let a = 0;
    let b = 0;
    let c = 0;
    let count = 0;
    let before = start;
    // After the letters END, and then the tags.
    const size = to + 1 + buckets.length;
    for (let i = from; i < size; i++) {
      const letter = (i < to ? (letters[i] as number) : END) & LETTER;
      const mix = mixes[letter] as number;
      const pair = bucketOf(bigramOf(mix, before), SHIFT);
      const one = i < to ? (places[bucketOf(mix, SHIFT) & all] as number) : 0;
      const two = places[(i > to ? (buckets[i - to - 1] as number) : pair) & all] as number;
      a = (a + (rows[one] as number) + (rows[two] as number)) | 0;
      b = (b + (rows[one + 1] as number) + (rows[two + 1] as number)) | 0;
      c = (c + (rows[one + 2] as number) + (rows[two + 2] as number)) | 0;
      count += (rows[one + 3] as number) + (rows[two + 3] as number);
      before = codes[letter] as number;
      if (count < FULL) continue;
      note(a, b, c, count);
      a = b = c = count = 0;
    }
    note(a, b, c, count);
  };
}

/** Adds the clause with this number of the stretch, in the order of the numbers. */
export const addHints = adding();

/** What the row at a place says of a head. */
function saidAt(place: number, head: number): number {
  const packed = added[place + Math.floor(head / HEADS_IN_ONE)] as number;
  const sum = (packed >>> (BITS_OF_HEAD * (head % HEADS_IN_ONE))) & (2 ** BITS_OF_HEAD - 1);
  return sum - LEVELS * (added[place + COUNT] as number);
}

/** The log odds of a head for the stretch so far. */
export function hintOf(head: number): number {
  const pair = 2 * Math.floor(head / HEADS_IN_ONE) + (head & 1);
  const sum = ((totals[pair] as number) >>> ((head & 2) * BITS_OF_HEAD)) & 0xffff;
  const own = sum - LEVELS * features;
  return (table.biases[head] ?? 0) + (table.scale * own) / Math.sqrt(Math.max(1, features));
}

/** The number of the clause of the stretch that speaks most for a head, the first of several. */
export function spokenBy(head: number): number {
  let most = Number.NEGATIVE_INFINITY;
  let best = 0;
  for (let place = 0; place < used; ) {
    const clause = added[place + CLAUSE] as number;
    let sum = 0;
    for (; place < used && added[place + CLAUSE] === clause; place += ADDED) sum += saidAt(place, head);
    if (sum <= most) continue;
    most = sum;
    best = clause;
  }
  return best;
}
