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

/** Finds bases from which the cells of some letters are free. */
class Places {
  readonly cells: Int32Array;
  readonly mask: number;
  private readonly taken: Uint8Array;
  /** Where a single letter and where several were placed last: before it there is hardly room for more, and half of all is free. */
  private readonly last = new Uint32Array(2);

  constructor(edges: number) {
    // Half of it free, or places are hard to find; and no two letters may fall on one cell from the same base.
    const size = Math.max(2 ** Math.ceil(Math.log2(2 * edges + 1)), LETTERS);
    if (size > MOST_CELLS) throw new RangeError(`too many words: ${edges} letters`);
    this.cells = new Int32Array(size);
    this.mask = size - 1;
    this.taken = new Uint8Array(size);
  }

  freeBase(letters: Uint16Array, count: number): number {
    const { cells, mask, taken } = this;
    const several = count > 1 ? 1 : 0;
    const first = letters[0] as number;
    for (let cell = this.last[several] as number; ; cell++) {
      const base = (cell - first) & mask;
      if (base === 0 || taken[base] === 1) continue;
      let i = 0;
      while (i < count && cells[(base + (letters[i] as number)) & mask] === 0) i++;
      if (i < count) continue;
      taken[base] = 1;
      this.last[several] = cell & mask;
      return base;
    }
  }
}

/** How many letters the states go on with: each is two signs, and a state two more. */
function edgesIn(text: string): number {
  let edges = 0;
  for (let at = 0; at < text.length; ) {
    const count = text.charCodeAt(at + 1) - FIRST_DIGIT;
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
  const places = new Places(edgesIn(text));
  const { cells, mask } = places;
  const numbers = new Uint16Array(cells.length);
  const sets = new Uint16Array(most);
  const bases = new Uint32Array(most);
  const starts = new Uint32Array(most);
  const letters = new Uint16Array(alphabet.length);
  let count = 0;
  let state = 0;
  // Plain loops over local names: they run once, before any compiler gets to them.
  for (let at = 0; at < text.length; state++) {
    starts[state] = at;
    sets[state] = text.charCodeAt(at) - FIRST_DIGIT;
    count = text.charCodeAt(at + 1) - FIRST_DIGIT;
    const edges = at + 2;
    at = edges + 2 * count;
    if (count === 0) continue;
    for (let i = 0; i < count; i++) letters[i] = alphabet[text.charCodeAt(edges + 2 * i) - FIRST_DIGIT] as number;
    const base = places.freeBase(letters, count);
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
