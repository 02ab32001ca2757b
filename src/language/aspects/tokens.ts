import { END, isLatin, START } from '../alphabet';
import { LONGEST } from '../normalise';
import { type Beginnings, LETTER_OF_LINK, mayBegin, WORD_SHIFT } from '../trie';
import { isNumeral, spanOfTime } from './durations';
import { TagSet } from './tag-set';
import type { WordCells } from './word-states';

/**
 * A token is a word of the lexicon met in a clause, already turned by a negation before it; it is known by the place of its row in one
 * table of numbers, since so many small objects would lie all over the memory. A row: the tags as a set (see `TagSet`), what the token does, the
 * token it is under a negation or 0, and where its tags begin and end in the list of all tags.
 */
const ROW = 8;
export const DOES = 4;
const TURNED = 5;
export const TAGS_FROM = 6;
export const TAGS_TO = 7;

/** What a token does, beside the kinds of its tags (vocabulary.ts), which are the bits below: bits. */
const NEGATES = 16;
const SKIPPED = 32;
/** It has other tags than the one that makes it negate or be skipped. */
const SAYS_MORE = 64;

/** Words: where they are found, the tags each number has, and the number of every tag. */
export interface Words {
  readonly trie: WordCells;
  readonly entries: readonly (readonly number[])[];
  readonly tags: ReadonlyMap<string, number>;
}

/** What reading a clause needs: the words, and what a span of time says (十分钟就回, 等了两周). */
export interface Reader {
  readonly trie: WordCells;
  /** Where words and numbers may begin. */
  readonly beginnings: Beginnings;
  readonly rows: Int32Array;
  /** The tags of all tokens. */
  readonly tags: Uint8Array;
  readonly fast: number;
  readonly slow: number;
}

/** What a tag does: its kinds, and what it becomes under a negation, itself where nothing. */
export interface TagUse {
  kindOf(tag: number): number;
  turnedOf(tag: number): number;
}

/** Makes a reader of compiled words. */
export function readerOf({ trie, entries, tags }: Words, use: TagUse): Reader {
  const rows: number[] = [];
  const list: number[] = [];
  const negation = tags.get('NEG') ?? -1;
  const skip = tags.get('SKIP') ?? -1;
  const add = (numbers: readonly number[], turned: number): number => {
    const { a, b, c, d } = TagSet.of(numbers);
    let does = 0;
    for (const tag of numbers) does |= use.kindOf(tag);
    if (numbers.includes(negation)) does |= NEGATES;
    if (numbers.includes(skip)) does |= SKIPPED;
    if (numbers.length > 1) does |= SAYS_MORE;
    const from = list.length;
    list.push(...numbers);
    return rows.push(a, b, c, d, does, turned, from, list.length) - ROW;
  };
  // The row of a word is its number; what words are turned to comes after all of them.
  for (const numbers of entries) add(numbers, 0);
  for (const [number, numbers] of entries.entries()) {
    if (numbers.every((tag) => use.turnedOf(tag) === tag)) continue;
    rows[number * ROW + TURNED] = add(numbers.map(use.turnedOf), 0);
  }
  const fast = add([tags.get('FAST') ?? -1], 0);
  const slow = add([tags.get('SLOW') ?? -1], 0);
  const { pairs, alone } = trie.beginnings;
  const beginnings = { pairs, alone: alone.map((one, letter) => (isNumeral(letter) ? 1 : one)) };
  return { trie, beginnings, rows: Int32Array.from(rows), tags: Uint8Array.from(list), fast, slow };
}

/** The tags of a token. */
export const tagsOf = ({ rows, tags }: Reader, token: number): Uint8Array =>
  tags.subarray(rows[token + TAGS_FROM], rows[token + TAGS_TO]);

/** Unknown characters a negation reaches over (没有【跟我】退款). */
const REACH = 3;

