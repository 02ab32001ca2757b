import { useState } from 'preact/hooks';
import type { ItemKey, StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import { t } from '../../format/say';
import type { CompareMemory } from '../../services/compare-memory';
import type { Row } from './cell';
import { type ColumnActions, nameOf } from './column-head';
import type { Sorting } from './compare-table';
import type { Held } from './load';
import { sortedBy } from './table';

/** What the user can do with the columns, and what is said of it. */
export interface Columns extends ColumnActions {
  add: (store: Summary) => void;
  sort: (row: Row) => void;
  sorting?: Sorting;
  /** What was done last, in words. */
  said?: string;
  /** Undoes the last removal. */
  putBack?: () => void;
  say: (text: string) => void;
  addSame: (group: ItemKey[], place: number) => void;
  removeSame: (group: ItemKey[], place: number) => void;
}

interface ColumnsInput {
  held: Held | undefined;
  memory: CompareMemory;
  again: () => void;
  onKeys: (keys: StoreKey[]) => void;
}

/** Groups of items that are one product: joins and parts them, and says so. */
function sameActions(
  { held, memory, again }: Pick<ColumnsInput, 'held' | 'memory' | 'again'>,
  say: (text: string) => void,
): Pick<Columns, 'addSame' | 'removeSame'> {
  const known = held?.sameItems ?? [];
  const keep = (groups: ItemKey[][], text: string): void => {
    say(text);
    memory.setSameItems(groups).then(again, again);
  };
  return {
    addSame(group, place) {
      // An item is one product only: joining a group takes it out of the one it was in.
      const others = known.map((one) => one.filter((key) => !group.includes(key))).filter((one) => one.length > 1);
      keep([...others, group], t('compare.sameAdded', { row: t('compare.sameRow', { place }) }));
    },
    removeSame(group, place) {
      const others = known.filter((one) => one.join() !== group.join());
      keep(others, t('compare.sameRemoved', { row: t('compare.sameRow', { place }) }));
    },
  };
}

/** Moves, sorts, adds and removes columns, and says so. */
export function useColumns({ onKeys, ...input }: ColumnsInput): Columns {
  const [said, say] = useState<string>();
  const [sorting, setSorting] = useState<Sorting>();
  const [before, setBefore] = useState<StoreKey[]>();
  const stores = input.held?.stores ?? [];
  const keys = stores.map(({ key }) => key);
  const nameFor = (key: StoreKey): string => stores.filter((one) => one.key === key).map(nameOf)[0] ?? '';
  const turn = (next: StoreKey[], text: string, more: { sorting?: Sorting; before?: StoreKey[] } = {}): void => {
    setSorting(more.sorting);
    setBefore(more.before);
    say(text);
    onKeys(next);
  };
  return {
    ...sameActions(input, say),
    ...(said === undefined ? {} : { said }),
    ...(sorting ? { sorting } : {}),
    ...(before ? { putBack: () => turn(before, '') } : {}),
    say,
    move(key, to) {
      const others = keys.filter((one) => one !== key);
      const text = t('compare.moved', { name: nameFor(key), place: to + 1, of: keys.length });
      turn([...others.slice(0, to), key, ...others.slice(to)], text);
    },
    remove(key) {
      const others = keys.filter((one) => one !== key);
      turn(others, t('compare.removed', { name: nameFor(key) }), { before: keys, ...(sorting ? { sorting } : {}) });
    },
    add: (store) => turn([...keys, store.key], t('compare.added', { name: nameOf(store) })),
    sort(row) {
      const up = sorting?.row === row.id ? !sorting.up : row.better === 'lower';
      const text = t(up ? 'compare.sortedUp' : 'compare.sortedDown', { row: row.name });
      turn(sortedBy(row, keys, up), text, { sorting: { row: row.id, up } });
    },
  };
}
