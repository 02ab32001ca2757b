import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseReading, readingSchema, stateReportSchema, storeKeySchema } from 'src/domain/schemas';
import { readJson, writeJson } from 'src/export/json-file';
import { createLanguage } from 'src/language';
import { finish } from 'src/lib/slices';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleBundle } from '../export/samples';
import { fastDocument } from '../tools/fast-dom';
import { readDocument } from '../tools/read-page';
import { ownSeeds } from './seeds';

const options = { seed: 20_261_122, numRuns: 300 };

/** What a page that speaks in our place may put where a value is expected. */
const foreign = fc.oneof(
  fc.anything({
    withDate: true,
    withMap: true,
    withSet: true,
    withBigInt: true,
    withNullPrototype: true,
    withSparseArray: true,
    maxDepth: 4,
  }),
  fc.constantFrom(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    'javascript:alert(1)',
    '\ud800',
    'x'.repeat(100_000),
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
    Array.from({ length: 20_000 }, () => ({ text: 'x' })),
  ),
);

type Path = (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]))];
}

/** A copy with another value in one place. */
function torn(whole: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy: Record<string, unknown> = Array.isArray(whole) ? ([...whole] as never) : { ...(whole as object) };
  copy[key] = torn(copy[key], rest, value);
  return copy;
}

const seed = ownSeeds().find(({ name }) => name === 'taobao/classic-after-sales-comments');
const reading: unknown = seed && readDocument(fastDocument(seed.html()), { ...seed, anyShop: false });
const places = pathsOf(reading);

const isClean = (): boolean => !('polluted' in {});

describe('what arrives at the worker', () => {
  test('a torn reading is mended or refused, and what is left is a reading', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(places.length - 1), foreign), { minLength: 1, maxLength: 4 }), (tears) => {
        const message = tears.reduce<unknown>((whole, [place, value]) => {
          try {
            return torn(whole, places[place] ?? [], value);
          } catch {
            // The place is gone with a part torn before.
            return whole;
          }
        }, reading);
        const parsed = parseReading(message);
        if (parsed) expect(readingSchema.safeParse(parsed.value).success).toBe(true);
        expect(isClean()).toBe(true);
      }),
      options,
    );
  }, 600_000);

  test('anything else at all is parsed or refused without a throw', () => {
    fc.assert(
      fc.property(foreign, (message) => {
        parseReading(message);
        stateReportSchema.safeParse(message);
        storeKeySchema.safeParse(message);
        return isClean();
      }),
      options,
    );
  }, 600_000);
});

describe('a file brought back', () => {
  const text = writeJson(sampleBundle());
  const read = (file: string): unknown => finish(readJson(file));

  test('torn anywhere, or with another piece in the place of one, is read or refused with a line', () => {
    const piece = fc.constantFrom(
      '{',
      '[',
      ']',
      '}',
      '"',
      ',',
      ':',
      '\\',
      '\u0000',
      '\ud800',
      '1e999',
      '-',
      'null',
      '"__proto__":{"polluted":1},',
      '[['.repeat(5000),
      '{"a":'.repeat(5000),
      '9'.repeat(400),
    );
    fc.assert(
      fc.property(fc.noBias(fc.nat(text.length)), fc.nat(60), piece, (at, cut, put) => {
        const outcome = read(`${text.slice(0, at)}${put}${text.slice(at + cut)}`);
        expect(outcome).toBeTypeOf('object');
        expect(isClean()).toBe(true);
      }),
      options,
    );
  }, 600_000);

  test('with any value in any place is read or refused', () => {
    const whole: unknown = JSON.parse(text);
    const all = pathsOf(whole);
    fc.assert(
      fc.property(fc.noBias(fc.nat(all.length - 1)), fc.jsonValue({ maxDepth: 5 }), (place, value) => {
        expect(read(JSON.stringify(torn(whole, all[place] ?? [], value)))).toBeTypeOf('object');
      }),
      options,
    );
  }, 600_000);
});

describe('words that no buyer writes', () => {
  const weights = readFileSync('assets/language/polarity.zh.bin');
  let language: ReturnType<typeof createLanguage>;
  beforeAll(() => {
    language = createLanguage(weights);
  });

  const odd = fc.array(
    fc.oneof(
      fc.constantFrom(
        '\ud800',
        '\udc00',
        '\u202e',
        '\u2066',
        '\u200b',
        '\u0000',
        '\ufeff',
        '\u0301'.repeat(50),
        '👨‍👩‍👧‍👦',
        'ﷺ',
        '好'.repeat(2000),
        '不'.repeat(2000),
        '，'.repeat(2000),
        'a'.repeat(2000),
        '五星'.repeat(500),
        '返现'.repeat(500),
        '<b>',
        '😡'.repeat(300),
      ),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    ),
    { maxLength: 12 },
  );

  test('are read to a share of three that adds up, whatever they are', () => {
    fc.assert(
      fc.property(odd, (parts) => {
        const said = language.classify(parts.join(''));
        expect(said.negative + said.mid + said.positive).toBeCloseTo(1, 6);
        expect(new Set(said.aspects.map(({ aspect }) => aspect)).size).toBeLessThanOrEqual(said.aspects.length);
      }),
      { ...options, numRuns: 100 },
    );
  }, 600_000);
});
