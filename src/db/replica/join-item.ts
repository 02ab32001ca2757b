import type { FileItem } from 'src/export/records';
import { itemAfter } from 'src/replica/erased';
import { joinItems } from 'src/replica/joins';
import { sameValue } from '../merge';
import type { ItemRecord } from '../schema';
import { reopen } from './join-store';
import { namesOf } from './own';
import { sharedItem } from './shared';
import { ownerOf, type Slice, storeNamed } from './slice';

const timesOfItem = ({ readAt, factsReadAt, firstSeen, samples }: FileItem) => [
  readAt,
  Object.entries(factsReadAt).sort(),
  firstSeen,
  samples.map((sample) => JSON.stringify(sample)).sort(),
];
const evidenceOfItem = ({ facts, storeKey, reviewSubject, reviewsReadAt, samples }: FileItem) => [
  facts,
  storeKey,
  reviewSubject,
  reviewsReadAt,
  samples.map(({ readAt: _readAt, ...sample }) => JSON.stringify(sample)).sort(),
];

/** An item that another device saw. */
export async function takeItem(slice: Slice, fresh: FileItem): Promise<void> {
  const { tx, changed, outbox, run } = slice;
  const { key: storeKey, until } = await ownerOf(slice, fresh.storeKey);
  if (fresh.readAt <= until) return;
  const before = await tx.objectStore('items').get(fresh.key);
  // Reviews that came before their item may be older than the erasure.
  if (!before && until !== '') {
    const store = await storeNamed(tx, fresh.storeKey);
    await reopen(slice, store ? namesOf(store) : [fresh.storeKey]);
  }
  const known = before && sharedItem(before);
  const incoming = { ...itemAfter(fresh, until), storeKey };
  const joined = known ? joinItems(known, incoming) : incoming;
  const same = known && sameValue(evidenceOfItem(known), evidenceOfItem(joined));
  if (same && sameValue(timesOfItem(known), timesOfItem(joined))) return;
  // The latest last, as the database has them.
  const samples = [...joined.samples].sort((a, b) => (a.readAt < b.readAt ? -1 : 1));
  // Reviews may have come before their item; they carry its first change.
  const kept: ItemRecord = { ...joined, samples, change: before ? (before.change ?? 0) : 1 };
  await tx.objectStore('items').put(kept);
  if (run.relay) outbox.add(['item', fresh.key]);
  if (same) return;
  changed.add(joined.storeKey);
  if (known) changed.add(known.storeKey);
}
