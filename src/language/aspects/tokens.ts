import { END, START } from '../alphabet';
import { clauseTable, inHand, PLACE, PLACE_BITS } from '../review-tables';
import { Begins, notePair, READ_AHEAD } from '../word-beginnings';
import { clauseReading, IS_TOKEN, LASTS, TURNS, tokenList } from './clause-words';
import { numerals, spanGoesOn } from './durations';
import { lookingAhead } from './longest-words';
import { SET, TagSet } from './tag-set';
import type { WordCells } from './word-states';

export { tokenList } from './clause-words';

/**
 * A token is a word of the lexicon met in a clause, already turned by a negation before it; it is known by the place of its row in one
 * table of numbers, since so many small objects would lie all over the memory. A row: the tags as a set (see `TagSet`), what the token does, the
 * token it is under a negation or 0, and where its tags begin and end in the list of all tags.
 */
const TOKEN_ROW = 8;
const DOES = 4;
const TURNED = 5;
const TAGS_FROM = 6;
const TAGS_TO = 7;

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
  /** By the number of a word what it does, see `LASTS`. */
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
  // A span of time begins with a number, and most that numbers begin is none.
  for (const numeral of numerals) {
    for (const [next, goesOn] of spanGoesOn.entries()) if (goesOn === 1) notePair(Begins.any, numeral, next);
  }
  const effects = effectsOf(rows, entries, tags);
  return { trie, rows: Int32Array.from(rows), effects, tags: Uint8Array.from(list), fast, slow };
}

/** The effects of all rows; those that are no words are themselves and leave a negation as it is. */
function effectsOf(rows: readonly number[], entries: Words['entries'], tags: Words['tags']): Int32Array {
  const effects = new Int32Array(2 * (rows.length / TOKEN_ROW));
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
    const more = (turnsToken ? 0 : LASTS) | (negates ? TURNS : 0) | (token === 0 ? 0 : IS_TOKEN);
    effects.set([token | more, (turnsToken ? turned : token) | more], 2 * (row / TOKEN_ROW));
  }
  return effects;
}

/** The tags of a token. */
export const tagsOf = ({ rows, tags }: Reader, token: number): Uint8Array =>
  tags.subarray(rows[token + TAGS_FROM], rows[token + TAGS_TO]);

/** Makes `gather`: the tags of the tokens [from, to), those of the clause with this number, and what they do. */
function gathering({ rows }: Reader) {
  const { sets, does } = clauseTable;
  const [list, size, doesAt] = [tokenList, SET, DOES];

  return function gather(k: number, from: number, to: number): void {
    let all = 0;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = from; i < to; i++) {
      const token = list[i] as number;
      all |= rows[token + doesAt] as number;
      a |= rows[token] as number;
      b |= rows[token + 1] as number;
      c |= rows[token + 2] as number;
      d |= rows[token + 3] as number;
    }
    const set = size * k;
    sets[set] = a;
    sets[set + 1] = b;
    sets[set + 2] = c;
    sets[set + 3] = d;
    does[k] = all;
  };
}

/** Makes `readTokens`; what its loops look up stands in constants around them. */
export function reading(reader: Reader) {
  const { letters } = inHand;
  const { froms, tos, tokenEnds } = clauseTable;
  const { trie, effects, fast, slow } = reader;
  const readClause = clauseReading({ trie, effects, quick: fast / TOKEN_ROW, late: slow / TOKEN_ROW });
  const [start, end, gather, lookAhead] = [START, END, gathering(reader), lookingAhead(trie)];

  /** Reads all clauses of the text in hand: their tokens, tags and mid words. START and END stand around each clause meanwhile. */
  return function readTokens(clauses: number): void {
    lookAhead();
    let count = 0;
    for (let k = 0; k < clauses; k++) {
      const from = (froms[k] as number) - 1;
      const to = tos[k] as number;
      const before = letters[from] as number;
      const after = letters[to] as number;
      letters[from] = start;
      letters[to] = end;
      const first = count;
      count = readClause(k, first);
      tokenEnds[k] = count;
      letters[from] = before;
      letters[to] = after;
      gather(k, first, count);
    }
  };
}

/** Notes that words may begin anywhere in all clauses, for a text of which no more is known. */
export function startAnywhere(clauses: number): void {
  const { starts } = inHand;
  const { froms, tos } = clauseTable;
  let count = 0;
  for (let k = 0; k < clauses; k++) {
    for (let i = froms[k] as number; i < (tos[k] as number); i++) {
      starts[count++] = (i + READ_AHEAD) | (Begins.any << PLACE_BITS);
    }
  }
  starts[count] = PLACE;
}
