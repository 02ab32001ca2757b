/** A word of a vocabulary and what it stands for. */
export interface Entry {
  readonly word: string;
  readonly value: number;
}

const isLatin = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/**
 * A vocabulary by first units. `at(text, index)` gives the longest of its words that stands there, in folded text; Latin words stand
 * alone (`ring` is not in `during`).
 */
export function indexWords(entries: readonly Entry[]): { at(text: string, index: number): Entry | undefined } {
  const lists: Entry[][] = [[]];
  /** By first unit the number of its list; 0 for most. Numbers, since what is looked up for every sign of a text should lie close together. */
  const numbers = new Uint16Array(0x10000);
  for (const entry of entries) {
    const first = entry.word.charCodeAt(0);
    if (numbers[first] === 0) numbers[first] = lists.push([]) - 1;
    lists[numbers[first] as number]?.push(entry);
  }
  for (const list of lists) list.sort((a, b) => b.word.length - a.word.length);
  return {
    at(text, index) {
      const first = text.charCodeAt(index);
      const number = numbers[first] as number;
      if (number === 0) return undefined;
      const latin = isLatin(first);
      if (latin && index > 0 && isLatin(text.charCodeAt(index - 1))) return undefined;
      for (const entry of lists[number] as Entry[]) {
        if (!standsAt(text, index, entry.word)) continue;
        const end = index + entry.word.length;
        if (!latin || end === text.length || !isLatin(text.charCodeAt(end))) return entry;
      }
      return undefined;
    },
  };
}

/** `startsWith` from the second unit on, without the call's cost. */
function standsAt(text: string, index: number, word: string): boolean {
  // Reading past the end of a text is slow, whatever it gives.
  if (index + word.length > text.length) return false;
  for (let i = 1; i < word.length; i++) if (text.charCodeAt(index + i) !== word.charCodeAt(i)) return false;
  return true;
}
