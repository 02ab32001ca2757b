import { codeOf, END, LETTERS, letterAt, mixOf, START, alphabet as wholeAlphabet } from './alphabet';
import { bigramOf, bucketOf, partOf } from './ngrams';
import { MOST_BITS, type Weights } from './weights';
import { beginnings as allBeginnings } from './word-beginnings';

// What comes from another file, or goes to one, a compiler takes for a constant only under a name of this file.
const [alphabet, beginnings] = [wholeAlphabet, allBeginnings];

/** Bits of a bucket of the table below; a model of fewer bits has each of its buckets there several times. */
const BITS = MOST_BITS;
export const SHIFT = 32 - BITS;

/**
 * What the loops over letters look up for each, side by side in a row of its own: the hash and the code, where it was seen last (counted on
 * over all texts), and its byte in the table below.
 */
export const ROW = 4;
export const MIX = 0;
export const CODE = 1;
export const SEEN = 2;
export const ALONE = 3;

/**
 * What the model in use says, in tables that never change places, so that a compiler can build them into the loops that wait for them. One
 * byte for each bucket, and by letter one for it alone (in its row), after START and before END: the number of a weight, and above it what words may begin
 * (word-beginnings.ts), which so costs no look of its own. `parts` has the part of a sum (ngrams.ts) by the byte. A letter of 0 says nothing.
 */
export const inUse = {
  rows: new Int32Array(LETTERS * ROW).fill(-1),
  first: new Uint8Array(LETTERS),
  last: new Uint8Array(LETTERS),
  buckets: new Uint8Array(1 << BITS),
  parts: new Float64Array(256),
} as const;
const { rows, first, last, buckets, parts } = inUse;

/** Bits of the number of a weight. */
export const WEIGHT_BITS = 6;
/** The number of a weight, by the weight as an unsigned byte. */
const numberOf = new Uint8Array(256);

/** From where places in the next text are counted on over all texts, for the letters' SEEN. */
let next = 0;
/** Begins a text of so many letters: where its places are counted on from. */
export function countOn(length: number): number {
  const from = next;
  next = from + length;
  // Rare, since it costs the loops that call this their compiled code.
  if (next < 0x7fff0000) return from;
  for (let at = SEEN; at < rows.length; at += ROW) rows[at] = -1;
  next = length;
  return 0;
}

/** For which model and letters they are filled. */
let filledFor: Weights | undefined;
let filled = 0;
let forgotten = 0;
let noted = 0;

const startCode = codeOf[START] as number;
const endMix = mixOf[END] as number;

const byteAt = (hash: number): number => buckets[bucketOf(hash, SHIFT)] as number;
/** The part of the n-gram with this hash. */
export const partAt = (hash: number): number => parts[byteAt(hash)] as number;

/** Takes a model in use, for all letters met so far. */
export function use(weights: Weights): void {
  if (
    filledFor !== weights ||
    filled !== alphabet.met ||
    forgotten !== alphabet.forgotten ||
    noted !== beginnings.noted
  ) {
    fill(weights);
  }
}

/** Numbers the weights of a model, of which there are few. */
function numberWeights({ values }: Weights): void {
  numberOf.fill(0);
  parts.fill(0);
  let count = 0;
  for (let bucket = 0; bucket < values.length; bucket++) {
    const weight = values[bucket] as number;
    if (weight === 0 || numberOf[weight & 255] !== 0) continue;
    numberOf[weight & 255] = ++count;
    for (let byte = count; byte < parts.length; byte += 1 << WEIGHT_BITS) parts[byte] = partOf(weight);
  }
  if (count >= 1 << WEIGHT_BITS) throw new RangeError(`too many different weights: ${count}`);
}

function fillBuckets(weights: Weights): void {
  numberWeights(weights);
  const { values } = weights;
  const more = BITS - weights.bits;
  for (let bucket = 0; bucket < buckets.length; bucket++) {
    buckets[bucket] = numberOf[(values[bucket >>> more] as number) & 255] as number;
  }
}

function fill(weights: Weights): void {
  const again = filledFor !== weights || noted !== beginnings.noted;
  if (again) {
    fillBuckets(weights);
    beginnings.mark(buckets, SHIFT, WEIGHT_BITS);
  }
  const from = !again && forgotten === alphabet.forgotten ? filled : START;
  const { alone: beginsAlone } = beginnings;
  for (let count = from; count < alphabet.met; count++) {
    const letter = letterAt[count] as number;
    const mix = mixOf[letter] as number;
    const number = byteAt(mix) & ((1 << WEIGHT_BITS) - 1);
    const row = ROW * letter;
    rows[row + MIX] = mix;
    rows[row + CODE] = codeOf[letter] as number;
    rows[row + ALONE] = number | ((beginsAlone[letter] as number) << WEIGHT_BITS);
    first[letter] = byteAt(bigramOf(mix, startCode));
    last[letter] = byteAt(bigramOf(endMix, codeOf[letter] as number));
  }
  filledFor = weights;
  filled = alphabet.met;
  forgotten = alphabet.forgotten;
  noted = beginnings.noted;
}
