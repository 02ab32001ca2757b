import { keptLetterOf, LETTERS } from '../alphabet';
import { Begins, noteAlone, notePair, noteThree } from '../word-beginnings';

/**
 * The words of a lexicon in one flat table, as `Trie` describes it, in half of its room, so that it stays near: a cell holds the base, ENDS
 * if a word ends there, and the letter; the number of that word stands in a table of its own.
 */
export interface WordCells {
  readonly cells: Int32Array;
  readonly numbers: Uint16Array;
  readonly mask: number;
  readonly root: number;
}

/** Where the base begins in a cell, and what stands below it. */
export const BASE_SHIFT = 16;
const MOST_CELLS = 2 ** (32 - BASE_SHIFT);
export const ENDS = LETTERS;
export const LETTER_OF_CELL = LETTERS - 1;

/** Numbers are written as the Chinese signs from here on: there are 20,000 in a row, and none needs an escape. */
const FIRST_DIGIT = 0x4e00;

/** The sign for a number below 20,000. */
export const digitOf = (number: number): string => String.fromCharCode(FIRST_DIGIT + number);

interface Stated {
  readonly text: string;
  readonly alphabet: Uint16Array;
  /** Of each state where it stands in the text and its set of tags. */
  readonly starts: Uint32Array;
  readonly sets: Uint16Array;
}

/** A state that so many letters go on from finds no place in a table that is partly full: all such are placed first. */
const MANY = 3;
/** A table of the largest size may be fuller than half: with the wide states placed first the others still find holes. */
const FULLEST = 0.7;

/** Finds bases from which the cells of some letters are free. */
class Places {
  readonly cells: Int32Array;
  readonly mask: number;
  private readonly taken: Uint8Array;
  /** Where a single letter, where several and where many were placed last: before it there is hardly room for more, and half of all is free. */
  private readonly last = new Uint32Array(3);

  constructor(edges: number) {
    // Half of it free, or places are hard to find; and no two letters may fall on one cell from the same base.
    const wanted = Math.max(2 ** Math.ceil(Math.log2(2 * edges + 1)), LETTERS);
    const size = Math.min(wanted, MOST_CELLS);
    if (edges > FULLEST * size) throw new RangeError(`too many words: ${edges} letters`);
    this.cells = new Int32Array(size);
    this.mask = size - 1;
    this.taken = new Uint8Array(size);
  }

  freeBase(letters: Uint16Array, count: number): number {
    const { cells, mask, taken } = this;
    const several = count >= MANY ? 2 : Math.min(1, count - 1);
    const first = letters[0] as number;
    const from = this.last[several] as number;
    for (let cell = from; cell < from + 2 * mask; cell++) {
      const base = (cell - first) & mask;
      if (base === 0 || taken[base] === 1) continue;
      let i = 0;
      while (i < count && cells[(base + (letters[i] as number)) & mask] === 0) i++;
      if (i < count) continue;
      taken[base] = 1;
      this.last[several] = cell & mask;
      // Kept free of others until they are written.
      for (let k = 0; k < count; k++) cells[(base + (letters[k] as number)) & mask] = ENDS;
      return base;
    }
    throw new RangeError('too many words: no place is left');
  }
}

/** How many letters the states go on with: each is two signs, and a state two more. Where those with many stand is added to `wide`. */
function edgesIn(text: string, wide: number[]): number {
  let edges = 0;
  for (let at = 0; at < text.length; ) {
    const count = text.charCodeAt(at + 1) - FIRST_DIGIT;
    if (count >= MANY) wide.push(at);
    edges += count;
    at += 2 + 2 * count;
  }
  return edges;
}

/**
 * Reads the states that training/word-table.ts wrote, each after those it leads to: its set of tags, how many characters go on from it, and
 * for each of them its place in the alphabet and how many states back the one it leads to stands. The last state is the beginning.
 */
export function readStates(text: string, characters: string): WordCells {
  const alphabet = Uint16Array.from(characters, (character) => keptLetterOf(character.charCodeAt(0)));
  const most = text.length >> 1;
  const wide: number[] = [];
  const places = new Places(edgesIn(text, wide));
  const { cells, mask } = places;
  const numbers = new Uint16Array(cells.length);
  const sets = new Uint16Array(most);
  const bases = new Uint32Array(most);
  const starts = new Uint32Array(most);
  const letters = new Uint16Array(alphabet.length);
  const lettersAt = (at: number): number => {
    const many = text.charCodeAt(at + 1) - FIRST_DIGIT;
    for (let i = 0; i < many; i++) letters[i] = alphabet[text.charCodeAt(at + 2 + 2 * i) - FIRST_DIGIT] as number;
    return many;
  };
  const widest = wide.sort((a, b) => text.charCodeAt(b + 1) - text.charCodeAt(a + 1));
  const placed = new Map(widest.map((at) => [at, places.freeBase(letters, lettersAt(at))]));
  let count = 0;
  let state = 0;
  // Plain loops over local names: they run once, before any compiler gets to them.
  for (let at = 0; at < text.length; state++) {
    starts[state] = at;
    sets[state] = text.charCodeAt(at) - FIRST_DIGIT;
    count = text.charCodeAt(at + 1) - FIRST_DIGIT;
    const from = at;
    const edges = from + 2;
    at = edges + 2 * count;
    if (count === 0) continue;
    lettersAt(from);
    const base = count < MANY ? places.freeBase(letters, count) : (placed.get(from) ?? 0);
    bases[state] = base;
    for (let i = 0; i < count; i++) {
      const letter = letters[i] as number;
      const to = state + FIRST_DIGIT - text.charCodeAt(edges + 2 * i + 1);
      const cell = (base + letter) & mask;
      const set = sets[to] as number;
      cells[cell] = ((bases[to] as number) << BASE_SHIFT) | (set === 0 ? 0 : ENDS) | letter;
      numbers[cell] = set;
    }
  }
  const root = bases[state - 1] as number;
  noteWords({ text, alphabet, starts, sets }, state - 1);
  return { cells, numbers, mask, root };
}

/** Notes how all words begin that the states from this one on hold. */
function noteWords({ text, alphabet, starts, sets }: Stated, root: number): void {
  const endOf = (at: number) => at + 2 + 2 * (text.charCodeAt(at + 1) - FIRST_DIGIT);
  const letterAt = (at: number) => alphabet[text.charCodeAt(at) - FIRST_DIGIT] as number;
  const after = (state: number, at: number) => state + FIRST_DIGIT - text.charCodeAt(at + 1);
  const from = starts[root] as number;
  for (let a = from + 2; a < endOf(from); a += 2) {
    const first = letterAt(a);
    const one = after(root, a);
    if (sets[one] !== 0) noteAlone(Begins.tagged, first);
    const ones = starts[one] as number;
    for (let b = ones + 2; b < endOf(ones); b += 2) {
      const second = letterAt(b);
      const two = after(one, b);
      if (sets[two] !== 0) notePair(Begins.tagged, first, second);
      const twos = starts[two] as number;
      for (let c = twos + 2; c < endOf(twos); c += 2) noteThree(Begins.tagged, first, second, letterAt(c));
    }
  }
}
