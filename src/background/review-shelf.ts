import { sameValue } from 'src/db/merge';
import { reviewsOf, reviewsSince } from 'src/db/repos/reviews';
import type { Saved } from 'src/db/save-reading';
import type { Db, ItemRecord, ReviewRecord } from 'src/db/schema';
import { isReviewEvidence } from 'src/domain/kept-evidence';
import type { ItemKey, ReviewKey } from 'src/domain/site';

/** Reviews held in memory: a large store and those seen around it, some 30 MB. */
const mostReviews = 20_000;

interface Held {
  reviews: Map<ReviewKey, ReviewRecord>;
  /** The item's change they follow. */
  change: number;
  /** Kept records that have lost their form: they are counted, and no more. */
  broken: number;
}

/** The kept reviews of the items worked on last, so that a few new ones cost a few reads. The database stays the only truth. */
export interface ReviewShelf {
  /** All reviews of an item as kept now; `item` as read before. */
  reviewsOf(db: Db, item: ItemRecord): Promise<ReviewRecord[]>;
  /** The reviews of an item that are held, if they are. */
  held(itemKey: ItemKey): ReadonlyMap<ReviewKey, ReviewRecord> | undefined;
  /** Takes what a commit wrote, so that it need not be read again, where what is held is as it stood before. */
  follow(itemKey: ItemKey, written: NonNullable<Saved['reviews']>): void;
}

async function readAll(db: Db, itemKey: ItemKey): Promise<Omit<Held, 'change'>> {
  const kept = await reviewsOf(db, itemKey);
  const reviews = new Map(kept.reviews.filter(isReviewEvidence).map((one) => [one.key, one]));
  return { reviews, broken: kept.total - reviews.size };
}

/** Puts a review in the place of what is held of it. Where it says the same, it stays the same object: what was made from it is kept by it. */
function replace(reviews: Held['reviews'], fresh: ReviewRecord): void {
  const review = reviews.get(fresh.key)?.review;
  reviews.set(fresh.key, review && sameValue(review, fresh.review) ? { ...fresh, review } : fresh);
}

/** A shelf for one worker's life. */
export function createReviewShelf(): ReviewShelf {
  const shelf = new Map<ItemKey, Held>();

  /** What is held with what changed since, or `undefined` where reviews have gone and only reading all of them will do. */
  async function followed(db: Db, { key }: ItemRecord, held: Held): Promise<Omit<Held, 'change'> | undefined> {
    const { changed, total } = await reviewsSince(db, key, held.change);
    for (const one of changed) replace(held.reviews, one);
    return held.reviews.size + held.broken === total && changed.every(isReviewEvidence) ? held : undefined;
  }

  function letGo(): void {
    let total = [...shelf.values()].reduce((sum, { reviews }) => sum + reviews.size, 0);
    for (const [key, { reviews }] of shelf) {
      if (total <= mostReviews) return;
      shelf.delete(key);
      total -= reviews.size;
    }
  }

  return {
    held: (itemKey) => shelf.get(itemKey)?.reviews,
    follow(itemKey, { before, change, records }) {
      const held = shelf.get(itemKey);
      if (held?.change !== before) return;
      for (const one of records) replace(held.reviews, one);
      held.change = change;
    },
    async reviewsOf(db, item) {
      const held = shelf.get(item.key);
      // Before anything is read: what is written meanwhile carries a later change and is read again next time.
      const change = item.change ?? 0;
      const { reviews, broken } = (held && (await followed(db, item, held))) ?? (await readAll(db, item.key));
      shelf.delete(item.key);
      shelf.set(item.key, { reviews, broken, change: Math.max(change, held?.change ?? 0) });
      letGo();
      return [...reviews.values()];
    },
  };
}
