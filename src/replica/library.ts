import type { Note } from 'src/domain/note';
import type { StoreKey } from 'src/domain/site';
import { canonical } from 'src/export/canonical';
import { type FileItem, type FileSnapshot, type FileStore, reviewId } from 'src/export/records';
import type { Change, Erasure, PinChange, SharedReview } from './change';
import { itemAfter, reviewAfter, storeAfter } from './erased';
import { joinItems, joinReviews, joinSnapshots, joinStores } from './joins';
import { addVersion, type NoteVersions, type StandingNote, standing } from './note-versions';
import type { Stamp } from './stamp';

/** Everything that any number of segments said, joined. */
export interface Library {
  stores: Map<string, FileStore>;
  items: Map<string, FileItem>;
  reviews: Map<string, SharedReview>;
  snapshots: Map<string, FileSnapshot>;
  notes: Map<string, NoteVersions>;
  pins: Map<string, PinChange>;
  erasures: Map<string, Erasure>;
}

/** A library of nothing. */
export const emptyLibrary = (): Library => ({
  stores: new Map(),
  items: new Map(),
  reviews: new Map(),
  snapshots: new Map(),
  notes: new Map(),
  pins: new Map(),
  erasures: new Map(),
});

function joinIn<T>(known: Map<string, T>, id: string, fresh: T, join: (one: T, other: T) => T): void {
  const one = known.get(id);
  known.set(id, one === undefined ? fresh : join(one, fresh));
}

/** What was done last; two things under one stamp, which no honest device makes, are told apart by their text. */
export function lastDone<T extends { at: Stamp }>(one: T, other: T): T {
  if (one.at === other.at) return canonical(one) >= canonical(other) ? one : other;
  return one.at > other.at ? one : other;
}

const farthest = (one: Erasure, other: Erasure): Erasure => (one.until >= other.until ? one : other);

/** Takes one line of a segment into a library. Order and repetition make no difference. */
export function take(library: Library, { put, record }: Change): void {
  if (put === 'store') joinIn(library.stores, record.key, record, joinStores);
  else if (put === 'item') joinIn(library.items, record.key, record, joinItems);
  else if (put === 'review') joinIn(library.reviews, reviewId(record), record, joinReviews);
  else if (put === 'snapshot') joinIn(library.snapshots, `${record.storeKey} ${record.readAt}`, record, joinSnapshots);
  else if (put === 'note') library.notes.set(record.id, addVersion(library.notes.get(record.id), record));
  else if (put === 'pin') joinIn(library.pins, record.storeKey, record, lastDone);
  else joinIn(library.erasures, record.storeKey, record, farthest);
}

/** A library as a person sees it: stores that are one are one, what was erased is gone, every note has its form. */
export interface LibraryView {
  stores: FileStore[];
  items: FileItem[];
  reviews: SharedReview[];
  snapshots: FileSnapshot[];
  notes: StandingNote[];
  /** Store → ISO instant of the pinning. */
  pins: Map<StoreKey, string>;
}

/** Key of a store as one device has it → the one key of all stores that share an alias with it: the least of them. */
function oneKey(stores: Iterable<FileStore>): (key: StoreKey) => StoreKey {
  const parent = new Map<string, string>();
  const root = (name: string): string => {
    let at = name;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    parent.set(name, at);
    return at;
  };
  for (const { key, aliases } of stores)
    for (const alias of [key, ...aliases]) {
      const [a, b] = [root(key), root(alias)].sort();
      if (a !== b) parent.set(b as string, a as string);
    }
  const least = new Map<string, string>();
  const keys = [...stores].map(({ key }) => key as string);
  for (const key of keys.sort()) if (!least.has(root(key))) least.set(root(key), key);
  return (key) => (least.get(root(key)) ?? key) as StoreKey;
}

function unitedStores(library: Library, keyOf: (key: StoreKey) => StoreKey): Map<string, FileStore> {
  const united = new Map<string, FileStore>();
  for (const store of library.stores.values()) joinIn(united, keyOf(store.key), store, joinStores);
  return united;
}

/** Store → the instant up to which its sights are gone; the latest erasure under any of its keys. */
function erasedUntil(library: Library, keyOf: (key: StoreKey) => StoreKey): Map<StoreKey, string> {
  const until = new Map<StoreKey, string>();
  for (const erasure of library.erasures.values()) {
    const key = keyOf(erasure.storeKey);
    if (erasure.until > (until.get(key) ?? '')) until.set(key, erasure.until);
  }
  return until;
}

/** What the joined sights come to. A pure function of the set of changes: it is what all devices agree on. */
export function viewOf(library: Library): LibraryView {
  const keyOf = oneKey([...library.stores.values()]);
  const until = erasedUntil(library, keyOf);
  const end = (storeKey: StoreKey): string => until.get(keyOf(storeKey)) ?? '';
  const lives = (storeKey: StoreKey, at: string): boolean => at > end(storeKey);
  const stores = [...unitedStores(library, keyOf).values()].flatMap((store) =>
    lives(store.key, store.lastSeen) ? [storeAfter(store, end(store.key))] : [],
  );
  const items = [...library.items.values()]
    .filter(({ storeKey, readAt }) => lives(storeKey, readAt))
    .map((item) => ({ ...itemAfter(item, end(item.storeKey)), storeKey: keyOf(item.storeKey) }));
  const owners = new Map(items.map(({ key, storeKey }) => [key, storeKey]));
  const moved = (note: Note): Note => ({ ...note, storeKey: keyOf(note.storeKey) });
  const notes = [...library.notes.values()].flatMap((versions) => {
    const one = standing(versions);
    return one ? [{ ...one, ...(one.note && { note: moved(one.note) }), others: one.others.map(moved) }] : [];
  });
  return {
    stores,
    items,
    reviews: [...library.reviews.values()].flatMap((review) => {
      const owner = owners.get(review.itemKey);
      return owner !== undefined && lives(owner, review.lastSeen) ? [reviewAfter(review, end(owner))] : [];
    }),
    snapshots: unitedSnapshots(library, keyOf).filter(({ storeKey, lastAt }) => lives(storeKey, lastAt)),
    notes,
    pins: pinsOf(library, keyOf),
  };
}

function unitedSnapshots(library: Library, keyOf: (key: StoreKey) => StoreKey): FileSnapshot[] {
  const united = new Map<string, FileSnapshot>();
  for (const snapshot of library.snapshots.values()) {
    const storeKey = keyOf(snapshot.storeKey);
    joinIn(united, `${storeKey} ${snapshot.readAt}`, { ...snapshot, storeKey }, joinSnapshots);
  }
  return [...united.values()];
}

function pinsOf(library: Library, keyOf: (key: StoreKey) => StoreKey): Map<StoreKey, string> {
  const last = new Map<string, PinChange>();
  for (const pin of library.pins.values()) joinIn(last, keyOf(pin.storeKey), pin, lastDone);
  return new Map(
    [...last].flatMap(([key, { pinnedAt }]) => (pinnedAt === undefined ? [] : [[key as StoreKey, pinnedAt]])),
  );
}
