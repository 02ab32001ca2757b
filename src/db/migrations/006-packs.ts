import type { ItemKey, ReviewKey } from 'src/domain/site';
import { packKey } from '../packs/key';
import type { Migration } from './migration';

/** Reviews taken out at once: some 200 KB. */
const atOnce = 500;
/** Reviews of one item held until they are packed by when they were first seen: some 2 MB. */
const mostHeld = 4_000;
/** Reviews of one pack, some 20 KB. One of very long texts the browser keeps in a file of its own until it is written again. */
const mostInPack = 64;

/** A review of version 5, as far as this step looks at it. */
interface ReviewV5 {
  itemKey: ItemKey;
  key: ReviewKey;
  firstSeen?: unknown;
  lastSeen?: unknown;
  change?: unknown;
}

const textOr = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

/**
 * A pack in its plainest form, each field a column of values as they are: this step needs nothing of what later versions make of it, and the
 * screens, which can be the first to open an old library, need not carry it. What is seen again is written anew, the rest goes in its time.
 */
function packOf(rows: readonly ReviewV5[], itemKey: ItemKey): object {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  names.delete('itemKey');
  names.delete('key');
  const times = rows.flatMap(({ lastSeen }) => (typeof lastSeen === 'string' ? lastSeen : []));
  return {
    itemKey,
    keys: rows.map(({ key }) => packKey(itemKey, key)),
    size: rows.length,
    change: Math.max(0, ...rows.map(({ change }) => (typeof change === 'number' ? change : 0))),
    oldest: times.sort()[0] ?? '',
    rows: [...names].map((name) => [name, ['*', rows.map((row) => (row as never)[name] ?? null)]]),
  };
}

function putPacks(into: IDBObjectStore, rows: readonly ReviewV5[]): void {
  const ordered = [...rows].sort((a, b) => (textOr(a.firstSeen, '') < textOr(b.firstSeen, '') ? -1 : 1));
  for (let at = 0; at < ordered.length; at += mostInPack) {
    const lot = ordered.slice(at, at + mostInPack);
    if (lot[0]) into.put(packOf(lot, lot[0].itemKey));
  }
}

/** Goes through the reviews in the order of their keys, item by item, and packs those of each; then does what is left. */
function packAll(from: IDBObjectStore, into: IDBObjectStore, done: () => void): void {
  let held: ReviewV5[] = [];
  const next = (after?: IDBValidKey): void => {
    const reading = from.getAll(after === undefined ? null : IDBKeyRange.lowerBound(after, true), atOnce);
    reading.onsuccess = () => {
      const rows = reading.result as ReviewV5[];
      for (const row of rows) {
        // Nothing finds a review by any other key.
        if (typeof row.itemKey !== 'string' || typeof row.key !== 'string') continue;
        if (held.length >= mostHeld || (held[0] && held[0].itemKey !== row.itemKey)) {
          putPacks(into, held);
          held = [];
        }
        held.push(row);
      }
      const last = rows.at(-1);
      if (last && rows.length === atOnce) next([last.itemKey, last.key]);
      else {
        putPacks(into, held);
        done();
      }
    };
  };
  next();
}

/**
 * Reviews of one item go into packs of up to 64 (`packs/pack.ts`), a few hundred read at a time; then their own table goes. Reviews that have
 * lost their form are carried along, for they are judged when they are read; only those whose key is no text are left behind. This version had
 * an index `review` over `keys`; version 7 does without it, so it is not made any more.
 */
export const packs: Migration = {
  to: 6,
  up(db, transaction) {
    const into = db.createObjectStore('packs', { keyPath: 'n', autoIncrement: true });
    // The latest change first to be asked for, and the sizes to be summed without reading a pack.
    into.createIndex('ofItem', ['itemKey', 'change', 'size']);
    into.createIndex('open', ['itemKey', 'open']);
    into.createIndex('oldest', 'oldest');
    into.createIndex('size', 'size');
    packAll(transaction.objectStore('reviews'), into, () => db.deleteObjectStore('reviews'));
  },
};
