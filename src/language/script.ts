import { FIRST_HAN, type Folded, LAST_HAN } from './normalise';

/** Which reader a text needs: `none` has no word at all (pictures, digits, marks), `other` is a script we have no model of. */
export type Script = 'chinese' | 'latin' | 'other' | 'none';

const isHan = (code: number) => (code >= FIRST_HAN && code <= LAST_HAN) || (code >= 0x20000 && code < 0x40000);
const isLatin = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code < 0x250);
/** Letters of the other scripts: Greek to the Indic and African ones, kana and hangul, the smaller Asian ones. */
const isOther = (code: number) =>
  (code >= 0x370 && code < 0x1f00) || (code >= 0x3041 && code < 0x3200) || (code >= 0xa000 && code < 0xd7b0);

/** A Chinese review names brands and models in Latin letters; a word of these is about five letters and says as much as one sign. */
const LETTERS_PER_SIGN = 5;

/** The script most of a folded text is in. Japanese counts as `other`: its kana outnumber half of its Chinese signs. */
export function scriptOf({ codes, length, han: signs }: Folded): Script {
  // With two thirds of Chinese signs nothing else can outweigh them.
  if (signs * 3 >= length * 2) return 'chinese';
  let han = 0;
  let latin = 0;
  let other = 0;
  for (let i = 1; i < length - 1; i++) {
    const code = codes[i] as number;
    if (isHan(code)) han++;
    else if (isLatin(code)) latin++;
    else if (isOther(code)) other++;
  }
  if (han + latin + other === 0) return 'none';
  if (other * 2 > han + latin / LETTERS_PER_SIGN) return 'other';
  return han * LETTERS_PER_SIGN >= latin ? 'chinese' : 'latin';
}
