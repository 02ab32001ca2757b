import { codeOf, LETTERS, mixOf } from './alphabet';
import { bigramOf, bucketOf, trigramOf } from './ngrams';

/** Which words may begin at a letter: bits, the first for any. */
export const Begins = { any: 1, mid: 3 } as const;

/** What begins at a letter is known with the second letter after it: places where words may begin are noted so much further. */
export const READ_AHEAD = 2;

/** Room for the hashes of the beginnings of all words. */
let hashes = new Int32Array(1 << 15);
let kinds = new Uint8Array(hashes.length);

/**
 * How the words that are looked for begin: a word of one letter with itself, one of two with both, a longer one with its first three. The
 * n-grams of a text are looked up for their weights anyhow, in a table of bytes that has room for this.
 */
export const beginnings = {
  /** How many were noted: for tables that hold them. */
  noted: 0,
  /** By letter the kinds of words that may be this letter alone. */
  alone: new Uint8Array(LETTERS),
  /** Adds the kinds to a table of buckets, above so many bits. */
  mark(buckets: Uint8Array, shift: number, bits: number): void {
    for (let i = 0; i < beginnings.noted; i++) {
      const bucket = bucketOf(hashes[i] as number, shift);
      buckets[bucket] = (buckets[bucket] as number) | ((kinds[i] as number) << bits);
    }
  },
};

function note(hash: number, kind: number): void {
  if (beginnings.noted === hashes.length) {
    const [allHashes, allKinds] = [hashes, kinds];
    hashes = new Int32Array(2 * allHashes.length);
    kinds = new Uint8Array(hashes.length);
    hashes.set(allHashes);
    kinds.set(allKinds);
  }
  hashes[beginnings.noted] = hash;
  kinds[beginnings.noted++] = kind;
}

/** Notes that a word of this kind is one letter. */
export function noteAlone(kind: number, letter: number): void {
  beginnings.alone[letter] = (beginnings.alone[letter] as number) | kind;
}

/** Notes that a word of this kind is these two letters. */
export function notePair(kind: number, one: number, two: number): void {
  note(bigramOf(mixOf[two] as number, codeOf[one] as number), kind);
}

/** Notes that a word of this kind begins with these three letters. */
export function noteThree(kind: number, one: number, two: number, three: number): void {
  note(trigramOf(bigramOf(mixOf[three] as number, codeOf[two] as number), codeOf[one] as number), kind);
}
