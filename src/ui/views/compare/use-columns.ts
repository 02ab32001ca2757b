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
  removeSame: (group: ItemKey[]) => void;
}

interface ColumnsInput {
  held: Held | undefined;
  memory: CompareMemory;
  again: () => void;
  onKeys: (keys: StoreKey[]) => void;
}

/** Moves, sorts, adds and removes columns, and says so. */
export function useColumns({ held, memory, again, onKeys }: ColumnsInput): Columns {
  const [said, say] = useState<string>();
  const [sorting, setSorting] = useState<Sorting>();
  const [before, setBefore] = useState<StoreKey[]>();
  const stores = held?.stores ?? [];
  const keys = stores.map(({ key }) => key);
  const nameFor = (key: StoreKey): string => {
    const store = stores.find((one) => one.key === key);
    return store ? nameOf(store) : '';
  };
  const turn = (next: StoreKey[], text: string, more: { sorting?: Sorting; before?: StoreKey[] } = {}): void => {
    setSorting(more.sorting);
    setBefore(more.before);
    say(text);
    onKeys(next);
  };
  const keepGroups = (groups: ItemKey[][], text: string): void => {
    say(text);
    memory.setSameItems(groups).then(again, again);
  };
  return {
    ...(said === undefined ? {} : { said }),
    ...(sorting ? { sorting } : {}),
    ...(before
      ? {
          putBack: () => turn(before, ''),
        }
      : {}),
    say,
    move(key, to) {
      const others = keys.filter((one) => one !== key);
      turn(
        [...others.slice(0, to), key, ...others.slice(to)],
        t('compare.moved', { name: nameFor(key), place: to + 1, of: keys.length }),
      );
    },
    remove(key) {
      turn(
        keys.filter((one) => one !== key),
        t('compare.removed', { name: nameFor(key) }),
        { before: keys, ...(sorting ? { sorting } : {}) },
      );
    },
    add: (store) => turn([...keys, store.key], t('compare.added', { name: nameOf(store) })),
    sort(row) {
      const up = sorting?.row === row.id ? !sorting.up : row.better === 'lower';
      turn(sortedBy(row, keys, up), t(up ? 'compare.sortedUp' : 'compare.sortedDown', { row: row.name }), {
        sorting: { row: row.id, up },
      });
    },
    addSame(group, place) {
      // An item is one product only: joining a group takes it out of the one it was in.
      const others = (held?.sameItems ?? [])
        .map((one) => one.filter((key) => !group.includes(key)))
        .filter((one) => one.length > 1);
      keepGroups([...others, group], t('compare.sameAdded', { row: t('compare.sameRow', { place }) }));
    },
    removeSame(group) {
      const gone = group.join();
      keepGroups(
        (held?.sameItems ?? []).filter((one) => one.join() !== gone),
        t('compare.sameRemoved', { row: t('compare.sameTitle') }),
      );
    },
  };
}
