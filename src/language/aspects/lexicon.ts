import type { AspectId } from 'src/domain/aspects';
import { normalise } from '../normalise';
import { Trie } from '../trie';

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

/** Slots of the trie's edges: a power of two, about three times their number. */
const SLOTS = 1 << 15;

/** All words of all lexicons: a trie to word numbers, the tags of each word, and the number of every tag. */
export interface Words {
  readonly trie: Trie;
  readonly entries: (readonly number[])[];
  readonly tags: Map<string, number>;
}

/** Compiles lexicons. A word in several of them carries all its tags. */
export function compileWords(lexicons: readonly Lexicon[]): Words {
  const trie = new Trie(SLOTS);
  const entries: (readonly number[])[] = [[]];
  const tags = new Map<string, number>();
  for (const lexicon of lexicons) {
    for (const [tag, words] of Object.entries(lexicon)) {
      const number = tags.get(tag) ?? tags.size;
      tags.set(tag, number);
      for (const word of words.split(/\s+/)) {
        const folded = normalise(word.replaceAll('_', ' '));
        if (folded === '') continue;
        const at = trie.get(folded);
        if (at === 0) trie.set(folded, entries.push([number]) - 1);
        else entries[at] = [...new Set([...(entries[at] ?? []), number])];
      }
    }
  }
  return { trie, entries, tags };
}
