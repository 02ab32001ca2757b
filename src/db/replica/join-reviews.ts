import type { ItemKey } from 'src/domain/site';
import type { SharedReview } from 'src/replica/change';
import { reviewAfter } from 'src/replica/erased';
import { joinReviews } from 'src/replica/joins';
import { sameValue } from '../merge';
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

/** The item of a review with its store's end, read once a slice. */
type Owners = Map<ItemKey, { item: ItemRecord | undefined; until: string }>;

async function ownersOf(slice: Slice, reviews: readonly SharedReview[]): Promise<Owners> {
  const owners: Owners = new Map();
  for (const itemKey of new Set(reviews.map((review) => review.itemKey))) {
    const item = await slice.tx.objectStore('items').get(itemKey);
    const until = item && slice.run.deeds.erasures.size > 0 ? (await ownerOf(slice, item.storeKey)).until : '';
    owners.set(itemKey, { item, until });
  }
  return owners;
}

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

/** Reviews that another device saw, in one go: reading and writing them one after the other would take ten times as long. */
export async function takeReviews(slice: Slice, all: readonly SharedReview[]): Promise<void> {
  const { tx, run, outbox, changed } = slice;
  const store = tx.objectStore('reviews');
  const fresh = joinedAmong(all.filter(({ lastSeen }) => lastSeen >= run.expired));
  const owners = await ownersOf(slice, fresh);
  const known = await Promise.all(fresh.map(({ itemKey, key }) => store.get([itemKey, key])));
  const raised = new Set<ItemKey>();
  for (const [i, one] of fresh.entries()) {
    const { item, until } = owners.get(one.itemKey) ?? { item: undefined, until: '' };
    if (one.lastSeen <= until) continue;
    const kept = known[i];
    const before = kept && sharedReview(kept);
    const incoming = reviewAfter(one, until);
    const joined = before ? joinReviews(before, incoming) : incoming;
    const same = before && sameValue(evidenceOfReview(before), evidenceOfReview(joined));
    if (same && sameValue(timesOf(before), timesOf(joined))) continue;
    const said = kept?.said && wordsOf(kept) === wordsOf(joined) ? { said: kept.said } : {};
    const record: ReviewRecord = { ...joined, ...said, change: (item?.change ?? 0) + 1 };
    // Should it fail, the commit does, and says so.
    store.put(record).catch(() => undefined);
    raised.add(one.itemKey);
    if (run.relay) outbox.add(['review', one.itemKey, one.key]);
    if (!same && item) changed.add(item.storeKey);
  }
  for (const itemKey of raised) {
    const item = owners.get(itemKey)?.item;
    if (item) await tx.objectStore('items').put({ ...item, change: (item.change ?? 0) + 1 });
  }
}
