import type { Ref } from 'src/db/replica/records';
import type { Change } from 'src/replica/change';

/** What a change is about. */
export function refOf({ put, record }: Change): Ref {
  if (put === 'store' || put === 'item') return [put, record.key] as Ref;
  if (put === 'review') return [put, record.itemKey, record.key];
  if (put === 'snapshot') return [put, record.storeKey, record.readAt];
  return put === 'note' ? [put, record.id, record.at] : [put, record.storeKey];
}
