import type { Migration } from './migration';

/**
 * The index that named every review of every pack goes: it took half the time of writing one. `places` takes its place, and is filled item by
 * item when somebody looks for a review of it (`packs/places.ts`), so that this step takes no longer in a large library than in a small one.
 */
export const places: Migration = {
  to: 7,
  up(db, transaction) {
    const packs = transaction.objectStore('packs');
    if (packs.indexNames.contains('review')) packs.deleteIndex('review');
    db.createObjectStore('places', { keyPath: ['itemKey', 'part'] });
  },
};
