import { unigramOf } from './ngrams';

/**
 * Folded characters as letters: small numbers in the order the characters are met. The common ones come first, so that what is looked
 * up for each character of a text lies close together, and few of a processor's cache lines hold all of it.
 */

/** Set in the letter of a Chinese sign of the basic plane, extension A included. */
export const HAN = 1 << 14;
/** The part of a letter that no other letter shares with it: a count of the characters met. */
const COUNT = HAN - 1;
/** Room for a table by letter; no letter is greater. */
export const LETTERS = 1 << 15;
export const LETTER = LETTERS - 1;

/** Not met yet. */
export const UNKNOWN = 0;
/** Changes nothing said. */
export const DROPPED = 1;
/** Folds to several letters, or is half of a character (normalise.ts). */
export const SEVERAL = 2;
/** Joined with the character before by NFKC. Up to here no letter stands for one character. */
export const JOINING = 3;
/** Stand at both ends of every folded text, so that a first and a last word can be told from the same word inside. */
export const START = 4;
export const END = 5;
export const SPACE = 6;
/** Any number. */
export const ZERO = 7;
/** a to z. */
export const FIRST_LATIN = 8;
export const LAST_LATIN = 33;

/** The code point of every letter; START and END have codes that no text folds to. */
export const codeOf = new Int32Array(LETTERS);
/** The hash of every letter by itself (ngrams.ts). */
export const mixOf = new Int32Array(LETTERS);
const letters = new Map<number, number>();
/** The letters by their counts, HAN aside. */
export const letterAt = new Uint16Array(HAN);
/** How many letters were met, and how often some were forgotten: for tables by letter that are filled as letters are met. */
export const alphabet = { met: FIRST_LATIN, forgotten: 0 };

/** The Chinese signs of the basic plane, extension A included. */
export const FIRST_HAN = 0x3400;
export const LAST_HAN = 0x9fff;
const isHan = (code: number): boolean => code >= FIRST_HAN && code <= LAST_HAN;

function name(letter: number, code: number): void {
  letters.set(code, letter);
  codeOf[letter] = code;
  mixOf[letter] = unigramOf(code);
  letterAt[letter & COUNT] = letter;
}

/** The letter of a folded code point, a new one when it is met first. */
export function letterOf(code: number): number {
  const known = letters.get(code);
  if (known !== undefined) return known;
  const letter = isHan(code) ? alphabet.met | HAN : alphabet.met;
  alphabet.met++;
  name(letter, code);
  return letter;
}

for (const [letter, code] of [
  [START, 2],
  [END, 3],
  [SPACE, 0x20],
  [ZERO, 0x30],
] as const) {
  name(letter, code);
}
for (let i = FIRST_LATIN; i <= LAST_LATIN; i++) letterOf(0x61 + i - FIRST_LATIN);

// What goes to other files a compiler takes for a constant only under a name that does not.
const [first, last] = [FIRST_LATIN, LAST_LATIN];

/** Whether a letter is one of a to z. */
export const isLatin = (letter: number): boolean => letter >= first && letter <= last;

/** Letters up to this count are in the words we look for and stay. */
let kept = alphabet.met;

/** The letter of a character of a word we look for: it will not be forgotten. */
export function keptLetterOf(code: number): number {
  const letter = letterOf(code);
  kept = Math.max(kept, (letter & COUNT) + 1);
  return letter;
}

/** How many letters are kept; their counts, HAN aside, are below it. */
export const keptLetters = (): number => kept;

/** Whether a letter outlasts `forgetLetters`. */
export const isKept = (letter: number): boolean => (letter & COUNT) < kept;

/** Whether so many more letters have room. */
export const hasRoomFor = (more: number): boolean => alphabet.met + more <= COUNT;

/** Forgets the letters of all characters but those of the words we look for; no text that was folded before may be read any more. */
export function forgetLetters(): void {
  for (const [code, letter] of letters) if (!isKept(letter)) letters.delete(code);
  alphabet.met = kept;
  alphabet.forgotten++;
}
