import type { Db } from 'src/db/schema';
import { storeAlias } from 'src/domain/identity';
import type { SiteId } from 'src/domain/site';

/** Stores looked through, those seen last first: more than anyone visits in the years that are kept. */
const mostStores = 5_000;

const folded = (name: string): string => name.normalize('NFKC').toLocaleLowerCase().replace(/\s+/gu, '');

const sameSpace = (one: SiteId, other: SiteId): boolean =>
  storeAlias(one, 'shopId', '') === storeAlias(other, 'shopId', '');

async function namesOf(db: Db, site: SiteId): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const twice = new Set<string>();
  let cursor = await db.transaction('stores').store.index('lastSeen').openCursor(null, 'prev');
  for (let n = 0; cursor && n < mostStores; n++) {
    const { key, site: own, facts } = cursor.value;
    const name = facts.name && sameSpace(own, site) ? folded(facts.name) : undefined;
    if (name && names.has(name)) twice.add(name);
    if (name) names.set(name, key);
    cursor = await cursor.continue();
  }
  // A name that two stores bear names neither.
  for (const name of twice) names.delete(name);
  return names;
}

/** Known stores by name, for cards that tell nothing else: folded name → key. */
export const nameIndex = {
  folded,
  /** Made at the first call and remembered; most pages are answered by ids alone. */
  once(db: Db, site: SiteId): () => Promise<ReadonlyMap<string, string>> {
    let names: Promise<ReadonlyMap<string, string>> | undefined;
    return () => {
      names ??= namesOf(db, site);
      return names;
    };
  },
};
