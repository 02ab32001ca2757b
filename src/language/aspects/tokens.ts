import { END, isLatin, START } from '../alphabet';
import { midWordsAt } from '../mid-words';
import { clauseTable, inHand, PLACE, PLACE_BITS, PLACES } from '../review-tables';
import { Begins, noteAlone, READ_AHEAD } from '../word-beginnings';
import { isNumeral, numerals, spanOfTime } from './durations';
import { TagSet } from './tag-set';
import { BASE_SHIFT, ENDS, LETTER_OF_CELL, type WordCells } from './word-states';

/**
 * A token is a word of the lexicon met in a clause, already turned by a negation before it; it is known by the place of its row in one
 * table of numbers, since so many small objects would lie all over the memory. A row: the tags as a set (see `TagSet`), what the token does, the
 * token it is under a negation or 0, and where its tags begin and end in the list of all tags.
 */
export const TOKEN_ROW = 8;
export const DOES = 4;
const TURNED = 5;
export const TAGS_FROM = 6;
export const TAGS_TO = 7;

/**
 * What a word met does to the reading, in a table by its number: the token it is, and the one it is under a negation, 0 for none; 1 if a
 * negation before it lasts, and 1 if it turns whether there is one. No row has to be asked for its kind, which a processor could not guess.
 */
const EFFECT = 4;
const LASTS = 2;
const TURNS = 3;

/** Words: where they are found, the tags each number has, and the number of every tag. */
export interface Words {
  readonly trie: WordCells;
  readonly entries: readonly (readonly number[])[];
  readonly tags: ReadonlyMap<string, number>;
}

/** What reading a clause needs: the words, and what a span of time says (十分钟就回, 等了两周). */
export interface Reader {
  readonly trie: WordCells;
  readonly rows: Int32Array;
  /** See EFFECT. */
  readonly effects: Int32Array;
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
  const add = (numbers: readonly number[]): number => {
    const { a, b, c, d } = TagSet.of(numbers);
    let does = 0;
    for (const tag of numbers) does |= use.kindOf(tag);
    const from = list.length;
    list.push(...numbers);
    return rows.push(a, b, c, d, does, 0, from, list.length) - TOKEN_ROW;
  };
  // The row of a word is its number; what words are turned to comes after all of them.
  for (const numbers of entries) add(numbers);
  for (const [number, numbers] of entries.entries()) {
    if (numbers.every((tag) => use.turnedOf(tag) === tag)) continue;
    rows[number * TOKEN_ROW + TURNED] = add(numbers.map(use.turnedOf));
  }
  const fast = add([tags.get('FAST') ?? -1]);
  const slow = add([tags.get('SLOW') ?? -1]);
  // A span of time begins with a number.
  for (const numeral of numerals) noteAlone(Begins.tagged, numeral);
  const effects = effectsOf(rows, entries, tags);
  return { trie, rows: Int32Array.from(rows), effects, tags: Uint8Array.from(list), fast, slow };
}

/** The effects of all rows; those that are no words are themselves and leave a negation as it is. */
function effectsOf(rows: readonly number[], entries: Words['entries'], tags: Words['tags']): Int32Array {
  const effects = new Int32Array((rows.length / TOKEN_ROW) * EFFECT);
  const negation = tags.get('NEG') ?? -1;
  const skip = tags.get('SKIP') ?? -1;
  for (let row = 0; row < rows.length; row += TOKEN_ROW) {
    const numbers = entries[row / TOKEN_ROW] ?? [];
    const turned = rows[row + TURNED] ?? 0;
    const negates = numbers.includes(negation);
    const isPlain = !negates && !numbers.includes(skip);
    // One that negates or is skipped is a token for its other tags alone.
    const token = isPlain || numbers.length > 1 ? row : 0;
    const turnsToken = isPlain && turned !== 0;
    effects.set([token, turnsToken ? turned : token, turnsToken ? 0 : 1, negates ? 1 : 0], (row / TOKEN_ROW) * EFFECT);
  }
  return effects;
}

/** The tags of a token. */
export const tagsOf = ({ rows, tags }: Reader, token: number): Uint8Array =>
  tags.subarray(rows[token + TAGS_FROM], rows[token + TAGS_TO]);

/** Unknown characters a negation reaches over (没有【跟我】退款). */
const REACH = 3;

/** The tokens of the text in hand, clause by clause. */
export const tokenList = new Int32Array(PLACES);

/** How many letters of [from, to) are not Latin, which a negation reaches over only so many of. */
function othersIn(letters: Uint16Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (!isLatin(letters[i] as number)) count++;
  return count;
}

/** Makes `longestWord`: number and end of the longest word that starts at a letter of the text in hand, packed as number * PLACES + end; 0 for none. */
function finding({ cells: cellTable, numbers, mask, root }: WordCells) {
  const { letters: letterTable } = inHand;
  const [place, placeBits, baseShift, letterOf, ends] = [PLACE, PLACE_BITS, BASE_SHIFT, LETTER_OF_CELL, ENDS];

  return function longestWord(from: number): number {
    const cells = cellTable;
    const letters = letterTable;
    let letter = letters[from] as number;
    let at = (root + letter) & mask;
    let cell = cells[at] as number;
    // A Latin word must not be a part of a longer one.
    if ((cell & letterOf) !== letter || (isLatin(letter) && isLatin(letters[from - 1] as number))) return 0;
    let found = 0;
    // No word holds END, so that the clause ends the search.
    for (let end = from + 1; ; end++) {
      const next = letters[end & place] as number;
      if ((cell & ends) !== 0 && !(isLatin(letter) && isLatin(next))) found = (at << placeBits) | end;
      const base = cell >>> baseShift;
      // Most words are the beginning of no other: to look for one would cost a look far away in the table.
      if (base === 0) break;
      const following = (base + next) & mask;
      cell = cells[following] as number;
      if ((cell & letterOf) !== next) break;
      at = following;
      letter = next;
    }
    return found === 0 ? 0 : ((numbers[found >>> placeBits] as number) << placeBits) | (found & place);
  };
}

