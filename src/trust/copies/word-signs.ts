import { FIRST_HAN, LAST_HAN } from 'src/language/normalise';

/** A folded code of the Chinese signs. */
export const isHan = (code: number): boolean => code >= FIRST_HAN && code <= LAST_HAN;

const Sort = { unknown: 0, word: 1, other: 2 } as const;
const sorts = new Uint8Array(0x10000);
const wordSign = /[\p{L}\p{N}\p{M}]/u;

/** Whether a folded code says something, as letters and digits do and marks and pictures do not. */
export function isWord(code: number): boolean {
  if (isHan(code)) return true;
  if (code > 0xffff) return wordSign.test(String.fromCodePoint(code));
  if (sorts[code] === Sort.unknown) sorts[code] = wordSign.test(String.fromCharCode(code)) ? Sort.word : Sort.other;
  return sorts[code] === Sort.word;
}
