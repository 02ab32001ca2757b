import { finish } from 'src/lib/slices';
import { CopyIndex, type Place } from './copy-index';
import { type CopyMemo, type CopyText, copyText } from './copy-text';

export { CopyIndex, SHORTEST_COPY } from './copy-index';

// Texts added between two pauses: about 2 ms where all are new.
const STRIDE = 100;

/**
 * For each review of one item, the key of the earliest review whose words it repeats, edits or holds: its own key on that earliest one,
 * `undefined` where nothing copies it. `reviews` come older first (written, then first seen, then key), without default ballots and empty
 * texts, with the text as shown. With the same `memo` the next call reads new texts only.
 */
export const copyClusters = <Key extends string>(
  reviews: readonly { readonly key: Key; readonly text: string }[],
  memo: CopyMemo = new Map(),
): (Key | undefined)[] => finish(copiesInSlices(reviews, ({ text }) => copyText(text, memo)));

/** {@link copyClusters}, pausing between slices of the work; `prepared` gives what the comparison needs of each text. */
export function* copiesInSlices<Key extends string, Of extends { readonly key: Key }>(
  reviews: readonly Of[],
  prepared: (of: Of) => CopyText,
): Generator<void, (Of['key'] | undefined)[]> {
  const index = new CopyIndex<Of['key']>(undefined, reviews.length);
  const places: (Place<Of['key']> | undefined)[] = [];
  for (const one of reviews) {
    const order = places.length;
    if (order % STRIDE === STRIDE - 1) yield;
    places.push(index.addPrepared(one.key, order, prepared(one)));
  }
  return places.map((place) => place && index.clusterAt(place));
}
