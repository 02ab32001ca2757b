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

/** Slots of the table of the trie's edges; a power of two well above their number. */
const SLOTS = 1 << 16;

/** A trie over folded characters: all edges in one open-addressed table, so that a step costs the same at every node. */
export class Trie {
  /** Edge keys (node and character), 0 for a free slot, and the nodes they lead to. */
  private readonly keys = new Int32Array(SLOTS);
  private readonly targets = new Int32Array(SLOTS);
  /** Word number by node, 0 for none. */
  private readonly ends: number[] = [0, 0];
  /** Tag numbers of each word. */
  readonly entries: (readonly number[])[] = [[]];

  /** The node one character further, 0 for none. The root is 1. */
  child(node: number, code: number): number {
    if (code > 0xffff) return 0;
    const key = (node << 16) | code;
    let slot = this.slotOf(key);
    while (this.keys[slot] !== key) {
      if (this.keys[slot] === 0) return 0;
      slot = (slot + 1) & (SLOTS - 1);
    }
    return this.targets[slot] ?? 0;
  }

  /** The number of the word that ends at a node, 0 for none. */
  wordAt(node: number): number {
    return this.ends[node] ?? 0;
  }

  add(word: string, tag: number): void {
    let node = 1;
    for (const character of word) {
      const code = character.codePointAt(0) ?? 0;
      node = this.child(node, code) || this.grow(node, code);
    }
    const at = this.wordAt(node);
    if (at === 0) this.ends[node] = this.entries.push([tag]) - 1;
    else this.entries[at] = [...new Set([...(this.entries[at] ?? []), tag])];
  }

  private grow(node: number, code: number): number {
    const key = (node << 16) | code;
    let slot = this.slotOf(key);
    while (this.keys[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    this.keys[slot] = key;
    this.targets[slot] = this.ends.push(0) - 1;
    return this.targets[slot] ?? 0;
  }

  private slotOf(key: number): number {
    const mix = Math.imul(key, 0x9e3779b1);
    return (mix ^ (mix >>> 15)) & (SLOTS - 1);
  }
}

/** All words of all lexicons, and the number of every tag. A word in several lexicons carries all its tags. */
export function compileWords(lexicons: readonly Lexicon[]): { trie: Trie; tags: Map<string, number> } {
  const trie = new Trie();
  const tags = new Map<string, number>();
  for (const lexicon of lexicons) {
    for (const [tag, words] of Object.entries(lexicon)) {
      const number = tags.get(tag) ?? tags.size;
      tags.set(tag, number);
      for (const word of words.split(/\s+/)) {
        const folded = normalise(word.replaceAll('_', ' '));
        if (folded !== '') trie.add(folded, number);
      }
    }
  }
  return { trie, tags };
}
