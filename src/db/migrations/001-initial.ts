import type { Migration } from './migration';

/** The first shape: evidence (stores, items, reviews, snapshots), what is derived from it (summaries), and the user's own. */
export const initial: Migration = {
  to: 1,
  up(db) {
    const stores = db.createObjectStore('stores', { keyPath: 'key' });
    stores.createIndex('aliases', 'aliases', { multiEntry: true, unique: true });
    stores.createIndex('lastSeen', 'lastSeen');
    stores.createIndex('unassessed', 'unassessed');

    db.createObjectStore('items', { keyPath: 'key' }).createIndex('storeKey', 'storeKey');

    const reviews = db.createObjectStore('reviews', { keyPath: ['itemKey', 'key'] });
    reviews.createIndex('itemKey', 'itemKey');
    reviews.createIndex('lastSeen', 'lastSeen');

    const snapshots = db.createObjectStore('snapshots', { keyPath: 'id', autoIncrement: true });
    snapshots.createIndex('storeTime', ['storeKey', 'readAt']);
    snapshots.createIndex('lastAt', 'lastAt');

    db.createObjectStore('summaries', { keyPath: 'key' }).createIndex('lastSeenAt', 'lastSeenAt');

    const notes = db.createObjectStore('notes', { keyPath: 'id' });
    notes.createIndex('storeKey', 'storeKey');
    notes.createIndex('updatedAt', 'updatedAt');

    db.createObjectStore('pins', { keyPath: 'storeKey' }).createIndex('pinnedAt', 'pinnedAt');
  },
};