/** Makes `withTime`: the word that starts at a letter (`longestWord`), or the span of time that does and ends no sooner, packed likewise. */
function timing({ fast, slow }: Reader) {
  const { letters } = inHand;
  const [quick, late] = [fast / TOKEN_ROW, slow / TOKEN_ROW];

  return function withTime(from: number, found: number): number {
    const time = spanOfTime(letters, from);
    if (!time || time.end < (found & PLACE)) return found;
    // Row 0 is the word that is no token.
    const word = time.says === 'nothing' ? 0 : time.says === 'fast' ? quick : late;
    return (word << PLACE_BITS) | time.end;
  };
}

/** The first place among the starts of words that lies in a clause: the last letters before it may begin words too. */
function firstStart(starts: typeof inHand.starts, first: number, at: number): number {
  let s = first;
  while (((starts[s] as number) & PLACE) - READ_AHEAD < at) s++;
  return s;
}

/**
 * Makes `readClause`, which reads a clause of the text in hand into its words, the longest at each place, left to right; negations are
 * resolved. Linear: no word is longer than a constant, and no letter is read again after a word. Its tokens stand from `count` on in the list;
 * what their count is then.
 */
function clauseReading(reader: Reader) {
  const { rows: rowTable, effects: effectTable } = reader;
  const { letters: letterTable, starts: startTable } = inHand;
  const { froms, tos, firsts, sets: setTable, does: doesTable, midWords } = clauseTable;
  const [listTable, longestWord, withTime] = [tokenList, finding(reader.trie), timing(reader)];
  const [place, ahead, placeBits, effect] = [PLACE, READ_AHEAD, PLACE_BITS, EFFECT];
  const [tagged, mid] = [Begins.tagged << PLACE_BITS, Begins.mid << PLACE_BITS];

  return function readClause(k: number, count: number): number {
    // A table is a constant for a compiler inside of two loops only where it has a name inside of the function.
    const rows = rowTable;
    const effects = effectTable;
    const letters = letterTable;
    const starts = startTable;
    const list = listTable;
    const sets = setTable;
    const wordAt = longestWord;
    const to = tos[k] as number;
    let n = count;
    let kinds = 0;
    let at = froms[k] as number;
    let negated = 0;
    /** So many letters after a negation are no part of a word. */
    let reach = 0;
    let all = 0;
    const set = 4 * k;
    sets.fill(0, set, set + 4);
    for (let s = firstStart(starts, firsts[k] as number, at); ; s++) {
      const entry = starts[s] as number;
      const start = (entry & place) - ahead;
      if (start >= to) break;
      if ((entry & mid) !== 0) kinds |= midWordsAt(start, to);
      // Inside the word before, or none of ours.
      if (start < at || (entry & tagged) === 0) continue;
      const longest = wordAt(start);
      const found = isNumeral(letters[start] as number) ? withTime(start, longest) : longest;
      if (found === 0) continue;
      if (negated !== 0) {
        reach += othersIn(letters, at, start);
        negated = reach <= REACH ? 1 : 0;
      }
      at = found & place;
      const word = (found >>> placeBits) * effect;
      const token = effects[word + negated] as number;
      negated = (negated & (effects[word + LASTS] as number)) ^ (effects[word + TURNS] as number);
      if ((effects[word + TURNS] as number) !== 0) reach = 0;
      // Where there is no token its place is written over by the next, and it has no tags.
      list[n] = token;
      n += -token >>> 31;
      sets[set] = (sets[set] as number) | (rows[token] as number);
      sets[set + 1] = (sets[set + 1] as number) | (rows[token + 1] as number);
      sets[set + 2] = (sets[set + 2] as number) | (rows[token + 2] as number);
      sets[set + 3] = (sets[set + 3] as number) | (rows[token + 3] as number);
      all |= rows[token + DOES] as number;
    }
    doesTable[k] = all;
    midWords[k] = kinds;
    return n;
  };
}

/** Makes `readTokens`; what its loops look up stands in constants around them. */
export function reading(reader: Reader) {
  const { letters } = inHand;
  const { froms, tos, does, tokenEnds } = clauseTable;
  const [place, readClause] = [PLACE, clauseReading(reader)];

  /** Reads all clauses of the text in hand: their tokens, tags and mid words. What all of their tokens do. START and END stand around each clause meanwhile. */
  return function readTokens(clauses: number): number {
    let count = 0;
    let all = 0;
    for (let k = 0; k < clauses; k++) {
      const from = ((froms[k] as number) - 1) & place;
      const to = (tos[k] as number) & place;
      const before = letters[from] as number;
      const after = letters[to] as number;
      letters[from] = START;
      letters[to] = END;
      count = readClause(k, count);
      tokenEnds[k] = count;
      letters[from] = before;
      letters[to] = after;
      all |= does[k] as number;
    }
    return all;
  };
}

/** Notes that words may begin anywhere in all clauses, for a text of which no more is known. */
export function startAnywhere(clauses: number): void {
  const { starts } = inHand;
  const { froms, tos, firsts } = clauseTable;
  let count = 0;
  for (let k = 0; k < clauses; k++) {
    firsts[k] = count;
    for (let i = froms[k] as number; i < (tos[k] as number); i++) {
      starts[count++] = (i + READ_AHEAD) | (Begins.tagged << PLACE_BITS);
    }
  }
  starts[count] = PLACE;
}
