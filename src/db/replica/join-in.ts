import type { ItemKey, StoreKey } from 'src/domain/site';
import type { FileSnapshot } from 'src/export/records';
import type { Change, NoteVersion } from 'src/replica/change';
import { joinSnapshots } from 'src/replica/joins';
import { laterStamp, type Stamp } from 'src/replica/stamp';
import { sameValue } from '../merge';
import { inOneCommit } from '../one-commit';
import { recountNotes } from '../repos/notes';
import { type Db, evidenceStores } from '../schema';
import { standPin, takeErasure, takePin } from './deeds';
import { takeItem } from './join-item';
import { takeReviews } from './join-reviews';
import { takeStores } from './join-store';
import { takeForm } from './note-forms';
import { closed, followClock, namesOf, outboxIn } from './own';
import { type JoinRun, ownerOf, type Slice, storeNamed } from './slice';

/** What a commit came to, for whoever shows it. */
export interface Joined {
  stores: StoreKey[];
  notes: boolean;
  pins: boolean;
}

async function takeSnapshot(slice: Slice, fresh: FileSnapshot): Promise<void> {
  const { tx, run, outbox, changed } = slice;
  const { key: storeKey, until } = await ownerOf(slice, fresh.storeKey);
  if (fresh.lastAt <= until) return;
  const store = tx.objectStore('snapshots');
  const before = await store.index('storeTime').get([storeKey, fresh.readAt]);
  const { id, ...known } = before ?? {};
  const joined = before ? joinSnapshots(known as FileSnapshot, { ...fresh, storeKey }) : { ...fresh, storeKey };
  if (before && sameValue([before.lastAt, before.scores], [joined.lastAt, joined.scores])) return;
  await store.put({ ...joined, ...(id !== undefined && { id }) });
  changed.add(storeKey);
  if (run.relay) outbox.add(['snapshot', storeKey, fresh.readAt]);
}

async function takeNote(slice: Slice, version: NoteVersion): Promise<boolean> {
  const { tx, run, outbox } = slice;
  const known = await tx.objectStore('notes').get(version.id);
  const standing = await takeForm(tx, version, known);
  if (run.relay) outbox.add(['note', version.id, version.at]);
  if (!standing) return false;
  const { key: storeKey } = await ownerOf(slice, standing.storeKey);
  await tx.objectStore('notes').put({ ...standing, storeKey });
  await recountNotes(tx, storeKey);
  if (known && known.storeKey !== storeKey) await recountNotes(tx, known.storeKey);
  return true;
}

async function takeDeed(slice: Slice, change: Change): Promise<boolean> {
  const { tx, run, outbox } = slice;
  if (change.put === 'erasure') {
    if ((await takeErasure(tx, run.deeds, change.record)) && run.relay) outbox.add(['erasure', change.record.storeKey]);
    return false;
  }
  if (change.put !== 'pin' || !(await takePin(tx, run.deeds, change.record))) return false;
  if (run.relay) outbox.add(['pin', change.record.storeKey]);
  const store = await storeNamed(tx, change.record.storeKey);
  const names = store ? namesOf(store) : [change.record.storeKey];
  await standPin(tx, run.deeds, names, store?.key ?? change.record.storeKey);
  return true;
}

/** Says that the answers about these stores no longer follow from what is kept of them. */
async function markChanged({ tx, changed }: Slice): Promise<void> {
  const stores = tx.objectStore('stores');
  await Promise.all(
    [...changed].map(async (key) => {
      const store = await stores.get(key);
      if (store) await stores.put({ ...store, revision: store.revision + 1, unassessed: 1 });
    }),
  );
}

/** Items side by side, for waiting for one after the other is what they cost; what is told of one in its order. */
async function takeItems(slice: Slice, changes: readonly Change[]): Promise<void> {
  const last = new Map<ItemKey, Promise<void>>();
  for (const { put, record } of changes) {
    if (put !== 'item') continue;
    const before = last.get(record.key);
    last.set(record.key, before ? before.then(() => takeItem(slice, record)) : takeItem(slice, record));
    // An erased store may begin anew with an item.
    if (slice.run.deeds.erasures.size > 0) await last.get(record.key);
  }
  await Promise.all(last.values());
}

const ofReviews = ['stores', 'items', 'packs', 'places'] as const;

/** What a commit touches. Items and reviews are most of a merge: a pin or a note is kept beside them. */
const tablesOf = (changes: readonly Change[], { relay, deeds }: JoinRun): typeof ofReviews | typeof evidenceStores =>
  !relay && deeds.erasures.size === 0 && changes.every(({ put }) => put === 'item' || put === 'review')
    ? ofReviews
    : evidenceStores;

async function take(slice: Slice, changes: readonly Change[]): Promise<Joined> {
  await takeStores(
    slice,
    changes.flatMap(({ put, record }) => (put === 'store' ? [record] : [])),
  );
  slice.owners = new Map();
  await takeItems(slice, changes);
  const reviews = changes.flatMap(({ put, record }) => (put === 'review' ? [record] : []));
  if (reviews.length > 0) await takeReviews(slice, reviews);
  let [notes, pins] = [false, false];
  for (const change of changes) {
    if (change.put === 'snapshot') await takeSnapshot(slice, change.record);
    else if (change.put === 'note') notes = (await takeNote(slice, change.record)) || notes;
    else pins = (await takeDeed(slice, change)) || pins;
  }
  await markChanged(slice);
  const latest = changes.reduce<Stamp | undefined>(
    (found, { record }) => ('at' in record ? laterStamp(found, record.at) : found),
    undefined,
  );
  if (latest) await followClock(slice.tx, latest);
  return { stores: [...slice.changed], notes, pins };
}

/**
 * Joins some changes of another device to what is kept, in one commit: all of them or, when it throws, none. Order, repetition and parts make
 * no difference in the end; what is known already writes nothing.
 */
export const joinIn = (db: Db, changes: readonly Change[], run: JoinRun): Promise<Joined> =>
  inOneCommit(
    db,
    async (tx) => take({ tx, run, outbox: run.relay ? await outboxIn(tx) : closed, changed: new Set() }, changes),
    tablesOf(changes, run),
  );
