import type { ItemKey, ReviewKey } from 'src/domain/site';

/** How a pack names its reviews: the usual keys, a hash or a shop's number, are written in four characters for up to sixteen. */

export const digits = 4;
/** Characters from here on are digits; none of them is a letter that a review's own key could begin with, and none half of a pair. */
export const first = 0x1000;
/** How many there are. */
export const base = 0xd000 - first;
/** Kinds of keys that are a number, by what they begin with and what it is written in. */
export const kinds = [
  { begins: 'h:', radix: 36 },
  { begins: 'id:', radix: 10 },
] as const;

/** The number that a key is, where it can be told from it again to the letter. */
function numberIn(key: string): { number: number; kind: number } | undefined {
  const kind = kinds.findIndex(({ begins }) => key.startsWith(begins));
  const of = kinds[kind];
  if (!of) return undefined;
  const text = key.slice(of.begins.length);
  const number = Number.parseInt(text, of.radix);
  return Number.isSafeInteger(number) && number >= 0 && number.toString(of.radix) === text
    ? { number, kind }
    : undefined;
}

/** The name of a review in a pack. */
export function shortKey(key: ReviewKey): string {
  const found = numberIn(key);
  if (!found) return key;
  let left = found.number;
  let text = '';
  for (let at = 1; at < digits; at++) {
    text = String.fromCharCode(first + (left % base)) + text;
    left = Math.floor(left / base);
  }
  // What is left of 53 bits is small: there is room for the kind beside it.
  return String.fromCharCode(first + left * kinds.length + found.kind) + text;
}

/** The same as version 6 had it, whose names were told apart among those of all items. */
export const packKey = (itemKey: ItemKey, key: ReviewKey): string => `${itemKey} ${shortKey(key)}`;
