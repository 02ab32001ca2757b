import type { Summary } from 'src/domain/summary';
import type { CompareFile, ShownRow } from 'src/export/compare-table';
import { axisStart } from '../../components/rating-layout';
import { day } from '../../format/dates';
import { language } from '../../format/language';
import { t, word } from '../../format/say';
import type { Moment } from './about-rows';
import type { Cell, Row } from './cell';
import { nameOf } from './column-head';
import type { Differences } from './table';
import { tradeMark } from './trade-words';

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

/** What a cell says, line by line: drawings as their figures, and days where the screen says how long ago. */
function saidIn({ id }: Row, { value, instead, trade, notes, parts }: Cell): string[] {
  const answer = value ?? instead;
  if (answer === undefined || (id === 'freshness' && value !== undefined))
    return parts.map((part) => [part.name, part.value].filter((text) => text !== '').join(' '));
  return [trade ? `${answer} ${tradeMark(trade)}` : answer, ...notes];
}

function shownRow(row: Row, { stores, differences }: Shown, from: number): ShownRow {
  return {
    name: row.name,
    ...(row.about === undefined ? {} : { about: row.about }),
    cells: stores.map(({ key }, place) => {
      const cell = row.cells[place];
      const standing = differences.standing(row.id, key);
      const best = standing.better.length > 0 && standing.worse.length === 0;
      const [first = '', ...rest] = cell ? saidIn(row, cell) : [];
      const bar = cell?.drawing?.kind === 'interval' ? cell.drawing : undefined;
      return {
        lines: [best ? `${first} ✓ ${t('compare.better')}` : first, ...rest],
        best,
        ...(bar ? { bar: { from, to: 5, value: bar.value, interval: bar.interval } } : {}),
      };
    }),
  };
}

/** A line of figures as a row of the page. */
const plainRow = ({ name, values }: FigureLine): ShownRow => ({
  name,
  cells: values.map((value) => ({ lines: value === undefined ? [] : [String(value)], best: false })),
});

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
    shown: [...rows.map((row) => shownRow(row, shown, from)), ...provenance(stores).map(plainRow)],
    made: t('compare.made', { day: day(moment.now.toISOString().slice(0, 10)), method: moment.methodVersion }),
    language: language(),
  };
}
