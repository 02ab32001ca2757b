import type { Folded } from '../normalise';
import { isNumeral, spanOfTime } from './durations';
import type { Trie } from './lexicon';

/** A word of the lexicon met in a clause: its tags, already turned by a negation before it. */
export type Token = readonly number[];

/** What a word does, worked out once for each word of the lexicon. */
interface Word {
  readonly tags: Token;
  /** The tags after a negation; undefined when a negation changes nothing. */
  readonly turned: Token | undefined;
  readonly negates: boolean;
  readonly skipped: boolean;
}

/** What reading a clause needs: the words, and what a span of time says (十分钟就回, 等了两周). */
export interface Reader {
  readonly trie: Trie;
  readonly words: readonly Word[];
  readonly fast: Token;
  readonly slow: Token;
}

/** Makes a reader. `opposite` gives for a tag what it becomes under a negation, -1 for none. */
export function readerOf(trie: Trie, tagOf: (name: string) => number, opposite: Int16Array): Reader {
  const negation = tagOf('NEG');
  const skip = tagOf('SKIP');
  const turnedOf = (tag: number) => ((opposite[tag] ?? -1) >= 0 ? (opposite[tag] ?? tag) : tag);
  const words = trie.entries.map((tags) => ({
    tags,
    turned: tags.some((tag) => turnedOf(tag) !== tag) ? tags.map(turnedOf) : undefined,
    negates: tags.includes(negation),
    skipped: tags.includes(skip),
  }));
  return { trie, words, fast: [tagOf('FAST')], slow: [tagOf('SLOW')] };
}

/** Unknown characters a negation reaches over (没有【跟我】退款). */
const REACH = 3;

const isLatin = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/** Number and end of the longest word that starts at `from`, packed as number * 4096 + end (a folded text is shorter); 0 for none. */
function longestWord(trie: Trie, { codes, length }: Folded, from: number): number {
  const first = codes[from] ?? 0;
  if (isLatin(first) && isLatin(codes[from - 1] ?? 0)) return 0;
  let found = 0;
  let node = trie.child(1, first);
  for (let i = from + 1; node !== 0; i++) {
    const word = trie.wordAt(node);
    // A Latin word must not be a part of a longer one.
    if (word !== 0 && !(isLatin(codes[i - 1] ?? 0) && isLatin(codes[i] ?? 0))) found = word * 4096 + i;
    if (i >= length) break;
    node = trie.child(node, codes[i] ?? 0);
  }
  return found;
}

/**
 * Reads a folded clause into its words, the longest at each place, left to right; negations are resolved. Linear: no word is longer than
 * a constant, and no character is read again after a word.
 */
export function tokensOf(folded: Folded, reader: Reader): Token[] {
  const tokens: Token[] = [];
  let negated = false;
  let reach = 0;
  for (let i = 1; i < folded.length - 1; ) {
    const found = longestWord(reader.trie, folded, i);
    const end = found % 4096;
    const time = isNumeral(folded.codes[i] ?? 0) ? spanOfTime(folded, i) : undefined;
    if (time && time.end >= end) {
      if (time.says !== 'nothing') tokens.push(time.says === 'fast' ? reader.fast : reader.slow);
      i = time.end;
      continue;
    }
    const word = reader.words[(found - end) / 4096];
    if (found === 0 || !word) {
      if (negated && !isLatin(folded.codes[i] ?? 0) && ++reach > REACH) negated = false;
      i++;
      continue;
    }
    i = end;
    if (word.negates) {
      negated = !negated;
      reach = 0;
    }
    if (word.negates || word.skipped) {
      if (word.tags.length > 1) tokens.push(word.tags);
    } else {
      tokens.push(negated && word.turned ? word.turned : word.tags);
      if (word.turned) negated = false;
    }
  }
  return tokens;
}
