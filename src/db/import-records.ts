import type { ItemKey, StoreKey } from 'src/domain/site';
import { joinComments } from './comments';
import { itemPacks } from './packs/item-packs';
import { markPin } from './replica/deeds';
import { outboxIn } from './replica/own';
import { writeNote } from './repos/notes';
import {
  type Db,
  type EvidenceTx,
  evidenceStores,
  type ItemRecord,
  type LooksRecord,
  type NoteRecord,
  type PinRecord,
  type ReviewRecord,
  type SnapshotRecord,
  type StoreRecord,
} from './schema';

type IncomingStore = Omit<StoreRecord, 'revision' | 'unassessed' | 'oldestComment'>;

/** Records that come from outside, without what this database keeps for its own order. All of them are written: the choice was made before. */
export interface Incoming {
  stores?: IncomingStore[];
  items?: Omit<ItemRecord, 'change'>[];
  reviews?: Omit<ReviewRecord, 'said' | 'change'>[];
  looks?: Omit<LooksRecord, 'oldestAt'>[];
  snapshots?: SnapshotRecord[];
  notes?: NoteRecord[];
  pins?: PinRecord[];
}

const earlier = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one > other ? one : other);

/** Names that no other store bears: two stores never share one. */
async function freeAliases(tx: EvidenceTx, key: StoreKey, aliases: readonly string[]): Promise<string[]> {
  const index = tx.objectStore('stores').index('aliases');
  const owners = await Promise.all(aliases.map((alias) => index.getKey(alias)));
  return aliases.filter((_, i) => owners[i] === undefined || owners[i] === key);
}

async function putStore(tx: EvidenceTx, fresh: IncomingStore): Promise<void> {
  const known = await tx.objectStore('stores').get(fresh.key);
  const aliases = await freeAliases(tx, fresh.key, [...new Set([...(known?.aliases ?? []), ...fresh.aliases])]);
  await tx.objectStore('stores').put({
    ...fresh,
    // What a file does not hold is not taken away: these are sights of the same list.
    ...joinComments(known ?? {}, fresh),
    aliases,
    firstSeen: earlier(known?.firstSeen ?? fresh.firstSeen, fresh.firstSeen),
    lastSeen: later(known?.lastSeen ?? fresh.lastSeen, fresh.lastSeen),
    revision: (known?.revision ?? 0) + 1,
    unassessed: 1,
  });
}

async function putItem(tx: EvidenceTx, fresh: Omit<ItemRecord, 'change'>): Promise<void> {
  const known = await tx.objectStore('items').get(fresh.key);
  await tx.objectStore('items').put({ ...fresh, ...(known?.change !== undefined && { change: known.change }) });
}

/** Reviews of one item under one new change, so that whoever follows the item finds them. */
async function putReviews(tx: EvidenceTx, reviews: NonNullable<Incoming['reviews']>): Promise<void> {
  const changes = new Map<ItemKey, number>();
  for (const itemKey of new Set(reviews.map((review) => review.itemKey))) {
    const item = await tx.objectStore('items').get(itemKey);
    if (!item) continue;
    changes.set(itemKey, (item.change ?? 0) + 1);
    await tx.objectStore('items').put({ ...item, change: (item.change ?? 0) + 1 });
  }
  for (const [itemKey, change] of changes) {
    const packs = itemPacks(tx.objectStore('packs'), itemKey);
    const own = reviews.filter((review) => review.itemKey === itemKey);
    await packs.get(own.map(({ key }) => key));
    for (const review of own) packs.put({ ...review, change });
    await packs.save();
  }
}

async function putSnapshot(tx: EvidenceTx, { id: _id, ...fresh }: SnapshotRecord): Promise<void> {
  const store = tx.objectStore('snapshots');
  const known = await store.index('storeTime').getKey([fresh.storeKey, fresh.readAt]);
  await store.put({ ...fresh, ...(known !== undefined && { id: known }) });
}

async function putPin(tx: EvidenceTx, pin: PinRecord, now: Date): Promise<void> {
  await tx.objectStore('pins').put(pin);
  await markPin(tx, pin, now);
  const summary = await tx.objectStore('summaries').get(pin.storeKey);
  if (summary) await tx.objectStore('summaries').put({ ...summary, pinned: true });
}

/** What the user brought in is news for his other devices too. */
async function tellOthers(tx: EvidenceTx, incoming: Incoming): Promise<void> {
  const outbox = await outboxIn(tx);
  for (const { key } of incoming.stores ?? []) outbox.add(['store', key]);
  for (const { key } of incoming.items ?? []) outbox.add(['item', key]);
  for (const { itemKey, key } of incoming.reviews ?? []) outbox.add(['review', itemKey, key]);
  for (const { storeKey, readAt } of incoming.snapshots ?? []) outbox.add(['snapshot', storeKey, readAt]);
}

/** Says that these stores' answers no longer follow from what is kept of them. */
async function markChanged(tx: EvidenceTx, keys: ReadonlySet<StoreKey>): Promise<void> {
  for (const key of keys) {
    const store = await tx.objectStore('stores').get(key);
    if (store) await tx.objectStore('stores').put({ ...store, revision: store.revision + 1, unassessed: 1 });
  }
}

async function changedStores(tx: EvidenceTx, { items = [], reviews = [], looks = [], snapshots = [] }: Incoming) {
  const changed = new Set([...items, ...snapshots].map(({ storeKey }) => storeKey));
  for (const itemKey of new Set([...reviews, ...looks].map((record) => record.itemKey))) {
    const item = await tx.objectStore('items').get(itemKey);
    if (item) changed.add(item.storeKey);
  }
  return changed;
}

/**
 * Writes records from outside in one commit: all of them or, when it throws, none. Records that lean on others (reviews on items, items on
 * stores) must come after them. The answers about their stores are made anew by the worker.
 */
export async function writeIncoming(db: Db, incoming: Incoming, now = new Date()): Promise<void> {
  const tx = db.transaction(evidenceStores, 'readwrite', { durability: 'strict' });
  try {
    const { stores = [], items = [], reviews = [], looks = [], snapshots = [], notes = [], pins = [] } = incoming;
    for (const store of stores) await putStore(tx, store);
    for (const item of items) await putItem(tx, item);
    await putReviews(tx, reviews);
    for (const record of looks) {
      const [oldest] = record.looks;
      if (oldest) await tx.objectStore('looks').put({ ...record, oldestAt: oldest.readAt });
    }
    for (const snapshot of snapshots) await putSnapshot(tx, snapshot);
    for (const note of notes) await writeNote(tx, note, { now });
    for (const pin of pins) await putPin(tx, pin, now);
    await tellOthers(tx, incoming);
    await markChanged(tx, await changedStores(tx, incoming));
  } catch (error) {
    // The abort rejects `done` as well; the reason is said once.
    tx.done.catch(() => undefined);
    tx.abort();
    throw error;
  }
  await tx.done;
}
