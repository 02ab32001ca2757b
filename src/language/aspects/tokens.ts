import { END, START } from '../normalise';
import type { Trie } from '../trie';
import { isNumeral, spanOfTime } from './durations';
import type { Words } from './lexicon';
import { TagSet } from './tag-set';

/** A word of the lexicon met in a clause: its tags, already turned by a negation before it, and what they do for the clause. */
export interface Token {
  readonly tags: readonly number[];
  readonly set: TagSet;
  /** The kinds of its tags (vocabulary.ts). */
  readonly kind: number;
}

/** What a word does, worked out once for each word of the lexicon. */
interface Word extends Token {
  /** The word after a negation; undefined when a negation changes nothing. */
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

/** What a tag does: its kinds, and what it becomes under a negation, itself where nothing. */
export interface TagUse {
  kindOf(tag: number): number;
  turnedOf(tag: number): number;
}

/** Makes a reader of compiled words. */
export function readerOf({ trie, entries, tags }: Words, use: TagUse): Reader {
  const tokenOf = (numbers: readonly number[]): Token => {
    const set = new TagSet();
    let kind = 0;
    for (const tag of numbers) {
      set.add(tag);
      kind |= use.kindOf(tag);
    }
    return { tags: numbers, set, kind };
  };
  const negation = tags.get('NEG') ?? -1;
  const skip = tags.get('SKIP') ?? -1;
  const words = entries.map((numbers) => {
    const turned = numbers.map(use.turnedOf);
    return {
      ...tokenOf(numbers),
      turned: turned.some((tag, i) => tag !== numbers[i]) ? tokenOf(turned) : undefined,
      negates: numbers.includes(negation),
      skipped: numbers.includes(skip),
    };
  });
  return { trie, words, fast: tokenOf([tags.get('FAST') ?? -1]), slow: tokenOf([tags.get('SLOW') ?? -1]) };
}

/** Unknown characters a negation reaches over (没有【跟我】退款). */
const REACH = 3;

const isLatin = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/** Number and end of the longest word that starts at `from`, packed as number * 4096 + end (a folded text is shorter); 0 for none. */
function longestWord(trie: Trie, codes: Int32Array, from: number): number {
  let code = codes[from] as number;
  let node = trie.first(code);
  if (node === 0 || (isLatin(code) && isLatin(codes[from - 1] as number))) return 0;
  let found = 0;
  if (!trie.mayBegin(code, codes[from + 1] as number)) {
    const word = trie.wordAt(node);
    return word === 0 || (isLatin(code) && isLatin(codes[from + 1] as number)) ? 0 : word * 4096 + from + 1;
  }
  for (let i = from + 1; node !== 0; i++) {
    const before = code;
    code = codes[i] as number;
    const word = trie.wordAt(node);
    // A Latin word must not be a part of a longer one.
    if (word !== 0 && !(isLatin(before) && isLatin(code))) found = word * 4096 + i;
    // No word holds END, so that the clause ends the search.
    node = trie.child(node, code);
  }
  return found;
}

/** Where a clause stands in a folded text: [from, to). */
export interface Place {
  readonly codes: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** The words of the clause read last; `count` of `list` are used. Shared by all calls. */
export interface Tokens {
  readonly list: Token[];
  count: number;
}
const tokens: Tokens = { list: [], count: 0 };

/**
 * Reads a folded clause into its words, the longest at each place, left to right; negations are resolved. Linear: no word is longer than
 * a constant, and no character is read again after a word. START and END stand around the clause meanwhile.
 */
export function tokensOf({ codes, from, to }: Place, reader: Reader): Tokens {
  const before = codes[from - 1] as number;
  const after = codes[to] as number;
  codes[from - 1] = START;
  codes[to] = END;
  tokens.count = 0;
  read(codes, from, reader);
  codes[from - 1] = before;
  codes[to] = after;
  return tokens;
}

function push(token: Token): void {
  tokens.list[tokens.count++] = token;
}

function read(codes: Int32Array, from: number, reader: Reader): void {
  let negated = false;
  let reach = 0;
  for (let i = from; codes[i] !== END; ) {
    const code = codes[i] as number;
    const found = longestWord(reader.trie, codes, i);
    const end = found & 4095;
    const time = isNumeral(code) ? spanOfTime(codes, i) : undefined;
    if (time && time.end >= end) {
      if (time.says !== 'nothing') push(time.says === 'fast' ? reader.fast : reader.slow);
      i = time.end;
      continue;
    }
    if (found === 0) {
      if (negated && !isLatin(code) && ++reach > REACH) negated = false;
      i++;
      continue;
    }
    i = end;
    const word = reader.words[found >> 12] as Word;
    if (word.negates) {
      negated = !negated;
      reach = 0;
    }
    if (word.negates || word.skipped) {
      if (word.tags.length > 1) push(word);
    } else {
      push(negated && word.turned ? word.turned : word);
      if (word.turned) negated = false;
    }
  }
}
