/** Longest code word: a decoder looks a word up in a table of 2^LONGEST entries. */
export const LONGEST_WORD = 12;

/** Brings the top LONGEST_WORD bits of 32 down. */
export const WORD_SHIFT = 32 - LONGEST_WORD;

/** A canonical prefix code (Huffman's), given by the word length of each symbol; 0 for a symbol that does not occur. */
export function wordsOf(lengths: readonly number[]): { word: number; length: number }[] {
  const words = lengths.map((length) => ({ word: 0, length }));
  let word = 0;
  for (let length = 1; length <= LONGEST_WORD; length++) {
    for (const entry of words) if (entry.length === length) entry.word = word++;
    word <<= 1;
  }
  return words;
}

/** For every LONGEST_WORD bits the value of the symbol they begin with and the length of its word: `value * 16 + length`. */
export function lookupOf(lengths: readonly number[], values: Int8Array): Int16Array {
  const table = new Int16Array(1 << LONGEST_WORD);
  for (const [symbol, { word, length }] of wordsOf(lengths).entries()) {
    if (length === 0) continue;
    const free = LONGEST_WORD - length;
    table.fill((values[symbol] ?? 0) * 16 + length, word << free, (word + 1) << free);
  }
  return table;
}
