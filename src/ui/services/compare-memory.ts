import type { ItemKey } from 'src/domain/site';
import { hiddenRowsSetting, mostSameGroups, sameItemsSetting } from 'src/settings/compare';

/** What the comparison remembers of the user's own choices. */
export interface CompareMemory {
  /** Ids of rows out of sight. */
  hiddenRows(): Promise<string[]>;
  setHiddenRows(rows: string[]): Promise<void>;
  /** Groups of items that are one product, as the user said. */
  sameItems(): Promise<ItemKey[][]>;
  setSameItems(groups: ItemKey[][]): Promise<void>;
}

/** The memory of the real extension. */
export const compareMemory: CompareMemory = {
  hiddenRows: hiddenRowsSetting.get,
  setHiddenRows: hiddenRowsSetting.set,
  sameItems: sameItemsSetting.get,
  setSameItems: (groups) => sameItemsSetting.set(groups.slice(-mostSameGroups)),
};
