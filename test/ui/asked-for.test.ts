import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = readFileSync(join(root, 'src/ui/asked-for.md'), 'utf8');

it('every place that is named for a wish is there', () => {
  const places = [...text.matchAll(/`((?:src|test|assets)\/[^`]+)`/g)].map(([, place]) => place ?? '');
  expect(places.length).toBeGreaterThan(80);
  expect(places.filter((place) => !existsSync(join(root, place)))).toEqual([]);
});

it('every wish has a place or a reason', () => {
  const rows = text.split('\n').filter((line) => /^\| (?!-|#|part|bar)/.test(line));
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter((row) => (row.split('|').at(-2)?.trim().length ?? 0) < 10)).toEqual([]);
});
