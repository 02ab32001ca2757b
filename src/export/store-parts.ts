import type { Note } from 'src/domain/note';
import type { StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import type { Bundle, FileReview, FileSnapshot, FileStore } from './records';

/** Everything a bundle has about one store. A note may be all there is. */
export interface StorePart {
  key: StoreKey;
  store?: FileStore;
  summary?: Summary;
  reviews: (FileReview & { itemTitle?: string })[];
  snapshots: FileSnapshot[];
  notes: Note[];
}

function grouped<T>(records: readonly T[], keyOf: (record: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const key = keyOf(record);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return groups;
}

const newestFirst = (a: FileReview, b: FileReview): number =>
  (b.review.date ?? '').localeCompare(a.review.date ?? '') || a.key.localeCompare(b.key);

/** A bundle store by store, in its order; stores of which only notes are there come last. */
export function storeParts(bundle: Bundle): StorePart[] {
  const items = new Map(bundle.items.map((item) => [item.key, item]));
  const reviews = grouped(bundle.reviews, ({ itemKey }) => items.get(itemKey)?.storeKey);
  const snapshots = grouped(bundle.snapshots, ({ storeKey }) => storeKey);
  const notes = grouped(bundle.notes, ({ storeKey }) => storeKey);
  const stores = new Map(bundle.stores.map((store) => [store.key, store]));
  const summaries = new Map(bundle.summaries.map((summary) => [summary.key, summary]));
  const keys = [...new Set([...stores.keys(), ...summaries.keys(), ...(notes.keys() as Iterable<StoreKey>)])];
  return keys.map((key) => {
    const store = stores.get(key);
    const summary = summaries.get(key);
    return {
      key,
      ...(store && { store }),
      ...(summary && { summary }),
      reviews: (reviews.get(key) ?? []).sort(newestFirst).map((review) => {
        const itemTitle = items.get(review.itemKey)?.facts.title;
        return { ...review, ...(itemTitle !== undefined && { itemTitle }) };
      }),
      snapshots: snapshots.get(key) ?? [],
      notes: notes.get(key) ?? [],
    };
  });
}

/** A store's name, or nothing where no page gave one. */
export const nameOf = ({ store, summary }: StorePart): string | undefined => summary?.storeName ?? store?.facts.name;

/** The address a store was read at; only the web. */
export function addressOf({ store, summary }: StorePart): string | undefined {
  const url = summary?.storeUrl ?? store?.facts.url;
  return url && /^https?:\/\/\S+$/i.test(url) ? url : undefined;
}
