import { CopyIndex, type Place } from './copy-index';
import { type CopyMemo, type CopyText, copyText } from './copy-text';

export { CopyIndex, SHORTEST_COPY } from './copy-index';

/** Finds the copies among the reviews of one item, told one after the other. */
export class CopyFinder<Key extends string> {
  private readonly index: CopyIndex<Key>;
  private readonly places: (Place<Key> | undefined)[] = [];

  /** `texts`: how many there will be at most; more may come. */
  constructor(texts: number) {
    this.index = new CopyIndex(undefined, texts);
  }

  /** Adds the next review, written after those before it (then first seen, then by key), without default ballots and empty texts. */
  add(key: Key, text: CopyText): void {
    this.places.push(this.index.addPrepared(key, this.places.length, text));
  }

  /**
   * For each review added, in that order, the key of the earliest whose words it repeats, edits or holds: its own key on that earliest one,
   * `undefined` where nothing copies it.
   */
  clusters(): (Key | undefined)[] {
    return this.places.map((place) => place && this.index.clusterAt(place));
  }
}

/**
 * The clusters of some reviews (see {@link CopyFinder}), which come older first, with the text as shown. With the same `memo` the next call
 * reads new texts only.
 */
export function copyClusters<Key extends string>(
  reviews: readonly { readonly key: Key; readonly text: string }[],
  memo: CopyMemo = new Map(),
): (Key | undefined)[] {
  const finder = new CopyFinder<Key>(reviews.length);
  for (const { key, text } of reviews) finder.add(key, copyText(text, memo));
  return finder.clusters();
}
