import { table } from './figures';
import { type Line, lineOf } from './line';
import type { PageRow, SliceRow } from './measure';

/** Below this a page is a notice or an empty shell, and its ratio says only what a reading costs before it begins. */
const leastElements = 100;

/** What must hold, and what we aim for (issue 7, "Must show"; issue 5 for the largest pages). */
const bounds = {
  walk: { floor: 20, aim: 6 },
  readability: { floor: 1 / 5, aim: 1 / 15 },
  slice: { floor: 8, aim: 4 },
  per100: { floor: 6, aim: 2 },
};

/** Pages named beside the median of all: where to look first. */
const worstNamed = 5;

/** The pages of the worst ratios, `cost` higher the worse. */
const worstOf = (rows: readonly PageRow[], cost: (row: PageRow) => number): string =>
  [...rows]
    .sort((a, b) => cost(b) - cost(a))
    .slice(0, worstNamed)
    .map((row) => `${row.name.slice(0, 28)} ${cost(row).toPrecision(2)}`)
    .join(', ');

const byWalk = ({ read, walk }: PageRow): number => read.ms / walk.ms;
const byReadability = ({ read, readability }: PageRow): number => read.ms / readability.ms;

function ratios(id: string, label: string, rows: readonly PageRow[]): Line[] {
  const some = rows.filter(({ elements }) => elements >= leastElements);
  if (some.length === 0) return [];
  const walk = some.map(byWalk);
  const readability = some.map(byReadability);
  const worst = (cost: typeof byWalk) => (id === 'saved' ? { note: worstOf(some, cost) } : {});
  return [
    lineOf(walk, { id: `${id}.walk`, label, against: 'bare walk', unit: '×', ...bounds.walk, ...worst(byWalk) }),
    lineOf(readability, {
      ...{ id: `${id}.readability`, label, against: 'Readability', unit: '1/×' },
      ...bounds.readability,
      ...worst(byReadability),
    }),
  ];
}

function sliceLines({ reviews, longest, first, forced }: SliceRow, { read }: PageRow): Line[] {
  const per100 = (100 * read.ms) / reviews;
  const ms = { against: 'reading alone', unit: 'ms' } as const;
  return [
    {
      ...{ id: 'reading.slice', label: `${reviews} reviews: longest slice`, ...ms, of: 15 },
      ...{ value: longest.median, spread: longest.spread, worst: longest.worst, ...bounds.slice },
      note: `one reading after a row was added forced ${forced.layouts} layouts, ${forced.styles} style passes`,
    },
    lineOf([first], { id: 'reading.first', label: `${reviews} reviews: longest slice of the first reading`, ...ms }),
    {
      ...lineOf([per100], { id: 'reading.per100', label: `${reviews} reviews: each hundred`, ...ms, ...bounds.per100 }),
      spread: read.spread,
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
