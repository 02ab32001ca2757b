import type { Unit } from 'src/domain/dimensions';
import { language } from './language';

/** Figures stand apart from Chinese words as in our own sentences: `28 分钟`, which browsers write with and without the space. */
export const spaced = (text: string): string => text.replace(/(?<=\d)(?=\p{Script=Han})/gu, ' ');

const formats = new Map<string, Intl.NumberFormat>();

function format(value: number, options: Intl.NumberFormatOptions): string {
  const key = `${language()} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(language(), options);
  formats.set(key, known);
  return spaced(known.format(value));
}

/** A plain number, at most two decimals: `2,300`, `4.71`. */
export const number = (value: number): string => format(value, { maximumFractionDigits: 2 });

/** A number of the arithmetic, with enough decimals to redo it by hand: `0.9342`. */
export const precise = (value: number): string => format(value, { maximumFractionDigits: 4 });

/** Stars out of five with fixed decimals, two unless told: `4.70`. */
export const stars = (value: number, digits = 2): string =>
  format(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** A change in stars with its sign and two decimals: `+0.04`, `−0.12`. */
export const signed = (value: number): string =>
  format(value, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' }).replace('-', '−');

/** A share of one as whole percent, or with one decimal near the ends where 0% and 100% would be untrue: `57%`, `99.6%`. */
export const share = (value: number): string =>
  format(value, {
    style: 'percent',
    maximumFractionDigits: (value > 0 && value < 0.01) || (value < 1 && value > 0.99) ? 1 : 0,
  });

/** An interval of stars: `4.52–4.82`. */
export const range = ([from, to]: readonly [number, number], digits = 2): string =>
  `${stars(from, digits)}–${stars(to, digits)}`;

/** A count the page gives as a lower bound: `1,000+`. */
export const atLeast = (value: number): string => `${number(value)}+`;

const intlUnit = { hours: 'hour', days: 'day', seconds: 'second' } as const;

/** A store score's value in its own unit: `4.8`, `98.2%`, `15 hours`. Scores keep the decimals they came with, at least one. */
export function inUnit(value: number, unit: Unit): string {
  if (unit === 'score') return format(value, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  if (unit === 'percent') return format(value / 100, { style: 'percent', maximumFractionDigits: 2 });
  if (unit === 'count') return number(value);
  // The long word for seconds is wider than the column of values on a phone.
  const unitDisplay = unit === 'seconds' ? 'short' : 'long';
  return format(value, { style: 'unit', unit: intlUnit[unit], unitDisplay, maximumFractionDigits: 1 });
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** An amount of storage in the unit it is read best in: `1.4 MB`. */
export function bytes(value: number): string {
  const step = value < 1 ? 0 : Math.min(Math.floor(Math.log(value) / Math.log(1_000)), byteUnits.length - 1);
  const unit = byteUnits[step] ?? 'byte';
  return format(value / 1_000 ** step, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  });
}
