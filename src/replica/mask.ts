import { maskQuote, maskReview, maskStore } from 'src/export/names';
import type { Change } from './change';

/** A change with the names of buyers shortened, for those who share without them. */
export function masked(change: Change): Change {
  if (change.put === 'review') return { put: 'review', record: maskReview(change.record) };
  if (change.put === 'store') return { put: 'store', record: maskStore(change.record) };
  if (change.put !== 'note' || !change.record.note) return change;
  return { put: 'note', record: { ...change.record, note: maskQuote(change.record.note) } };
}
