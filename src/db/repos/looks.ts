import type { Look } from 'src/domain/evidence';
import { addLook } from 'src/domain/looks';
import { lookSchema } from 'src/domain/schemas';
import type { ItemKey, ReviewKey } from 'src/domain/site';
import { sameValue } from '../merge';
import type { Db, EvidenceTx, LooksRecord } from '../schema';

/** The looks of a record that are looks; what else it may hold is left aside. */
export function looksIn(record: LooksRecord | undefined): Look[] {
  const looks: readonly unknown[] = Array.isArray(record?.looks) ? record.looks : [];
  return looks.flatMap((look) => {
    const parsed = lookSchema.safeParse(look);
    return parsed.success ? [parsed.data] : [];
  });
}

/** An item's lists of reviews as they stood on single visits, oldest first. */
export const looksOf = async (db: Db, itemKey: ItemKey): Promise<Look[]> => looksIn(await db.get('looks', itemKey));

/**
 * Keeps one look beside an item's earlier ones; whether that tells more than they did. Listed reviews that are not `kept` are left out: a
 * page cannot bring keys of its own.
 */
export async function keepLook(
  tx: EvidenceTx,
  { itemKey, ...fresh }: Look & { itemKey: ItemKey },
  kept: { has(key: ReviewKey): boolean },
): Promise<boolean> {
  const keys = fresh.keys.filter((key) => kept.has(key));
  const store = tx.objectStore('looks');
  const known = looksIn(await store.get(itemKey));
  const { readAt, filter, sort } = fresh;
  const looks = addLook(known, { readAt, filter, sort, keys });
  const [oldest] = looks;
  if (!oldest || sameValue(known, looks)) return false;
  await store.put({ itemKey, looks, oldestAt: oldest.readAt });
  return true;
}
