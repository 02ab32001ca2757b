import { codeOf as codes, HAN } from './alphabet';
import type { Folded } from './normalise';

// What comes from another file, or goes to one, a compiler takes for a constant only under a name of this file.
const [codeOf, firstHan] = [codes, HAN];

/** Which reader a text needs: `none` has no word at all (pictures, digits, marks), `other` is a script we have no model of. */
export type Script = 'chinese' | 'latin' | 'other' | 'none';

const isRareHan = (code: number) => code >= 0x20000 && code < 0x40000;
const isLatin = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code < 0x250);
/** Letters of the other scripts: Greek to the Indic and African ones, kana and hangul, the smaller Asian ones. */
const isOther = (code: number) =>
  (code >= 0x370 && code < 0x1f00) || (code >= 0x3041 && code < 0x3200) || (code >= 0xa000 && code < 0xd7b0);

/** A Chinese review names brands and models in Latin letters; a word of these is about five letters and says as much as one sign. */
const LETTERS_PER_SIGN = 5;

/**
 * The script most of the letters [from, to) are in; `signs` of them at least are Chinese signs. Japanese counts as `other`: its kana
 * outnumber half of its Chinese signs.
 */
export function scriptOf(letters: Uint16Array, from: number, to: number, signs: number): Script {
  // With two thirds of Chinese signs nothing else can outweigh them.
  if (signs > 0 && signs * 3 >= (to - from) * 2) return 'chinese';
  let han = 0;
  let latin = 0;
  let other = 0;
  for (let i = from; i < to; i++) {
    const letter = letters[i] as number;
    const code = codeOf[letter] as number;
    if (letter >= firstHan || isRareHan(code)) han++;
    else if (isLatin(code)) latin++;
    else if (isOther(code)) other++;
  }
  if (han + latin + other === 0) return 'none';
  if (other * 2 > han + latin / LETTERS_PER_SIGN) return 'other';
  return han * LETTERS_PER_SIGN >= latin ? 'chinese' : 'latin';
}

/** The script most of a folded text is in. */
export const scriptOfText = ({ letters, length, han }: Folded): Script => scriptOf(letters, 1, length - 1, han);
