import type { AspectId } from 'src/domain/aspects';
import { normalise } from '../normalise';

/** Words by tag, separated by blanks; `_` stands for a blank inside a word. Written in Simplified, lower case, numbers as 0: as `fold` leaves them. */
export type Lexicon = Readonly<Record<string, string>>;

/**
 * What makes an aspect: in order, the first that fits says the label. A rule is a label (+ positive, ~ mid, - negative, = as the words of
 * the clause judge) and tags: `TAG` in this part of the clause, `@TAG` here or shortly before, `!TAG` not in this part, `!@TAG` neither
 * here nor shortly before.
 */
export type Rules = Readonly<Partial<Record<AspectId, readonly string[]>>>;

/** One family of aspects: its words and its rules. */
export interface Family {
  readonly words: Lexicon;
  readonly rules: Rules;
}

/** A trie over folded characters in flat arrays: children are linked lists, the first level is a table. */
export interface Trie {
  readonly roots: Map<number, number>;
  readonly codes: number[];
  readonly firstChild: number[];
  readonly nextSibling: number[];
  /** Index into `entries`, 0 for none. */
  readonly entry: number[];
  /** Tag numbers of each word. */
  readonly entries: (readonly number[])[];
}

const newTrie = (): Trie => ({
  roots: new Map(),
  codes: [0],
  firstChild: [0],
  nextSibling: [0],
  entry: [0],
  entries: [[]],
});

function addNode(trie: Trie, code: number): number {
  trie.codes.push(code);
  trie.firstChild.push(0);
  trie.nextSibling.push(0);
  trie.entry.push(0);
  return trie.codes.length - 1;
}

/** The child of `node` for a code, 0 for none. */
export function childOf(trie: Trie, node: number, code: number): number {
  let child = trie.firstChild[node] ?? 0;
  while (child !== 0 && trie.codes[child] !== code) child = trie.nextSibling[child] ?? 0;
  return child;
}

function addWord(trie: Trie, word: string, tag: number): void {
  let node = 0;
  for (const character of word) {
    const code = character.codePointAt(0) ?? 0;
    let child = node === 0 ? (trie.roots.get(code) ?? 0) : childOf(trie, node, code);
    if (child === 0) {
      child = addNode(trie, code);
      if (node === 0) trie.roots.set(code, child);
      else {
        trie.nextSibling[child] = trie.firstChild[node] ?? 0;
        trie.firstChild[node] = child;
      }
    }
    node = child;
  }
  const at = trie.entry[node] ?? 0;
  if (at === 0) trie.entry[node] = trie.entries.push([tag]) - 1;
  else trie.entries[at] = [...new Set([...(trie.entries[at] ?? []), tag])];
}

/** All words of all lexicons, and the number of every tag. A word in several lexicons carries all its tags. */
export function compileWords(lexicons: readonly Lexicon[]): { trie: Trie; tags: Map<string, number> } {
  const trie = newTrie();
  const tags = new Map<string, number>();
  for (const lexicon of lexicons) {
    for (const [tag, words] of Object.entries(lexicon)) {
      const number = tags.get(tag) ?? tags.size;
      tags.set(tag, number);
      for (const word of words.split(/\s+/)) {
        const folded = normalise(word.replaceAll('_', ' '));
        if (folded !== '') addWord(trie, folded, number);
      }
    }
  }
  return { trie, tags };
}
