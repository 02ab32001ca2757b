import { median, spread, table } from './figures';
import type { PageRow, SliceRow } from './measure';

/** Below this a page is a notice or an empty shell, and its ratio says only what a reading costs before it begins. */
const leastElements = 100;

/** One line of the table: a figure, how far it moves, what must hold and what we aim for. Smaller is better in all of them. */
export interface Line {
  id: string;
  label: string;
  unit: '× walk' | '× Readability' | 'ms';
  /** How many pages or runs it is the median of. */
  of: number;
  value: number;
  /** Half the distance between quartiles, percent of the value. */
  spread: number;
  worst: number;
  floor?: number;
  aim?: number;
}

/** What must hold, and what we aim for (issue 7, "Must show"; issue 5 for the largest pages). */
const bounds = {
  walk: { floor: 20, aim: 6 },
  readability: { floor: 1 / 5, aim: 1 / 15 },
  slice: { floor: 8, aim: 4 },
  per100: { floor: 6, aim: 2 },
};

function ratios(id: string, label: string, rows: readonly PageRow[]): Line[] {
  const some = rows.filter(({ elements }) => elements >= leastElements);
  if (some.length === 0) return [];
  const line = (
    name: string,
    unit: Line['unit'],
    list: readonly number[],
    more: Pick<Line, 'floor' | 'aim'>,
  ): Line => ({
    ...{ id: `${id}.${name}`, label, unit, of: list.length },
    ...{ value: median(list), spread: spread(list), worst: Math.max(...list) },
    ...more,
  });
  const walk = some.map((row) => row.read.ms / row.walk.ms);
  const readability = some.map((row) => row.read.ms / row.readability.ms);
  return [
    line('walk', '× walk', walk, bounds.walk),
    line('readability', '× Readability', readability, bounds.readability),
  ];
}

function sliceLines({ reviews, longest, first }: SliceRow, { read }: PageRow): Line[] {
  const ms = { unit: 'ms', of: 1 } as const;
  const per100 = (100 * read.ms) / reviews;
  return [
    {
      ...{ id: 'slice.longest', label: `${reviews} reviews: longest slice`, ...ms, of: 15 },
      ...{ value: longest.median, spread: longest.spread, worst: longest.worst, ...bounds.slice },
    },
    {
      ...{ id: 'slice.first', label: `${reviews} reviews: longest slice of the first reading`, ...ms },
      ...{ value: first, spread: 0, worst: first },
    },
    {
      ...{ id: 'per100', label: `${reviews} reviews: each hundred`, ...ms },
      ...{ value: per100, spread: read.spread, worst: per100, ...bounds.per100 },
    },
  ];
}

/** The table's lines, from the pages measured. */
export function linesOf(rows: readonly PageRow[], slices: SliceRow | undefined): Line[] {
  const own = rows.filter(({ reader }) => reader === 'own');
  const saved = own.filter(({ groups }) => groups.includes('saved'));
  const long = own.find(({ groups }) => groups.includes('drawer'));
  return [
    ...ratios('saved', 'all saved pages', saved),
    ...ratios(
      'named',
      '  of them shops by name',
      saved.filter(({ named }) => named),
    ),
    ...ratios(
      'described',
      '  of them any shop',
      saved.filter(({ named }) => !named),
    ),
    ...ratios(
      'large',
      'largest Amazon pages',
      own.filter(({ groups }) => groups.includes('large')),
    ),
    ...ratios(
      'shape',
      '  by shape, any-shop reader',
      rows.filter(({ reader }) => reader === 'any-shop'),
    ),
    ...ratios(
      'gallery',
      'gallery pages',
      own.filter(({ groups }) => groups.includes('gallery')),
    ),
    ...(long ? ratios('drawer', `${long.reviews} reviews on one page`, [long]) : []),
    ...(long && slices ? sliceLines(slices, long) : []),
  ];
}

/** A figure as people read it: `6.1 ×`, `1/15.2` of Readability, `3.20 ms`. */
export function figure(value: number, unit: Line['unit']): string {
  if (unit === 'ms') return `${value.toFixed(2)} ms`;
  return unit === '× walk' ? `${value.toFixed(1)} ×` : `1/${(1 / value).toFixed(1)}`;
}

const verdict = ({ value, floor, aim }: Line): string => {
  if (floor === undefined || aim === undefined) return '';
  if (value <= aim) return 'aim';
  return value <= floor ? 'floor' : 'MISSED';
};

const bound = (value: number | undefined, unit: Line['unit']): string =>
  value === undefined ? '' : figure(value, unit);

/** The table of a run. */
export function tableOf(lines: readonly Line[]): string {
  const head = ['', 'against', 'median of', 'median', '±%', 'worst', 'floor', 'aim', 'held'];
  return table([
    head,
    ...lines.map((line) => [
      ...[line.label, { '× walk': 'bare walk', '× Readability': 'Readability', ms: 'time' }[line.unit]],
      ...[String(line.of), figure(line.value, line.unit), line.spread.toFixed(0), figure(line.worst, line.unit)],
      ...[bound(line.floor, line.unit), bound(line.aim, line.unit), verdict(line)],
    ]),
  ]);
}

/** One line a page, for those who look for the slow one. */
export function pagesTable(rows: readonly PageRow[]): string {
  const ms = (value: number): string => value.toFixed(value < 1 ? 3 : 2);
  const head = ['page', 'reader', 'elements', 'reviews', 'walk ms', 'read ms', 'Readability ms', '× walk', '1/x'];
  const lines = rows.map(({ walk, read, readability, ...row }) => [
    ...[row.name.slice(0, 48), row.reader, String(row.elements), String(row.reviews)],
    ...[ms(walk.ms), ms(read.ms), ms(readability.ms)],
    ...[(read.ms / walk.ms).toFixed(1), (readability.ms / read.ms).toFixed(1)],
  ]);
  return table([head, ...lines]);
}

/** Whether all that must hold holds. */
export const isHeld = (lines: readonly Line[]): boolean => lines.every((line) => verdict(line) !== 'MISSED');

/** What changed between two runs; a change within the spread of either is marked as none. */
export function comparison(before: readonly Line[], after: readonly Line[]): string {
  const head = ['', 'before', 'after', 'change', ''];
  const lines = after.flatMap((line) => {
    const old = before.find(({ id }) => id === line.id);
    if (!old) return [];
    const change = 100 * (line.value / old.value - 1);
    const within = Math.abs(change) <= Math.max(line.unit === 'ms' ? Math.max(line.spread, old.spread) : 0, 5);
    const figures = [figure(old.value, line.unit), figure(line.value, line.unit)];
    const says = within ? 'within the spread' : change < 0 ? 'faster' : 'SLOWER';
    return [[`${line.label}, ${line.unit}`, ...figures, `${change > 0 ? '+' : ''}${change.toFixed(0)}%`, says]];
  });
  return table([head, ...lines]);
}
