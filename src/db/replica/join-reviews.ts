import { isReviewEvidence } from 'src/domain/kept-evidence';
import type { ItemKey } from 'src/domain/site';
import type { SharedReview } from 'src/replica/change';
import { reviewAfter } from 'src/replica/erased';
import { joinReviews } from 'src/replica/joins';
import { sameValue } from '../merge';
import { itemPacks } from '../packs/item-packs';
import type { ItemRecord, ReviewRecord } from '../schema';
import { sharedReview } from './shared';
import { ownerOf, type Slice } from './slice';

const wordsOf = ({ review }: SharedReview): string => `${review.text}\u0001${review.followUp?.text ?? ''}`;
const evidenceOfReview = ({ review, filters, sorts }: SharedReview) => [review, filters, sorts];
const timesOf = ({ firstSeen, lastSeen, seenAt = {} }: SharedReview) => [
  firstSeen,
  lastSeen,
  Object.entries(seenAt).sort(),
];

/** Reviews of one slice, each once. */
function joinedAmong(fresh: readonly SharedReview[]): SharedReview[] {
  const byId = new Map<string, SharedReview>();
  for (const one of fresh) {
    const id = `${one.itemKey} ${one.key}`;
    const known = byId.get(id);
    byId.set(id, known ? joinReviews(known, one) : one);
  }
  return [...byId.values()];
}

/** A review as it stands then; `undefined` where nothing is new. `changed`: what it says, not only when it was seen. */
function joinedWith(
  kept: ReviewRecord | undefined,
  incoming: SharedReview,
): { joined: SharedReview; changed: boolean } | undefined {
  if (!isReviewEvidence(kept)) return { joined: incoming, changed: true };
  const before = sharedReview(kept);
  const joined = joinReviews(before, incoming);
  const changed = !sameValue(evidenceOfReview(before), evidenceOfReview(joined));
  return changed || !sameValue(timesOf(before), timesOf(joined)) ? { joined, changed } : undefined;
}

/** Those of some reviews that were seen since the store was erased, as they stand after it. */
async function notErased(slice: Slice, item: ItemRecord | undefined, fresh: readonly SharedReview[]) {
  const { erasures } = slice.run.deeds;
  const until = item && erasures.size > 0 ? (await ownerOf(slice, item.storeKey)).until : '';
  return until === '' ? fresh : fresh.filter(({ lastSeen }) => lastSeen > until).map((one) => reviewAfter(one, until));
}

/** What was said of the words, where they are the same still. */
const saidStill = (kept: ReviewRecord | undefined, joined: SharedReview): Pick<ReviewRecord, 'said'> =>
  isReviewEvidence(kept) && kept.said && wordsOf(kept) === wordsOf(joined) ? { said: kept.said } : {};

async function takeOfItem(slice: Slice, itemKey: ItemKey, all: readonly SharedReview[]): Promise<void> {
  const { tx, run, outbox, changed } = slice;
  const item = await tx.objectStore('items').get(itemKey);
  const fresh = await notErased(slice, item, all);
  const change = (item?.change ?? 0) + 1;
  const packs = itemPacks(tx.objectStore('packs'), itemKey);
  const left = await packs.add(fresh.map((one) => ({ ...one, change })));
  const known = left.length > 0 ? await packs.get(left.map(({ key }) => key)) : undefined;
  const written = new Set(fresh.map(({ key }) => key));
  let isNew = left.length < fresh.length;
  for (const { change: _change, ...one } of left) {
    const kept = known?.get(one.key);
    const met = joinedWith(kept, one);
    if (met) packs.put({ ...met.joined, ...saidStill(kept, met.joined), change });
    else written.delete(one.key);
    isNew ||= met?.changed === true;
  }
  if (isNew && item) changed.add(item.storeKey);
  if (run.relay) for (const key of written) outbox.add(['review', itemKey, key]);
  const counted = written.size > 0 && item && tx.objectStore('items').put({ ...item, change });
  await Promise.all([packs.save(), counted]);
}

/** Reviews that another device saw; those last seen too long ago are left out. */
export async function takeReviews(slice: Slice, all: readonly SharedReview[]): Promise<void> {
  const byItem = new Map<ItemKey, SharedReview[]>();
  for (const one of joinedAmong(all.filter(({ lastSeen }) => lastSeen >= slice.run.expired))) {
    const known = byItem.get(one.itemKey);
    if (known) known.push(one);
    else byItem.set(one.itemKey, [one]);
  }
  await Promise.all([...byItem].map(([itemKey, fresh]) => takeOfItem(slice, itemKey, fresh)));
}
