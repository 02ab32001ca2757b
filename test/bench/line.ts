import { median, spread, table } from './figures';

/** How a line's value is written: times another way of doing the same, one part of it, ms, a second, MB or KB. */
type Unit = '×' | '1/×' | 'ms' | '/s' | 'MB' | 'KB' | '%';

/** One line of the table: a figure, how far it moves, beside what it stands, what must hold and what we aim for. */
export interface Line {
  id: string;
  label: string;
  /** The other way or the least one that was measured in the same run, or what kind of figure it is. */
  against: string;
  unit: Unit;
  /** Smaller is better unless said otherwise. */
  more?: true;
  /** How many pages or runs it is the median of. */
  of: number;
  value: number;
  /** Half the distance between quartiles, percent of the value. */
  spread: number;
  worst: number;
  floor?: number;
  aim?: number;
  /** What the figures say beside the ratio. */
  note?: string;
}

type Said = Omit<Line, 'of' | 'value' | 'spread' | 'worst'>;

/** A line from the figures of single runs. */
export const lineOf = (values: readonly number[], said: Said): Line => ({
  ...said,
  ...{ of: values.length, value: median(values), spread: spread(values) },
  worst: said.more ? Math.min(...values) : Math.max(...values),
});

const digits = (value: number): number => (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);

/** A figure as people read it: `6.1 ×`, `1/15.2`, `3.20 ms`. */
export function figure(value: number, unit: Unit): string {
  if (unit === '1/×') return `1/${(1 / value).toFixed(1)}`;
  if (unit === '/s') return `${Math.round(value).toLocaleString('en')} /s`;
  return `${value.toFixed(digits(value))} ${unit}`;
}

const reaches = ({ value, more }: Line, bound: number): boolean => (more ? value >= bound : value <= bound);

function verdict(line: Line): string {
  const { floor, aim } = line;
  if (floor === undefined) return '';
  if (Number.isNaN(line.value)) return 'MISSED';
  if (aim !== undefined && reaches(line, aim)) return 'aim';
  return reaches(line, floor) ? 'floor' : 'MISSED';
}

const bound = (value: number | undefined, unit: Unit): string => (value === undefined ? '' : figure(value, unit));

/** The table of a run. */
export function tableOf(lines: readonly Line[]): string {
  const head = ['', 'against', 'median of', 'median', '±%', 'worst', 'floor', 'aim', 'held', ''];
  return table([
    head,
    ...lines.map((line) => [
      ...[line.label, line.against, String(line.of), figure(line.value, line.unit), line.spread.toFixed(0)],
      ...[figure(line.worst, line.unit), bound(line.floor, line.unit), bound(line.aim, line.unit)],
      ...[verdict(line), line.note ?? ''],
    ]),
  ]);
}

/** Whether all that must hold holds. */
export const isHeld = (lines: readonly Line[]): boolean => lines.every((line) => verdict(line) !== 'MISSED');

/** A change below this is none where figures were taken once or are ratios, percent. */
const leastChange = 5;

/** What changed between two runs; a change within the spread of either is marked as none. */
export function comparison(before: readonly Line[], after: readonly Line[]): string {
  const head = ['', 'before', 'after', 'change', ''];
  const lines = after.flatMap((line) => {
    const old = before.find(({ id }) => id === line.id);
    if (!old) return [];
    const change = 100 * (line.value / old.value - 1);
    const isRatio = line.unit === '×' || line.unit === '1/×';
    const within = Math.abs(change) <= Math.max(isRatio ? 0 : Math.max(line.spread, old.spread), leastChange);
    const says = within ? 'within the spread' : change < 0 === !line.more ? 'better' : 'WORSE';
    const figures = [figure(old.value, line.unit), figure(line.value, line.unit)];
    return [[`${line.label}, ${line.against}`, ...figures, `${change > 0 ? '+' : ''}${change.toFixed(0)}%`, says]];
  });
  return table([head, ...lines]);
}
