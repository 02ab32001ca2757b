import { FIRST_HAN, LAST_HAN } from './alphabet';

const Sort = { unknown: 0, kept: 1, capital: 2, dropped: 3, other: 4 } as const;
/** What becomes of a UTF-16 unit, asked of Unicode when it is first met; `other` ones are left to {@link bareSlowly}. */
const sorts = new Uint8Array(0x10000);
const word = /[\p{L}\p{N}]/u;

function sortOf(unit: number): number {
  if (unit >= 0xd800 && unit < 0xe000) return Sort.other;
  const character = String.fromCharCode(unit);
  if (!word.test(character)) return Sort.dropped;
  if ((unit >= FIRST_HAN && unit <= LAST_HAN) || /[a-z\d]/.test(character)) return Sort.kept;
  return /[A-Z]/.test(character) ? Sort.capital : Sort.other;
}

const bareSlowly = (text: string): string =>
  text
    // Before the folding: what is left is mostly in its normal form already, which costs nothing to find out.
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .normalize('NFKC')
    .toLowerCase();

/**
 * A text reduced to what it says: width, case, blanks, punctuation and pictures gone, letters and digits left. Two texts that a
 * reader would call the same give the same string; a text without any word gives ''.
 */
export function bareText(text: string): string {
  let bare = '';
  // Where the stretch of kept units begins that is being read.
  let from = 0;
  let capitals = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    let sort = sorts[unit] as number;
    if (sort === Sort.unknown) {
      sort = sortOf(unit);
      sorts[unit] = sort;
    }
    if (sort === Sort.kept) continue;
    if (sort === Sort.other) return bareSlowly(text);
    if (sort === Sort.capital) capitals = true;
    else {
      if (i > from) bare += text.slice(from, i);
      from = i + 1;
    }
  }
  bare = from === 0 ? text : bare + text.slice(from);
  return capitals ? bare.toLowerCase() : bare;
}
