import type { Migration } from './migration';

/**
 * What a library on several devices needs: this device's name among them and its folder (`replica`), what changed since its last file
 * (`outbox`, names only), all forms of notes, pins and erasures with the time they were done, and which files of others were read. All empty
 * until the user chooses a folder or makes a bundle; nothing that is there is touched.
 */
export const replica: Migration = {
  to: 5,
  up(db) {
    db.createObjectStore('replica', { keyPath: 'key' });
    db.createObjectStore('outbox', { keyPath: 'ref' }).createIndex('sequence', 'sequence');
    db.createObjectStore('noteVersions', { keyPath: ['id', 'at'] });
    // Only erasures that are still to be carried out have the field, so only they are in the index.
    db.createObjectStore('deeds', { keyPath: ['put', 'storeKey'] }).createIndex('open', 'open');
    db.createObjectStore('devices', { keyPath: 'device' });
  },
};
