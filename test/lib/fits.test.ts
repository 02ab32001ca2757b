import fc from 'fast-check';
import { fitting } from 'src/lib/fits';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

const words = z.string().check(z.maxLength(5));
const schema = z.object({
  put: z.literal('x'),
  key: z.string().check(z.minLength(1), z.regex(/^(?:id|h):/)),
  at: z.iso.datetime({ offset: true }),
  day: z.exactOptional(z.iso.date()),
  stars: z.exactOptional(z.number().check(z.minimum(0), z.maximum(5))),
  whole: z.exactOptional(z.int()),
  sure: z.exactOptional(z.boolean()),
  kind: z.exactOptional(z.enum(['one', 'other'])),
  images: z.exactOptional(z.array(words).check(z.maxLength(2))),
  more: z.exactOptional(z.object({ text: words, days: z.exactOptional(z.number()) })),
  times: z.exactOptional(z.record(z.string().check(z.regex(/^[a-z]+$/)), words)),
  either: z.exactOptional(z.union([words, z.number()])),
});
const fits = fitting(schema);
const plain = { put: 'x', key: 'id:1', at: '2026-11-22T12:00:00.000Z' };

const anything = fc.oneof(
  fc.constantFrom('x', 'id:1', 'h:', 'one', '', 'abcde', 'abcdef', 3, 5, 5.5, -1, true, null, [], ['a'], [1], {}),
  fc.constantFrom('2026-11-22', '2026-02-30', '2026-11-22T12:00:00Z', '2026-11-22T12:00:00.000+01:00', '22.11.2026'),
  fc.constantFrom({ text: 'a' }, { text: 'a', days: 1 }, { text: 'a', other: 1 }, { a: 'b' }, { A: 'b' }, { a: 1 }),
  fc.constantFrom(['a', 'b'], ['a', 'b', 'c'], ['abcdef'], [['a']], JSON.parse('{"__proto__":"a"}'), 'y', 1e300),
);
const field = fc.constantFrom(...Object.keys(schema._zod.def.shape), 'other', 'constructor');

describe('a quick look at a form', () => {
  it('says to fit only what the schema takes, and gives back as it is', () => {
    let fitted = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(field, anything), { maxLength: 3 }), fc.option(field), (set, without) => {
        const value: Record<string, unknown> = { ...plain, ...Object.fromEntries(set) };
        if (without !== null) delete value[without];
        if (!fits(value)) return;
        fitted += 1;
        expect(schema.safeParse(value)).toEqual({ success: true, data: value });
      }),
      { numRuns: 5_000, seed: 7 },
    );
    expect(fitted).toBeGreaterThan(300);
  });

  it.each([
    plain,
    { ...plain, day: '2026-11-22', stars: 5, sure: false, kind: 'other', images: ['a'], times: { a: 'b' } },
    { ...plain, more: { text: 'a', days: 3 } },
  ])('knows the usual: %j', (value) => {
    expect(fits(value)).toBe(true);
  });

  it.each([undefined, null, 'x', [], {}, { ...plain, whole: 3 }, { ...plain, either: 'a' }, { ...plain, other: 1 }])(
    'leaves to the schema what is no object, has more, or is not known here: %j',
    (value) => {
      expect(fits(value)).toBe(false);
    },
  );
});
