/** Longest code word: a decoder looks a word up in a table of 2^LONGEST entries. */
export const LONGEST_WORD = 12;

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

/** For every LONGEST_WORD bits the symbol they begin with and its length: `symbol * 16 + length`. */
export function lookupOf(lengths: readonly number[]): Uint16Array {
  const table = new Uint16Array(1 << LONGEST_WORD);
  for (const [symbol, { word, length }] of wordsOf(lengths).entries()) {
    if (length === 0) continue;
    const free = LONGEST_WORD - length;
    table.fill(symbol * 16 + length, word << free, (word + 1) << free);
  }
  return table;
}
