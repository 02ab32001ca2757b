import { formOf, matchesOf } from 'src/trust/wording/forms';
import { describe, expect, test } from 'vitest';
import fc from '../seeded';

const sources = ['a', 'ab+', 'b.{0,2}?a', '[cd]b', '(?<=a)c'];
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', '好'), maxLength: 30 });

describe('forms looked for apart', () => {
  test('are found as one alternation finds them', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(sources, { minLength: 1 }), text, (some, where) => {
        const whole = [...where.matchAll(new RegExp(some.join('|'), 'gu'))];
        const apart = [
          ...matchesOf(
            some.map((source) => formOf(source)),
            where,
          ),
        ];
        expect(apart.map(({ 0: found, index }) => [index, found])).toEqual(
          whole.map(({ 0: found, index }) => [index, found]),
        );
      }),
    );
  });

  test('are left out where the text lacks what they need', () => {
    const forms = [formOf('a', /b/u), formOf('c')];
    expect([...matchesOf(forms, 'a c')].map(([found]) => found)).toEqual(['c']);
    expect([...matchesOf(forms, 'a b c')].map(([found]) => found)).toEqual(['a', 'c']);
  });
});
