import { isSummary } from 'src/domain/kept-forms';
import type { StoreKey } from 'src/domain/site';
import type { Db, SummaryRecord } from '../schema';

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

/** Names asked for together. */
const batch = 200;

/**
 * The same for the stores whose name fits. Names are read from the stores' own records: a Summary is fifty times as large, and all but a few
 * would be unpacked for nothing.
 */
export async function namedSummaries(db: Db, asked: NamedAsked): Promise<SummaryRecord[]> {
  const { after, limit, named, most = Number.POSITIVE_INFINITY } = asked;
  const tx = db.transaction(['summaries', 'stores']);
  const [summaries, stores] = [tx.objectStore('summaries'), tx.objectStore('stores')];
  const found: SummaryRecord[] = [];
  let cursor = await summaries.index('lastSeenAt').openKeyCursor(rangeOf(after), 'prev');
  for (let looked = 0; cursor && found.length < limit && looked < most; looked += batch) {
    const keys: StoreKey[] = [];
    for (; cursor && keys.length < batch; cursor = await cursor.continue())
      if (!isMet(after, cursor)) keys.push(cursor.primaryKey);
    const names = await Promise.all(keys.map(async (key) => (await stores.get(key))?.facts.name));
    const fitting = keys.filter((_, at) => named(names[at] ?? ''));
    for (const one of await Promise.all(fitting.map((key) => summaries.get(key)))) if (isSummary(one)) found.push(one);
  }
  return found.slice(0, limit);
}
