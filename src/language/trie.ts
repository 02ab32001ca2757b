import { keptLetterOf, keptLetters, LETTERS } from './alphabet';

/** A link holds a letter, and above it the number of a word. */
export const WORD_SHIFT = 15;
export const LETTER_OF_LINK = LETTERS - 1;
const MOST_WORDS = 1 << 16;

/** How many cells the sorted words take: one for each beginning that no word before has. */
function cellsOf(words: readonly string[]): number {
  let count = 0;
  let before = '';
  for (const word of words) {
    let shared = 0;
    while (shared < word.length && word.charCodeAt(shared) === before.charCodeAt(shared)) shared++;
    count += word.length - shared;
    before = word;
  }
  return count;
}

/**
 * Folded words in one flat table (a double array): one letter further than the cell with some base is the cell `(base + letter) & mask`, if
 * that letter is in it. Each base belongs to one cell, so that this holds for no other.
 */
export class Trie {
  /** Of each cell its base, 0 where no word goes on, and its link, 0 where it is free: side by side. */
  readonly cells: Int32Array;
  readonly mask: number;
  /** The base of the beginning. */
  readonly root: number;
  /** 1 for each base that is taken. */
  private readonly taken: Uint8Array;
  private firstFree = 0;
  /** Where the next letters of the branch in hand begin among the sorted words, and these letters. */
  private readonly starts: number[] = [];
  private readonly letters: number[] = [];

  /** Takes words of the basic plane and their numbers, above 0. Throws RangeError when there are too many. */
  constructor(numbers: ReadonlyMap<string, number>) {
    if (numbers.size >= MOST_WORDS) throw new RangeError(`too many words: ${numbers.size}`);
    // Sorted, words with the same beginning stand together, the beginning first if it is a word.
    const words = [...numbers.keys()].sort();
    // Half of it free, or places are hard to find; and no two letters of our words may fall on one cell from the same base.
    const size = 2 ** Math.ceil(Math.log2(Math.max(2 * cellsOf(words), keptLetters()) + 1));
    this.cells = new Int32Array(2 * size);
    this.mask = size - 1;
    this.taken = new Uint8Array(size);
    this.root = this.build(words, numbers);
  }

  /**
   * Puts all words into cells, the short beginnings first, which are looked at most and so lie together; the base of the beginning. A branch
   * is four numbers: its cell, and the words [from, to) that begin with the same so many characters.
   */
  private build(words: readonly string[], numbers: ReadonlyMap<string, number>): number {
    const { cells, mask, starts, letters } = this;
    const branches = [0, 0, words.length, 0];
    let root = 0;
    for (let b = 0; b < branches.length; b += 4) {
      const cell = branches[b] as number;
      const to = branches[b + 2] as number;
      const depth = branches[b + 3] as number;
      this.divide(words, branches[b + 1] as number, to, depth);
      const base = letters.length === 0 ? 0 : this.freeBase();
      if (b === 0) root = base;
      else cells[2 * cell] = base;
      for (let k = 0; k < letters.length; k++) {
        const letter = letters[k] as number;
        const start = starts[k] as number;
        const word = words[start] as string;
        const next = (base + letter) & mask;
        cells[2 * next + 1] = ((word.length === depth + 1 ? (numbers.get(word) ?? 0) : 0) << WORD_SHIFT) | letter;
        branches.push(next, start, starts[k + 1] ?? to, depth + 1);
      }
    }
    return root;
  }

  /** Finds the next letters of the words [from, to), which share their first characters. */
  private divide(words: readonly string[], from: number, to: number, depth: number): void {
    this.starts.length = 0;
    this.letters.length = 0;
    let last = -1;
    for (let at = from; at < to; at++) {
      const word = words[at] as string;
      if (word.length === depth || word.charCodeAt(depth) === last) continue;
      last = word.charCodeAt(depth);
      this.starts.push(at);
      this.letters.push(keptLetterOf(last));
    }
  }

  /** A base that is not taken, from which the cells of the letters are free; takes it. */
  private freeBase(): number {
    const { cells, mask, taken, letters } = this;
    while (cells[2 * (this.firstFree & mask) + 1] !== 0) this.firstFree++;
    const first = letters[0] as number;
    for (let cell = this.firstFree; ; cell++) {
      const base = (cell - first) & mask;
      if (base === 0 || taken[base] === 1 || !this.isFree(base)) continue;
      taken[base] = 1;
      return base;
    }
  }

  private isFree(base: number): boolean {
    for (const letter of this.letters) if (this.cells[2 * ((base + letter) & this.mask) + 1] !== 0) return false;
    return true;
  }

  /** The numbers of the words that begin at an index of a folded text and have so many characters at least, the shortest first. */
  wordsFrom(text: string, from: number, shortest: number): number[] {
    const found: number[] = [];
    let base = this.root;
    for (let i = from; i < text.length; i++) {
      const letter = keptLetterOf(text.charCodeAt(i));
      const cell = 2 * ((base + letter) & this.mask);
      const link = this.cells[cell + 1] ?? 0;
      if ((link & LETTER_OF_LINK) !== letter) break;
      if (link >>> WORD_SHIFT !== 0 && i - from + 1 >= shortest) found.push(link >>> WORD_SHIFT);
      base = this.cells[cell] ?? 0;
    }
    return found;
  }
}
