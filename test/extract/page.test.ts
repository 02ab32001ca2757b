import { indexNames, partsOf } from 'src/extract/hashed-names';
import { parseDecimal } from 'src/extract/numbers';
import { firstIn, openPage } from 'src/extract/page';
import { folded, webAddress } from 'src/extract/text';
import { comparisonIn } from 'src/sites/alibaba/scores';
import { resultPages } from 'src/sites/reading/result-cards';
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

test.each([
  ['4.8²', 4.8],
  ['4.8¹²分', 4.8],
  ['1,234³', 1234],
])('a footnote’s mark is no part of a number: %s', (text, value) => {
  expect(parseDecimal(text.replace(',', ''))).toBe(value);
  expect(folded(text)).toBe(text.replace(/[¹²³]/gu, ''));
});

test('a comparison of more than a hundred percent is none', () => {
  expect(comparisonIn('高于101%')).toEqual({ direction: 'above' });
  expect(comparisonIn('高于46.26%')).toEqual({ direction: 'above', percent: 46.26 });
});

test('a result card that hides behind its own fields is left out, and its neighbours stay', () => {
  const url = new URL('https://s.taobao.com/search?q=tea');
  const card = (n: number): string =>
    `<div class="item"><div class="shop"><a class="shopname" href="https://shop10000${n}.taobao.com/" data-userid="200${n}">店${n}</a></div></div>`;
  const places = { id: 'x', cards: 'div.item', store: ['.shopname'] };
  const document = fastDocument(card(1) + card(2));
  const [hidden] = document.querySelectorAll('.item');
  if (hidden) Object.defineProperty(hidden, 'querySelector', { value: document.createElement('input') });
  const pages = resultPages({ site: 'taobao', identify: () => ({ site: 'taobao', page: 'search' }) }, [places]);
  expect(pages.cards(openPage({ document, url, at: new Date(0) })).map(({ ref }) => ref.storeName)).toEqual(['店2']);
});

test.each(['getAttribute', 'className'])(
  'a form whose field stands for its %s has no class, and the others keep theirs',
  (member) => {
    const document = fastDocument('<form class="list--x1"></form><p class="list--x2">one</p>');
    const form = document.querySelector('form');
    if (form) Object.defineProperty(form, member, { value: document.createElement('input') });
    const page = openPage({ document, url: new URL('https://shop.example/'), at: new Date(0) }, indexNames);
    expect(page.named('list').map(({ textContent }) => textContent)).toEqual(['one']);
    expect(partsOf(document.body).all('list')).toHaveLength(1);
  },
);
