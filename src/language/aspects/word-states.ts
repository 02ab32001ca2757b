import { keptLetterOf, LETTERS } from '../alphabet';
import { Begins, noteAlone, notePair, noteThree } from '../word-beginnings';
import type { WordGraph } from './word-graph';

/**
 * The words of a lexicon in one flat table, as `Trie` describes it, in half of its room, so that it stays near: a cell holds the base, ENDS
 * if a word ends there, and the letter; the number of that word stands in a table of its own.
 */
export interface WordCells {
  readonly cells: Int32Array;
  readonly numbers: Uint16Array;
  readonly mask: number;
  readonly root: number;
  /** By letter the cell of it from the root, without the letter; 0 where no word begins so. The bits of the letter are for `lookAhead`. */
  readonly firsts: Int32Array;
}

/** Where the base begins in a cell, and what stands below it. */
export const BASE_SHIFT = 16;
const MOST_CELLS = 2 ** (32 - BASE_SHIFT);
export const ENDS = LETTERS;
export const LETTER_OF_CELL = LETTERS - 1;

/** A state that so many letters go on from finds no place in a table that is partly full: all such are placed first. */
const MANY = 3;
/** A table of the largest size may be fuller than half: with the wide states placed first the others still find holes. */
const FULLEST = 0.7;
/** The base of the beginning: nothing else is placed by then. */
const ROOT = 1;

/** How many cells the words take, a power of two. Throws RangeError where there are too many. */
function sizeFor(edges: number): number {
  // Half of it free, or places are hard to find; and no two letters may fall on one cell from the same base.
  const wanted = Math.max(2 ** Math.ceil(Math.log2(2 * edges + 1)), LETTERS);
  const size = Math.min(wanted, MOST_CELLS);
  if (edges > FULLEST * size) throw new RangeError(`too many words: ${edges} letters`);
  return size;
}

/** Finds bases from which the cells of some letters are free. */
class Places {
  private readonly taken: Uint8Array;
  /** Where a single letter, where several and where many were placed last: before it there is hardly room for more, and half of all is free. */
  private readonly last = new Uint32Array(3);

  constructor(
    private readonly cells: Int32Array,
    private readonly letters: Uint16Array,
  ) {
    this.taken = new Uint8Array(cells.length);
  }

  /** The letters from `from` to `to` are placed from this base on: their cells are kept free of others until they are written. */
  take(base: number, from: number, to: number): void {
    const { cells, letters } = this;
    const mask = cells.length - 1;
    this.taken[base] = 1;
    for (let i = from; i < to; i++) cells[(base + (letters[i] as number)) & mask] = ENDS;
  }

  freeBase(from: number, to: number): number {
    const { cells, letters, taken, last } = this;
    const mask = cells.length - 1;
    const several = to - from >= MANY ? 2 : Math.min(1, to - from - 1);
    const first = letters[from] as number;
    const begin = last[several] as number;
    for (let cell = begin; cell < begin + 2 * mask; cell++) {
      if (cells[cell & mask] !== 0) continue;
      const base = (cell - first) & mask;
      if (base === 0 || taken[base] === 1) continue;
      let i = from + 1;
      while (i < to && cells[(base + (letters[i] as number)) & mask] === 0) i++;
      if (i < to) continue;
      last[several] = cell & mask;
      this.take(base, from, to);
      return base;
    }
    throw new RangeError('too many words: no place is left');
  }
}

/** The states that many letters go on from, but the last, the widest first. */
function wideStates({ states, firsts }: WordGraph): number[] {
  const byWidth: number[][] = [];
  for (let state = 0; state < states - 1; state++) {
    const width = (firsts[state + 1] as number) - (firsts[state] as number);
    if (width < MANY) continue;
    const alike = byWidth[width];
    if (alike === undefined) byWidth[width] = [state];
    else alike.push(state);
  }
  return byWidth.reverse().flat();
}

/** The bases of all states; 0 where no letter goes on. */
function basesOf(graph: WordGraph, places: Places): Uint16Array {
  const { states, firsts } = graph;
  const bases = new Uint16Array(states);
  places.take(ROOT, firsts[states - 1] as number, firsts[states] as number);
  bases[states - 1] = ROOT;
  for (const state of wideStates(graph)) {
    bases[state] = places.freeBase(firsts[state] as number, firsts[state + 1] as number);
  }
  for (let state = 0, to = 0; state < states - 1; state++) {
    const from = to;
    to = firsts[state + 1] as number;
    if (to > from && to - from < MANY) bases[state] = places.freeBase(from, to);
  }
  return bases;
}

/** Room for the words of a graph of so many edges, which are not in it yet. Throws RangeError where there are too many. */
export function emptyCells(edges: number): WordCells {
  const size = sizeFor(edges);
  return {
    cells: new Int32Array(size),
    numbers: new Uint16Array(size),
    mask: size - 1,
    root: ROOT,
    firsts: new Int32Array(LETTERS),
  };
}

/** Puts the words of a graph into cells that have room for them; `characters` is its alphabet. */
export function fillCells(
  { cells, numbers, mask, firsts: first }: WordCells,
  graph: WordGraph,
  characters: string,
): void {
  const alphabet = Uint16Array.from(characters, (character) => keptLetterOf(character.charCodeAt(0)));
  const { states, sets, firsts, targets } = graph;
  const letters = graph.letters.map((place) => alphabet[place] as number);
  const bases = basesOf(graph, new Places(cells, letters));
  for (let state = 0; state < states; state++) {
    const base = bases[state] as number;
    const end = firsts[state + 1] as number;
    for (let edge = firsts[state] as number; edge < end; edge++) {
      const letter = letters[edge] as number;
      const to = targets[edge] as number;
      const set = sets[to] as number;
      const cell = (base + letter) & mask;
      cells[cell] = ((bases[to] as number) << BASE_SHIFT) | (set === 0 ? 0 : ENDS) | letter;
      numbers[cell] = set;
    }
  }
  const root = states - 1;
  for (let edge = firsts[root] as number; edge < (firsts[states] as number); edge++) {
    const letter = letters[edge] as number;
    const cell = cells[(ROOT + letter) & mask] as number;
    first[letter] = (first[letter] as number) | (cell & ~LETTER_OF_CELL);
  }
  noteBeginnings({ ...graph, letters });
}

/** Notes how all words of a graph of letters begin. */
function noteBeginnings({ states, sets, firsts, letters, targets }: WordGraph): void {
  const endOf = (state: number) => firsts[state + 1] as number;
  const root = states - 1;
  for (let a = firsts[root] as number; a < endOf(root); a++) {
    const first = letters[a] as number;
    const one = targets[a] as number;
    if (sets[one] !== 0) noteAlone(Begins.any, first);
    for (let b = firsts[one] as number; b < endOf(one); b++) {
      const second = letters[b] as number;
      const two = targets[b] as number;
      if (sets[two] !== 0) notePair(Begins.any, first, second);
      for (let c = firsts[two] as number; c < endOf(two); c++) {
        noteThree(Begins.any, first, second, letters[c] as number);
      }
    }
  }
}