/** Number and end of the longest word that starts at `from`, packed as number * 4096 + end (a folded text is shorter); 0 for none. */
function longestWord({ cells, mask, root }: WordCells, letters: Uint16Array, from: number): number {
  let letter = letters[from] as number;
  let cell = 2 * ((root + letter) & mask);
  let link = cells[cell + 1] as number;
  // A Latin word must not be a part of a longer one.
  if ((link & LETTER_OF_LINK) !== letter || (isLatin(letter) && isLatin(letters[from - 1] as number))) return 0;
  let found = 0;
  // No word holds END, so that the clause ends the search.
  for (let end = from + 1; ; end++) {
    const next = letters[end] as number;
    const word = link >>> WORD_SHIFT;
    if (word !== 0 && !(isLatin(letter) && isLatin(next))) found = word * 4096 + end;
    const base = cells[cell] as number;
    // Most words are the beginning of no other: to look for one would cost a look far away in the table.
    if (base === 0) return found;
    cell = 2 * ((base + next) & mask);
    link = cells[cell + 1] as number;
    if ((link & LETTER_OF_LINK) !== next) return found;
    letter = next;
  }
}

/** The tokens of the clause read last, `count` of them. Shared by all calls. */
export interface Tokens {
  readonly list: Int32Array;
  count: number;
}
const tokens: Tokens = { list: new Int32Array(LONGEST + 2), count: 0 };

/**
 * Reads the clause [from, to) of a folded text into its words, the longest at each place, left to right; negations are resolved. Linear: no
 * word is longer than a constant, and no letter is read again after a word. START and END stand around the clause meanwhile.
 */
export function tokensOf(letters: Uint16Array, from: number, to: number, reader: Reader): Tokens {
  const before = letters[from - 1] as number;
  const after = letters[to] as number;
  letters[from - 1] = START;
  letters[to] = END;
  tokens.count = 0;
  read(letters, from, to, reader);
  letters[from - 1] = before;
  letters[to] = after;
  return tokens;
}

function push(token: number): void {
  tokens.list[tokens.count++] = token;
}

/** Where words may begin in the clause read last. */
const starts = new Uint16Array(LONGEST + 2);

/** Fills `starts`; their number. In a loop of its own that guesses nothing, so that the reading below does not stop at each letter. */
function findStarts(letters: Uint16Array, from: number, to: number, beginnings: Beginnings): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    starts[count] = i;
    count += mayBegin(beginnings, letters[i] as number, letters[i + 1] as number);
  }
  return count;
}

/** How many letters of [from, to) are not Latin, which a negation reaches over only so many of. */
function othersIn(letters: Uint16Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (!isLatin(letters[i] as number)) count++;
  return count;
}

function read(letters: Uint16Array, from: number, to: number, { trie, beginnings, rows, fast, slow }: Reader): void {
  const count = findStarts(letters, from, to, beginnings);
  let negated = false;
  /** So many letters after a negation are no part of a word. */
  let reach = 0;
  let at = from;
  for (let s = 0; s < count; s++) {
    const start = starts[s] as number;
    // Inside the word before.
    if (start < at) continue;
    const found = longestWord(trie, letters, start);
    const end = found & 4095;
    const time = isNumeral(letters[start] as number) ? spanOfTime(letters, start) : undefined;
    if (!time && found === 0) continue;
    if (negated) {
      reach += othersIn(letters, at, start);
      negated = reach <= REACH;
    }
    if (time && time.end >= end) {
      if (time.says !== 'nothing') push(time.says === 'fast' ? fast : slow);
      at = time.end;
      continue;
    }
    at = end;
    const word = (found >> 12) * ROW;
    const does = rows[word + DOES] as number;
    if ((does & NEGATES) !== 0) {
      negated = !negated;
      reach = 0;
    }
    if ((does & (NEGATES | SKIPPED)) !== 0) {
      if ((does & SAYS_MORE) !== 0) push(word);
      continue;
    }
    const turned = rows[word + TURNED] as number;
    push(negated && turned !== 0 ? turned : word);
    if (turned !== 0) negated = false;
  }
}
