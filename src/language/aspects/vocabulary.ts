import { clauseTable } from '../review-tables';
import { opposites } from './common';
import type { Rules } from './lexicon';
import { compileRules, FILED, hasRules, judging } from './rules';
import { readerOf, reading, startAnywhere, tokenList } from './tokens';
import { readingCodes } from './word-codes';
import { codeGraph, TABLES } from './word-graph';
import { emptyCells, fillCells } from './word-states';
import { rulesText, tagList, tagSets, wordCharacters, wordGraph } from './word-table';

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
export const tagOf = (name: string): number => tags.get(name) ?? -1;
const numbersOf = (names: string): number[] => names.split(' ').map(tagOf);

// Some tags exist only as what a negation makes of another.
for (const tag of Object.values(opposites)) if (!tags.has(tag)) tags.set(tag, tags.size);
const opposite = new Int16Array(tags.size).fill(-1);
for (const [tag, other] of Object.entries(opposites)) opposite[tagOf(tag)] = tagOf(other);

/** All rules, ready for judging. */
export const rules = compileRules(JSON.parse(rulesText) as Rules[], tags);

/** What a tag does for the parts and labels of a clause: bits. */
export const Kind = {
  praises: 1,
  blames: 2,
  hedges: 4,
  heads: 8,
  asks: 16,
  others: 32,
  compares: 64,
  filed: FILED,
  people: 256,
  afterwards: 512,
  told: 1024,
} as const;

const kindsByName: readonly (readonly [number, string])[] = [
  [
    Kind.praises,
    'GOOD FAST POLITE STURDY EASY FREE CLEAR EXPERT SOLVED REPLYDONE MATCHES FITS INTACT REAL CHEAP NOPROBLEM UPDATED',
  ],
  [
    Kind.blames,
    'BAD SLOW RUDE SHODDY HASSLE COSTLY UNCLEAR INEXPERT UNSOLVED NOREPLY DIFFERS MISFIT CRUSHED COUNTERFEIT PRICEY REFUSED SHIRK STUCK IGNORE',
  ],
  [Kind.hedges, 'MID WISH'],
  // Words that begin a new thought when the one before was judged already (物流很快包装也好).
  [Kind.heads, 'QUALITY PACKAGE SHIP PRICE SIZE SERVICE AFTER'],
  [Kind.asks, 'ASK'],
  [Kind.others, 'OTHERS'],
  [Kind.compares, 'COMPARE'],
  // What is told of people, and of what came after the sale: an ordinary review without any of these words teaches that it speaks of neither.
  [Kind.people, 'SELLER SERVICE REPLY REPLYDONE NOREPLY ADVISE ADVISED ASSURED CARE CARED BOUGHT BUYING'],
  [Kind.afterwards, 'FIX POLICY COMPLAIN PRESSURE FEE PICKUP'],
  // Words by which a stretch tells of people or of what comes after the sale, whatever the rules make of it: with what the rules find they mark
  // .94 of what writers held back say of either, in .47 of the text of ordinary reviews; the next tags mark little more in much more text.
  [
    Kind.told,
    'POLICY CASE ASSURED GIVEN FEE BOUGHT REPLY RETURN REFUND BUYING URGED ADVISED COMPLAIN ADVISE FREE IGNORE CARE CARED GIVE BATTERED VAIN SELLER SAID POLITE ALLOWED COSTLY',
  ],
];

/** The kind of every tag. */
export const kinds = new Uint16Array(tags.size);
for (const [kind, names] of kindsByName) for (const tag of numbersOf(names)) kinds[tag] = (kinds[tag] ?? 0) | kind;
for (const tag of kinds.keys()) if (hasRules(rules, tag)) kinds[tag] = (kinds[tag] ?? 0) | Kind.filed;

/** All words, ready for reading clauses. */
export const reader = readerOf(words, {
  kindOf: (tag) => kinds[tag] ?? 0,
  turnedOf: (tag) => ((opposite[tag] ?? -1) >= 0 ? (opposite[tag] ?? tag) : tag),
});

/** Judges a part of a clause. */
export const judge = judging(reader, rules);

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
