import { codeOf, END, isLatin, START } from '../alphabet';
import { bigramOf, bucketOf } from '../ngrams';
import { clauseTable, inHand, LONGEST, MOST_CLAUSES } from '../review-tables';
import { LEVELS } from '../sparse-rows';
import { HALF, HIDDEN, netOf, SHIFT, TAG_ROWS, WORDS } from './net';
import { ALONE, CODE, LETTER_ROW, letterRows, MIX, readyLetters } from './net-letters';
import { netRows, netScale } from './net-table';
import { SET } from './tag-set';

const { net: loaded, fill } = netOf(netRows, netScale);
/** The network; its rows are there once a stretch has begun. */
export const net = loaded;

/** So many rows add up in a byte for each unit. */
const MOST_ROWS = Math.floor(255 / (2 * LEVELS));
/** The lower half of each byte of a number. */
const HALVES = 0x0f0f0f0f;
/** Numbers that hold the sums of a block of rows: those of the lower halves of a row's bytes, then those of the upper ones. */
const SUMS = 2 * WORDS;
const MOST_BLOCKS = MOST_CLAUSES + Math.ceil((LONGEST + MOST_CLAUSES) / MOST_ROWS);
const MOST_TAG_BLOCKS = Math.ceil(TAG_ROWS / MOST_ROWS);

/** The sums of the stretch that is heard, LEVELS higher for each row: a block for each clause, or several for a long one, and after them its tags'. */
const sums = new Int32Array(new ArrayBuffer(4 * SUMS * (MOST_BLOCKS + MOST_TAG_BLOCKS)));
/** Of each block the number of its clause, and how many rows it sums up. */
const clauseOf = new Uint8Array(MOST_BLOCKS);
const rowsIn = new Uint8Array(MOST_BLOCKS);
let blocks = 0;
/** Letters of the stretch, and how many of them are known, in their pair or alone. */
let heard = 0;
let known = 0;
/** The tags of its words. */
const tags = new Int32Array(new ArrayBuffer(4 * SET));

let isFilled = false;
/** Begins a stretch: a few clauses that are judged together. */
export function beginStretch(): void {
  blocks = 0;
  heard = 0;
  known = 0;
  for (let k = 0; k < SET; k++) tags[k] = 0;
  if (!isFilled) {
    isFilled = true;
    fill();
  }
  readyLetters(net.rowOf);
}

/** Letters of the stretch so far, the ends of its clauses among them. */
export const lettersHeard = (): number => heard;

/** Makes `hearLetters`: what its loop looks up for each letter stands in constants around it. What is not known has row 0, which says nothing. */
function listening() {
  const [{ rowOf, packed }, { letters: letterTable }, { froms, tos }] = [net, inHand, clauseTable];
  const [shift, start, letterFacts] = [SHIFT, codeOf[START] as number, letterRows];
  const [rowSize, mixAt, codeAt, aloneAt] = [LETTER_ROW, MIX, CODE, ALONE];
  // A compiler takes what comes from another file for a constant only under a name around the function, and a choice costs less without a branch.
  const [bucket, pair, latin, words, half, halves] = [bucketOf, bigramOf, isLatin, WORDS, HALF, HALVES];
  const [all, size, most, clausesOf, rowsOf] = [sums, SUMS, MOST_ROWS, clauseOf, rowsIn];

  return function hearLetters(k: number): void {
    // A table is a constant for a compiler inside of two loops only where it has a name inside of the function.
    const letters = letterTable;
    const rows = rowOf;
    const numbers = packed;
    const facts = letterFacts;
    const from = froms[k] as number;
    const end = ((tos[k] as number) + 1) | 0;
    let count = known | 0;
    let before = start;
    for (let i = from | 0; i < end; ) {
      const begin = i;
      const until = end - i > most ? (i + most) | 0 : end;
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      let e = 0;
      let f = 0;
      for (; i < until; i = (i + 1) | 0) {
        const letter = letters[i] as number;
        const at = rowSize * letter;
        const hash = pair(facts[at + mixAt] as number, before);
        const both = rows[bucket(hash, shift)] as number;
        const row = both | ((facts[at + aloneAt] as number) & ((both - 1) >> 31));
        before = latin(letter) ? hash : (facts[at + codeAt] as number);
        count = (count + ((0 - row) >>> 31)) | 0;
        const first = numbers[words * row] as number;
        const second = numbers[words * row + 1] as number;
        const third = numbers[words * row + 2] as number;
        a = (a + (first & halves)) | 0;
        b = (b + (second & halves)) | 0;
        c = (c + (third & halves)) | 0;
        d = (d + ((first >>> half) & halves)) | 0;
        e = (e + ((second >>> half) & halves)) | 0;
        f = (f + ((third >>> half) & halves)) | 0;
      }
      const at = size * blocks;
      all[at] = a;
      all[at + 1] = b;
      all[at + 2] = c;
      all[at + 3] = d;
      all[at + 4] = e;
      all[at + 5] = f;
      rowsOf[blocks] = until - begin;
      clausesOf[blocks] = k;
      blocks++;
    }
    heard += end - from;
    known = count;
  };
}

