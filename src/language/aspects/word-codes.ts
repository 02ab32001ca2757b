import type { Codes } from './word-graph';

/** The length of a table and of a symbol's word, where the tables stand before what is told with them. */
export const TABLE_LENGTH_BITS = 12;
export const WORD_LENGTH_BITS = 4;
const LONGEST = (1 << WORD_LENGTH_BITS) - 1;

/** The words of some tables of symbols: where each table's look-up begins, by how much 32 bits are shifted for it, and for those bits `symbol * 16 + length`. */
interface Lookups {
  readonly from: Uint32Array;
  readonly shift: Uint8Array;
  entries: Uint16Array;
}

/** Adds a table: a canonical prefix code (prefix-code.ts) by the lengths of its words. */
function addTable(lookups: Lookups, table: number, from: number, lengths: Uint8Array): number {
  const counts = new Uint16Array(LONGEST + 1);
  let longest = 1;
  for (const length of lengths) {
    counts[length] = (counts[length] as number) + 1;
    if (length > longest) longest = length;
  }
  const size = 1 << longest;
  lookups.from[table] = from;
  lookups.shift[table] = 32 - longest;
  while (lookups.entries.length < from + size) {
    const { entries } = lookups;
    lookups.entries = new Uint16Array(2 * entries.length);
    lookups.entries.set(entries);
  }
  // Where the words of each length begin.
  const next = new Uint32Array(LONGEST + 2);
  for (let length = 1, at = 0; length <= longest; length++) {
    next[length] = from + at;
    at += (counts[length] as number) << (longest - length);
  }
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue;
    const at = next[length] as number;
    const end = at + (1 << (longest - length));
    lookups.entries.fill((symbol << WORD_LENGTH_BITS) | length, at, end);
    next[length] = end;
  }
  return from + size;
}

/** Reads symbols of prefix codes (Huffman's) and plain bits, first the codes: the text is base64, which takes the least room in a package. */
export function readingCodes(text: string, tables: number): Codes {
  const bytes = atob(text);
  const lookups: Lookups = {
    from: new Uint32Array(tables),
    shift: new Uint8Array(tables),
    entries: new Uint16Array(1 << 15),
  };
  let window = 0;
  let held = 0;
  let next = 0;
  const fill = (): void => {
    // Past the end there are zeros.
    for (; held <= 24; held += 8) window |= bytes.charCodeAt(next++) << (24 - held);
  };
  const bits = (count: number): number => {
    if (count === 0) return 0;
    if (held < count) fill();
    const value = window >>> (32 - count);
    window <<= count;
    held -= count;
    return value;
  };
  let used = 0;
  for (let table = 0; table < tables; table++) {
    const lengths = new Uint8Array(bits(TABLE_LENGTH_BITS));
    for (let i = 0; i < lengths.length; i++) lengths[i] = bits(WORD_LENGTH_BITS);
    if (lengths.length > 0) used = addTable(lookups, table, used, lengths);
  }
  const { from, shift, entries } = lookups;
  const symbol = (table: number): number => {
    if (held < LONGEST) fill();
    const entry = entries[(from[table] as number) + (window >>> (shift[table] as number))] as number;
    const length = entry & LONGEST;
    window <<= length;
    held -= length;
    return entry >> WORD_LENGTH_BITS;
  };
  return { symbol, bits };
}
