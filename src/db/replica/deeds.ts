import type { StoreKey } from 'src/domain/site';
import type { Erasure, PinChange } from 'src/replica/change';
import { lastDone } from 'src/replica/library';
import type { Db, EvidenceTx, StoreRecord } from '../schema';
import { namesOf, stampIn } from './own';
import type { DeedRecord } from './records';

type Tx = Pick<EvidenceTx, 'objectStore'>;

/** Writes down that the user pinned a store or took the pin away. Nothing while the library is on one device only. */
export async function markPin(tx: Tx, pin: Omit<PinChange, 'at'>, now: Date): Promise<void> {
  const stamped = await stampIn(tx, now);
  if (!stamped) return;
  const { at, outbox } = stamped;
  outbox.add(['pin', pin.storeKey]);
  await tx.objectStore('deeds').put({ put: 'pin', ...pin, at });
}

/** Writes down that the user erased a store, by every name it had here: others may know it by another. */
export async function markErased(
  tx: Tx,
  store: Pick<StoreRecord, 'key' | 'aliases' | 'lastSeen'>,
  now: Date,
): Promise<void> {
  const stamped = await stampIn(tx, now);
  if (!stamped) return;
  const { at, outbox } = stamped;
  for (const storeKey of namesOf(store)) {
    const known = await tx.objectStore('deeds').get(['erasure', storeKey]);
    const before = known?.put === 'erasure' ? known.until : '';
    // Another device's clock may be ahead of this one: what it saw is erased too, and what it erased stays erased.
    const until = [now.toISOString(), store.lastSeen, before].sort().at(-1) ?? before;
    await tx.objectStore('deeds').put({ put: 'erasure', ...(before !== '' && { open: 1 }), storeKey, at, until });
    outbox.add(['erasure', storeKey]);
  }
}

/** All that users did about stores, by store key. Few enough to be held: they are done by hand. */
export interface Deeds {
  pins: Map<StoreKey, PinChange>;
  erasures: Map<StoreKey, Erasure>;
}

/** Reads them. */
export async function deedsOf(db: Db): Promise<Deeds> {
  const deeds: Deeds = { pins: new Map(), erasures: new Map() };
  for (const deed of await db.getAll('deeds'))
    if (deed.put === 'pin') deeds.pins.set(deed.storeKey, deed);
    else deeds.erasures.set(deed.storeKey, deed);
  return deeds;
}

/** The instant up to which sights of a store of these names are gone; empty where it was never erased. */
export const erasedUntil = ({ erasures }: Deeds, names: readonly StoreKey[]): string =>
  names
    .map((name) => erasures.get(name)?.until ?? '')
    .sort()
    .at(-1) ?? '';

/** Pins a store, or not, as was done last by any of its names. */
export async function standPin(tx: Tx, deeds: Deeds, names: readonly StoreKey[], key: StoreKey): Promise<void> {
  const done = names.flatMap((name) => deeds.pins.get(name) ?? []);
  if (done.length === 0) return;
  const { pinnedAt } = done.reduce(lastDone);
  const known = await tx.objectStore('pins').get(key);
  for (const name of names) if (name !== key) await tx.objectStore('pins').delete(name);
  if (pinnedAt === known?.pinnedAt) return;
  if (pinnedAt === undefined) await tx.objectStore('pins').delete(key);
  else await tx.objectStore('pins').put({ storeKey: key, pinnedAt });
  const summary = await tx.objectStore('summaries').get(key);
  if (summary) await tx.objectStore('summaries').put({ ...summary, pinned: pinnedAt !== undefined });
}

/** A pin set or taken away on another device. */
export async function takePin(tx: Tx, deeds: Deeds, pin: PinChange): Promise<boolean> {
  const known = deeds.pins.get(pin.storeKey);
  const last = known ? lastDone(known, pin) : pin;
  if (known && last === known) return false;
  deeds.pins.set(pin.storeKey, last);
  await tx.objectStore('deeds').put({ put: 'pin', ...last });
  return true;
}

/** An erasure on another device, still to be carried out here. */
export async function takeErasure(tx: Tx, deeds: Deeds, erasure: Erasure): Promise<boolean> {
  const known = deeds.erasures.get(erasure.storeKey);
  if (known && known.until >= erasure.until) return false;
  deeds.erasures.set(erasure.storeKey, erasure);
  const deed: DeedRecord = { put: 'erasure', open: 1, ...erasure };
  await tx.objectStore('deeds').put(deed);
  return true;
}
