import { unwrap } from 'idb';
import { isReviewEvidence } from 'src/domain/kept-forms';
import type { ReviewKey } from 'src/domain/site';
import { settledReview } from './mend';
import { sameValue } from './merge';
import { type FreshRecords, joinReviews } from './records';
import type { Outbox } from './replica/own';
import type { EvidenceTx, ReviewRecord } from './schema';

/** Whether anything was written, and whether it is evidence. */
interface Written {
  written: boolean;
  changed: boolean;
}

/** The reviews that a reading lists without bringing them again, as far as they are kept: they are on this list too, and still there. */
async function listedIn(tx: EvidenceTx, { reviews, look }: FreshRecords): Promise<[ReviewKey, ReviewRecord][]> {
  if (!look) return [];
  const { itemKey, readAt, filter, sort } = look;
  const others = look.keys.filter((key) => !reviews.has(key));
  const known = await Promise.all(others.map((key) => tx.objectStore('reviews').get([itemKey, key])));
  return known.flatMap((one) =>
    isReviewEvidence(one) ? [[one.key, { ...one, lastSeen: readAt, filters: [filter], sorts: [sort] }]] : [],
  );
}

const isThere = (error: unknown): boolean => (error as Error | null)?.name === 'ConstraintError';

/** Adds a review that is not kept yet; `false`, and the transaction goes on, where it is. */
async function added(tx: EvidenceTx, record: ReviewRecord): Promise<boolean> {
  const adding = tx.objectStore('reviews').add(record);
  const request = unwrap(adding);
  // Left to itself, a refused request ends the transaction, and heard of there, it counts as its failure.
  request.addEventListener('error', (event) => {
    if (!isThere(request.error)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  try {
    await adding;
    return true;
  } catch (error) {
    if (isThere(error)) return false;
    throw error;
  }
}

const evidence = ({ review, filters, sorts }: ReviewRecord) => [review, filters, sorts];

/** Joins a review to what is kept of it, if anything is. */
async function joined(tx: EvidenceTx, record: ReviewRecord, change: number): Promise<Written> {
  const reviews = tx.objectStore('reviews');
  const found = await reviews.get([record.itemKey, record.key]);
  const before = isReviewEvidence(found) ? settledReview(found, record.lastSeen) : undefined;
  const { change: _before, ...known } = before ?? {};
  const after = before ? joinReviews(before, record) : record;
  if (sameValue(known, after)) return { written: false, changed: false };
  await reviews.put({ ...after, change });
  return { written: true, changed: !before || !sameValue(evidence(before), evidence(after)) };
}

/**
 * Writes the reviews that a reading says something new of, were it only that they are still there. Where the first is not known most are
 * not: they are added unread, and only those that were there after all are joined, which spares a page of new reviews a request for each.
 * `met`: all that are kept and on the page.
 */
export async function putReviews(
  tx: EvidenceTx,
  fresh: FreshRecords,
  { change, outbox }: { change: number; outbox: Outbox },
): Promise<Written & { met: ReadonlySet<ReviewKey> }> {
  const listed = await listedIn(tx, fresh);
  const [first] = fresh.reviews.values();
  const areNew = first && (await tx.objectStore('reviews').getKey([first.itemKey, first.key])) === undefined;
  const put = async (record: ReviewRecord, isNew = false): Promise<Written> => {
    const isAdded = isNew && (await added(tx, { ...record, change }));
    const outcome = isAdded ? { written: true, changed: true } : await joined(tx, record, change);
    if (outcome.written) outbox.add(['review', record.itemKey, record.key]);
    return outcome;
  };
  const outcomes = await Promise.all([
    ...Array.from(fresh.reviews.values(), (record) => put(record, areNew)),
    ...listed.map(([, record]) => put(record)),
  ]);
  return {
    written: outcomes.some(({ written }) => written),
    changed: outcomes.some(({ changed }) => changed),
    met: new Set([...fresh.reviews.keys(), ...listed.map(([key]) => key)]),
  };
}
