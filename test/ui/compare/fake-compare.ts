import type { ItemKey } from 'src/domain/site';
import type { CompareMemory } from 'src/ui/services/compare-memory';
import type { Services } from 'src/ui/services/services';
import { fakeServices } from '../popup/fake-services';
import type { CompareSituation } from './situations';

/** A memory that lasts as long as the page. */
export function fakeMemory({ hidden = [], same = [] }: Pick<CompareSituation, 'hidden' | 'same'> = {}): CompareMemory {
  let rows = [...hidden];
  let groups: ItemKey[][] = [...same];
  return {
    hiddenRows: async () => rows,
    async setHiddenRows(next) {
      rows = next;
    },
    sameItems: async () => groups,
    async setSameItems(next) {
      groups = next;
    },
  };
}

/** The stores of a situation, pinned in their order. */
export const compareServices = ({ stores, libraryFails }: CompareSituation): Services =>
  fakeServices({ stores, url: 'about:blank', ...(libraryFails ? { libraryFails } : {}) });
