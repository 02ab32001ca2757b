import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import { Dotted } from '../../components/dotted';
import { axisStart } from '../../components/rating-layout';
import { t } from '../../format/say';
import type { Moment } from './about-rows';
import type { Row } from './cell';
import { CellView, type Frame } from './cell-view';
import { type ColumnActions, ColumnHead, type Dragging, nameOf } from './column-head';
import type { Differences } from './table';

/** More columns than this are printed smaller. */
const fitsOnPaper = 6;

/** Which row the columns follow; `up`: lowest first. */
export interface Sorting {
  row: string;
  up: boolean;
}

interface CompareTableProps {
  stores: readonly Summary[];
  rows: readonly Row[];
  differences: Differences;
  moment: Moment;
  sorting?: Sorting | undefined;
  onSort: (row: Row) => void;
  actions: ColumnActions;
}

/** The axes that all cells of a row share. */
function frameOf(rows: readonly Row[]): Frame {
  const drawings = rows.flatMap(({ cells }) => cells.flatMap(({ drawing }) => drawing ?? []));
  const ends = drawings.flatMap((one) => (one.kind === 'interval' ? [one.value, ...one.interval] : []));
  const complaints = drawings.flatMap((one) =>
    one.kind === 'aspects' ? one.shares.map(({ perHundred }) => perHundred) : [],
  );
  return { from: axisStart(ends.length > 0 ? ends : [5]), mostComplaints: Math.max(0, ...complaints) };
}

/** Keeps the focus on a column's button while the column moves from under it. */
function useKeptFocus(order: string) {
  const table = useRef<HTMLTableElement>(null);
  const held = useRef<{ key: string; move: string } | undefined>(undefined);
  useLayoutEffect(() => {
    const { key, move } = held.current ?? {};
    held.current = undefined;
    if (key === undefined) return;
    const head = [...(table.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])].find(
      ({ dataset }) => dataset.column === key,
    );
    head?.querySelector<HTMLElement>(`[data-move="${move}"]`)?.focus();
  }, [order]);
  const hold = (key: string): void => {
    const focused = document.activeElement;
    const move = focused instanceof HTMLElement ? focused.dataset.move : undefined;
    if (move !== undefined) held.current = { key, move };
  };
  return { table, hold };
}

function RowHead({ row, sorting, onSort }: { row: Row } & Pick<CompareTableProps, 'sorting' | 'onSort'>) {
  const { id, name, about, better, cells } = row;
  const own = sorting?.row === id ? sorting : undefined;
  const sortable = better !== undefined && cells.filter(({ order }) => order !== undefined).length > 1;
  return (
    <th scope="row" aria-sort={own ? (own.up ? 'ascending' : 'descending') : undefined}>
      {sortable ? (
        <button type="button" class="sort" title={t('compare.sortBy', { row: name })} onClick={() => onSort(row)}>
          {name}
          <span aria-hidden="true">{own ? (own.up ? ' ◂' : ' ▸') : ''}</span>
        </button>
      ) : (
        name
      )}
      {about && (
        <small>
          <Dotted parts={about.split(' · ')} />
        </small>
      )}
    </th>
  );
}

/** A column held over another takes its place when dropped. `onto`: where it would go. */
function useDragging(keys: readonly StoreKey[], move: ColumnActions['move']): { drag: Dragging; onto?: StoreKey } {
  const held = useRef<StoreKey | undefined>(undefined);
  const [over, setOver] = useState<StoreKey>();
  const end = (): void => {
    held.current = undefined;
    setOver(undefined);
  };
  const drag: Dragging = {
    start(key) {
      held.current = key;
    },
    over: setOver,
    drop(onto) {
      const from = held.current;
      if (from !== undefined && from !== onto) move(from, keys.indexOf(onto));
      end();
    },
    end,
  };
  return over !== undefined && held.current !== undefined && over !== held.current ? { drag, onto: over } : { drag };
}

type BodyProps = Omit<CompareTableProps, 'moment' | 'actions'>;

function Body({ stores, rows, differences, sorting, onSort }: BodyProps) {
  const frame = frameOf(rows);
  const names = new Map(stores.map((store) => [store.key, nameOf(store)]));
  return (
    <tbody>
      {rows.map((row, index) => (
        <tr key={row.id} data-row={row.id} class={row.group === rows[index - 1]?.group ? '' : 'first'}>
          <RowHead row={row} sorting={sorting} onSort={onSort} />
          {stores.map(({ key }, place) => {
            const cell = row.cells[place];
            const standing = differences.standing(row.id, key);
            return (
              cell && (
                <CellView
                  key={key}
                  cell={cell}
                  frame={frame}
                  standing={standing}
                  nameOf={(other) => names.get(other) ?? ''}
                />
              )
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}

/** The comparison: a row a question, a column a store. It scrolls in its own region; row names and store names stay in sight. */
export function CompareTable({ moment, actions, ...body }: CompareTableProps) {
  const { stores } = body;
  const keys = stores.map(({ key }) => key);
  const { table, hold } = useKeptFocus(keys.join());
  const move: ColumnActions['move'] = (key, to) => {
    hold(key);
    actions.move(key, to);
  };
  const { drag, onto } = useDragging(keys, move);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="compare-scroll" style={{ '--stores': stores.length }} aria-label={t('compare.region')} tabIndex={0}>
      <table ref={table} class={`compare-table${stores.length > fitsOnPaper ? ' many' : ''}`}>
        <thead>
          <tr>
            <th scope="col" class="corner">
              <span class="spoken">{t('compare.rowHead')}</span>
            </th>
            {stores.map((store, place) => (
              <ColumnHead
                key={store.key}
                store={store}
                place={place}
                of={stores.length}
                moment={moment}
                actions={{ ...actions, move }}
                target={onto === store.key}
                drag={drag}
              />
            ))}
          </tr>
        </thead>
        <Body {...body} />
      </table>
    </section>
  );
}
