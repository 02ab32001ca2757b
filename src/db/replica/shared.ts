import type { FileItem, FileStore } from 'src/export/records';
import type { SharedReview } from 'src/replica/change';
import type { ItemRecord, ReviewRecord, StoreRecord } from '../schema';

/** A store as other devices are told of it, without what this database keeps for its own order. */
export function sharedStore(store: StoreRecord): FileStore {
  const { revision: _revision, unassessed: _unassessed, oldestComment: _oldest, ...shared } = store;
  return shared;
}

/** An item as other devices are told of it. */
export function sharedItem({ change: _change, ...shared }: ItemRecord): FileItem {
  return shared;
}

/** A review as other devices are told of it: what a language model made of it each makes anew. */
export function sharedReview({ said: _said, change: _change, ...shared }: ReviewRecord): SharedReview {
  return shared;
}
