import { dayOf } from './codes';
import type { Row } from './columns';

/** Thrown where a table has lost its form, so that none of its rows can be told. */
export class UnreadableTable extends Error {
  override name = 'UnreadableTable';
}

function check(fits: boolean): asserts fits {
  if (!fits) throw new UnreadableTable();
}

/** The numbers that a string says, one for each row. */
function codesOf(codes: unknown, rows: number): number[] {
  check(typeof codes === 'string' && codes.length === rows);
  return Array.from({ length: rows }, (_, at) => codes.charCodeAt(at));
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** How each kind of column says its values; `undefined` where a row has none. Columns come from a disk that may have spoiled them. */
const readers: Record<string, (parts: readonly unknown[], rows: number) => unknown[]> = {
  '=': ([, value], rows) => new Array(rows).fill(value),
  '#': ([, scale, codes], rows) => {
    check(typeof scale === 'number');
    return codesOf(codes, rows).map((code) => (code === 0 ? undefined : (code - 1) / scale));
  },
  '@': ([, codes], rows) => codesOf(codes, rows).map((code) => (code === 0 ? undefined : dayOf(code - 1))),
  $: ([, values, codes], rows) => {
    check(Array.isArray(values));
    return codesOf(codes, rows).map((code) => (code === 0 ? undefined : values[code - 1]));
  },
  '{': ([, codes, table], rows) => {
    const has = codesOf(codes, rows);
    const objects = fromTable(table, has.filter((one) => one > 0).length);
    let at = 0;
    return has.map((one) => (one > 0 ? objects[at++] : undefined));
  },
  ':': ([, codes, table], rows) => {
    const lengths = codesOf(codes, rows).map((code) => code - 1);
    const all = fromTable(table, sumOf(lengths.filter((length) => length > 0)));
    let at = 0;
    return lengths.map((length) => {
      if (length < 0) return undefined;
      at += length;
      return all.slice(at - length, at);
    });
  },
  '*': ([, values], rows) => {
    check(Array.isArray(values) && values.length === rows);
    return values;
  },
};

/** The rows of a table. Throws UnreadableTable where it has lost its form; single values may have, and come as they are. */
export function fromTable(table: unknown, count: number): Row[] {
  check(Array.isArray(table));
  const rows: Row[] = Array.from({ length: count }, () => ({}));
  for (const entry of table) {
    check(Array.isArray(entry) && Array.isArray(entry[1]));
    const [name, column] = entry as [unknown, unknown[]];
    const read = typeof column[0] === 'string' && Object.hasOwn(readers, column[0]) && readers[column[0]];
    check(typeof name === 'string' && name !== '__proto__' && read !== false && read !== undefined);
    read(column, count).forEach((value, at) => {
      const row = rows[at];
      if (row && value !== undefined && value !== null) row[name] = value;
    });
  }
  return rows;
}
