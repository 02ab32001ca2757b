import { gramsOf } from './grams';

/** Texts as lists of buckets (see `gramsOf`), all in one array: text i has `buckets[starts[i]..starts[i + 1]]`. */
export interface Corpus {
  readonly bits: number;
  readonly starts: Uint32Array;
  readonly buckets: Uint32Array;
}

export const sizeOf = (corpus: Corpus): number => corpus.starts.length - 1;

/** Hashes texts into 2^bits buckets. */
export function corpusOf(texts: readonly string[], bits: number): Corpus {
  return packed(
    texts.map((text) => gramsOf(text, bits)),
    bits,
  );
}

function packed(lists: readonly Uint32Array[], bits: number): Corpus {
  const starts = new Uint32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) starts[i + 1] = (starts[i] ?? 0) + list.length;
  const buckets = new Uint32Array(starts[lists.length] ?? 0);
  for (const [i, list] of lists.entries()) buckets.set(list, starts[i]);
  return { bits, starts, buckets };
}

/** The buckets of one text. */
export const rowOf = (corpus: Corpus, index: number): Uint32Array =>
  corpus.buckets.subarray(corpus.starts[index], corpus.starts[index + 1]);

/** The same texts with only the buckets that `keep` marks with 1. */
export function masked(corpus: Corpus, keep: Uint8Array): Corpus {
  const lists = Array.from({ length: sizeOf(corpus) }, (_, i) =>
    rowOf(corpus, i).filter((bucket) => keep[bucket] === 1),
  );
  return packed(lists, corpus.bits);
}

/** Some of the texts, in the order given. */
export function chosen(corpus: Corpus, indices: ArrayLike<number>): Corpus {
  return packed(
    Array.from(indices, (index) => rowOf(corpus, index)),
    corpus.bits,
  );
}

/** How often each bucket occurs. */
export function bucketCounts(corpus: Corpus): Float64Array {
  const counts = new Float64Array(1 << corpus.bits);
  for (const bucket of corpus.buckets) counts[bucket] = (counts[bucket] ?? 0) + 1;
  return counts;
}
