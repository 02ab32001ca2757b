import { alphabet, codeOf, END, HAN, LETTERS, letterAt, mixOf, START } from './alphabet';
import { bigramOf, bucketOf, partOf } from './ngrams';
import { MOST_BITS, type Weights } from './weights';

/** Bits of a bucket of the table below; a model of fewer bits has each of its buckets there several times. */
const BITS = MOST_BITS;
export const SHIFT = 32 - BITS;

/**
 * What the model in use says, as parts of a sum (ngrams.ts), in tables that never change places, so that a compiler can build them into
 * the loops that wait for them: by letter, alone (and SIGN, which is HAN, for a Chinese sign), after START and before END; and the weights of
 * all buckets, as unsigned bytes. A letter of 0 says nothing.
 */
export const inUse = {
  alone: new Float64Array(LETTERS),
  first: new Float64Array(LETTERS),
  last: new Float64Array(LETTERS),
  buckets: new Uint8Array(1 << BITS),
} as const;
const { alone, first, last, buckets } = inUse;

/** For which model and letters they are filled. */
let filledFor: Weights | undefined;
let filled = 0;
let forgotten = 0;

const startCode = codeOf[START] as number;
const endMix = mixOf[END] as number;

/** The part of the n-gram with this hash. */
export const partAt = (hash: number): number => partOf[buckets[bucketOf(hash, SHIFT)] as number] as number;

/** Takes a model in use, for all letters met so far. */
export function use(weights: Weights): void {
  if (filledFor !== weights || filled !== alphabet.met || forgotten !== alphabet.forgotten) fill(weights);
}

function fill(weights: Weights): void {
  if (filledFor !== weights) {
    const values = new Uint8Array(weights.values.buffer);
    const more = BITS - weights.bits;
    if (more === 0) buckets.set(values);
    else for (let bucket = 0; bucket < buckets.length; bucket++) buckets[bucket] = values[bucket >>> more] as number;
  }
  const from = filledFor === weights && forgotten === alphabet.forgotten ? filled : START;
  for (let count = from; count < alphabet.met; count++) {
    const letter = letterAt[count] as number;
    const mix = mixOf[letter] as number;
    alone[letter] = partAt(mix) + (letter & HAN);
    first[letter] = partAt(bigramOf(mix, startCode));
    last[letter] = partAt(bigramOf(endMix, codeOf[letter] as number));
  }
  filledFor = weights;
  filled = alphabet.met;
  forgotten = alphabet.forgotten;
}