/** Adds the letters of a clause, the one behind its last among them. */
const hearLetters = listening();

/** Makes `hearClause`. */
function hearing() {
  const { letters } = inHand;
  const { tos, sets } = clauseTable;
  const [hear, told, ending, parts] = [hearLetters, tags, END, SET];

  return function hearClause(k: number): void {
    const to = tos[k] as number;
    const after = letters[to] as number;
    letters[to] = ending;
    hear(k);
    letters[to] = after;
    for (let part = 0; part < parts; part++) told[part] = (told[part] as number) | (sets[parts * k + part] as number);
  };
}

/** Adds the clause with this number in the clause table to the stretch. */
export const hearClause = hearing();

/** Makes `addTags`. */
function telling() {
  const { packed, tagsFrom } = net;
  const [all, size, most, words, half, halves, parts, told] = [sums, SUMS, MOST_ROWS, WORDS, HALF, HALVES, SET, tags];

  return function addAll(): number {
    let count = 0;
    let at = size * blocks;
    for (let k = 0; k < size; k++) all[at + k] = 0;
    for (let part = 0; part < parts; part++) {
      // Each step takes the lowest bit off.
      for (let left = told[part] as number; left !== 0; left &= left - 1) {
        if (count % most === 0 && count > 0) {
          at += size;
          for (let k = 0; k < size; k++) all[at + k] = 0;
        }
        count++;
        const row = words * (tagsFrom + 32 * part + (31 - Math.clz32(left & -left)));
        for (let k = 0; k < words; k++) {
          const number = packed[row + k] as number;
          all[at + k] = ((all[at + k] as number) + (number & halves)) | 0;
          all[at + words + k] = ((all[at + words + k] as number) + ((number >>> half) & halves)) | 0;
        }
      }
    }
    return count;
  };
}

/** Adds the rows of the stretch's tags as blocks after those of its clauses; how many tags there are. */
const addTags = telling();

/** The unit at each place: its byte in the sums of a block, which hold those of the lower halves of a row's bytes before those of the upper ones. */
export const unitAt = Uint8Array.from({ length: HIDDEN }, (_, place) =>
  place < HIDDEN / 2 ? 2 * place : 2 * (place - HIDDEN / 2) + 1,
);

/** The hidden units by their places; after `sumUp` 0 for those that are silent. */
export const hidden = new Float64Array(new ArrayBuffer(8 * HIDDEN));

/** What a row counts among so many: a longer text says no more than a shorter. */
const loudness = Float64Array.from({ length: LONGEST + MOST_CLAUSES + 1 }, (_, rows) =>
  rows === 0 ? 0 : netScale / Math.sqrt(rows),
);

