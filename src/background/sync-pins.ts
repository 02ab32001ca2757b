import { setPinned } from 'src/db/repos/pin';
import { listPins } from 'src/db/repos/pins';
import { findStore } from 'src/db/repos/stores';
import type { Db } from 'src/db/schema';
import type { StoreKey } from 'src/domain/site';
import { announce } from 'src/messages/changes';
import { beats, type Entries, gone, there } from 'src/settings/sync/entries';

/** How an entry names the pin of a store. */
const pinName = (key: string): string => `pin.${key}`;
const isPin = (name: string): boolean => name.startsWith('pin.');

/** The pins of this device by the names of entries. */
export interface PinsNow {
  present: Map<string, string>;
  /** When each was set, milliseconds since 1970. */
  times: Map<string, number>;
  /** Pins of stores that were never met here. */
  waiting: number;
}

/** Names of entries by the store they mean here: another device may know a store by another of its aliases. */
async function namesByStore(db: Db, entries: Entries): Promise<{ known: Map<StoreKey, string[]>; unknown: string[] }> {
  const known = new Map<StoreKey, string[]>();
  const unknown: string[] = [];
  for (const name of entries.keys()) {
    if (!isPin(name)) continue;
    const store = await findStore(db, name.slice(pinName('').length));
    if (store) known.set(store.key, [...(known.get(store.key) ?? []), name]);
    else unknown.push(name);
  }
  return { known, unknown };
}

/** Looks the pins up, under every name that an entry has for them. */
export async function pinsNow(db: Db, entries: Entries): Promise<PinsNow> {
  const { known, unknown } = await namesByStore(db, entries);
  const present = new Map<string, string>();
  const times = new Map<string, number>();
  for (const { storeKey, pinnedAt } of await listPins(db)) {
    for (const name of known.get(storeKey) ?? [pinName(storeKey)]) {
      present.set(name, there);
      times.set(name, Date.parse(pinnedAt));
    }
  }
  const waiting = unknown.filter((name) => entries.get(name)?.value === there && !present.has(name)).length;
  return { present, times, waiting };
}

/** Pins and unpins as the entries say. A store that was never met here is left until it is. */
export async function takePins(db: Db, entries: Entries): Promise<void> {
  const pinned = new Set((await listPins(db)).map(({ storeKey }) => storeKey));
  for (const [key, names] of (await namesByStore(db, entries)).known) {
    const all = names.flatMap((name) => entries.get(name) ?? []);
    const last = all.reduce((one, other) => (beats(other, one) ? other : one));
    if (pinned.has(key) === (last.value !== gone)) continue;
    await setPinned(db, key, last.value !== gone, new Date(last.at));
    announce({ store: 'pins', key });
  }
}

/** Whether nothing is left of the library: then no pin was taken away, all of them went with it. */
export const isEmptied = async (db: Db): Promise<boolean> => (await db.count('stores')) === 0;

/** A view without its pins. */
export const withoutPins = (seen: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...seen].filter(([name]) => !isPin(name)));
