/** Per UTF-16 unit, which rules wait for it: a bit each, and one for any small Latin letter. */
const waiting = new Uint8Array(0x10000);
const LATIN = 1;
/** So many Latin letters running: as good as any sign, since the rules know English too. */
const WORD = 2;
const LETTERS = 4;
// The first bits are taken.
let bit = WORD;

const FIRST_LETTER = 0x61;
const LAST_LETTER = 0x7a;
waiting.fill(LATIN, FIRST_LETTER, LAST_LETTER + 1);

/** The text last looked at, and the bits found in it: all rules ask about one text before the next. */
let last = '';
let found = 0;

function bitsIn(folded: string): number {
  if (folded === last) return found;
  let bits = 0;
  let letters = 0;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    bits |= waiting[unit] as number;
    letters = unit >= FIRST_LETTER && unit <= LAST_LETTER ? letters + 1 : 0;
    if (letters === LETTERS) bits |= WORD;
  }
  last = folded;
  found = bits;
  return bits;
}

/**
 * The quickest look at a folded text, for a rule that finds nothing where none of these signs and no English word stands. One reading of a
 * text answers for all rules: an expression for each took several times as long. There is room for six.
 */
export function glanceFor(signs: string): (folded: string) => boolean {
  bit <<= 1;
  const own = bit;
  if (own > 0xff) throw new RangeError('no room for another glance');
  for (let i = 0; i < signs.length; i++) {
    const unit = signs.charCodeAt(i);
    waiting[unit] = (waiting[unit] as number) | own;
  }
  return (folded) => (bitsIn(folded) & (own | WORD)) !== 0;
}

/** Whether any small Latin letter stands in a folded text. */
export const hasLatin = (folded: string): boolean => (bitsIn(folded) & LATIN) !== 0;