/** Makes `sumUp`. */
function summing() {
  const [units, all, add, loud, size] = [hidden, sums, addTags, loudness, SUMS];
  // So many bits hold the sums of 8,000 rows; a stretch has no more than a text has letters and ends of clauses.
  const [lane, lanes, most, levels] = [0xffff, 0x00ff00ff, MOST_ROWS, LEVELS];
  const biases = Float64Array.from({ length: HIDDEN }, (_, place) => net.hiddenBias[unitAt[place] as number] as number);
  /** Whether it is above 0 is not asked, since no processor could guess it. */
  const rectified = (value: number): number => (value + Math.abs(value)) / 2;

  return function sumUp(): void {
    const table = all;
    const values = units;
    const bias = biases;
    const tagged = add();
    const letters = loud[known] as number;
    const told = loud[tagged] as number;
    const base = -levels * (letters * heard + told * tagged);
    const middle = size * blocks;
    const end = middle + size * Math.ceil(tagged / most);
    for (let k = 0; k < size; k++) {
      let one = 0;
      let two = 0;
      for (let at = k; at < middle; at += size) {
        one = (one + ((table[at] as number) & lanes)) | 0;
        two = (two + (((table[at] as number) >>> 8) & lanes)) | 0;
      }
      let tagsOne = 0;
      let tagsTwo = 0;
      for (let at = middle + k; at < end; at += size) {
        tagsOne = (tagsOne + ((table[at] as number) & lanes)) | 0;
        tagsTwo = (tagsTwo + (((table[at] as number) >>> 8) & lanes)) | 0;
      }
      const place = 4 * k;
      values[place] = rectified((bias[place] as number) + base + letters * (one & lane) + told * (tagsOne & lane));
      values[place + 2] = rectified(
        (bias[place + 2] as number) + base + letters * (one >>> 16) + told * (tagsOne >>> 16),
      );
      values[place + 1] = rectified(
        (bias[place + 1] as number) + base + letters * (two & lane) + told * (tagsTwo & lane),
      );
      values[place + 3] = rectified(
        (bias[place + 3] as number) + base + letters * (two >>> 16) + told * (tagsTwo >>> 16),
      );
    }
  };
}

/** Hears the stretch to its end: after it the hidden units can be read. */
export const sumUp = summing();

/** Makes `speaker`. */
function attributing() {
  const [all, units, clausesOf, rowsOf] = [new Uint8Array(sums.buffer), hidden, clauseOf, rowsIn];
  const [width, levels] = [HIDDEN, LEVELS];
  /** The weights of the units that are not silent. */
  const active = new Int32Array(HIDDEN);

  return function speaker(weights: Int32Array, from: number): number {
    // With one clause alone there is nothing to choose.
    if (clausesOf[0] === clausesOf[blocks - 1]) return clausesOf[0] as number;
    const bytes = all;
    const wanted = active;
    let row = 0;
    for (let j = 0; j < width; j++) {
      const weight = (units[j] as number) > 0 ? (weights[from + j] as number) : 0;
      wanted[j] = weight;
      row = (row + weight) | 0;
    }
    row = Math.imul(levels, row);
    let most = -0x80000000;
    let best = 0;
    let score = 0;
    for (let block = 0; block < blocks; block++) {
      const clause = clausesOf[block] as number;
      if (block > 0 && clause !== clausesOf[block - 1]) score = 0;
      score = (score - Math.imul(row, rowsOf[block] as number)) | 0;
      for (let j = 0; j < width; j++) {
        score = (score + Math.imul(bytes[width * block + j] as number, wanted[j] as number)) | 0;
      }
      // A long clause has several blocks, of which the first ones are not all it says.
      if (score <= most || (block + 1 < blocks && clause === clausesOf[block + 1])) continue;
      most = score;
      best = clause;
    }
    return best;
  };
}

/** The number of the clause whose letters say most for an output, the first of several; its weights by place stand from `from` on. */
export const speaker = attributing();
