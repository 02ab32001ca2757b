import type { ItemAssessment } from 'src/domain/assessment';
import type { ItemKey, StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import { t } from '../../format/say';
import { type ClearDifference, type ComparableRow, clearDifferences, pairCount } from '../../services/compare';
import { aboutRows, type Moment } from './about-rows';
import { answerRows, integrityCell, ratingCell, voteKind } from './answer-rows';
import { type Cell, noAnswer, type Row, type RowSpec, type Standing } from './cell';
import { coverageCell, reviewRows } from './review-rows';
import { serviceRows } from './service-rows';

/** What a table is made from. */
export interface TableInput {
  stores: readonly Summary[];
  sameItems: readonly (readonly ItemKey[])[];
  moment: Moment;
}

/** A store's item out of a group of items that are one product. */
const itemOf = ({ items }: Summary, group: readonly ItemKey[]): ItemAssessment | undefined =>
  items.find(({ key }) => group.includes(key));

/** Groups of which at least two of these stores sell something; the rest wait for their stores. */
export const groupsHere = ({ stores, sameItems }: Pick<TableInput, 'stores' | 'sameItems'>): ItemKey[][] =>
  sameItems.filter((group) => stores.filter((store) => itemOf(store, group)).length > 1).map((group) => [...group]);

function sameCell(store: Summary, group: readonly ItemKey[], mixed: boolean): Cell {
  const item = itemOf(store, group);
  if (!item) return noAnswer(t('compare.sameNone'));
  const rated = ratingCell({ key: store.key, methodVersion: store.methodVersion, reviews: item }, mixed);
  const trusted = integrityCell(item);
  const read = coverageCell(item.coverage);
  return {
    ...rated,
    notes: [
      item.title ?? item.id,
      ...rated.notes,
      [trusted.value ?? trusted.instead, read.value ?? read.instead].filter((part) => part).join(' · '),
    ],
    parts: [
      ...rated.parts,
      { name: t('compare.integrity'), value: trusted.value ?? trusted.instead ?? '' },
      { name: t('compare.partNote'), value: item.title ?? item.id },
    ],
  };
}

function sameRows({ stores, sameItems }: TableInput): RowSpec<Summary>[] {
  return groupsHere({ stores, sameItems }).map((group, index): RowSpec<Summary> => {
    const items = stores.flatMap((store) => itemOf(store, group) ?? []);
    const mixed = new Set(items.filter(({ rating }) => rating.interval90).map(voteKind)).size > 1;
    return {
      id: `same-${[...group].sort().join(' ')}`,
      group: 'same',
      name: t('compare.sameRow', { place: index + 1 }),
      about: t('compare.sameAxis'),
      better: 'higher',
      cell: (store) => sameCell(store, group, mixed),
    };
  });
}

/** All rows of a comparison, each answered for every store in order. */
export function rowsOf(input: TableInput): Row[] {
  const { stores, moment } = input;
  const [service, after] = [serviceRows(stores), reviewRows(stores)];
  const of = (specs: readonly RowSpec<Summary>[], group: Row['group']) => specs.filter((spec) => spec.group === group);
  return [
    ...answerRows(stores),
    ...of(service, 'service'),
    ...of(service, 'after'),
    ...of(after, 'after'),
    ...of(after, 'reviews'),
    ...aboutRows(moment),
    ...sameRows(input),
  ].map(({ cell, ...row }) => ({ ...row, cells: stores.map(cell) }));
}

/** The figures of the rows shown, pool by pool, as the arithmetic takes them. */
function comparable(rows: readonly Row[]): ComparableRow[] {
  return rows.flatMap(({ id, better, cells }) => {
    if (better === undefined) return [];
    const pools = new Map<string, ComparableRow['figures'][number][]>();
    for (const { figure, pool = '' } of cells) if (figure) pools.set(pool, [...(pools.get(pool) ?? []), figure]);
    return [...pools.values()].map((figures) => ({ row: id, better, figures }));
  });
}

/** How many pairs are tested, and by row and store which differences are clear. */
export interface Differences {
  pairs: number;
  standing(row: string, store: StoreKey): Standing;
}

/** What may be pointed out in the rows shown: hiding a row takes its pairs out of the count. */
export function differencesIn(rows: readonly Row[]): Differences {
  const tested = comparable(rows);
  const clear = clearDifferences(tested);
  const others = (own: 'better' | 'worse', other: 'better' | 'worse', row: string, store: StoreKey) =>
    clear
      .filter((one: ClearDifference) => one.row === row && one[own] === store)
      .map((one) => ({ key: one[other] as StoreKey, chance: one.chance }));
  return {
    pairs: pairCount(tested),
    standing: (row, store) => ({
      better: others('better', 'worse', row, store),
      worse: others('worse', 'better', row, store),
    }),
  };
}

/** Store keys in the order of one row, best or highest first (`up`: the other way); those without an answer stay behind. */
export function sortedBy(row: Row, keys: readonly StoreKey[], up: boolean): StoreKey[] {
  const rows = keys.map((key, index) => ({ key, index, order: row.cells[index]?.order }));
  return rows
    .sort((a, b) => {
      if (a.order === undefined || b.order === undefined)
        return Number(a.order === undefined) - Number(b.order === undefined) || a.index - b.index;
      return (up ? a.order - b.order : b.order - a.order) || a.index - b.index;
    })
    .map(({ key }) => key);
}
