import type { Folded } from '../normalise';
import { spanOfTime } from './durations';
import { childOf, type Trie } from './lexicon';

/** What reading a clause needs: the words, which tags are special, and what tags become under a negation. */
export interface Reader {
  readonly trie: Trie;
  readonly negation: number;
  readonly skipped: number;
  /** By tag: the opposite tag, -1 for none. */
  readonly opposite: Int16Array;
  /** What a span of time says (十分钟就回, 等了两周). */
  readonly fast: Token;
  readonly slow: Token;
}

/** Unknown characters a negation reaches over (没有【跟我】退款). */
const REACH = 3;

const isLatin = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/** Code and end of the longest word that starts at `from`; a Latin word must not be a part of a longer one. */
function longestWord(trie: Trie, { codes, length }: Folded, from: number): { entry: number; end: number } {
  const first = codes[from] ?? 0;
  let entry = 0;
  let end = from;
  if (isLatin(first) && isLatin(codes[from - 1] ?? 0)) return { entry, end };
  let node = trie.roots.get(first) ?? 0;
  for (let i = from; node !== 0; ) {
    i++;
    const at = trie.entry[node] ?? 0;
    if (at !== 0 && !(isLatin(codes[i - 1] ?? 0) && isLatin(codes[i] ?? 0))) {
      entry = at;
      end = i;
    }
    if (i >= length) break;
    node = childOf(trie, node, codes[i] ?? 0);
  }
  return { entry, end };
}

/** A word of the lexicon met in a clause: its tags, already turned by a negation before it. */
export type Token = readonly number[];

/**
 * Reads a folded clause into its words, the longest at each place, left to right; negations are resolved. Linear: no word is longer than
 * a constant, and no character is read again after a word.
 */
export function tokensOf(folded: Folded, reader: Reader): Token[] {
  const tokens: Token[] = [];
  let negated = false;
  let reach = 0;
  for (let i = 1; i < folded.length - 1; ) {
    const { entry, end } = longestWord(reader.trie, folded, i);
    const time = spanOfTime(folded, i);
    if (time && time.end >= end) {
      if (time.says !== 'nothing') tokens.push(time.says === 'fast' ? reader.fast : reader.slow);
      i = time.end;
      continue;
    }
    if (entry === 0) {
      if (negated && !isLatin(folded.codes[i] ?? 0) && ++reach > REACH) negated = false;
      i++;
      continue;
    }
    i = end;
    const tags = reader.trie.entries[entry] ?? [];
    if (tags.includes(reader.negation)) {
      negated = !negated;
      reach = 0;
      if (tags.length > 1) tokens.push(tags);
    } else if (tags.includes(reader.skipped)) {
      if (tags.length > 1) tokens.push(tags);
    } else {
      const turns = negated && tags.some((tag) => (reader.opposite[tag] ?? -1) >= 0);
      tokens.push(turns ? turned(tags, reader) : tags);
      if (turns) negated = false;
    }
  }
  return tokens;
}

const turned = (tags: Token, { opposite }: Reader): Token =>
  tags.map((tag) => {
    const other = opposite[tag] ?? -1;
    return other >= 0 ? other : tag;
  });
