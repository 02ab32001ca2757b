import type { StoreKey } from 'src/domain/site';
import type { FileStore } from 'src/export/records';
import { storeAfter } from 'src/replica/erased';
import { joinStores } from 'src/replica/joins';
import { isProvisional } from '../aliases';
import { keptComments } from '../comments';
import { sameValue } from '../merge';
import { resolveNames } from '../resolve-store';
import type { EvidenceTx, StoreRecord } from '../schema';
import { moveKept, moveStore } from '../unite';
import { erasedUntil, standPin } from './deeds';
import { namesOf } from './own';
import { sharedStore } from './shared';
import type { Slice } from './slice';

const texts = (list: readonly unknown[] | undefined): string[] => (list ?? []).map((one) => JSON.stringify(one)).sort();

const evidenceOf = ({ facts, scores, comments, aliases, site }: FileStore) => [
  facts,
  texts(scores.map(({ score }) => score)),
  texts(comments?.map(({ comment }) => comment)),
  [...aliases].sort(),
  site,
];
const timesOf = ({ factsReadAt, scores, comments, firstSeen, lastSeen }: FileStore) => [
  Object.entries(factsReadAt).sort(),
  texts(scores),
  texts(comments),
  firstSeen,
  lastSeen,
];

/** Takes to a store what came before it was known by this name: items, notes, snapshots and pins of other devices. */
async function adopt({ tx }: Slice, name: StoreKey, key: StoreKey): Promise<void> {
  const range = IDBKeyRange.bound([name, ''], [name, '\uffff']);
  const waiting = await Promise.all([
    tx.objectStore('items').index('storeKey').getKey(name),
    tx.objectStore('notes').index('storeKey').getKey(name),
    tx.objectStore('snapshots').index('storeTime').getKey(range),
    tx.objectStore('pins').getKey(name),
  ]);
  if (waiting.some((one) => one !== undefined)) await moveKept(tx, name, key);
}

/** An erasure by one of these names is to be carried out once more: of what it concerns something was not known to belong to it. */
export async function reopen({ tx, run }: Slice, names: readonly StoreKey[]): Promise<void> {
  for (const name of names) {
    const erasure = run.deeds.erasures.get(name);
    if (erasure) await tx.objectStore('deeds').put({ ...erasure, put: 'erasure', open: 1 });
  }
}

/** The records known here as one, under the one key. */
async function united({ tx }: Slice, known: readonly StoreRecord[], key: StoreKey): Promise<FileStore | undefined> {
  for (const store of known) if (store.key !== key) await moveStore(tx, store.key, key);
  const [first, ...rest] = known.map(sharedStore);
  return first && rest.reduce(joinStores, first);
}

/**
 * Whether none of these stores can meet another of them, neither by their own names nor by those of what is known here under these; and none
 * is to be made one with another, which moves a platform's ratings too.
 */
async function areApart(tx: EvidenceTx, stores: readonly FileStore[]): Promise<boolean> {
  const index = tx.objectStore('stores').index('aliases');
  const met = await Promise.all(
    stores.map(async (store) => {
      const found = await Promise.all(namesOf(store).map((name) => index.getKey(name)));
      return [...new Set(found)].filter((key) => key !== undefined);
    }),
  );
  if (met.some((keys) => keys.length > 1 || keys.some(isProvisional))) return false;
  const circles = stores.map((store, at) => new Set([...namesOf(store), ...(met[at] ?? [])]));
  return new Set(circles.flatMap((one) => [...one])).size === circles.reduce((sum, { size }) => sum + size, 0);
}

/** Stores that another device saw, side by side where they are apart: waiting for one after the other is what they cost. */
export async function takeStores(slice: Slice, stores: readonly FileStore[]): Promise<void> {
  if (stores.length > 1 && slice.run.deeds.erasures.size === 0 && (await areApart(slice.tx, stores)))
    await Promise.all(stores.map((store) => takeStore(slice, store)));
  else for (const store of stores) await takeStore(slice, store);
}

/** A store that another device saw: joined to whatever is known of it here under any of its names. */
async function takeStore(slice: Slice, fresh: FileStore): Promise<void> {
  const { tx, run, changed, outbox } = slice;
  const found = await resolveNames(tx, namesOf(fresh));
  if (!found) return;
  const { key, known } = found;
  const before = known.find((store) => store.key === key);
  const all = [...new Set([...namesOf(fresh), ...known.flatMap(namesOf)])];
  const until = run.deeds.erasures.size > 0 ? erasedUntil(run.deeds, all) : '';
  if (fresh.lastSeen <= until) return;
  const here = await united(slice, known, key);
  const incoming = storeAfter(fresh, until);
  const names = [...new Set([...known.flatMap(({ aliases }) => aliases), ...found.aliases])];
  const joined: FileStore = { ...(here ? joinStores(here, incoming) : incoming), key, aliases: names };
  const added = names.filter((name) => !known.some(({ aliases }) => aliases.includes(name)));
  for (const name of added) if (name !== key) await adopt(slice, name as StoreKey, key);
  if (added.length > 0 || known.length > 1) {
    await reopen(slice, namesOf(joined));
    await standPin(tx, run.deeds, namesOf(joined), key);
  }
  const same =
    before !== undefined && known.length === 1 && sameValue(evidenceOf(sharedStore(before)), evidenceOf(joined));
  if (same && sameValue(timesOf(sharedStore(before)), timesOf(joined))) return;
  const { comments = [], ...rest } = joined;
  // What only was seen later has no other answer than before.
  const owed = same && !before.unassessed ? {} : { unassessed: 1 as const };
  const revision = Math.max(0, ...known.map((store) => store.revision));
  // Not waited for: what follows in this commit finds it. Should it fail, the commit does, and says so.
  tx.objectStore('stores')
    .put({ ...rest, ...keptComments(comments), revision: Math.max(1, revision), ...owed })
    .catch(() => undefined);
  if (run.relay) outbox.add(['store', key]);
  if (!same) changed.add(key);
}
