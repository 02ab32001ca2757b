import { array, assert, constantFrom, dictionary, integer, property, string } from 'fast-check';
import { keptLetterOf } from 'src/language/alphabet';
import { readingCodes } from 'src/language/aspects/word-codes';
import { codeGraph, TABLES } from 'src/language/aspects/word-graph';
import {
  BASE_SHIFT,
  ENDS,
  emptyCells,
  fillCells,
  LETTER_OF_CELL,
  type WordCells,
} from 'src/language/aspects/word-states';
import { joinWords } from 'src/language/training/joined-words';
import { writeGraph } from 'src/language/training/word-codes';
import { describe, expect, it } from 'vitest';

/** What a package would hold of these words and their tags, read again: the tags by the number of a set, and where the words are found. */
function shipped(tagsByWord: Readonly<Record<string, readonly number[]>>) {
  const words = Object.keys(tagsByWord);
  const numbers = new Map(words.map((word, i) => [word, i]));
  const { graph, sets, characters } = joinWords({ numbers, entries: Object.values(tagsByWord) });
  const size = { states: graph.states, edges: graph.targets.length, alphabet: characters.length };
  const read = codeGraph(size, readingCodes(writeGraph(size, graph), TABLES));
  const cells = emptyCells(size.edges);
  fillCells(cells, read, characters);
  return { read, cells, sets: ['', ...sets], characters };
}

/** The number of a word's set of tags, 0 where it is none. */
function find({ cells, numbers, mask, root }: WordCells, word: string): number {
  let base = root;
  let at = 0;
  for (const character of word) {
    const letter = keptLetterOf(character.charCodeAt(0));
    at = (base + letter) & mask;
    if (((cells[at] ?? 0) & LETTER_OF_CELL) !== letter) return 0;
    base = (cells[at] ?? 0) >>> BASE_SHIFT;
  }
  return ((cells[at] ?? 0) & ENDS) === 0 ? 0 : (numbers[at] ?? 0);
}

/** All words that a graph leads to. */
function wordsIn({ read, characters }: ReturnType<typeof shipped>): string[] {
  const from = (state: number, word: string): string[] => {
    const further: string[] = read.sets[state] === 0 ? [] : [word];
    for (let edge = read.firsts[state] ?? 0; edge < (read.firsts[state + 1] ?? 0); edge++) {
      further.push(...from(read.targets[edge] ?? 0, word + characters[read.letters[edge] ?? 0]));
    }
    return further;
  };
  return from(read.states - 1, '');
}

/** Few signs, so that words begin and end alike. */
const word = string({ unit: constantFrom(...'不没退货款快慢客服ab 0'), minLength: 1, maxLength: 7 });
const tags = array(integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 });
const lexicon = dictionary(word, tags, { minKeys: 1, maxKeys: 300 });

describe('the words as a package holds them', () => {
  it('are found again with their tags, and no others', () => {
    assert(
      property(lexicon, (tagsByWord) => {
        const kept = shipped(tagsByWord);
        expect(wordsIn(kept).sort()).toEqual(Object.keys(tagsByWord).sort());
        for (const [one, numbers] of Object.entries(tagsByWord)) {
          expect(kept.sets[find(kept.cells, one)]).toBe(numbers.join(' '));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('do not depend on the order they are given in', () => {
    assert(
      property(lexicon, (tagsByWord) => {
        const turned = Object.fromEntries(Object.entries(tagsByWord).reverse());
        const [one, other] = [shipped(tagsByWord), shipped(turned)];
        for (const word of Object.keys(tagsByWord)) {
          expect(other.sets[find(other.cells, word)]).toBe(one.sets[find(one.cells, word)]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('take a place for each ending that many of them share, not one for each of them', () => {
    const stems = [...'快慢好坏多少大小高低'];
    const ends = ['得很', '极了', '死了'];
    const { read } = shipped(Object.fromEntries(stems.flatMap((stem) => ends.map((end) => [stem + end, [1]]))));
    expect(read.targets.length).toBe(stems.length + 3 + 2);
  });

  it('cannot be more than the table has room for', () => {
    const signs = Array.from({ length: 220 }, (_, i) => String.fromCharCode(0x4e00 + i));
    const many = signs.flatMap((one, i) => signs.map((other) => [one + other, [i]] as const));
    expect(() => shipped(Object.fromEntries(many))).toThrow(RangeError);
  });
});
