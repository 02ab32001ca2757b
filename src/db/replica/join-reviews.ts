import { unwrap } from 'idb';
import type { ItemKey, ReviewKey } from 'src/domain/site';
import type { SharedReview } from 'src/replica/change';
import { reviewAfter } from 'src/replica/erased';
import { joinReviews } from 'src/replica/joins';
import { sameValue } from '../merge';
import type { ReviewRecord } from '../schema';
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

/** Most reviews kept between two of a slice that are read with them; where there are more, each of the slice is read by itself. */
const mostBetween = 4;

/** What is kept of some reviews of one item: one request where they are neighbours, for requests are what a merge costs. */
async function keptOf(
  tx: Slice['tx'],
  itemKey: ItemKey,
  keys: readonly ReviewKey[],
): Promise<Map<string, ReviewRecord>> {
  const ordered = [...keys].sort();
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const store = tx.objectStore('reviews');
  const most = keys.length * mostBetween + 1;
  let found: (ReviewRecord | undefined)[] = await store.getAll(
    IDBKeyRange.bound([itemKey, first], [itemKey, last]),
    most,
  );
  if (found.length === most) found = await Promise.all(keys.map((key) => store.get([itemKey, key])));
  return new Map(found.flatMap((one) => (one ? [[one.key, one] as const] : [])));
}

/** A review as it stands then; `undefined` where nothing is new. `changed`: what it says, not only when it was seen. */
function joinedWith(
  kept: ReviewRecord | undefined,
  incoming: SharedReview,
): { joined: SharedReview; changed: boolean } | undefined {
  if (!kept) return { joined: incoming, changed: true };
  const before = sharedReview(kept);
  const joined = joinReviews(before, incoming);
  const changed = !sameValue(evidenceOfReview(before), evidenceOfReview(joined));
  return changed || !sameValue(timesOf(before), timesOf(joined)) ? { joined, changed } : undefined;
}

async function takeOfItem(slice: Slice, itemKey: ItemKey, fresh: readonly SharedReview[]): Promise<void> {
  const { tx, run, outbox, changed } = slice;
  const item = await tx.objectStore('items').get(itemKey);
  const until = item && run.deeds.erasures.size > 0 ? (await ownerOf(slice, item.storeKey)).until : '';
  const known = await keptOf(
    tx,
    itemKey,
    fresh.map(({ key }) => key),
  );
  const change = (item?.change ?? 0) + 1;
  // Without idb's promises, of which there would be one for each: should one fail, the commit does, and says so.
  const store = unwrap(tx.objectStore('reviews')) as unknown as IDBObjectStore;
  let written = false;
  for (const one of fresh) {
    const kept = known.get(one.key);
    const met = one.lastSeen > until ? joinedWith(kept, reviewAfter(one, until)) : undefined;
    if (!met) continue;
    const said = kept?.said && wordsOf(kept) === wordsOf(met.joined) ? { said: kept.said } : {};
    const record: ReviewRecord = { ...met.joined, ...said, change };
    store.put(record);
    written = true;
    if (run.relay) outbox.add(['review', itemKey, one.key]);
    if (met.changed && item) changed.add(item.storeKey);
  }
  if (written && item) await tx.objectStore('items').put({ ...item, change });
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
