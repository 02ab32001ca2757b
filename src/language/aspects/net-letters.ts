import { codeOf, LETTERS, letterAt, mixOf, START, alphabet as wholeAlphabet } from '../alphabet';
import { bucketOf } from '../ngrams';
import { SHIFT, SINGLES } from './net';

// What comes from another file a compiler takes for a constant only under a name of this one.
const alphabet = wholeAlphabet;

/** What the loop over letters looks up for each, side by side: its hash, its code, and the row of the character alone, 0 where it has none. */
export const LETTER_ROW = 4;
export const MIX = 0;
export const CODE = 1;
export const ALONE = 2;

/** A row for each letter met so far, once `readyLetters` was called. */
export const letterRows = new Int32Array(LETTERS * LETTER_ROW);

let filled = START;
let forgotten = 0;

/** Fills the rows of the letters that were met since the last call. `rowOf` is that of the network. */
export function readyLetters(rowOf: Uint16Array): void {
  if (filled === alphabet.met && forgotten === alphabet.forgotten) return;
  const from = forgotten === alphabet.forgotten ? filled : START;
  for (let count = from; count < alphabet.met; count++) {
    const letter = letterAt[count] as number;
    const mix = mixOf[letter] as number;
    const at = LETTER_ROW * letter;
    letterRows[at + MIX] = mix;
    letterRows[at + CODE] = codeOf[letter] as number;
    letterRows[at + ALONE] = rowOf[SINGLES + bucketOf(mix, SHIFT)] as number;
  }
  filled = alphabet.met;
  forgotten = alphabet.forgotten;
}
