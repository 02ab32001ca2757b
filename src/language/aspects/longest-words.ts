import { isLatin, LETTERS } from '../alphabet';
import { inHand, PLACE, PLACE_BITS } from '../review-tables';
import { READ_AHEAD } from '../word-beginnings';
import { isNumeral, spanGoesOn } from './durations';
import { BASE_SHIFT, ENDS, LETTER_OF_CELL, type WordCells } from './word-states';

/** Makes `longestWord`: number and end of the longest word that starts at a letter of the text in hand, packed as number * PLACES + end; 0 for none. */
export function finding({ cells: cellTable, numbers, mask, root }: WordCells) {
  const { letters: letterTable } = inHand;
  const [place, placeBits, baseShift, letterOf, ends] = [PLACE, PLACE_BITS, BASE_SHIFT, LETTER_OF_CELL, ENDS];
  const latin = isLatin;

  return function longestWord(from: number): number {
    const cells = cellTable;
    const letters = letterTable;
    let letter = letters[from] as number;
    let at = (root + letter) & mask;
    let cell = cells[at] as number;
    // A Latin word must not be a part of a longer one.
    if ((cell & letterOf) !== letter || (latin(letter) && latin(letters[from - 1] as number))) return 0;
    let found = 0;
    // No word holds END, so that the clause ends the search.
    for (let end = from + 1; ; end++) {
      const next = letters[end & place] as number;
      if ((cell & ends) !== 0 && !(latin(letter) && latin(next))) found = (at << placeBits) | end;
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

/** The end of a word that is not known: no clause ends so far. */
const UNCLEAR = PLACE;
/** Above all cells and ends. */
const UNCLEAR_WORD = 1 << 30;

/** Bits of a letter and the next that `lookAhead` tells no word for, where both have one: Latin words, and numbers that may be a span of time. */
const LATIN = 1;
const SPAN = 2;
const asks = Uint8Array.from({ length: LETTERS }, (_, letter) =>
  isLatin(letter) ? LATIN : isNumeral(letter) ? SPAN : 0,
);
const asksWith = spanGoesOn.map((goesOn) => LATIN | (goesOn * SPAN));

/**
 * Makes `lookAhead`, which tells for all places at once where words may begin which words do: the cell of the longest and its end, packed as
 * cell * PLACES + end, 0 for none, or with the end UNCLEAR where `longestWord` has to be asked: where a span of time or a Latin word may begin or a word go on after
 * three letters. It knows of no clauses and of no Latin letters that follow.
 *
 * A walk along a word ends where no processor can guess; its cells lie far apart, and each has to be there before the next is known. Here
 * three steps are taken from all places without a branch, so that the waits of all of them overlap.
 */
export function lookingAhead({ cells, mask, root, firsts }: WordCells) {
  const { letters, starts, words: found } = inHand;
  const [place, placeBits, ahead] = [PLACE, PLACE_BITS, READ_AHEAD];
  const [baseShift, letterOf, endBit] = [BASE_SHIFT, LETTER_OF_CELL, 31 - Math.clz32(ENDS)];
  // Above 0 also where no word is known, and no end of a word.
  const [askedWith, unclear] = [asksWith, UNCLEAR_WORD | UNCLEAR];
  for (const [letter, bits] of asks.entries()) firsts[letter] = (firsts[letter] as number) | bits;

  return function lookAhead(): void {
    for (let s = 0; ; s++) {
      const entry = starts[s] as number;
      if (entry === place) break;
      const start = (entry - ahead) & place;
      const one = letters[start] as number;
      const two = letters[start + 1] as number;
      const three = letters[start + 2] as number;
      // What is not the letter's own counts as 0; where nothing goes on the base is 0, from which no letter is found.
      const oneAt = (root + one) & mask;
      const first = firsts[one] as number;
      const twoAt = ((first >>> baseShift) + two) & mask;
      const secondCell = cells[twoAt] as number;
      const second = secondCell & ((((secondCell & letterOf) ^ two) - 1) >> 31);
      const threeAt = ((second >>> baseShift) + three) & mask;
      const thirdCell = cells[threeAt] as number;
      const third = thirdCell & ((((thirdCell & letterOf) ^ three) - 1) >> 31);
      // The last of them at which a word ends.
      const isOne = 0 - ((first >>> endBit) & 1);
      const isTwo = 0 - ((second >>> endBit) & 1);
      const isThree = 0 - ((third >>> endBit) & 1);
      const early = oneAt ^ ((oneAt ^ twoAt) & isTwo);
      const at = early ^ ((early ^ threeAt) & isThree);
      const length = (1 + (isTwo & 1)) | (isThree & 3);
      const word = (at << placeBits) | (start + length);
      const isAsked = first & (askedWith[two] as number);
      const isUnclear = (0 - (isAsked | (third >>> baseShift))) >> 31;
      found[s] = (word & (isOne | isTwo | isThree)) | (isUnclear & unclear);
    }
  };
}
