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
  fits: (summary: SummaryRecord) => boolean;
}

/** Summaries that fit, of the stores seen last first, after a place in that order. */
export async function summaryPage(db: Db, { after, limit, fits }: SummaryPageAsked): Promise<SummaryRecord[]> {
  const found: SummaryRecord[] = [];
  const range = after && IDBKeyRange.upperBound(after.lastSeenAt);
  let cursor = await db.transaction('summaries').store.index('lastSeenAt').openCursor(range, 'prev');
  while (cursor && found.length < limit) {
    const { key, primaryKey, value } = cursor;
    const met = after !== undefined && key === after.lastSeenAt && primaryKey >= after.key;
    if (!met && isSummary(value) && fits(value)) found.push(value);
    cursor = await cursor.continue();
  }
  return found;
}
