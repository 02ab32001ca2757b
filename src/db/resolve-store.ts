import { storeAlias, storeKeyFrom } from 'src/domain/identity';
import { isStore } from 'src/domain/kept-evidence';
import type { StoreKey } from 'src/domain/site';
import { clash, isProvisional, kindOf } from './aliases';
import { mendedStore } from './mend';
import type { FittedReading } from './records';
import type { EvidenceTx, ItemRecord, StoreRecord } from './schema';

/** Who a reading is about: the key to keep it under, the stores already known for it (the keeper first), and what was refused. */
export interface Resolved {
  key: StoreKey;
  aliases: string[];
  known: StoreRecord[];
  refused: string[];
}

interface Claims {
  aliases: string[];
  found: Map<StoreKey, StoreRecord>;
  refused: string[];
}

/** Follows the aliases, the most trustworthy first. One that would make two different stores into one is refused. */
async function follow(
  tx: EvidenceTx,
  aliases: readonly string[],
  mend: (found: StoreRecord) => StoreRecord,
): Promise<Claims> {
  const claims: Claims = { aliases: [], found: new Map(), refused: [] };
  const met: string[] = [];
  // All at once: whoever sent the reading waits for every answer of the database.
  const known = await Promise.all(aliases.map((alias) => tx.objectStore('stores').index('aliases').get(alias)));
  for (const [at, alias] of aliases.entries()) {
    const found = known[at];
    const store = found && mend(found);
    const names = store?.aliases ?? [alias];
    if (clash(met, names)) {
      claims.refused.push(`store.${kindOf(alias)}`);
      continue;
    }
    met.push(...names);
    claims.aliases.push(alias);
    if (store) claims.found.set(store.key, store);
  }
  return claims;
}

/** How far a kind of name can be trusted, the most first. */
const trusted = ['shopId', 'sellerId', 'host', 'item'];

/**
 * Which known stores bear these names, which of them are refused, and under which key all of them are kept: for a store that another device
 * tells of. Of its names the most trustworthy count first.
 */
export async function resolveNames(tx: EvidenceTx, names: readonly string[]): Promise<Resolved | undefined> {
  const rank = (name: string): number => trusted.indexOf(kindOf(name));
  const ordered = [...new Set(names)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const { aliases, found, refused } = await follow(tx, ordered, (found) =>
    // What has lost its form is older than anything that others tell; times of other clocks are theirs.
    isStore(found) ? found : mendedStore(found, { site: 'generic' }, new Date(0).toISOString()),
  );
  const known = [...found.values()].sort(byAge);
  const [keeper] = known;
  const [first] = aliases;
  if (first === undefined) return undefined;
  const stays = keeper && !(isProvisional(keeper.key) && kindOf(first) !== 'item');
  return { key: stays ? keeper.key : storeKeyFrom(first), aliases, known, refused };
}

/** Oldest first, provisional ones always last: they are only waiting for the store to become known. */
const byAge = (one: StoreRecord, other: StoreRecord): number =>
  Number(isProvisional(one.key)) - Number(isProvisional(other.key)) ||
  one.firstSeen.localeCompare(other.firstSeen) ||
  one.key.localeCompare(other.key);

/**
 * Finds the store a reading belongs to. A page that names no store belongs to the one its item was last seen in, or else to a
 * provisional store named after the item. Names alone never decide.
 */
export async function resolveStore(
  tx: EvidenceTx,
  fitted: FittedReading,
  knownItem: ItemRecord | undefined,
): Promise<Resolved | undefined> {
  const [{ aliases, found, refused }, held] = await Promise.all([
    follow(tx, fitted.aliases, (found) => mendedStore(found, fitted.reading, fitted.readAt)),
    knownItem && tx.objectStore('stores').get(knownItem.storeKey),
  ]);
  const itemStore = held && mendedStore(held, fitted.reading, fitted.readAt);
  if (itemStore && (aliases.length === 0 || isProvisional(itemStore.key))) found.set(itemStore.key, itemStore);

  const known = [...found.values()].sort(byAge);
  const keeper = known[0];
  const [first] = aliases;
  if (keeper && !(isProvisional(keeper.key) && first !== undefined))
    return { key: keeper.key, aliases, known, refused };
  if (first !== undefined) return { key: storeKeyFrom(first), aliases, known, refused };
  if (!fitted.item) return undefined;
  const provisional = storeAlias(fitted.reading.site, 'item', fitted.item.id);
  return { key: storeKeyFrom(provisional), aliases: [provisional], known, refused };
}
