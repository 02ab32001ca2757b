import { clean, rawText, textOf, webAddress } from 'src/extract/text';
import { expect, test } from 'vitest';
import { fastDocument } from '../tools/fast-dom';

/** A form whose field has taken the place of its text, as browsers let it. */
function clobbered(): Element {
  const document = fastDocument('<p></p>');
  const form = document.createElement('form');
  Object.defineProperty(form, 'textContent', { value: document.createElement('input') });
  return form;
}

test('a form that answers with a field instead of its text says nothing', () => {
  expect(rawText(clobbered())).toBe('');
  expect(textOf(clobbered())).toBeUndefined();
  expect(clean(clobbered().textContent)).toBe('');
});

test('an address that was cut on its way is none', () => {
  const base = new URL('https://shop.example/');
  expect(webAddress(`https://shop.example/${'a'.repeat(100)}`, base)).toBeDefined();
  expect(webAddress(`https://shop.example/${'a'.repeat(3000)}`.slice(0, 2000), base)).toBeUndefined();
});
