import type { ItemKey, StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import type { CompareMemory } from '../../services/compare-memory';
import type { Library } from '../../services/services';

/** Stores that fit beside each other. */
export const mostStores = 12;

/** What the comparison is drawn from. */
export interface Held {
  stores: Summary[];
  /** Stores asked for that are not kept here. */
  missing: number;
  /** More were asked for than fit. */
  tooMany: boolean;
  hidden: string[];
  sameItems: ItemKey[][];
}

async function storesOf(library: Library, keys: readonly StoreKey[] | undefined): Promise<(Summary | undefined)[]> {
  if (!keys) return library.pinned();
  return Promise.all(keys.map((key) => library.summary(key)));
}

/** The stores by their keys, or the pinned ones, each once, and what the user has chosen before. */
export async function loadComparison(
  library: Library,
  memory: CompareMemory,
  keys: readonly StoreKey[] | undefined,
): Promise<Held> {
  const [asked, hidden, sameItems] = await Promise.all([
    storesOf(library, keys),
    memory.hiddenRows(),
    memory.sameItems(),
  ]);
  const byKey = new Map(asked.flatMap((store) => (store ? [[store.key, store] as const] : [])));
  const stores = [...byKey.values()];
  return {
    stores: stores.slice(0, mostStores),
    missing: asked.filter((store) => store === undefined).length,
    tooMany: stores.length > mostStores,
    hidden,
    sameItems,
  };
}
