import type { StoreKey } from 'src/domain/site';
import type { EvidenceTx, StoreRecord } from '../schema';
import { type Deeds, erasedUntil } from './deeds';
import { namesOf, type Outbox } from './own';

/** What a run of joining knows besides the changes. */
export interface JoinRun {
  /** What was done about stores, here and so far in this run. */
  deeds: Deeds;
  /** ISO instant: reviews last seen before are kept no more. */
  expired: string;
  /** Whether the others must be told of what comes in: it came by another way than the folder they read. */
  relay: boolean;
}

/** One commit of a run. */
export interface Slice {
  tx: EvidenceTx;
  run: JoinRun;
  outbox: Outbox;
  /** Stores that lost or gained evidence. */
  changed: Set<StoreKey>;
  /** Whose things are, once the stores of this slice are taken in; what is told together is mostly of few stores. */
  owners?: Map<StoreKey, Promise<Owner>>;
}

/** A store by its key or by any name it is known under here. */
export async function storeNamed(tx: EvidenceTx, key: StoreKey): Promise<StoreRecord | undefined> {
  const stores = tx.objectStore('stores');
  return (await stores.get(key)) ?? (await stores.index('aliases').get(key));
}

/** Whose something is. */
export interface Owner {
  key: StoreKey;
  /** Up to when its sights are gone. */
  until: string;
}

async function lookForOwner({ tx, run }: Slice, storeKey: StoreKey): Promise<Owner> {
  const store = await storeNamed(tx, storeKey);
  if (!store) return { key: storeKey, until: erasedUntil(run.deeds, [storeKey]) };
  // Going through a store's names is only worth while where anything was ever erased.
  const until = run.deeds.erasures.size > 0 ? erasedUntil(run.deeds, namesOf(store)) : '';
  return { key: store.key, until };
}

/** The store that something leans on, as it is called here; one that is not known yet keeps the name it has elsewhere. */
export function ownerOf(slice: Slice, storeKey: StoreKey): Promise<Owner> {
  const { owners, run } = slice;
  // An erasure told in between would say otherwise of what comes after it.
  if (!owners || run.deeds.erasures.size > 0) return lookForOwner(slice, storeKey);
  const found = owners.get(storeKey) ?? lookForOwner(slice, storeKey);
  owners.set(storeKey, found);
  return found;
}
