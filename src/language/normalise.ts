import { simplified, traditional } from './fold-table';

/**
 * A text reduced to what it says: width, case, blanks, punctuation and pictures gone, letters and digits left. Two texts that a
 * reader would call the same give the same string; a text without any word gives ''.
 */
export const bareText = (text: string): string =>
  text
    // Before the folding: what is left is mostly in its normal form already, which costs nothing to find out.
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .normalize('NFKC')
    .toLowerCase();

/** UTF-16 units of a text that are used; a longer one says it in its first page. Keeps the time per text bounded. */
export const LONGEST = 4000;

const DROPPED = 0;
const SPACE = 0x20;
const ZERO = 0x30;
/** The table's entry of what is not met yet, or folds to several characters: a noncharacter of Unicode. */
const UNKNOWN = 0xffff;

/** One entry per UTF-16 unit, filled when the unit is first met: building all of it would cost the worker its start. */
const folds = new Uint16Array(0x10000).fill(UNKNOWN);
const severals = new Map<number, readonly number[]>();
let pairs: Map<string, string> | undefined;

const simplifiedOf = (character: string): string => {
  pairs ??= new Map([...traditional].map((from, index) => [from, simplified[index] ?? from]));
  return pairs.get(character) ?? character;
};

/** Zero-width and bidi marks, controls, joiners, variation selectors, skin tones, lone surrogates: they change nothing said. */
const invisible = /\p{C}|\p{Variation_Selector}|\p{Emoji_Modifier}/u;

function foldCharacter(character: string): readonly number[] {
  if (/\s/.test(character)) return [SPACE];
  if (invisible.test(character)) return [];
  return [...character.normalize('NFKC').toLowerCase()].map((one) => {
    if (/\s/.test(one)) return SPACE;
    return /\p{Nd}/u.test(one) ? ZERO : (simplifiedOf(one).codePointAt(0) ?? SPACE);
  });
}

/** What a character folds to when the table does not say it in one code; learns the character when it is met first. */
function foldsOf(code: number): readonly number[] {
  let codes = severals.get(code);
  if (codes) return codes;
  codes = foldCharacter(String.fromCodePoint(code));
  const [only = DROPPED] = codes;
  if (code < 0x10000 && folds[code] === UNKNOWN && codes.length < 2 && only < JOINING) folds[code] = only;
  else severals.set(code, codes);
  return codes;
}

/** Marks and jamo that NFKC joins with the character before: such a text is composed as a whole first. */
const JOINING = 0xfffe;
for (const [from, to] of [
  [0x300, 0x36f],
  [0x1100, 0x11ff],
  [0x3099, 0x309a],
] as const) {
  folds.fill(JOINING, from, to + 1);
}

/** One result for all calls: a text is folded and read before the next one comes. */
const buffer = new Int32Array(LONGEST + 2);

/** The signs of the basic plane, extension A included. */
export const FIRST_HAN = 0x3400;
export const LAST_HAN = 0x9fff;

/** A text as folded code points. `codes` is shared by all calls: read it before folding the next text. */
export interface Folded {
  readonly codes: Int32Array;
  /** Of the codes; the first is START, the last END. */
  readonly length: number;
  /** At least so many of them are Chinese signs: spares most texts a second look (script.ts). */
  readonly han: number;
}

/** Stand at both ends of every folded text, so that a first and a last word can be told from the same word inside. */
export const START = 2;
export const END = 3;

/**
 * Folds a text: NFKC, lower case, Traditional to Simplified, a number to one 0, a run to two, blanks to one space, invisible marks
 * dropped, emoji kept. Only the first LONGEST units count. Any string is answered, in time linear in LONGEST.
 */
export function fold(text: string): Folded {
  return foldComposed(text) ?? foldComposed(text.slice(0, LONGEST).normalize('NFKC'), true) ?? nothing;
}

const nothing: Folded = { codes: Int32Array.of(START, END), length: 2, han: 0 };

/** A run of digits or blanks counts once, a run of anything else twice. */
const repeats = (code: number, last: number, lastButOne: number): boolean =>
  code === last && (code === lastButOne || code === ZERO || code === SPACE);

/** The slow way for a character that the table does not tell in one code; the new length. */
function appendFolds(code: number, length: number): number {
  let end = length;
  for (const one of foldsOf(code)) {
    // NFKC may lengthen (one Arabic ligature holds eighteen characters); what does not fit is past the cap.
    if (end <= LONGEST && !repeats(one, buffer[end - 1] ?? 0, buffer[end - 2] ?? 0)) buffer[end++] = one;
  }
  return end;
}

/**
 * `fold` that also tells in `places` (room for LONGEST + 1) where each UTF-16 unit went: the index in the codes of what comes from it or
 * after it. Undefined for the rare text that has to be composed first or is too long, some of whose units have no place.
 */
export const foldWithPlaces = (text: string, places: Uint16Array): Folded | undefined =>
  foldComposed(text, false, places);

/** `fold`, in one plain loop because everything waits for it; undefined when the text has to be composed first. */
function foldComposed(text: string, composed = false, places?: Uint16Array): Folded | undefined {
  const end = Math.min(text.length, LONGEST);
  buffer[0] = START;
  let length = 1;
  let last = START;
  let lastButOne = DROPPED;
  let han = 0;
  for (let i = 0; i < end && length <= LONGEST; i++) {
    const entry = folds[text.charCodeAt(i)] as number;
    if (places) places[i] = length;
    if (entry === DROPPED) continue;
    if (entry >= JOINING) {
      if (entry === JOINING && !composed) return undefined;
      const code = text.codePointAt(i) as number;
      if (code > 0xffff) i++;
      length = appendFolds(code, length);
      if (places && code > 0xffff) places[i] = length;
      last = buffer[length - 1] as number;
      lastButOne = length > 1 ? (buffer[length - 2] as number) : DROPPED;
    } else if (!repeats(entry, last, lastButOne)) {
      buffer[length++] = entry;
      if (entry >= FIRST_HAN && entry <= LAST_HAN) han++;
      lastButOne = last;
      last = entry;
    }
  }
  if (places) {
    // Units past the cap of the codes went nowhere.
    if (length > LONGEST) return undefined;
    places[end] = length;
  }
  if (length > 1 && last === SPACE) length--;
  buffer[length] = END;
  return { codes: buffer, length: length + 1, han };
}

/** A text as the model reads it, for rules that look for words: see `fold`. */
export function normalise(text: string): string {
  const { codes, length } = fold(text);
  let out = '';
  for (let i = 1; i < length - 1; i++) out += String.fromCodePoint(codes[i] ?? SPACE);
  return out;
}
