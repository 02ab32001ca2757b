import { check } from 'recheck';
import { describe, expect, test } from 'vitest';
import { boundOf } from './regexps-bounds';
import { costOf } from './regexps-cost';
import { expressions } from './regexps-found';

const all = expressions();
const sourceOf = (file: string, start: string): string | undefined =>
  all.find(({ where, source }) => where.startsWith(file) && source?.startsWith(start))?.source;

test('expressions are found as literals, as texts put together, and through the names of their parts', () => {
  expect(all.length).toBeGreaterThan(600);
  expect(all.map(({ source }) => source)).toContain('\\s+');
  expect(sourceOf('src/extract/star-words.ts', '(?<![\\d.,])')).toContain('(\\d{1,2}(?:[.,]\\d{1,2})?)\\s?(?:stars?');
  expect(all.filter(({ source }) => source === undefined).length).toBeLessThan(60);
});

test('the checker knows an expression that takes for ever, and one that does not', async () => {
  expect((await check('^(a+)+$', 'u')).status).toBe('vulnerable');
  expect((await check('^a+$', 'u')).status).toBe('safe');
}, 600_000);

/** Texts that make the usual careless expressions backtrack: runs of one kind, with an end that fits nothing. */
const pumps = [
  ' ',
  '\t',
  '\n',
  '0',
  '.',
  '0.',
  '1,',
  '/',
  'a',
  'a ',
  '好',
  '：',
  '<',
  '<!--',
  '--',
  '(',
  '★',
  '-',
  '"',
  'review ',
];

// `npm run regexps` asks recheck about every expression and takes minutes; this takes seconds and finds the commonest fault.
describe('no expression that meets a page’s text first is slow on', () => {
  const first = all.filter(({ where }) =>
    /^src\/(?:extract|sites|content|export|messages|domain|background|ui)\//.test(where),
  );
  test.each(pumps)('a run of %j', (pump) => {
    const slow = first.flatMap(({ where, source, flags }) => {
      if (source === undefined) return [];
      const { length } = boundOf(source);
      const text = `${pump.repeat(Math.ceil(length / pump.length))}\u0000`;
      // A square takes half a second and more at this length, a line of work a thousandth.
      const cost = costOf(source, flags, text);
      return cost > 150 ? [`${where} /${source.slice(0, 80)}/ ${Math.round(cost)} ms`] : [];
    });
    expect(slow).toEqual([]);
  });
});
