import { reviewsOf, reviewsSince } from 'src/db/repos/reviews';
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
}

async function readAll(db: Db, itemKey: ItemKey): Promise<Omit<Held, 'change'>> {
  const kept = await reviewsOf(db, itemKey);
  const reviews = new Map(kept.reviews.filter(isReviewEvidence).map((one) => [one.key, one]));
  return { reviews, broken: kept.total - reviews.size };
}

/** A shelf for one worker's life. */
export function createReviewShelf(): ReviewShelf {
  const shelf = new Map<ItemKey, Held>();

  /** What is held with what changed since, or `undefined` where reviews have gone and only reading all of them will do. */
  async function followed(db: Db, { key }: ItemRecord, held: Held): Promise<Omit<Held, 'change'> | undefined> {
    const { changed, total } = await reviewsSince(db, key, held.change);
    for (const one of changed) held.reviews.set(one.key, one);
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
