import { table } from '../figures';

/** One figure that issue 4 sets a floor and an aim for. */
export interface Figure {
  id: string;
  reached: number;
  floor: number;
  aim: number;
  /** Which way is better. */
  better: 'lower' | 'higher';
  interval?: [number, number];
  note?: string;
}

/** What a part of the bench says: figures that are judged, and tables that explain them. */
export interface Part {
  title: string;
  figures: Figure[];
  /** The first row names the columns. */
  table?: string[][];
  notes?: string[];
}

/** Three digits after the point, fewer for what is large. */
export function shown(value: number | undefined, digits = 3): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  return value.toFixed(Math.abs(value) >= 100 ? 0 : digits);
}

export const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)}%`);

export const range = ([from, to]: [number, number], digits = 3): string =>
  `${shown(from, digits)}–${shown(to, digits)}`;

/** `aim`, `ok` (floor reached) or `MISSED`; a figure that could not be measured says so. */
export function verdictOf({ reached, floor, aim, better }: Figure): string {
  if (Number.isNaN(reached)) return 'not measured';
  const reaches = (bound: number) => (better === 'lower' ? reached <= bound : reached >= bound);
  if (reaches(aim)) return 'ok, aim';
  return reaches(floor) ? 'ok' : 'MISSED';
}

/** A part as text. */
export function printed({ title, figures, table: rows, notes }: Part): string {
  const judged = figures.map((one) => [
    one.id,
    shown(one.reached),
    one.interval ? range(one.interval) : '',
    shown(one.floor),
    shown(one.aim),
    verdictOf(one),
    one.note ?? '',
  ]);
  return [
    `## ${title}`,
    ...(rows ? [table(rows), ''] : []),
    ...(judged.length > 0 ? [table([['figure', 'reached', '90%', 'floor', 'aim', '', ''], ...judged])] : []),
    ...(notes ?? []),
    '',
  ].join('\n');
}
