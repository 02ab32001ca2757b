import { dayNumber, endOfCodes, isCode, toCodes } from './codes';

/**
 * Rows of plain values, column by column: what rows have in common is written once, and no row repeats a name. A column that no row has is
 * absent; in one that some have, the others are 0 or `null`.
 *
 * `=` the same value in every row. `#` numbers, as whole multiples of a fraction. `@` ISO days. `$` few different values and which each row
 * has. `{` objects, and which rows have one. `:` lists of objects, and how many each row has. `*` values as they are.
 */
export type Column =
  | ['=', unknown]
  | ['#', scale: number, codes: string]
  | ['@', codes: string]
  | ['$', values: unknown[], codes: string]
  | ['{', codes: string, table: Table]
  | [':', codes: string, table: Table]
  | ['*', values: unknown[]];

/** Name and column, in the order in which a row is put together again. */
export type Table = [name: string, column: Column][];

/** A row before it is part of a table, and after. */
export type Row = Record<string, unknown>;

/** Denominators that whole numbers, ratings and rounded probabilities come with. */
const scales = [1, 10, 100, 1_000, 10_000] as const;
/** A share of different values above which a list of them and a column of which is which is no shorter than the values. */
const mostDifferent = 0.75;

const isObject = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
const isTextOrFlag = (value: unknown): value is string | boolean =>
  typeof value === 'string' || typeof value === 'boolean';
const isListOfTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** What two values have in common exactly when they are the same; none for those of another kind. */
function nameOf(value: unknown): string | boolean | undefined {
  if (isTextOrFlag(value)) return value;
  return isListOfTexts(value) ? `\u0000${JSON.stringify(value)}` : undefined;
}

function numbersIn(values: readonly unknown[]): Column | undefined {
  if (!values.every((value) => value === undefined || typeof value === 'number')) return undefined;
  const numbers = values as (number | undefined)[];
  const first = numbers[0];
  if (first !== undefined && numbers.every((one) => Object.is(one, first))) return ['=', first];
  const fits = (scale: number): boolean =>
    numbers.every((one) => {
      if (one === undefined) return true;
      const code = Math.round(one * scale) + 1;
      return isCode(code) && code > 0 && Object.is((code - 1) / scale, one);
    });
  const scale = scales.find(fits);
  if (scale === undefined) return undefined;
  return ['#', scale, toCodes(numbers.map((one) => (one === undefined ? 0 : Math.round(one * scale) + 1)))];
}

function daysIn(values: readonly unknown[]): Column | undefined {
  const codes: number[] = [];
  for (const value of values) {
    const day = value === undefined ? -1 : typeof value === 'string' ? dayNumber(value) : undefined;
    if (day === undefined || day + 1 >= endOfCodes) return undefined;
    codes.push(day + 1);
  }
  return ['@', toCodes(codes)];
}

function fewIn(values: readonly unknown[]): Column | undefined {
  const places = new Map<string | boolean, number>();
  const different: unknown[] = [];
  const codes: number[] = [];
  for (const value of values) {
    const name = value === undefined ? undefined : nameOf(value);
    if (name === undefined && value !== undefined) return undefined;
    const place = name === undefined ? 0 : (places.get(name) ?? different.push(value));
    if (name !== undefined) places.set(name, place);
    codes.push(place);
  }
  const present = codes.filter((code) => code > 0).length;
  if (different.length === 1 && present === codes.length) return ['=', different[0]];
  return different.length <= present * mostDifferent ? ['$', different, toCodes(codes)] : undefined;
}

function objectsIn(values: readonly unknown[]): Column | undefined {
  if (!values.every((value) => value === undefined || isObject(value))) return undefined;
  const present = values.filter((value) => value !== undefined) as Row[];
  return ['{', toCodes(values.map((value) => (value === undefined ? 0 : 1))), toTable(present)];
}

function listsIn(values: readonly unknown[]): Column | undefined {
  const lists = values.every((value) => value === undefined || (Array.isArray(value) && value.every(isObject)));
  if (!lists) return undefined;
  const all = values as (Row[] | undefined)[];
  const codes = all.map((list) => (list ? list.length + 1 : 0));
  return codes.every(isCode) ? [':', toCodes(codes), toTable(all.flatMap((list) => list ?? []))] : undefined;
}

const toColumn = (values: readonly unknown[]): Column =>
  numbersIn(values) ??
  daysIn(values) ??
  fewIn(values) ??
  objectsIn(values) ??
  listsIn(values) ?? ['*', values.map((value) => value ?? null)];

/** Rows as a table. Values are such as JSON can hold; a field that is `null` or `undefined` counts as absent. */
export function toTable(rows: readonly Row[]): Table {
  const columns = new Map<string, unknown[]>();
  rows.forEach((row, at) => {
    for (const [name, value] of Object.entries(row)) {
      if (value === undefined || value === null || name === '__proto__') continue;
      let column = columns.get(name);
      if (!column) {
        column = new Array(rows.length).fill(undefined);
        columns.set(name, column);
      }
      column[at] = value;
    }
  });
  return [...columns].map(([name, values]) => [name, toColumn(values)]);
}
