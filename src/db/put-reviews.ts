import { isReviewEvidence } from 'src/domain/kept-evidence';
import type { ItemKey, ReviewKey } from 'src/domain/site';
import { settledReview } from './mend';
import { sameValue } from './merge';
import { type ItemPacks, itemPacks } from './packs/item-packs';
import { type FreshRecords, joinReviews } from './records';
import type { Outbox } from './replica/own';
import type { EvidenceTx, ReviewRecord } from './schema';

/** Whether anything was written, and whether it is evidence. */
interface Written {
  written: boolean;
  changed: boolean;
}

/** A kept review as the reading's list has it: on this list too, and still there. */
const listedOn = ({ readAt, filter, sort }: NonNullable<FreshRecords['look']>, known: ReviewRecord): ReviewRecord => ({
  ...known,
  lastSeen: readAt,
  filters: [filter],
  sorts: [sort],
});

const evidence = ({ review, filters, sorts }: ReviewRecord) => [review, filters, sorts];

/** Joins a review to what is kept of it, if anything is. */
function joined(packs: ItemPacks, found: ReviewRecord | undefined, record: ReviewRecord, change: number): Written {
  const before = isReviewEvidence(found) ? settledReview(found, record.lastSeen) : undefined;
  const { change: _before, ...known } = before ?? {};
  const after = before ? joinReviews(before, record) : record;
  if (sameValue(known, after)) return { written: false, changed: false };
  packs.put({ ...after, change });
  return { written: true, changed: !before || !sameValue(evidence(before), evidence(after)) };
}

/** Writes the reviews of one item that a reading says something new of. Gives those that were written, and what of the list is kept. */
async function putAll(
  tx: EvidenceTx,
  { reviews, look }: FreshRecords,
  { itemKey, change }: { itemKey: ItemKey; change: number },
): Promise<{ outcomes: Map<ReviewKey, Written>; listed: ReviewKey[] }> {
  const packs = itemPacks(tx.objectStore('packs'), itemKey);
  const left = await packs.add(Array.from(reviews.values(), (record) => ({ ...record, change })));
  const others = look?.keys.filter((key) => !reviews.has(key)) ?? [];
  const found = await packs.get([...left.map(({ key }) => key), ...others]);
  const outcomes = new Map<ReviewKey, Written>();
  for (const key of reviews.keys()) outcomes.set(key, { written: true, changed: true });
  for (const { change: _change, ...record } of left)
    outcomes.set(record.key, joined(packs, found.get(record.key), record, change));
  const listed: ReviewKey[] = [];
  for (const key of others) {
    const known = found.get(key);
    if (!look || !isReviewEvidence(known)) continue;
    listed.push(key);
    outcomes.set(key, joined(packs, known, listedOn(look, known), change));
  }
  await packs.save();
  return { outcomes, listed };
}

/**
 * Writes the reviews that a reading says something new of, were it only that they are still there. `met`: all that are kept and on the page.
 */
export async function putReviews(
  tx: EvidenceTx,
  fresh: FreshRecords,
  { change, outbox }: { change: number; outbox: Outbox },
): Promise<Written & { met: ReadonlySet<ReviewKey> }> {
  const [first] = fresh.reviews.values();
  const itemKey = first?.itemKey ?? fresh.look?.itemKey;
  if (itemKey === undefined) return { written: false, changed: false, met: new Set() };
  const { outcomes, listed } = await putAll(tx, fresh, { itemKey, change });
  for (const [key, { written }] of outcomes) if (written) outbox.add(['review', itemKey, key]);
  const all = [...outcomes.values()];
  return {
    written: all.some(({ written }) => written),
    changed: all.some(({ changed }) => changed),
    met: new Set([...fresh.reviews.keys(), ...listed]),
  };
}
