import { isLatin } from '../alphabet';
import { midWordsAt } from '../mid-words';
import { clauseTable, inHand, PLACE, PLACE_BITS, PLACES } from '../review-tables';
import { Begins, READ_AHEAD } from '../word-beginnings';
import { isNumeral, spanOfTime } from './durations';
import { finding } from './longest-words';
import type { WordCells } from './word-states';

/**
 * What a word met does to the reading, in a table by its number: the token it is, and the one it is under a negation, 0 for none. In the low
 * bits, which the places of rows leave free: LASTS if a negation before it lasts, TURNS if it turns whether there is one, IS_TOKEN for a token. No
 * row has to be asked for its kind, which a processor could not guess.
 */
export const LASTS = 1;
export const TURNS = 2;
export const IS_TOKEN = 4;
const TOKEN_SHIFT = 2;
const TOKEN = ~(LASTS | TURNS | IS_TOKEN);

/** What telling the words of a clause needs: where they are found, what they do, and the numbers of the words that a short and a long time say. */
export interface WordUse {
  readonly trie: WordCells;
  /** See LASTS. */
  readonly effects: Int32Array;
  readonly quick: number;
  readonly late: number;
}

/** The tokens of the text in hand, clause by clause. */
export const tokenList = new Int32Array(PLACES);

/** Unknown characters a negation reaches over (没有【跟我】退款). */
const REACH = 3;

/** Makes `withTime`: the word that starts at a letter (`longestWord`), or the span of time that does and ends no sooner, packed likewise. */
function timing({ quick, late }: WordUse) {
  const { letters } = inHand;
  const [spanAt, place, placeBits] = [spanOfTime, PLACE, PLACE_BITS];

  return function withTime(from: number, found: number): number {
    const time = spanAt(letters, from);
    if (!time || time.end < (found & place)) return found;
    // Row 0 is the word that is no token.
    const word = time.says === 'nothing' ? 0 : time.says === 'fast' ? quick : late;
    return (word << placeBits) | time.end;
  };
}

/** Makes `ask`: the word or span of time that starts at a letter, for the few that `lookAhead` could not tell. */
function asking(use: WordUse) {
  const { letters } = inHand;
  const [longestWord, withTime, numeral] = [finding(use.trie), timing(use), isNumeral];

  return function ask(start: number): number {
    const found = longestWord(start);
    return numeral(letters[start] as number) ? withTime(start, found) : found;
  };
}

/** Makes `othersIn`: how many letters of [from, to) are not Latin, which a negation reaches over only so many of. */
function counting() {
  const { letters } = inHand;
  const latin = isLatin;

  return function othersIn(from: number, to: number): number {
    let count = 0;
    for (let i = from; i < to; i++) if (!latin(letters[i] as number)) count++;
    return count;
  };
}

/**
 * Makes `readClause`, which reads a clause of the text in hand into its words, the longest at each place, left to right; negations are
 * resolved. Linear: no word is longer than a constant, and no letter is read again after a word. Its tokens stand from `count` on in the list;
 * what their count is then.
 */
export function clauseReading(use: WordUse) {
  const { effects } = use;
  const { numbers } = use.trie;
  const { letters, starts, words } = inHand;
  const { froms, tos, firsts, midWords } = clauseTable;
  const [list, ask, othersIn, midWordsFrom, latin] = [tokenList, asking(use), counting(), midWordsAt, isLatin];
  const [place, ahead, placeBits, reachOf] = [PLACE, READ_AHEAD, PLACE_BITS, REACH];
  const [lasts, turns, tokenShift, tokenOf] = [LASTS, TURNS, TOKEN_SHIFT, TOKEN];
  const mid = (Begins.mid & ~Begins.any) << PLACE_BITS;

  return function readClause(k: number, count: number): number {
    const to = tos[k] as number;
    let n = count | 0;
    let kinds = 0;
    let at = froms[k] as number;
    let negated = 0;
    /** So many letters after a negation are no part of a word. */
    let reach = 0;
    let s = firsts[k] as number;
    // The last letters before the clause may begin words too.
    while (((starts[s] as number) & place) - ahead < at) s++;
    for (; ; s++) {
      const entry = starts[s] as number;
      const start = (entry & place) - ahead;
      if (start >= to) break;
      if ((entry & mid) !== 0) kinds |= midWordsFrom(start, to);
      let found = words[s] as number;
      // Inside the word before, or none of ours: asked at once, since a processor guesses neither.
      if (((start - at) | (found - 1)) < 0) continue;
      let word = 0;
      if ((found & place) > to || latin(letters[found & place] as number)) {
        found = ask(start) | 0;
        if (found === 0) continue;
        word = found >>> placeBits;
      } else {
        word = numbers[found >>> placeBits] as number;
      }
      if (negated !== 0) {
        reach = (reach + othersIn(at, start)) | 0;
        negated = reach <= reachOf ? 1 : 0;
      }
      at = found & place;
      const effect = effects[2 * word + negated] as number;
      negated &= effect & lasts;
      if ((effect & turns) !== 0) {
        negated ^= 1;
        reach = 0;
      }
      // Where there is no token its place is written over by the next, and it has no tags.
      list[n] = effect & tokenOf;
      n = (n + ((effect >> tokenShift) & 1)) | 0;
    }
    firsts[k + 1] = s;
    midWords[k] = kinds;
    return n;
  };
}
