import type { Note } from 'src/domain/note';
import type { StoreKey } from 'src/domain/site';
import { sameContent } from './canonical';
import { maskQuote, maskReview, maskStore } from './names';
import {
  type FileReview,
  type FileSnapshot,
  type FileStore,
  type Part,
  parts,
  type Records,
  reviewId,
} from './records';

/** What is kept already of what a file speaks of: everything the file might be the same as, or differ from. */
export type Known = Records;

/** How a record of a file stands to what is kept. */
export type Standing = 'fresh' | 'same' | 'conflict';
export type Counts = Record<Part, Record<Standing, number>>;

/** What an import would do. `records` bear the keys under which their stores are kept here. */
export interface ImportPlan {
  counts: Counts;
  records: { [P in Part]: { record: Records[P][number]; standing: Standing }[] };
}

/** The name by which a record is found again, part by part. */
const idOf: { [P in Part]: (record: Records[P][number]) => string } = {
  stores: ({ key }) => key,
  items: ({ key }) => key,
  reviews: reviewId,
  looks: ({ itemKey }) => itemKey,
  snapshots: ({ storeKey, readAt }: FileSnapshot) => `${storeKey} ${readAt}`,
  notes: ({ id }) => id,
  pins: ({ storeKey }) => storeKey,
};

/** What a record says, as far as two of them can disagree: not when it was seen, and names only as far as a masked file tells them. */
const sayingOf: { [P in Part]: (record: Records[P][number]) => unknown } = {
  stores: (record: FileStore) => {
    const { facts, scores, comments = [] } = maskStore(record);
    return [facts, scores.map(({ score }) => score), comments.map(({ comment }) => comment)];
  },
  items: ({ facts, reviewSubject, storeKey }) => [facts, reviewSubject, storeKey],
  reviews: (record: FileReview) => maskReview(record).review,
  looks: ({ looks }) => looks,
  snapshots: ({ scores }) => scores,
  notes: (record: Note) => {
    const { updatedAt: _at, deletedAt: _gone, ...note } = maskQuote(record);
    return note;
  },
  pins: () => 'pinned',
};

/** Keys of stores in the file → keys of the same stores as kept here, found by any of their aliases. */
function localKeys(file: Records, known: Known): Map<StoreKey, StoreKey> {
  const local = new Map(known.stores.flatMap(({ key, aliases }) => [key, ...aliases].map((alias) => [alias, key])));
  return new Map(
    file.stores.map(({ key, aliases }) => {
      const found = [key, ...aliases].map((alias) => local.get(alias)).find((one) => one !== undefined);
      return [key, found ?? key];
    }),
  );
}

function withLocalKeys(file: Records, known: Known): Records {
  const keys = localKeys(file, known);
  const moved = <T extends { storeKey: StoreKey }>(record: T): T => ({
    ...record,
    storeKey: keys.get(record.storeKey) ?? record.storeKey,
  });
  return {
    ...file,
    stores: file.stores.map((store) => ({ ...store, key: keys.get(store.key) ?? store.key })),
    items: file.items.map(moved),
    snapshots: file.snapshots.map(moved),
    notes: file.notes.map(moved),
    pins: file.pins.map(moved),
  };
}

/** Records that lean on others which are neither in the file nor kept. */
function withoutOrphans(file: Records, known: Known): Records {
  const stores = new Set([...file.stores, ...known.stores].map(({ key }) => key));
  const items = file.items.filter(({ storeKey }) => stores.has(storeKey));
  const itemKeys = new Set([...items, ...known.items].map(({ key }) => key));
  return {
    ...file,
    items,
    reviews: file.reviews.filter(({ itemKey }) => itemKeys.has(itemKey)),
    looks: file.looks.filter(({ itemKey }) => itemKeys.has(itemKey)),
    snapshots: file.snapshots.filter(({ storeKey }) => stores.has(storeKey)),
  };
}

/** Records compared between two yields: some milliseconds where all of them are known here. */
const batch = 32;
/** Records put under their names between two yields. */
const namedBatch = 1_000;

/** Records by their names. A name met twice is one record: the last of them. */
function* named<P extends Part>(part: P, records: Records[P]): Generator<number, Map<string, Records[P][number]>> {
  const name = idOf[part] as (record: Records[P][number]) => string;
  const found = new Map<string, Records[P][number]>();
  for (const [i, record] of records.entries()) {
    found.set(name(record), record);
    if (i % namedBatch === namedBatch - 1) yield 0;
  }
  return found;
}

/** Yields how many records it has compared since. */
function* standingOf<P extends Part>(
  part: P,
  file: Records,
  known: Known,
): Generator<number, ImportPlan['records'][P]> {
  const saying = sayingOf[part] as (record: Records[Part][number]) => unknown;
  const here = yield* named(part, known[part]);
  const found: { record: Records[Part][number]; standing: Standing }[] = [];
  for (const [name, record] of yield* named(part, file[part])) {
    const mine = here.get(name);
    const standing = !mine ? 'fresh' : sameContent(saying(mine), saying(record)) ? 'same' : 'conflict';
    found.push({ record, standing });
    if (found.length % batch === 0) yield batch;
  }
  return found as ImportPlan['records'][P];
}

const count = (records: readonly { standing: Standing }[]): Record<Standing, number> => ({
  fresh: records.filter(({ standing }) => standing === 'fresh').length,
  same: records.filter(({ standing }) => standing === 'same').length,
  conflict: records.filter(({ standing }) => standing === 'conflict').length,
});

/**
 * Holds the records of a file against what is kept: what is new, what is there already, what differs. Writes nothing. Yields how far it is,
 * 0 to 1, every few milliseconds.
 */
export function* planImport(file: Records, known: Known): Generator<number, ImportPlan> {
  const moved = withoutOrphans(withLocalKeys(file, known), known);
  const total = parts.reduce((sum, part) => sum + moved[part].length, 0);
  const records = {} as Record<Part, unknown> as ImportPlan['records'];
  let n = 0;
  for (const part of parts) {
    const work = standingOf(part, moved, known);
    let step = work.next();
    for (; !step.done; step = work.next()) {
      n += step.value;
      yield n / total;
    }
    Object.assign(records, { [part]: step.value });
  }
  const counts = Object.fromEntries(parts.map((part) => [part, count(records[part])])) as Counts;
  return { counts, records };
}

/** What is done with records that differ: keep what is here, take the file's, or (notes) have both. */
export interface ConflictChoice {
  records: 'mine' | 'theirs';
  notes: 'mine' | 'theirs' | 'both';
}

/** The records an import writes under a choice. A note that is kept beside its other form gets an id from `newId`. */
export function chosenRecords({ records }: ImportPlan, choice: ConflictChoice, newId: () => string): Records {
  const chosen = Object.fromEntries(
    parts.map((part) => {
      const wanted = part === 'notes' ? choice.notes : choice.records;
      const written = (records[part] as { record: Records[Part][number]; standing: Standing }[]).filter(
        ({ standing }) => standing === 'fresh' || (standing === 'conflict' && wanted !== 'mine'),
      );
      return [part, written.map(({ record }) => record)];
    }),
  ) as unknown as Records;
  if (choice.notes !== 'both') return chosen;
  const differing = new Set(
    records.notes.filter(({ standing }) => standing === 'conflict').map(({ record }) => record.id),
  );
  return {
    ...chosen,
    notes: chosen.notes.map((note) => (differing.has(note.id) ? { ...note, id: newId() } : note)),
  };
}
