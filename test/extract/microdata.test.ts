import { describe, expect, test } from 'vitest';
import { readMicrodata, readRdfa } from '../../src/extract/microdata';
import { openPage } from '../../src/extract/page';
import { ratingOf, scaledRating } from '../../src/extract/scales';
import { nodesOf, type SchemaNode, textOf, valuesOf } from '../../src/extract/schema';
import { fastDocument } from '../tools/fast-dom';

function read(html: string, notation = readMicrodata): SchemaNode[] {
  const page = openPage({ document: fastDocument(html), url: new URL('https://shop.example/p'), at: new Date(0) });
  const steps = notation(page);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

describe('microdata', () => {
  test('a property belongs to the nearest item, not to the ones around it', () => {
    const [product, review] = read(`
      <div itemscope itemtype="http://schema.org/Product"><h1 itemprop="name">Kettle</h1>
        <div itemprop="review" itemscope itemtype="http://schema.org/Review"><b itemprop="name">Fine</b></div></div>`);
    expect(product && textOf(product, 'name')).toBe('Kettle');
    expect(product && nodesOf(product, 'review')).toEqual([review]);
    expect(review && textOf(review, 'name')).toBe('Fine');
    expect(review?.parent).toBe(product);
  });

  test('content wins over the text, whatever the element', () => {
    const [rating] = read(
      '<p itemscope itemtype="Rating"><span itemprop="ratingValue" content="4.8">4,8 von 5</span></p>',
    );
    expect(rating && textOf(rating, 'ratingvalue')).toBe('4.8');
  });

  test('time gives its datetime, a link its address for an address and its words for a name', () => {
    const [node] =
      read(`<div itemscope itemtype="Review"><time itemprop="datePublished" datetime="2020-03-01">Sunday</time>
      <a itemprop="url" href="/r/1">more</a><a itemprop="author" href="/u/7">Kim</a></div>`);
    expect(node && [textOf(node, 'datepublished'), textOf(node, 'url'), textOf(node, 'author')]).toEqual([
      '2020-03-01',
      '/r/1',
      'Kim',
    ]);
  });

  test('itemref lends an element from elsewhere on the page', () => {
    const [product] = read(`<div itemscope itemtype="Product" itemref="stars"><b itemprop="name">Kettle</b></div>
      <section><p id="stars" itemprop="aggregateRating" itemscope itemtype="AggregateRating"><i itemprop="ratingValue">4</i></p></section>`);
    expect(product && nodesOf(product, 'aggregaterating').map((node) => textOf(node, 'ratingvalue'))).toEqual(['4']);
  });

  test('an item that lends itself does not swallow itself', () => {
    const nodes = read('<div id="a" itemscope itemtype="Product" itemref="a b"><b itemprop="name">Kettle</b></div>');
    expect(nodes).toHaveLength(1);
    expect(nodes[0] && valuesOf(nodes[0], 'name')).toHaveLength(1);
  });

  test('several names on one element are several properties', () => {
    const [node] = read('<div itemscope itemtype="Product"><b itemprop="sku mpn">77</b></div>');
    expect(node && [textOf(node, 'sku'), textOf(node, 'mpn')]).toEqual(['77', '77']);
  });
});

test('RDFa nests by typeof and property, with or without prefixes', () => {
  const [product] = read(
    `<div vocab="http://schema.org/" typeof="schema:Product"><b property="schema:name">Kettle</b>
      <i property="aggregateRating" typeof="AggregateRating"><span property="ratingValue">4.4</span></i></div>`,
    readRdfa,
  );
  const aggregate = product && nodesOf(product, 'aggregaterating')[0];
  expect(product && textOf(product, 'name')).toBe('Kettle');
  expect(aggregate && ratingOf(aggregate)).toEqual({ value: 4.4, scale: 5, worst: 1 });
});

test('Open Graph alone is no RDFa', () => {
  expect(read('<meta property="og:title" content="Kettle">', readRdfa)).toEqual([]);
});

describe('scales', () => {
  test.each([
    ['9.1', '10', '1', { value: 9.1, scale: 10, worst: 1 }],
    ['4,8', undefined, undefined, { value: 4.8, scale: 5, worst: 1 }],
    ['0.5', '5', '0', { value: 0.5, scale: 5, worst: 0 }],
    ['3.95', '5', '0.1', { value: 3.95, scale: 5, worst: 0.1 }],
    ['8 / 10', undefined, undefined, { value: 8, scale: 10, worst: 1 }],
  ])('%s of %s (from %s) is a rating', (value, best, worst, rating) => {
    expect(scaledRating(value, best, worst)).toEqual(rating);
  });

  test.each([
    ['99', '5', '1'],
    ['99', undefined, undefined],
    ['-4', '5', '1'],
    ['4', '1', '5'],
    ['0', undefined, undefined],
    ['0', '5', '0'],
    ['', '5', '1'],
    ['4', '-5', undefined],
    ['4', '1e9', undefined],
    ['7', 'many', undefined],
  ])('%s of %s (from %s) is refused', (value, best, worst) => {
    expect(scaledRating(value, best, worst)).toBeUndefined();
  });
});
