import type { IDBPTransaction } from 'idb';
import { isSummary } from 'src/domain/kept-forms';
import type { StoreKey } from 'src/domain/site';
import type { Db, Schema, StoreRecord, SummaryRecord } from '../schema';

/** Where a list of Summaries by latest visit has got to. */
export interface SummaryPlace {
  lastSeenAt: string;
  key: StoreKey;
}

interface SummaryPageAsked {
  after?: SummaryPlace | undefined;
  limit: number;
}

interface NamedAsked extends SummaryPageAsked {
  named: (storeName: string) => boolean;
  /** Stores looked through at most. */
  most?: number;
}

const isMet = (after: SummaryPlace | undefined, at: { key: string; primaryKey: StoreKey }): boolean =>
  after !== undefined && at.key === after.lastSeenAt && at.primaryKey >= after.key;

const rangeOf = (after: SummaryPlace | undefined): IDBKeyRange | undefined =>
  after && IDBKeyRange.upperBound(after.lastSeenAt);

/** Summaries of the stores seen last, newest first, after a place in that order. */
export async function summaryPage(db: Db, { after, limit }: SummaryPageAsked): Promise<SummaryRecord[]> {
  const found: SummaryRecord[] = [];
  let cursor = await db.transaction('summaries').store.index('lastSeenAt').openCursor(rangeOf(after), 'prev');
  while (cursor && found.length < limit) {
    if (!isMet(after, cursor) && isSummary(cursor.value)) found.push(cursor.value);
    cursor = await cursor.continue();
  }
  return found;
}

/** Stores whose names are asked for one by one: who searches a name mostly means a store seen lately. */
const lately = 200;
/** Records taken out of the database at once. */
const pageSize = 1_000;

type NamesTx = IDBPTransaction<Schema, ('summaries' | 'stores')[], 'readonly'>;

/** Keys of all stores that have a Summary, the one seen last first, after a place in that order. */
async function keysByVisit(tx: NamesTx, after: SummaryPlace | undefined): Promise<StoreKey[]> {
  const index = tx.objectStore('summaries').index('lastSeenAt');
  const keys = (await index.getAllKeys(rangeOf(after))).reverse();
  if (!after) return keys;
  const met = new Set((await index.getAllKeys(after.lastSeenAt)).filter((key) => key >= after.key));
  return keys.filter((key) => !met.has(key));
}

/** The names of all stores. */
async function allNames(tx: NamesTx): Promise<Map<StoreKey, string>> {
  const names = new Map<StoreKey, string>();
  for (let after: StoreKey | undefined; ; ) {
    const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
    const page: StoreRecord[] = await tx.objectStore('stores').getAll(range, pageSize);
    for (const { key, facts } of page) names.set(key, facts.name ?? '');
    after = page.at(-1)?.key;
    if (page.length < pageSize) return names;
  }
}

/**
 * The same for the stores whose name fits. Names are read from the stores' own records: a Summary is fifty times as large, and all but a few
 * would be unpacked for nothing.
 */
export async function namedSummaries(db: Db, { after, limit, named, most }: NamedAsked): Promise<SummaryRecord[]> {
  const tx: NamesTx = db.transaction(['summaries', 'stores']);
  const keys = (await keysByVisit(tx, after)).slice(0, most);
  const found: SummaryRecord[] = [];
  const add = async (some: readonly StoreKey[], nameOf: (key: StoreKey) => Promise<string>): Promise<void> => {
    const names = await Promise.all(some.map(nameOf));
    for (const key of some.filter((_, at) => named(names[at] ?? ''))) {
      if (found.length === limit) return;
      const summary = await tx.objectStore('summaries').get(key);
      if (isSummary(summary)) found.push(summary);
    }
  };
  await add(keys.slice(0, lately), async (key) => (await tx.objectStore('stores').get(key))?.facts.name ?? '');
  if (found.length === limit || keys.length <= lately) return found;
  const names = await allNames(tx);
  await add(keys.slice(lately), async (key) => names.get(key) ?? '');
  return found;
}
