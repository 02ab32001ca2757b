import fc from 'fast-check';
import { toTable } from 'src/db/packs/columns';
import { fromTable, UnreadableTable } from 'src/db/packs/read-columns';
import { describe, expect, it } from 'vitest';

const name = fc.constantFrom('text', 'rating', 'day', 'on', 'list', 'own', 'toString', 'constructor', '中 文');
const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2110-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const number = fc.oneof(
  fc.integer({ min: -5, max: 70_000 }),
  fc.double({ noNaN: true }),
  fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000),
);
const leaf = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'all', '好评', '2026-02-30'),
  day,
  number,
  fc.boolean(),
);
const value = fc.letrec((tie) => ({
  row: fc.dictionary(name, tie('any'), { noNullPrototype: true, maxKeys: 4 }),
  any: fc.oneof(
    { maxDepth: 2 },
    leaf,
    fc.array(leaf, { maxLength: 3 }),
    fc.array(tie('row'), { maxLength: 3 }),
    tie('row'),
  ),
}));
const rows = fc.array(value.row as fc.Arbitrary<Record<string, unknown>>, { maxLength: 70 });

describe('rows as columns', () => {
  it('come back as they were, whatever they hold', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const table = toTable(all);
        expect(fromTable(structuredClone(table), all.length)).toEqual(all);
        expect(fromTable(JSON.parse(JSON.stringify(table)), all.length)).toEqual(
          all.map((row) => JSON.parse(JSON.stringify(row))),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('say what all rows share once, and no name twice', () => {
    const all = Array.from({ length: 50 }, (_, n) => ({
      at: '2026-11-22T12:00:00.000Z',
      stars: 5,
      day: `2026-10-${10 + (n % 20)}`,
    }));
    const said = JSON.stringify(toTable(all));
    for (const words of ['2026-11-22T12', 'stars', 'day']) expect(said.split(words)).toHaveLength(2);
    expect(said).not.toContain('2026-10');
  });

  it('leave out what is null or not there', () => {
    expect(fromTable(toTable([{ a: null, b: 1 }, { b: undefined }]), 2)).toEqual([{ b: 1 }, {}]);
  });
});

describe('a table that has been spoiled', () => {
  const spoils = [7, 'words', null, [], [7], [['a']], [['a', ['#', 1]]], [['a', ['?', 1]]], [['a', ['toString']]]];
  const table = toTable(
    Array.from({ length: 9 }, (_, n) => ({ text: `t${n}`, stars: n, own: { a: `${n % 2}` }, many: [{ b: n }] })),
  );

  it('says so or gives rows, and nothing else', () => {
    const anywhere = fc.tuple(fc.array(fc.nat(6), { minLength: 1, maxLength: 5 }), fc.constantFrom<unknown>(...spoils));
    fc.assert(
      fc.property(anywhere, ([path, junk]) => {
        const spoiled: unknown = structuredClone(table);
        let at = spoiled;
        for (const [depth, step] of path.entries()) {
          if (!Array.isArray(at) || at.length === 0) break;
          if (depth === path.length - 1) at[step % at.length] = junk;
          at = at[step % at.length];
        }
        try {
          expect(fromTable(spoiled, 9)).toHaveLength(9);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableTable);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('loses one row where one value is spoiled', () => {
    const spoiled = structuredClone(table);
    const texts = spoiled.find(([name]) => name === 'text')?.[1];
    if (texts?.[0] !== '*') throw new Error('texts must be kept as they are');
    texts[1][4] = 7;
    const all = fromTable(spoiled, 9);
    expect(all.map(({ text }) => typeof text)).toEqual(all.map((_, n) => (n === 4 ? 'number' : 'string')));
  });
});
