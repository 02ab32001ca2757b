import type { StoreKey } from 'src/domain/site';
import { deviceFrom, laterStamp, nextStamp, type Stamp } from 'src/replica/stamp';
import type { Db, EvidenceTx } from '../schema';
import type { OwnRecord, Ref } from './records';

type Tx = Pick<EvidenceTx, 'objectStore'>;

/** This device among the others, inside a commit; `undefined` while the library is on one device only. */
export async function ownIn(tx: Tx): Promise<OwnRecord | undefined> {
  const own = await tx.objectStore('replica').get('own');
  return own?.key === 'own' ? own : undefined;
}

/** The same, by itself. */
export async function ownOf(db: Db): Promise<OwnRecord | undefined> {
  const own = await db.get('replica', 'own');
  return own?.key === 'own' ? own : undefined;
}

/** Changes what is kept of this device, in a commit of its own. Nothing happens where it is none yet. */
export async function changeOwn(db: Db, change: (own: OwnRecord) => OwnRecord): Promise<OwnRecord | undefined> {
  const tx = db.transaction('replica', 'readwrite');
  const own = await tx.store.get('own');
  const changed = own?.key === 'own' ? change(own) : undefined;
  if (changed) await tx.store.put(changed);
  await tx.done;
  return changed;
}

/** A device that has just got its name: 8 random bytes. */
export const newOwn = (on: boolean): OwnRecord => ({
  key: 'own',
  device: deviceFrom(crypto.getRandomValues(new Uint8Array(8))),
  sequence: 0,
  on,
});

/** The next stamp of this device, kept in the same commit, and the outbox of it; `undefined` while the library is on one device only. */
export async function stampIn(tx: Tx, now: Date): Promise<{ at: Stamp; outbox: Outbox } | undefined> {
  const own = await ownIn(tx);
  if (!own) return undefined;
  const clock = nextStamp(own.device, now.getTime(), own.clock);
  // Not waited for: what a user does is answered sooner. Should it fail, the commit does, and says so.
  tx.objectStore('replica')
    .put({ ...own, clock })
    .catch(() => undefined);
  return { at: clock, outbox: outboxOf(tx, own) };
}

/** Lets the clock follow a stamp of another device. */
export async function followClock(tx: Tx, met: Stamp | undefined): Promise<void> {
  const own = await ownIn(tx);
  const clock = laterStamp(own?.clock, met);
  if (own && clock && clock !== own.clock) await tx.objectStore('replica').put({ ...own, clock });
}

/** What others must be told of, written down in the commit that changes it. Without a folder nothing is. */
export interface Outbox {
  add(ref: Ref): void;
}

/** One that keeps nothing. */
export const closed: Outbox = { add: () => undefined };

/** The outbox of one commit. */
export const outboxIn = async (tx: Tx): Promise<Outbox> => outboxOf(tx, await ownIn(tx));

function outboxOf(tx: Tx, own: OwnRecord | undefined): Outbox {
  if (!own?.on) return closed;
  return {
    add(ref) {
      // Should it fail, the commit does, and says so.
      tx.objectStore('outbox')
        .put({ ref, sequence: 0 })
        .catch(() => undefined);
    },
  };
}

/** Names of a store under which something may have been done to it: its key and whatever else it is or was known by. */
export const namesOf = ({ key, aliases }: { key: StoreKey; aliases: readonly string[] }): StoreKey[] => [
  ...new Set([key, ...(aliases as StoreKey[])]),
];
