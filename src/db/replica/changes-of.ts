import { isReviewEvidence } from 'src/domain/kept-evidence';
import type { ReplicaSettings } from 'src/domain/replica';
import type { ItemKey, ReviewKey, StoreKey } from 'src/domain/site';
import type { FileStore } from 'src/export/records';
import type { Change } from 'src/replica/change';
import type { ReadableStore } from '../packs/find-packs';
import { reviewsAt } from '../packs/kept-reviews';
import {
  type Db,
  type EvidenceTx,
  evidenceStores,
  type ItemRecord,
  type ReviewRecord,
  type StoreRecord,
} from '../schema';
import { namesOf } from './own';
import type { Ref } from './records';
import { sharedItem, sharedReview, sharedStore } from './shared';
import { storeNamed } from './slice';

/** What may leave this device. */
export type Shared = Pick<ReplicaSettings, 'scope' | 'stores'>;

interface Reading {
  tx: Pick<EvidenceTx, 'objectStore'>;
  /** Whether something of this store is shared. */
  wants: (storeKey: StoreKey | undefined) => Promise<boolean>;
  bare: boolean;
  /** Items of reviews, each read once. */
  items: Map<ItemKey, Promise<ItemRecord | undefined>>;
  /** The reviews that are asked for, item by item. */
  reviews: Map<ItemKey, Promise<Map<ReviewKey, ReviewRecord>>>;
}

/** Just enough of a store to know it by: what a note or a pin is about. */
const bareStore = ({ key, aliases, site, facts, factsReadAt, firstSeen, lastSeen }: FileStore): FileStore => ({
  key,
  aliases,
  site,
  facts: { ...(facts.name !== undefined && { name: facts.name }), ...(facts.url !== undefined && { url: facts.url }) },
  factsReadAt: {
    ...(factsReadAt.name && { name: factsReadAt.name }),
    ...(factsReadAt.url && { url: factsReadAt.url }),
  },
  scores: [],
  firstSeen,
  lastSeen,
});

/** Whether the user wrote of a store or pinned it. */
async function isMarked({ tx }: Reading, { key }: StoreRecord): Promise<boolean> {
  const [pin, note] = await Promise.all([
    tx.objectStore('pins').getKey(key),
    tx.objectStore('notes').index('storeKey').getKey(key),
  ]);
  return pin !== undefined || note !== undefined;
}

async function storeChanges(reading: Reading, key: StoreKey): Promise<Change[]> {
  const store = await storeNamed(reading.tx as EvidenceTx, key);
  if (!store || !(await reading.wants(store.key))) return [];
  const shared = sharedStore(store);
  if (!reading.bare) return [{ put: 'store', record: shared }];
  return (await isMarked(reading, store)) ? [{ put: 'store', record: bareStore(shared) }] : [];
}

async function evidenceChanges(reading: Reading, ref: Ref): Promise<Change[]> {
  const { tx, wants, bare, items, reviews } = reading;
  if (bare) return [];
  const itemOf = async (key: ItemKey) => {
    const found = items.get(key) ?? tx.objectStore('items').get(key);
    items.set(key, found);
    const item = await found;
    return item && (await wants(item.storeKey)) ? item : undefined;
  };
  if (ref[0] === 'item') {
    const item = await itemOf(ref[1]);
    return item ? [{ put: 'item', record: sharedItem(item) }] : [];
  }
  if (ref[0] === 'review') {
    const [item, found] = await Promise.all([itemOf(ref[1]), reviews.get(ref[1])]);
    const review = found?.get(ref[2]);
    return item && isReviewEvidence(review) ? [{ put: 'review', record: sharedReview(review) }] : [];
  }
  if (ref[0] !== 'snapshot') return [];
  const key = (await storeNamed(tx as EvidenceTx, ref[1]))?.key ?? ref[1];
  const snapshot = await tx.objectStore('snapshots').index('storeTime').get([key, ref[2]]);
  if (!snapshot || !(await wants(key))) return [];
  const { id: _id, ...record } = snapshot;
  return [{ put: 'snapshot', record }];
}

/** A note or a pin, after the store it is about where nothing else would tell of that. */
async function markChanges(reading: Reading, ref: Ref): Promise<Change[]> {
  const { tx, wants, bare } = reading;
  if (ref[0] === 'note') {
    const record = await tx.objectStore('noteVersions').get([ref[1], ref[2]]);
    const storeKey = record?.note?.storeKey ?? (await tx.objectStore('notes').get(ref[1]))?.storeKey;
    if (!record || !(await wants(storeKey))) return [];
    return [...(bare && storeKey ? await storeChanges(reading, storeKey) : []), { put: 'note', record }];
  }
  if (ref[0] !== 'pin' && ref[0] !== 'erasure') return [];
  const deed = await tx.objectStore('deeds').get([ref[0], ref[1]]);
  if (!deed || !(await wants(deed.storeKey))) return [];
  if (deed.put === 'pin') {
    const { put, ...record } = deed;
    return [...(bare ? await storeChanges(reading, deed.storeKey) : []), { put, record }];
  }
  const { put, open: _open, ...record } = deed;
  return bare ? [] : [{ put, record }];
}

function changesFor(reading: Reading, ref: Ref): Promise<Change[]> {
  if (ref[0] === 'store') return storeChanges(reading, ref[1]);
  if (ref[0] === 'note' || ref[0] === 'pin' || ref[0] === 'erasure') return markChanges(reading, ref);
  return evidenceChanges(reading, ref);
}

/** Whether a store is among those chosen, by any of its names; read once a commit. */
function chosen(tx: Reading['tx'], { scope, stores }: Shared): Reading['wants'] {
  if (scope !== 'chosen-stores') return async () => true;
  const wanted = new Set<string>(stores);
  const known = new Map<string, Promise<boolean>>();
  const look = async (key: StoreKey): Promise<boolean> => {
    if (wanted.has(key)) return true;
    const store = await storeNamed(tx as EvidenceTx, key);
    return store !== undefined && namesOf(store).some((name) => wanted.has(name));
  };
  return async (key) => {
    if (key === undefined) return false;
    const found = known.get(key) ?? look(key);
    known.set(key, found);
    return found;
  };
}

/** The reviews among some things, read pack by pack. */
function reviewsNamed(store: ReadableStore, refs: readonly Ref[]): Reading['reviews'] {
  const keys = new Map<ItemKey, ReviewKey[]>();
  for (const ref of refs) {
    if (ref[0] !== 'review') continue;
    const own = keys.get(ref[1]);
    if (own) own.push(ref[2]);
    else keys.set(ref[1], [ref[2]]);
  }
  return new Map([...keys].map(([itemKey, own]) => [itemKey, reviewsAt(store, itemKey, own)]));
}

/** What things stand as now, in one commit: of each that is shared a change. What is not there any more gives none. */
export async function changesOf(db: Db, refs: readonly Ref[], shared: Shared): Promise<Change[]> {
  const tx = db.transaction(evidenceStores);
  const reading: Reading = {
    tx: tx as never,
    wants: chosen(tx as never, shared),
    bare: shared.scope === 'notes-and-pins',
    items: new Map(),
    reviews: reviewsNamed(tx.objectStore('packs'), refs),
  };
  const changes = await Promise.all(refs.map((ref) => changesFor(reading, ref)));
  await tx.done;
  return changes.flat();
}
