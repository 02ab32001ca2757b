import { describe, expect, test } from 'vitest';
import { plainText, readJsonLd } from '../../src/extract/json-ld';
import { openPage } from '../../src/extract/page';
import { nodesOf, type SchemaNode, textOf } from '../../src/extract/schema';
import { fastDocument } from '../tools/fast-dom';
import { workedMs } from '../worked';

function pageOf(...blocks: string[]) {
  const html = blocks.map((block) => `<script type="application/ld+json">${block}</script>`).join('');
  return openPage({ document: fastDocument(html), url: new URL('https://shop.example/p'), at: new Date(0) });
}

function readPage(page: ReturnType<typeof pageOf>) {
  const steps = readJsonLd(page);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const read = (...blocks: string[]) => readPage(pageOf(...blocks));
const product = (nodes: SchemaNode[]) => nodes.find(({ types }) => types.includes('product'));

describe('JSON-LD', () => {
  test.each([
    ['CDATA in comments', '/*<![CDATA[*/ {"@type":"Product","name":"Kettle"} /*]]>*/'],
    ['HTML comments', '<!-- {"@type":"Product","name":"Kettle"} -->'],
    ['a closing semicolon', '{"@type":"Product","name":"Kettle"};'],
    ['a full type address', '{"@type":"http://schema.org/Product","name":"Kettle"}'],
    ['a list of types', '{"@type":["Thing","Product"],"name":"Kettle"}'],
    ['a graph', '{"@graph":[{"@type":"WebSite"},{"@type":"Product","name":"Kettle"}]}'],
    ['a list', '[{"@type":"BreadcrumbList"},{"@type":"Product","name":"Kettle"}]'],
    ['a trailing comma', '{"@type":"Product","name":"Kettle",}'],
    ['nesting in the main entity', '{"@type":"WebPage","mainEntity":{"@type":"Product","name":"Kettle"}}'],
  ])('is read through %s', (_, block) => {
    const { nodes, broken } = read(block);
    expect(broken).toBe(0);
    const node = product(nodes);
    expect(node && textOf(node, 'name')).toBe('Kettle');
  });

  test('keeps commas and brackets inside strings while mending', () => {
    const { nodes } = read('{"@type":"Product","name":"a,] \\"b,}\nc",}');
    const node = product(nodes);
    expect(node && textOf(node, 'name')).toBe('a,] "b,} c');
  });

  test('a broken block is counted and the others are read', () => {
    const { nodes, broken } = read('{"@type":"Product","name":', '{"@type":"Product","name":"Kettle"}');
    expect(broken).toBe(1);
    expect(nodes).toHaveLength(1);
  });

  test('references by @id read like nesting, whichever comes first', () => {
    const { nodes } = read(
      '{"@graph":[{"@type":"Product","name":"Kettle","review":[{"@id":"#r1"}]},{"@type":"Review","@id":"#r1","reviewBody":"Boils."}]}',
    );
    const node = product(nodes);
    expect(node && nodesOf(node, 'review').map((review) => textOf(review, 'reviewbody'))).toEqual(['Boils.']);
  });

  test('keys that name object internals are only data', () => {
    const { nodes } = read('{"@type":"Product","__proto__":{"name":"x"},"constructor":"y","name":"Kettle"}');
    const node = product(nodes);
    expect(node && textOf(node, 'name')).toBe('Kettle');
    expect(({} as Record<string, unknown>).name).toBeUndefined();
  });

  test('ten thousand levels, a hundred thousand nodes and ten megabytes stay within budgets', () => {
    const deep = `${'{"review":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    const wide = `[${'{"@type":"Review"},'.repeat(100_000)}{}]`;
    const long = `{"@type":"Product","name":"${'x'.repeat(10_000_000)}"}`;
    const page = pageOf(deep, wide, long, '{"@type":"Product","name":"Kettle"}');
    const before = workedMs();
    const { nodes, broken } = readPage(page);
    expect(nodes.length).toBeLessThanOrEqual(5_000);
    expect(broken).toBe(1);
    const node = product(nodes);
    expect(node && textOf(node, 'name')).toBe('Kettle');
    expect(workedMs() - before).toBeLessThan(15_000);
  });
});

test.each([
  ['Tom &amp; Ann&#39;s &quot;set&quot;', `Tom & Ann's "set"`],
  ['one<br />two', 'one two'],
  ['5 &lt; 6 and 7 > 2', '5 < 6 and 7 > 2'],
  ['&#x1F600; &#99999999; &nope;', '\u{1F600} &#99999999; &nope;'],
])('%j reads as %j', (text, words) => {
  expect(plainText(text)).toBe(words);
});
