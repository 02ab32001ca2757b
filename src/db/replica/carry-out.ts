import type { ItemKey, StoreKey } from 'src/domain/site';
import type { Erasure } from 'src/replica/change';
import { itemAfter, reviewAfter, storeAfter } from 'src/replica/erased';
import { keptComments } from '../comments';
import { packsOf } from '../packs/find-packs';
import { itemPacks } from '../packs/item-packs';
import { recountRating } from '../repos/ratings';
import { type Db, type EvidenceTx, evidenceStores, type ItemRecord } from '../schema';
import { type Outbox, outboxIn } from './own';
import { sharedItem, sharedReview, sharedStore } from './shared';
import { storeNamed } from './slice';

/** Packs of reviews looked through in one commit: some milliseconds. */
const atOnce = 4;

/** One commit; whoever keeps a part of what was erased tells the others of that part, so that all keep the same. */
async function commit<T>(db: Db, work: (tx: EvidenceTx, outbox: Outbox) => Promise<T>): Promise<T> {
  const tx = db.transaction(evidenceStores, 'readwrite');
  tx.done.catch(() => undefined);
  const done = await work(tx, await outboxIn(tx));
  await tx.done;
  return done;
}

/** Removes the reviews of an item last seen up to an instant, some at a time. Gives after which pack to go on. */
async function dropReviews(
  tx: EvidenceTx,
  outbox: Outbox,
  { item, until, after }: { item: ItemRecord; until: string; after: number },
): Promise<number | undefined> {
  const store = tx.objectStore('packs');
  const numbers = (await packsOf(store, item.key)).filter((n) => n > after).sort((one, other) => one - other);
  const now = numbers.slice(0, atOnce);
  const packs = itemPacks(store, item.key);
  const found = await Promise.all(now.map((n) => store.get(n)));
  const some = found.flatMap((pack) => (pack ? packs.take(pack) : []));
  for (const one of some.filter(({ lastSeen }) => lastSeen <= until)) packs.remove(one.key);
  const left = some.filter(({ firstSeen, lastSeen }) => firstSeen <= until && lastSeen > until);
  const known = left.length > 0 && (await tx.objectStore('items').get(item.key));
  if (known) {
    const change = (known.change ?? 0) + 1;
    for (const one of left) {
      packs.put({ ...reviewAfter(sharedReview(one), until), ...(one.said && { said: one.said }), change });
      outbox.add(['review', one.itemKey, one.key]);
    }
    await tx.objectStore('items').put({ ...known, change });
  }
  await packs.save();
  return numbers.length > now.length ? now.at(-1) : undefined;
}

async function dropItem(tx: EvidenceTx, outbox: Outbox, key: ItemKey, until: string): Promise<void> {
  const item = await tx.objectStore('items').get(key);
  if (!item) return;
  if (item.readAt <= until) {
    await tx.objectStore('items').delete(item.key);
    await tx.objectStore('looks').delete(item.key);
  } else if (item.firstSeen <= until) {
    const { change } = item;
    const left = itemAfter(sharedItem(item), until);
    await tx.objectStore('items').put({ ...left, ...(change !== undefined && { change }) });
    outbox.add(['item', item.key]);
  }
}

async function dropStore(tx: EvidenceTx, outbox: Outbox, key: StoreKey, until: string): Promise<void> {
  const visits = IDBKeyRange.bound([key, ''], [key, '\uffff']);
  let visit = await tx.objectStore('snapshots').index('storeTime').openCursor(visits);
  while (visit) {
    if (visit.value.lastAt <= until) await visit.delete();
    visit = await visit.continue();
  }
  const store = await tx.objectStore('stores').get(key);
  if (!store) return;
  if (store.lastSeen <= until) {
    await recountRating(tx, await tx.objectStore('summaries').get(key), undefined);
    await tx.objectStore('summaries').delete(key);
    await tx.objectStore('stores').delete(key);
    return;
  }
  const { comments = [], ...left } = storeAfter(sharedStore(store), until);
  await tx
    .objectStore('stores')
    .put({ ...left, ...keptComments(comments), revision: store.revision + 1, unassessed: 1 });
  if (store.firstSeen <= until) outbox.add(['store', key]);
}

async function carryOut(db: Db, { storeKey, until }: Erasure, rest: () => Promise<void>): Promise<StoreKey> {
  const key = await commit(db, async (tx) => (await storeNamed(tx, storeKey))?.key ?? storeKey);
  for (const item of await db.getAllFromIndex('items', 'storeKey', key)) {
    for (let after: number | undefined = 0; after !== undefined; ) {
      const from: number = after;
      after = await commit(db, (tx, outbox) => dropReviews(tx, outbox, { item, until, after: from }));
      await rest();
    }
    await commit(db, (tx, outbox) => dropItem(tx, outbox, item.key, until));
  }
  await commit(db, (tx, outbox) => dropStore(tx, outbox, key, until));
  return key;
}

/** Erasures that are still to be carried out; those too of which something was seen since by a clock that stood behind. */
async function openErasures(db: Db, since: string): Promise<({ put: 'erasure' } & Erasure)[]> {
  const tx = db.transaction(evidenceStores);
  const open: ({ put: 'erasure' } & Erasure)[] = [];
  for (const deed of await tx.objectStore('deeds').getAll()) {
    if (deed.put !== 'erasure' || !(deed.open || deed.until >= since)) continue;
    const { open: isOpen, ...erasure } = deed;
    const store = isOpen ? undefined : await storeNamed(tx as never, deed.storeKey);
    if (isOpen || (store && store.firstSeen < deed.until)) open.push(erasure);
  }
  await tx.done;
  return open;
}

/**
 * Carries out what others erased and is not carried out here yet, in commits of a few milliseconds; one that ends in between is gone on with the
 * next time. `since`: ISO instant; older erasures that were carried out are not looked at again. Gives the stores it concerned.
 */
export async function carryOutErasures(db: Db, since: string, rest: () => Promise<void>): Promise<StoreKey[]> {
  const keys: StoreKey[] = [];
  for (const erasure of await openErasures(db, since)) {
    keys.push(await carryOut(db, erasure, rest));
    const tx = db.transaction('deeds', 'readwrite');
    const now = await tx.store.get(['erasure', erasure.storeKey]);
    if (now?.put === 'erasure' && now.until === erasure.until) await tx.store.put(erasure);
    await tx.done;
  }
  return keys;
}
