import { CopyIndex } from './copy-index';
import type { CopyMemo } from './copy-text';

export { CopyIndex, type CopyInput, SHORTEST_COPY } from './copy-index';
export type { CopyMemo } from './copy-text';

// Places of a list as text of one length sort like the numbers.
const DIGITS = 10;

/**
 * For each review of one item, the key of the earliest review whose words it repeats, edits or holds: its own key on that earliest one,
 * `undefined` where nothing copies it. `reviews` come older first (written, then first seen, then key), without default ballots and empty
 * texts, with the text as shown. With the same `memo` the next call reads new texts only.
 */
export function copyClusters<Key extends string>(
  reviews: readonly { readonly key: Key; readonly text: string }[],
  memo: CopyMemo = new Map(),
): (Key | undefined)[] {
  const index = new CopyIndex<Key>(memo);
  for (const [place, { key, text }] of reviews.entries()) {
    index.add({ key, text, written: String(place).padStart(DIGITS, '0') });
  }
  return reviews.map(({ key }) => index.clusterOf(key));
}
