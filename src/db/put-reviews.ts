import { isReviewEvidence } from 'src/domain/kept-evidence';
import type { ItemKey, ReviewKey } from 'src/domain/site';
import { settledReview } from './mend';
import { sameValue } from './merge';
import { type ItemPacks, itemPacks } from './packs/item-packs';
import { type FreshRecords, joinReviews, later } from './records';
import type { Outbox } from './replica/own';
import type { EvidenceTx, ReviewRecord } from './schema';

/** Whether anything was written, and whether it is evidence. */
interface Written {
  written: boolean;
  changed: boolean;
}

/** What became of one review: as it is kept now, where it was written. */
type Outcome = { written: ReviewRecord; changed: boolean } | undefined;

const evidence = ({ review, filters, sorts }: ReviewRecord) => [review, filters, sorts];

/** Joins a review to what is kept of it, if anything is. */
function joined(packs: ItemPacks, found: ReviewRecord | undefined, record: ReviewRecord, change: number): Outcome {
  const before = isReviewEvidence(found) ? settledReview(found, record.lastSeen) : undefined;
  const { change: _before, ...known } = before ?? {};
  const after = before ? joinReviews(before, record) : record;
  if (sameValue(known, after)) return undefined;
  const written = { ...after, change };
  packs.put(written);
  return { written, changed: !before || !sameValue(evidence(before), evidence(after)) };
}

/** A kept review as the reading's list has it: on this list too, and still there. */
const listedOn = ({ readAt, filter, sort }: NonNullable<FreshRecords['look']>, known: ReviewRecord): ReviewRecord => ({
  ...known,
  lastSeen: readAt,
  filters: [filter],
  sorts: [sort],
});

const withOne = (names: string[], name: string): string[] =>
  names.length === 1 && names[0] === name ? names : [...new Set([...names, name])].sort();

/** Joins a listed review to itself, as `joined` would. A list has hundreds beside the new ones, of which nothing else can have changed. */
function seenAgain(
  packs: ItemPacks,
  known: ReviewRecord,
  look: NonNullable<FreshRecords['look']>,
  change: number,
): Outcome {
  if (settledReview(known, look.readAt) !== known) return joined(packs, known, listedOn(look, known), change);
  const lastSeen = later(known.lastSeen, look.readAt);
  const [filters, sorts] = [withOne(known.filters, look.filter), withOne(known.sorts, look.sort)];
  const alike = filters === known.filters && sorts === known.sorts;
  const changed = !alike && !sameValue([known.filters, known.sorts], [filters, sorts]);
  if (!changed && lastSeen === known.lastSeen) return undefined;
  const written = { ...known, lastSeen, filters, sorts, change };
  packs.put(written);
  return { written, changed };
}

/** Writes the reviews of one item that a reading says something new of. Gives those that were written, and what of the list is kept. */
async function putAll(
  tx: EvidenceTx,
  { reviews, said, look }: FreshRecords,
  { itemKey, change }: { itemKey: ItemKey; change: number },
): Promise<{ outcomes: Map<ReviewKey, Outcome>; listed: ReviewKey[] }> {
  const packs = itemPacks(tx.objectStore('packs'), itemKey);
  const fresh = Array.from(reviews.values(), (record) => {
    const words = said?.get(record.key);
    return { ...record, ...(words && { said: words }), change };
  });
  const left = await packs.add(fresh);
  const others = look?.keys.filter((key) => !reviews.has(key)) ?? [];
  const found = await packs.get([...left.map(({ key }) => key), ...others]);
  const outcomes = new Map<ReviewKey, Outcome>();
  for (const written of fresh) outcomes.set(written.key, { written, changed: true });
  for (const { key } of left) {
    const record = reviews.get(key);
    if (record) outcomes.set(key, joined(packs, found.get(key), record, change));
  }
  const listed: ReviewKey[] = [];
  for (const key of others) {
    const known = found.get(key);
    if (!look || !isReviewEvidence(known)) continue;
    listed.push(key);
    outcomes.set(key, seenAgain(packs, known, look, change));
  }
  await packs.save();
  return { outcomes, listed };
}

/**
 * Writes the reviews that a reading says something new of, were it only that they are still there. `met`: all that are kept and on the page;
 * `records`: those that were written, as they are kept now.
 */
export async function putReviews(
  tx: EvidenceTx,
  fresh: FreshRecords,
  { change, outbox }: { change: number; outbox: Outbox },
): Promise<Written & { met: ReadonlySet<ReviewKey>; records: ReviewRecord[] }> {
  const [first] = fresh.reviews.values();
  const itemKey = first?.itemKey ?? fresh.look?.itemKey;
  if (itemKey === undefined) return { written: false, changed: false, met: new Set(), records: [] };
  const { outcomes, listed } = await putAll(tx, fresh, { itemKey, change });
  const all = [...outcomes.values()].flatMap((one) => one ?? []);
  const records = all.map(({ written }) => written);
  for (const { key } of records) outbox.add(['review', itemKey, key]);
  return {
    written: records.length > 0,
    changed: all.some(({ changed }) => changed),
    met: new Set([...fresh.reviews.keys(), ...listed]),
    records,
  };
}
