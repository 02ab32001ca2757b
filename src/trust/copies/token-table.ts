import { FIRST_HAN, LAST_HAN, LONGEST, normalise } from 'src/language/normalise';

/** The words of a text: single signs where signs are words, whole words elsewhere; a clause is what stands between two marks. */
interface TokenTable {
  /** The letters and digits of the text, folded, as UTF-16 units. */
  readonly units: Uint16Array;
  unitCount: number;
  /** Per word: a hash of 31 bits, how much it says in signs, the unit it begins at. */
  readonly hashes: Int32Array;
  readonly sizes: Uint8Array;
  readonly begins: Uint16Array;
  count: number;
  /** Per clause the word it begins with. */
  readonly clauses: Uint16Array;
  clauseCount: number;
  /** What the words say together, in signs. */
  size: number;
  /** Signs among the words. */
  signs: number;
}

// DOMAIN, section 5, no. 4: three words or six characters make a phrase.
export const WORD_SIZE = 2;

// Alphabets and abjads lie below; what lies above is written sign by sign, or without blanks.
const FIRST_SIGN = 0x2e80;
const SPACE = 0x20;
const ROOM = 2 * LONGEST + 4;

/** Whether a code point is a Chinese sign. */
export const isHan = (code: number): boolean => code >= FIRST_HAN && code <= LAST_HAN;

const Sort = { unknown: 0, word: 1, other: 2 } as const;
const sorts = new Uint8Array(0x10000);
const wordSign = /[\p{L}\p{N}\p{M}]/u;
function isWord(code: number): boolean {
  if (isHan(code)) return true;
  if (code > 0xffff) return wordSign.test(String.fromCodePoint(code));
  if (sorts[code] === Sort.unknown) sorts[code] = wordSign.test(String.fromCharCode(code)) ? Sort.word : Sort.other;
  return sorts[code] === Sort.word;
}

const table: TokenTable = {
  units: new Uint16Array(ROOM),
  unitCount: 0,
  hashes: new Int32Array(ROOM),
  sizes: new Uint8Array(ROOM),
  begins: new Uint16Array(ROOM),
  count: 0,
  clauses: new Uint16Array(ROOM),
  clauseCount: 0,
  size: 0,
  signs: 0,
};

/** A hash of 31 bits, which the engine keeps without a box. */
export const mixIn = (hash: number, value: number): number => {
  const mix = Math.imul(hash ^ value, 0x85ebca6b);
  return (mix ^ (mix >>> 15)) & 0x7fffffff;
};

function addUnits(code: number): void {
  if (code <= 0xffff) {
    table.units[table.unitCount++] = code;
    return;
  }
  table.units[table.unitCount++] = 0xd7c0 + (code >> 10);
  table.units[table.unitCount++] = 0xdc00 + (code & 0x3ff);
}

function beginToken(code: number, size: number): void {
  const at = table.count++;
  table.begins[at] = table.unitCount;
  table.hashes[at] = mixIn(1, code);
  table.sizes[at] = size;
  table.size += size;
  if (size === 1) table.signs++;
}

/** Reads the words of a text as shown. The table is shared by all calls: read it before the next text. */
export const readTokens = (text: string): TokenTable => readFolded(normalise(text));

/** {@link readTokens} of a text that is folded already (`normalise`). */
export function readFolded(folded: string): TokenTable {
  table.unitCount = table.count = table.clauseCount = table.size = table.signs = 0;
  let newClause = true;
  let inWord = false;
  let before = SPACE;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.codePointAt(i) as number;
    if (code > 0xffff) i++;
    const last = before;
    before = code;
    if (!isWord(code)) {
      // A blank parts Chinese clauses, and the words of one clause elsewhere.
      if (code !== SPACE || isHan(last)) newClause = true;
      inWord = false;
      continue;
    }
    if (newClause) table.clauses[table.clauseCount++] = table.count;
    newClause = false;
    const isSign = code >= FIRST_SIGN;
    if (isSign || !inWord) beginToken(code, isSign ? 1 : WORD_SIZE);
    else table.hashes[table.count - 1] = mixIn(table.hashes[table.count - 1] as number, code);
    inWord = !isSign;
    addUnits(code);
  }
  return table;
}

/** The word after the last of a clause. */
export const clauseEnd = ({ clauses, clauseCount, count }: TokenTable, clause: number): number =>
  clause + 1 < clauseCount ? (clauses[clause + 1] as number) : count;
