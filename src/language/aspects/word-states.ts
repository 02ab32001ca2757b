import { keptLetterOf, LETTERS } from '../alphabet';
import { type Beginnings, noBeginnings, noteBeginning, WORD_SHIFT } from '../trie';

/** The words of a lexicon in one flat table, as `Trie` describes it. */
export interface WordCells {
  readonly cells: Int32Array;
  readonly mask: number;
  readonly root: number;
  readonly beginnings: Beginnings;
}

/** Numbers are written as the Chinese signs from here on: there are 20,000 in a row, and none needs an escape. */
const FIRST_DIGIT = 0x4e00;

/** The sign for a number below 20,000. */
export const digitOf = (number: number): string => String.fromCharCode(FIRST_DIGIT + number);

interface Stated {
  readonly text: string;
  readonly alphabet: Uint16Array;
  readonly at: number;
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
    this.cells = new Int32Array(2 * size);
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
      while (i < count && cells[2 * ((base + (letters[i] as number)) & mask) + 1] === 0) i++;
      if (i < count) continue;
      taken[base] = 1;
      this.last[several] = cell & mask;
      return base;
    }
  }
}

/**
 * Reads the states that training/word-table.ts wrote, each after those it leads to: its set of tags, how many characters go on from it, and
 * for each of them its place in the alphabet and how many states back the one it leads to stands. The last state is the beginning.
 */
export function readStates(text: string, characters: string): WordCells {
  const alphabet = Uint16Array.from(characters, (character) => keptLetterOf(character.charCodeAt(0)));
  const most = text.length >> 1;
  const places = new Places(most);
  const { cells, mask } = places;
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
      const cell = 2 * ((base + letter) & mask);
      cells[cell] = bases[to] as number;
      cells[cell + 1] = ((sets[to] as number) << WORD_SHIFT) | letter;
    }
  }
  const root = bases[state - 1] as number;
  const beginnings = noBeginnings();
  // The last state's letters are still there.
  for (let i = 0; i < count; i++) {
    const first = letters[i] as number;
    const to = state - 1 + FIRST_DIGIT - text.charCodeAt((starts[state - 1] as number) + 3 + 2 * i);
    if (sets[to] !== 0) beginnings.alone[first] = 1;
    noteSeconds({ text, alphabet, at: starts[to] as number }, beginnings, first);
  }
  return { cells, mask, root, beginnings };
}

/** Notes the second letters of the words that begin with this one: those of the state that stands at `at`. */
function noteSeconds({ text, alphabet, at }: Stated, beginnings: Beginnings, first: number): void {
  const count = text.charCodeAt(at + 1) - FIRST_DIGIT;
  for (let i = 0; i < count; i++) {
    noteBeginning(beginnings, first, alphabet[text.charCodeAt(at + 2 + 2 * i) - FIRST_DIGIT] as number);
  }
}
