import type { Migration } from './migration';

/** A kept answer of version 1, as far as this step looks at it. */
interface RatedV1 {
  site?: unknown;
  dial?: unknown;
  assessedAt?: unknown;
  pooled?: { state?: unknown; rating?: { adjusted?: unknown } };
}

interface Tally {
  site: string;
  dial: string;
  counts: Record<string, number>;
  countedAt: string;
}

/** Adds one answer to the tallies of ratings: how many stores of a platform have which, in hundredths of a star. */
function count(tallies: Map<string, Tally>, { site, dial, assessedAt, pooled }: RatedV1): void {
  const adjusted = pooled?.rating?.adjusted;
  if (pooled?.state !== 'ready' || typeof adjusted !== 'number') return;
  if (typeof site !== 'string' || site === 'generic' || typeof dial !== 'string' || typeof assessedAt !== 'string')
    return;
  const known = tallies.get(`${site} ${dial}`) ?? { site, dial, counts: {}, countedAt: '' };
  const bin = String(Math.round(adjusted * 100));
  known.counts[bin] = (known.counts[bin] ?? 0) + 1;
  if (assessedAt > known.countedAt) known.countedAt = assessedAt;
  tallies.set(`${site} ${dial}`, known);
}

/**
 * Lists of reviews as they stood on single visits, and how the stores of a platform are rated; indexes by which the worker finds reviews
 * that changed since it last looked, and answers by an older method. Nothing that is there is touched: reviews of before are found by
 * reading all of an item once.
 */
export const looks: Migration = {
  to: 2,
  up(db, transaction) {
    db.createObjectStore('looks', { keyPath: 'itemKey' }).createIndex('oldestAt', 'oldestAt');
    transaction.objectStore('reviews').createIndex('change', ['itemKey', 'change']);
    const summaries = transaction.objectStore('summaries');
    summaries.createIndex('method', ['methodVersion', 'lastSeenAt']);

    const ratings = db.createObjectStore('ratings', { keyPath: ['site', 'dial'] });
    const tallies = new Map<string, Tally>();
    const reading = summaries.openCursor();
    reading.onsuccess = () => {
      const cursor = reading.result;
      if (cursor) {
        count(tallies, cursor.value as RatedV1);
        cursor.continue();
      } else for (const tally of tallies.values()) ratings.put(tally);
    };
  },
};
