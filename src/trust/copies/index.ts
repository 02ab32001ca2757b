import { finish } from 'src/lib/slices';
import { CopyIndex } from './copy-index';
import type { CopyMemo } from './copy-text';

export { CopyIndex, SHORTEST_COPY } from './copy-index';
export type { CopyMemo } from './copy-text';

// Places of a list as text of one length sort like the numbers.
const DIGITS = 10;

// Texts added between two pauses: about 2 ms where all are new.
const STRIDE = 100;

/**
 * For each review of one item, the key of the earliest review whose words it repeats, edits or holds: its own key on that earliest one,
 * `undefined` where nothing copies it. `reviews` come older first (written, then first seen, then key), without default ballots and empty
 * texts, with the text as shown. With the same `memo` the next call reads new texts only.
 */
export const copyClusters = <Key extends string>(
  reviews: readonly { readonly key: Key; readonly text: string }[],
  memo?: CopyMemo,
): (Key | undefined)[] => finish(copiesInSlices(reviews, memo));

/** {@link copyClusters}, pausing between slices of the work. */
export function* copiesInSlices<Key extends string>(
  reviews: readonly { readonly key: Key; readonly text: string }[],
  memo: CopyMemo = new Map(),
): Generator<void, (Key | undefined)[]> {
  const index = new CopyIndex<Key>(memo);
  for (const [place, { key, text }] of reviews.entries()) {
    if (place % STRIDE === STRIDE - 1) yield;
    index.add({ key, text, written: String(place).padStart(DIGITS, '0') });
  }
  return reviews.map(({ key }) => index.clusterOf(key));
}
