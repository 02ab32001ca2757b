import { opposites } from './common';
import type { Rules } from './lexicon';
import { compileRules } from './rules';
import { readerOf } from './tokens';
import { readStates } from './word-states';
import { rulesText, tagList, tagSets, wordCharacters, wordStates } from './word-table';

const tags = new Map(tagList.split(' ').map((name, number) => [name, number]));
const entries = [[], ...tagSets.split(',').map((set) => set.split(' ').map(Number))];
const words = { trie: readStates(wordStates, wordCharacters), entries, tags };

/** The number of a tag; -1 when no lexicon has it. */
export const tagOf = (name: string): number => tags.get(name) ?? -1;
const numbersOf = (names: string): number[] => names.split(' ').map(tagOf);

// Some tags exist only as what a negation makes of another.
for (const tag of Object.values(opposites)) if (!tags.has(tag)) tags.set(tag, tags.size);
const opposite = new Int16Array(tags.size).fill(-1);
for (const [tag, other] of Object.entries(opposites)) opposite[tagOf(tag)] = tagOf(other);

/** All rules, ready for judging. */
export const rules = compileRules(JSON.parse(rulesText) as Rules[], tags);

/** The names of the tags, by number. */
export const tagNames: readonly string[] = [...tags.keys()];

/** What a tag does for the parts and labels of a clause: bits. */
export const Kind = { praises: 1, blames: 2, hedges: 4, heads: 8 } as const;

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
];

/** The kind of every tag. */
export const kinds = new Uint8Array(tags.size);
for (const [kind, names] of kindsByName) for (const tag of numbersOf(names)) kinds[tag] = (kinds[tag] ?? 0) | kind;

/** All words, ready for reading clauses. */
export const reader = readerOf(words, {
  kindOf: (tag) => kinds[tag] ?? 0,
  turnedOf: (tag) => ((opposite[tag] ?? -1) >= 0 ? (opposite[tag] ?? tag) : tag),
});
