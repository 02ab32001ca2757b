import { isSummary } from 'src/domain/kept-forms';
import type { SiteId, StoreKey } from 'src/domain/site';
import type { Db, EvidenceTx, RatingsRecord, SummaryRecord } from '../schema';

/** How many stores have which adjusted rating (hundredths of a star), and when one was last counted. */
export interface RatingTally {
  counts: ReadonlyMap<number, number>;
  countedAt: string;
}

type RatingsTx = Pick<EvidenceTx, 'objectStore'>;

interface Place {
  of: [SiteId, string];
  bin: number;
}

/** Where a Summary is counted: by platform and dial, if it shows an adjusted rating. Shops that are no platform have no peers. */
function placeOf(summary: SummaryRecord | undefined): Place | undefined {
  if (!isSummary(summary) || summary.pooled.state !== 'ready' || summary.site === 'generic') return undefined;
  const { adjusted } = summary.pooled.rating;
  if (adjusted === undefined) return undefined;
  return { of: [summary.site, summary.dial], bin: Math.round(adjusted * 100) };
}

/** The counts of a record that are counts; what else it may hold is left aside. */
function countsIn(record: RatingsRecord | undefined): Map<number, number> {
  const rows = Object.entries(record?.counts ?? {}).map(([bin, n]) => [Number(bin), n] as const);
  return new Map(rows.filter(([bin, n]) => Number.isInteger(bin) && Number.isInteger(n) && n > 0));
}

async function shift(tx: RatingsTx, { of, bin }: Place, by: 1 | -1, at: string): Promise<void> {
  const [site, dial] = of;
  const store = tx.objectStore('ratings');
  const record = await store.get(of);
  const counts = countsIn(record);
  const n = Math.max(0, (counts.get(bin) ?? 0) + by);
  if (n > 0) counts.set(bin, n);
  else counts.delete(bin);
  if (counts.size === 0) return store.delete(of);
  const known = record?.countedAt ?? '';
  await store.put({ site, dial, counts: Object.fromEntries(counts), countedAt: by > 0 && at > known ? at : known });
}

/** Counts a Summary that takes the place of another (or of none), in the commit that writes it. */
export async function recountRating(
  tx: RatingsTx,
  before: SummaryRecord | undefined,
  after: SummaryRecord | undefined,
): Promise<void> {
  const [from, to] = [placeOf(before), placeOf(after)];
  if (from) await shift(tx, from, -1, '');
  if (to && after) await shift(tx, to, 1, after.assessedAt);
}

/** How the other stores of a platform are rated at a dial: all that were counted but the store `key` itself. */
export async function otherRatings(db: Db, key: StoreKey, of: [SiteId, string]): Promise<RatingTally> {
  const tx = db.transaction(['ratings', 'summaries']);
  const [record, own] = await Promise.all([tx.objectStore('ratings').get(of), tx.objectStore('summaries').get(key)]);
  await tx.done;
  const counts = countsIn(record);
  const place = placeOf(own);
  if (place && place.of.join() === of.join()) {
    const n = (counts.get(place.bin) ?? 0) - 1;
    if (n > 0) counts.set(place.bin, n);
    else counts.delete(place.bin);
  }
  return { counts, countedAt: record?.countedAt ?? '' };
}
