import { clauseTable } from '../review-tables';
import { opposites } from './common';
import { readerOf, reading, startAnywhere, tokenList } from './tokens';
import { readingCodes } from './word-codes';
import { codeGraph, TABLES } from './word-graph';
import { emptyCells, fillCells } from './word-states';
import { tagList, tagSets, wordCharacters, wordGraph } from './word-table';

const tags = new Map(tagList.split(' ').map((name, number) => [name, number]));
const entries = [[], ...tagSets.split(',').map((set) => set.split(' ').map(Number))];
const words = { trie: emptyCells(wordGraph.size.edges), entries, tags };

let areWordsRead = false;
/** Reads the words, where they were not read before: not before a text needs them, since a worker mostly starts for something else. */
export function readyWords(): void {
  if (areWordsRead) return;
  areWordsRead = true;
  fillCells(words.trie, codeGraph(wordGraph.size, readingCodes(wordGraph.text, TABLES)), wordCharacters);
}

/** The number of a tag; -1 when no lexicon has it. */
const tagOf = (name: string): number => tags.get(name) ?? -1;

// Some tags exist only as what a negation makes of another.
for (const tag of Object.values(opposites)) if (!tags.has(tag)) tags.set(tag, tags.size);
const opposite = new Int16Array(tags.size).fill(-1);
for (const [tag, other] of Object.entries(opposites)) opposite[tagOf(tag)] = tagOf(other);

/** What a tag does for its clause: bits. */
export const Kind = { asks: 1, others: 2, compares: 4 } as const;
const kindByName = new Map<string, number>([
  ['ASK', Kind.asks],
  ['OTHERS', Kind.others],
  ['COMPARE', Kind.compares],
]);
const kindByTag = new Map([...kindByName].map(([name, kind]) => [tagOf(name), kind]));

/** All words, ready for reading clauses. */
export const reader = readerOf(words, {
  kindOf: (tag) => kindByTag.get(tag) ?? 0,
  turnedOf: (tag) => ((opposite[tag] ?? -1) >= 0 ? (opposite[tag] ?? tag) : tag),
});

/** Reads the tokens of all clauses of the text in hand. */
export const readTokens = reading(reader);

/** The tokens of the letters [from, to) of the text in hand as one clause, whose tags and mid words are those of the first in the table. */
export function tokensIn(from: number, to: number): Int32Array {
  readyWords();
  clauseTable.froms[0] = from;
  clauseTable.tos[0] = to;
  startAnywhere(1);
  readTokens(1);
  return tokenList.subarray(0, clauseTable.tokenEnds[0]);
}
