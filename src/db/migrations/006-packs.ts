import { isReviewEvidence } from 'src/domain/kept-forms';
import { inLots, packOf } from '../packs/pack';
import { roundedWords } from '../packs/said';
import type { ReviewRecord } from '../schema';
import type { Migration } from './migration';

/** Reviews taken out at once: some 200 KB. */
const atOnce = 500;
/** Reviews of one item held until they are packed by when they were first seen: some 2 MB. */
const mostHeld = 4_000;

interface Kept {
  itemKey: unknown;
  key: unknown;
  firstSeen?: unknown;
}

const firstSeen = ({ firstSeen: at }: Kept): string => (typeof at === 'string' ? at : '');

/** What the words say is kept more coarsely from now on; whatever has lost its form is carried along as it is. */
const carried = (record: ReviewRecord): ReviewRecord =>
  isReviewEvidence(record) && record.said ? { ...record, said: roundedWords(record.said) } : record;

function putPacks(into: IDBObjectStore, rows: readonly Kept[]): void {
  const ordered = [...rows].sort((one, other) => (firstSeen(one) < firstSeen(other) ? -1 : 1)) as ReviewRecord[];
  const [first] = ordered;
  if (first) for (const lot of inLots(ordered.map(carried))) into.put(packOf(first.itemKey, lot));
}

/** Goes through the reviews in the order of their keys, item by item, and packs those of each; then does what is left. */
function packAll(from: IDBObjectStore, into: IDBObjectStore, done: () => void): void {
  let held: Kept[] = [];
  const next = (after?: IDBValidKey): void => {
    const reading = from.getAll(after === undefined ? null : IDBKeyRange.lowerBound(after, true), atOnce);
    reading.onsuccess = () => {
      const rows = reading.result as Kept[];
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
      if (last && rows.length === atOnce) next([last.itemKey, last.key] as IDBValidKey);
      else {
        putPacks(into, held);
        done();
      }
    };
  };
  next();
}

/** A walk through everything that is kept, for other devices, begins the reviews anew: they have other keys now. */
function beginAnew(own: IDBObjectStore): void {
  const reading = own.get('own');
  reading.onsuccess = () => {
    const record = reading.result as { whole?: { table: number } } | undefined;
    if (record?.whole?.table === 2) own.put({ ...record, whole: { table: 2 } });
  };
}

/**
 * Reviews of one item go into packs of up to 64 (`packs/pack.ts`), a few hundred read at a time; then their own table goes. Reviews that have
 * lost their form are carried along, for they are judged when they are read; only those whose key is no text are left behind.
 */
export const packs: Migration = {
  to: 6,
  up(db, transaction) {
    const into = db.createObjectStore('packs', { keyPath: 'n', autoIncrement: true });
    into.createIndex('review', 'keys', { multiEntry: true, unique: true });
    // The latest change first to be asked for, and the sizes to be summed without reading a pack.
    into.createIndex('ofItem', ['itemKey', 'change', 'size']);
    into.createIndex('open', ['itemKey', 'open']);
    into.createIndex('oldest', 'oldest');
    into.createIndex('size', 'size');
    beginAnew(transaction.objectStore('replica'));
    packAll(transaction.objectStore('reviews'), into, () => db.deleteObjectStore('reviews'));
  },
};
