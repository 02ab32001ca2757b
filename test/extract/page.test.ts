import { firstIn } from 'src/extract/page';
import { webAddress } from 'src/extract/text';
import { expect, test } from 'vitest';
import { sites } from '../../src/sites';
import { fastDocument } from '../tools/fast-dom';

/** A document whose members have been taken by the names of its images, as browsers let a page do. */
const takenOver = (html: string): Document => {
  const document = fastDocument(html);
  for (const name of ['querySelector', 'querySelectorAll', 'URL', 'body'])
    Object.defineProperty(document, name, { value: document.createElement('img') });
  return document;
};

test('the first match is found in a document whose look-ups the page has taken the place of', () => {
  expect(firstIn(takenOver('<h1>a</h1>'), 'h1')?.localName).toBe('h1');
});

test.each(sites)('$id finds its places in such a document', (site) => {
  const document = takenOver('<h1>a</h1>');
  expect(() => [site.anchor(document), site.opener?.(document)]).not.toThrow();
});

test('an address with blanks inside is written as browsers write it', () => {
  const base = new URL('https://www.aliexpress.com/item/1.html');
  expect(webAddress('https://a.example/st ore?x=1 2', base)).toBe('https://a.example/st%20ore?x=1%202');
  expect(webAddress('//a.example/store', base)).toBe('https://a.example/store');
});
