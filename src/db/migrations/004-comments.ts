import type { Migration } from './migration';

/** Comments on a store's after-sales service are kept in its record. Only stores that have some are in the index. */
export const comments: Migration = {
  to: 4,
  up(_db, transaction) {
    transaction.objectStore('stores').createIndex('oldestComment', 'oldestComment');
  },
};
