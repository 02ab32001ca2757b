import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAll } from '../../src/sites';
import type { ReadOutcome } from '../../src/sites/define';
import { generic } from '../../src/sites/generic';
import { fastDocument } from '../tools/fast-dom';
import { compareWithGolden, differences, reviewF1, sharedRoot, shares, table } from '../tools/golden';
import { workedMs } from '../worked';

const url = new URL('https://shop.example/p/123456');
const at = new Date('2026-11-22T03:00:00Z');
const steps = (html: string): Generator<void, ReadOutcome> => generic.read({ document: fastDocument(html), url, at });
const read = (html: string): ReadOutcome => readAll(steps(html));
const jsonLd = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const review = (text: string, more: object = {}): object => ({
  '@type': 'Review',
  reviewBody: text,
  author: 'Kim',
  ...more,
});

describe('a hostile page', () => {
  test('cannot make reading throw by shadowing the document with named forms', () => {
    const html = `<form name="querySelectorAll"></form><form name="querySelector"></form><form name="documentElement"></form>
      <form itemscope itemtype="Product"><input name="getAttribute"><input name="querySelector"><h1 itemprop="name">Kettle</h1></form>`;
    expect(() => read(html)).not.toThrow();
  });

  test('cannot make names that name themselves loop', () => {
    const { reading } = read(
      jsonLd({
        '@type': 'Product',
        '@id': '#a',
        name: { '@id': '#a' },
        sku: '123456',
        review: [review('Fine.', { author: { '@id': '#a' } })],
      }),
    );
    expect(reading.page).toBe('item');
    expect(reading.reviews).toHaveLength(1);
  });

  test('cannot make reading slow with thousands of reviews', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => review(`Text ${index} ${'long '.repeat(80)}`));
    const before = workedMs();
    const { reading } = read(jsonLd({ '@type': 'Product', name: 'Kettle', sku: '123456', review: many }));
    expect(reading.reviews.length).toBe(500);
    expect(workedMs() - before).toBeLessThan(20_000);
  });

  test('cannot get text of megabytes into a reading', () => {
    const { reading } = read(
      jsonLd({
        '@type': 'Product',
        name: 'K'.repeat(900_000),
        sku: '1'.repeat(5_000),
        review: [review('x'.repeat(900_000))],
      }),
    );
    expect(reading.item?.title?.length).toBeLessThanOrEqual(500);
    expect(reading.item?.id?.length ?? 0).toBeLessThanOrEqual(100);
    expect(reading.reviews[0]?.text.length).toBeLessThanOrEqual(20_000);
  });
});

describe('reading step by step', () => {
  test('pauses between batches of reviews', () => {
    const many = Array.from({ length: 60 }, (_, index) => review(`Text ${index}`));
    const run = steps(jsonLd({ '@type': 'Product', name: 'Kettle', review: many }));
    let pauses = 0;
    while (!run.next().done) pauses += 1;
    expect(pauses).toBeGreaterThan(10);
  });

  test('finds nothing on a page that neither describes nor lists reviews', () => {
    const { reading } = readAll(steps('<h1>Kettle</h1><p>4.6 out of 5 (12 reviews)</p>'));
    expect(reading.page).toBe('none');
    expect(reading.reviews).toEqual([]);
  });
});

test('equal reviews in one list stay two, equal reviews of two notations are one', () => {
  const same = [review('Good.'), review('Good.')];
  const { reading } = read(`${jsonLd({ '@type': 'Product', name: 'Kettle', review: same })}
    <div itemscope itemtype="http://schema.org/Product"><h1 itemprop="name">Kettle</h1><div itemprop="review" itemscope itemtype="http://schema.org/Review">
    <b itemprop="author">Kim</b><p itemprop="reviewBody">Good.</p></div></div>`);
  expect(reading.reviews.map(({ text }) => text)).toEqual(['Good.', 'Good.']);
});

test('each review knows the element it came from, and none where it was only in data', () => {
  const { reading, nodes } = read(`<div itemscope itemtype="http://schema.org/Product"><h1 itemprop="name">Kettle</h1>
    <article itemprop="review" itemscope itemtype="http://schema.org/Review"><p itemprop="reviewBody">Shown.</p></article></div>
    ${jsonLd({ '@type': 'Product', name: 'Kettle', review: [review('Only data.')] })}`);
  const names = nodes.map((node) => node?.localName);
  expect(nodes).toHaveLength(reading.reviews.length);
  expect(Object.fromEntries(reading.reviews.map(({ text }, index) => [text, names[index]]))).toEqual({
    'Shown.': 'article',
    'Only data.': undefined,
  });
});

test.each(['Anonymous', 'Anonyme', 'Anónimo', 'Verified Buyer', 'einer Kundin', 'Guest'])(
  '%s is an author line but no identity',
  (author) => {
    const { reading } = read(jsonLd({ '@type': 'Product', name: 'Kettle', review: [review('Good.', { author })] }));
    expect(reading.reviews[0]).toMatchObject({ author, anonymous: true });
  },
);

test.each(['Ana', 'Gaston', 'Customer Kim', 'Verena'])('%s is a name', (author) => {
  const { reading } = read(jsonLd({ '@type': 'Product', name: 'Kettle', review: [review('Good.', { author })] }));
  expect(reading.reviews[0]?.anonymous).toBeUndefined();
});

test.each([
  'Kein Kommentar vorhanden.',
  'No comment',
  'This user has not left a review',
  'Sin comentarios',
  'Aucun commentaire',
])('%s is nobody’s text', (text) => {
  const { reading } = read(
    jsonLd({ '@type': 'Product', name: 'Kettle', review: [review(text, { reviewRating: { ratingValue: 5 } })] }),
  );
  expect(reading.reviews[0]).toMatchObject({ text: '', default: true });
});

test.each([
  'No comment could do it justice.',
  'Comment from my mother: great.',
  'Kein Text der Welt reicht dafür aus, so gut ist dieser Topf hier.',
])('%s is somebody’s text', (text) => {
  const { reading } = read(jsonLd({ '@type': 'Product', name: 'Kettle', review: [review(text)] }));
  expect(reading.reviews[0]).toMatchObject({ text });
  expect(reading.reviews[0]?.default).toBeUndefined();
});

const absent = !existsSync(sharedRoot);
if (absent) console.info('generic: ../shared is absent, the saved pages are not read');

test.skipIf(absent)(
  'the saved pages read as their golden readings say',
  () => {
    const results = compareWithGolden('generic');
    console.info(`${table('generic', results)}\n${differences(results).join('\n')}`);
    for (const [group, { ok, of }] of shares(results)) expect(ok / of, group).toBeGreaterThanOrEqual(0.98);
    expect(reviewF1(results)).toBeGreaterThanOrEqual(0.98);
  },
  600_000,
);
