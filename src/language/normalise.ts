import {
  codeOf,
  DROPPED,
  END,
  forgetLetters,
  hasRoomFor,
  isKept,
  JOINING,
  LETTER,
  letterOf,
  SEVERAL,
  SPACE,
  START,
  UNKNOWN,
  ZERO,
} from './alphabet';
import { mayDivide } from './clause-signs';
import { simplified, traditional } from './fold-table';
import { inHand, LONGEST } from './review-tables';
import { AHEAD } from './turns';
import { unitsAsText } from './units-as-text';

export { FIRST_HAN, LAST_HAN } from './alphabet';
export { bareText } from './bare-text';
export { LONGEST } from './review-tables';

/** No character, for after the end of a text. */
export const NO_UNIT = 0xffff;
const BLANK = 0x20;
/** Set in the entry of a unit where a clause may begin or end; the rest of it is the letter. */
const MARK = 1 << 15;

/** One entry per UTF-16 unit, filled when the unit is first met: building all of it would cost the worker its start. */
const entries = new Uint16Array(0x10000);
/** The letters of what folds to none or to several, by code point. */
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
    return /\p{Nd}/u.test(one) ? ZERO : letterOf(simplifiedOf(one).codePointAt(0) ?? BLANK);
  });
}

/** The letters of a code point that no entry tells. */
function severalOf(code: number): readonly number[] {
  const known = severals.get(code);
  if (known) return known;
  const letters = foldCharacter(String.fromCodePoint(code));
  severals.set(code, letters);
  return letters;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xe000;

/** Makes the entry of a unit. */
function learn(unit: number): void {
  const letters = isSurrogate(unit) ? undefined : foldCharacter(String.fromCharCode(unit));
  const letter = letters && letters.length < 2 ? (letters[0] ?? DROPPED) : SEVERAL;
  entries[unit] = mayDivide(unit) ? letter | MARK : letter;
}

/** Marks and jamo that NFKC joins with the character before: such a text is composed as a whole first. */
for (const [from, to] of [
  [0x300, 0x36f],
  [0x1100, 0x11ff],
  [0x3099, 0x309a],
] as const) {
  entries.fill(JOINING, from, to + 1);
}

/** Begins a text: all of its letters will have room. */
function makeRoom(): void {
  // NFKC may lengthen (one Arabic ligature holds eighteen characters), but what is past the cap is not looked at.
  if (hasRoomFor(LONGEST + 18)) return;
  forgetLetters();
  severals.clear();
  for (const [unit, entry] of entries.entries()) if (!isKept(entry & LETTER)) entries[unit] = UNKNOWN;
}

/** A folded text. Shared by all calls: read it before folding the next text. */
export interface Folded {
  /** The letters; the first is START, the last END. */
  readonly letters: Uint16Array;
  length: number;
  /** At least so many of the letters are Chinese signs: spares most texts a second look (script.ts). */
  han: number;
  /** Whether each unit has a place; not so in the rare text that is composed first or grows too long. */
  placed: boolean;
  /** The units that are used, and AHEAD after them: those that follow in the text, or NO_UNIT. */
  readonly units: Uint16Array;
  /** For each UTF-16 unit the index in the letters of what comes from it or after it, and for the end of the text. */
  readonly places: Uint16Array;
  /** For each of these so many Chinese signs stand before it at least. */
  readonly hans: Uint16Array;
  /** The units where a clause may begin or end, `marked` of them, and after them the end of the text. */
  readonly marks: Uint16Array;
  marked: number;
}

const folded: Folded = {
  letters: inHand.letters,
  length: 0,
  han: 0,
  placed: false,
  units: new Uint16Array(LONGEST + AHEAD),
  places: new Uint16Array(LONGEST + 1),
  hans: new Uint16Array(LONGEST + 1),
  marks: new Uint16Array(LONGEST + 1),
  marked: 0,
};
const { units, places, hans, marks } = folded;
// What comes from another file, or goes to one, a compiler takes for a constant only under a name of this file.
const [ahead, none, longest, space, start, ending] = [AHEAD, NO_UNIT, LONGEST, SPACE, START, END];
const buffer = inHand.letters;

/**
 * Folds a text: NFKC, lower case, Traditional to Simplified, a number to one 0, a run to two, blanks to one space, invisible marks
 * dropped, emoji kept. Only the first LONGEST units count. Any string is answered, in time linear in LONGEST.
 */
export function fold(text: string): Folded {
  makeRoom();
  if (!foldUnits(text, false)) foldUnits(text.slice(0, LONGEST).normalize('NFKC'), true);
  return folded;
}

/** A run of digits or blanks counts once, a run of anything else twice. */
const repeats = (letter: number, last: number, lastButOne: number): boolean =>
  letter === last && (letter === lastButOne || letter === ZERO || letter === SPACE);

/** The slow way for a character that no entry tells; the new length. */
function append(code: number, length: number): number {
  let end = length;
  for (const one of severalOf(code)) {
    if (end <= LONGEST && !repeats(one, buffer[end - 1] ?? 0, buffer[end - 2] ?? 0)) buffer[end++] = one;
  }
  return end;
}

/** How far the text in hand is folded. */
let at = 0;
let size = 1;
let last: number = START;
let lastButOne: number = UNKNOWN;

/**
 * Makes `foldPlain`, which folds on to the first unit whose letter is none, several or not known yet. Everything waits for its loop: the tables
 * and numbers it looks up stand in constants around it, since a compiler looks those of this file or of others up again for each letter, and
 * it takes `charCodeAt` from its prototype, since strings come in many kinds and to find a method of each takes longer than all the rest.
 */
function folding() {
  const entryOf = entries;
  const { letters, units, places, hans, marks } = folded;
  const [letterBits, most, zero, space] = [LETTER, JOINING, ZERO, SPACE];
  const { charCodeAt } = String.prototype;

  return function foldPlain(text: string, end: number): void {
    // Whole numbers, which a compiler cannot know of what stands outside.
    let i = at | 0;
    let length = size | 0;
    let one = last | 0;
    let other = lastButOne | 0;
    let han = folded.han | 0;
    let marked = folded.marked | 0;
    for (; i < end; i++) {
      const unit = charCodeAt.call(text, i);
      const entry = entryOf[unit] as number;
      units[i] = unit;
      const letter = entry & letterBits;
      places[i] = length;
      hans[i] = han;
      // Most marks are written over by the next: no branch that a processor would have to guess.
      marks[marked] = i;
      if (letter <= most) break;
      marked = (marked + (entry >>> 15)) | 0;
      if (letter === one && (letter === other || letter === zero || letter === space)) continue;
      letters[length] = letter;
      length = (length + 1) | 0;
      han = (han + (letter >>> 14)) | 0;
      other = one;
      one = letter;
    }
    at = i;
    size = length;
    last = one;
    lastButOne = other;
    folded.han = han;
    folded.marked = marked;
  };
}

const foldPlain = folding();

/** Folds the unit at which `foldPlain` stopped; false when the text has to be composed first. */
function foldOther(text: string, composed: boolean): boolean {
  const unit = text.charCodeAt(at);
  if (entries[unit] === UNKNOWN) learn(unit);
  const entry = entries[unit] as number;
  const letter = entry & LETTER;
  // Learned just now.
  if (letter > JOINING) return true;
  marks[folded.marked] = at;
  folded.marked += entry >>> 15;
  if (letter !== DROPPED) {
    if (letter === JOINING && !composed) return false;
    const code = text.codePointAt(at) as number;
    size = append(code, size);
    if (code > 0xffff) {
      places[++at] = size;
      hans[at] = folded.han;
      units[at] = text.charCodeAt(at);
    }
    last = buffer[size - 1] as number;
    lastButOne = size > 1 ? (buffer[size - 2] as number) : UNKNOWN;
  }
  at++;
  return true;
}

/** Folds a whole text; false when it has to be composed first. */
function foldUnits(text: string, composed: boolean): boolean {
  const end = Math.min(text.length, longest);
  at = 0;
  size = 1;
  last = start;
  lastButOne = UNKNOWN;
  folded.han = 0;
  folded.marked = 0;
  buffer[0] = start;
  for (foldPlain(text, end); at < end && size <= longest; foldPlain(text, end)) {
    if (!foldOther(text, composed)) return false;
  }
  places[end] = size;
  hans[end] = folded.han;
  // After most texts there is nothing, which is known without a look at each of the units.
  for (let i = end; i < end + ahead; i++) units[i] = none;
  for (let i = end; i < Math.min(text.length, end + ahead); i++) units[i] = text.charCodeAt(i);
  marks[folded.marked] = end;
  folded.placed = !composed && size <= longest;
  if (size > 1 && last === space) size--;
  buffer[size] = ending;
  folded.length = size + 1;
  return true;
}

/** The units of a text being written out; two for a letter beyond the first plane. */
const written = new Uint16Array(2 * buffer.length);

/** A text as the model reads it, for rules that look for words: see `fold`. */
export function normalise(text: string): string {
  const { letters, length } = fold(text);
  let count = 0;
  // Put together unit by unit: a string for each letter, and one for each two joined, would be most of what there is to clear away.
  for (let i = 1; i < length - 1; i++) {
    const code = codeOf[letters[i] as number] as number;
    if (code > 0xffff) {
      written[count++] = 0xd7c0 + (code >> 10);
      written[count++] = 0xdc00 + (code & 0x3ff);
    } else written[count++] = code;
  }
  return unitsAsText(written, 0, count);
}
