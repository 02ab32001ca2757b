import type { ItemKey } from 'src/domain/site';
import { itemPacks } from '../packs/item-packs';
import { mostReviews, reviewsIn } from '../packs/pack';
import type { Db, PackRecord, ReviewRecord } from '../schema';

/** Packs taken out of the database at once: about 5 ms of unpacking, so that no event waits for 10,000 reviews. */
const atOnce = 8;

/** Every pack of one item. A list sorts after every number, so it ends the range. */
const ofItem = (itemKey: ItemKey): IDBKeyRange => IDBKeyRange.bound([itemKey], [itemKey, []]);

const unpacked = (packs: readonly (PackRecord | undefined)[]): ReviewRecord[] =>
  packs.flatMap((pack) => (pack && reviewsIn(pack)) ?? []);

const sizeOf = ({ size }: PackRecord): number => (typeof size === 'number' ? size : 0);

/**
 * The kept reviews of one item in no promised order, of whatever form, and how many there are with those that cannot be told any more. All of
 * one moment, read some at a time; `most`: no more are read once there are so many.
 */
export async function reviewsOf(
  db: Db,
  itemKey: ItemKey,
  most = Number.POSITIVE_INFINITY,
): Promise<{ reviews: ReviewRecord[]; total: number }> {
  const tx = db.transaction('packs');
  const index = tx.store.index('ofItem');
  let packs: (PackRecord | undefined)[] = await index.getAll(ofItem(itemKey), atOnce);
  const reviews = unpacked(packs);
  let total = packs.reduce((sum, pack) => sum + (pack ? sizeOf(pack) : 0), 0);
  const left = packs.length < atOnce ? [] : (await index.getAllKeys(ofItem(itemKey))).slice(atOnce);
  for (let at = 0; at < left.length && reviews.length < most; at += atOnce) {
    packs = await Promise.all(left.slice(at, at + atOnce).map((n) => tx.store.get(n)));
    for (const one of unpacked(packs)) reviews.push(one);
    total += packs.reduce((sum, pack) => sum + (pack ? sizeOf(pack) : 0), 0);
  }
  await tx.done;
  return { reviews: reviews.length > most ? reviews.slice(0, most) : reviews, total };
}

/** The reviews of one item written by a later change than the given one, and how many it has in all. */
export async function reviewsSince(
  db: Db,
  itemKey: ItemKey,
  change: number,
): Promise<{ changed: ReviewRecord[]; total: number }> {
  const tx = db.transaction('packs');
  const index = tx.store.index('ofItem');
  const countAll = async (): Promise<number> => {
    let count = 0;
    for (let one = await index.openKeyCursor(ofItem(itemKey)); one; one = await one.continue()) count += one.key[2];
    return count;
  };
  const changed = IDBKeyRange.bound([itemKey, change, []], [itemKey, []], true);
  const [packs, total] = await Promise.all([index.getAll(changed), countAll()]);
  await tx.done;
  return { changed: unpacked(packs).filter((one) => !((one.change ?? 0) <= change)), total };
}

/** How many reviews are kept in all: how many packs there are of each size, so that none is read. */
export async function countReviews(db: Db): Promise<number> {
  const index = db.transaction('packs').store.index('size');
  const counts = await Promise.all(Array.from({ length: mostReviews }, (_, at) => index.count(at + 1)));
  return counts.reduce((sum, packs, at) => sum + packs * (at + 1), 0);
}

/** Reviews written in one commit: eight packs or little more, so that no reading waits long for its turn. */
const wordsAtOnce = 500;

async function keepSome(db: Db, itemKey: ItemKey, read: readonly ReviewRecord[]): Promise<void> {
  const tx = db.transaction(['packs', 'places'], 'readwrite');
  const packs = itemPacks(tx.objectStore('packs'), itemKey);
  const known = await packs.get(read.map(({ key }) => key));
  for (const { key, review, said } of read) {
    const kept = known.get(key);
    const same = kept?.review?.text === review.text && kept.review.followUp?.text === review.followUp?.text;
    if (kept && same && said) packs.put({ ...kept, said });
  }
  await packs.save();
  await tx.done;
}

/**
 * Keeps what the words of these reviews say, beside what is there by now, some at a time. A review whose text has changed meanwhile is left
 * for the next look. It is derived from evidence, so no revision is raised.
 */
export async function keepWords(db: Db, read: readonly ReviewRecord[]): Promise<void> {
  for (const itemKey of new Set(read.map((one) => one.itemKey))) {
    const own = read.filter((one) => one.itemKey === itemKey);
    for (let at = 0; at < own.length; at += wordsAtOnce) await keepSome(db, itemKey, own.slice(at, at + wordsAtOnce));
  }
}
