import { aspectsOf } from 'src/language/aspects';
import { beginnings } from 'src/language/word-beginnings';
import { expect, it } from 'vitest';

it('reads the words of the aspects when a text is read, not when it starts', () => {
  const { noted } = beginnings;
  const said = aspectsOf('客服态度很好');
  const words = beginnings.noted;
  expect(words).toBeGreaterThan(noted + 1000);
  expect(aspectsOf('客服态度很好')).toEqual(said);
  expect(beginnings.noted).toBe(words);
});
