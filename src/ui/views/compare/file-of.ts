import type { StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import type { CompareFile, ShownRow } from 'src/export/compare-table';
import { axisStart } from '../../components/rating-layout';
import { day } from '../../format/dates';
import { language } from '../../format/language';
import { t, word } from '../../format/say';
import type { Moment } from './about-rows';
import type { Row } from './cell';
import { nameOf } from './column-head';
import type { Differences } from './table';

interface Shown {
  stores: readonly Summary[];
  rows: readonly Row[];
  differences: Differences;
  moment: Moment;
}

type FigureLine = CompareFile['figures'][number];

/** Every figure of a row as a line of its own, in the order in which cells name them. */
function linesOf({ name, cells }: Row): FigureLine[] {
  const parts = [...new Set(cells.flatMap((cell) => cell.parts.map((part) => part.name)))].sort(
    (a, b) => Number(a !== '') - Number(b !== ''),
  );
  return parts.map((part) => ({
    name: part === '' ? name : `${name}: ${part}`,
    values: cells.map((cell) => cell.parts.find((one) => one.name === part)?.value),
  }));
}

/** What each store is clearly better than in a row, where any is. */
function betterLine({ id, name }: Row, { stores, differences }: Shown): FigureLine[] {
  const values = stores.map(({ key }) => {
    const { better } = differences.standing(id, key);
    const names = better.map((one) => stores.filter((store) => store.key === one.key).map(nameOf)[0] ?? '');
    return names.length > 0 ? names.join(' · ') : undefined;
  });
  return values.some((value) => value !== undefined) ? [{ name: `${name}: ${t('compare.partBetter')}`, values }] : [];
}

function provenance(stores: readonly Summary[]): FigureLine[] {
  return [
    { name: t('compare.site'), values: stores.map(({ site }) => word('sites', site)) },
    { name: t('compare.source'), values: stores.map(({ storeUrl }) => storeUrl) },
    { name: t('compare.seen'), values: stores.map(({ lastSeenAt }) => lastSeenAt.slice(0, 10)) },
    { name: t('compare.method'), values: stores.map(({ methodVersion }) => methodVersion) },
  ];
}

function shownRow(row: Row, { stores, differences }: Shown, from: number): ShownRow {
  return {
    name: row.name,
    ...(row.about === undefined ? {} : { about: row.about }),
    cells: row.cells.map((cell, place) => {
      const standing = differences.standing(row.id, stores[place]?.key ?? ('' as StoreKey));
      const best = standing.better.length > 0 && standing.worse.length === 0;
      const { drawing } = cell;
      const answer = cell.value ?? cell.instead;
      const drawn =
        answer === undefined || cell.trade
          ? cell.parts.slice(answer === undefined ? 0 : 1).map(({ name, value }) => `${name} ${value}`)
          : cell.notes;
      return {
        lines: [...(answer === undefined ? [] : [best ? `${answer} ✓ ${t('compare.better')}` : answer]), ...drawn],
        best,
        ...(drawing?.kind === 'interval'
          ? { bar: { from, to: 5, value: drawing.value, interval: drawing.interval } }
          : {}),
      };
    }),
  };
}

/** The comparison as it is shown, for a file: the rows in sight, in the order of the columns. */
export function fileOf(shown: Shown): CompareFile {
  const { stores, rows, moment } = shown;
  const ends = rows.flatMap(({ cells }) =>
    cells.flatMap(({ drawing }) => (drawing?.kind === 'interval' ? [drawing.value, ...drawing.interval] : [])),
  );
  const from = axisStart(ends.length > 0 ? ends : [5]);
  return {
    title: t('compare.title'),
    corner: t('compare.rowHead'),
    stores: stores.map(nameOf),
    figures: [...provenance(stores), ...rows.flatMap((row) => [...linesOf(row), ...betterLine(row, shown)])],
    shown: rows.map((row) => shownRow(row, shown, from)),
    made: t('compare.made', { day: day(moment.now.toISOString().slice(0, 10)), method: moment.methodVersion }),
    language: language(),
  };
}
