import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/domain/reading';
import { readAll } from '../../src/sites';
import { taobao } from '../../src/sites/taobao';
import { fastDocument } from '../tools/fast-dom';

const url = new URL('https://item.taobao.com/item.htm?id=610000000001');
const at = new Date('2026-08-06T04:00:00Z');
const read = (html: string, memo?: WeakMap<Element, unknown>): Reading =>
  readAll(taobao.read({ document: fastDocument(html), url, at, ...(memo ? { memo } : {}) })).reading;

const card = (nick: string, text: string): string =>
  `<div class="Comment--a"><div class="userName--a"><span>${nick}</span></div><div class="meta--a">2026-07-30 已购：红</div><div class="contentWrapper--a"><div class="content--a">${text}</div></div></div>`;
const page = (cards: string): string =>
  `<div class="shopHeader--a"><span class="shopName--a" title="青石茶铺">x</span></div><div class="Comments--a"><div class="comments--a">${cards}</div></div>`;

describe('pages that work against the reader', () => {
  test('ten thousand boxes in one another are read to the bottom', () => {
    const deep = '<div>'.repeat(10_000) + page(card('a', '深处也能读到')) + '</div>'.repeat(10_000);
    expect(read(deep).reviews.map((review) => review.text)).toEqual(['深处也能读到']);
  });

  test('five thousand reviews are read once each', () => {
    const cards = Array.from({ length: 5000 }, (_, index) => card(`u${index}`, `第${index}条`)).join('');
    expect(new Set(read(page(cards)).reviews.map((review) => review.text)).size).toBe(5000);
  });

  test('no step between two pauses reads more than a few cards', () => {
    const cards = Array.from({ length: 500 }, (_, index) => card(`u${index}`, `第${index}条`)).join('');
    const steps = taobao.read({ document: fastDocument(page(cards)), url, at });
    let count = 0;
    while (!steps.next().done) count++;
    expect(count).toBeGreaterThanOrEqual(25);
  });

  test('markup in a review is text and stays text', () => {
    const text = '<script>alert(1)</script><img src=x onerror=alert(2)>';
    const escaped = text.replaceAll('<', '&lt;');
    expect(read(page(card('a', escaped))).reviews[0]?.text).toBe(text);
  });

  test('a review of megabytes is cut, not kept', () => {
    expect(read(page(card('a', '好'.repeat(300_000)))).reviews[0]?.text.length).toBe(20_000);
  });

  test('elements named like methods of the document are not called', () => {
    const clobber =
      '<form name="querySelector"></form><form name="querySelectorAll"></form><img name="documentElement">';
    expect(read(clobber + page(card('a', '仍可读'))).reviews).toHaveLength(1);
  });

  test('a rule that fails takes no other field down', () => {
    const broken = '<script>var b = {"loaderData": {"home": [[[ window.__ICE_APP_CONTEXT__</script>';
    const reading = read(broken + page(card('a', '照读')));
    expect([reading.store?.name, reading.reviews.length]).toEqual(['青石茶铺', 1]);
  });

  test('an old element with a new review in it is read anew', () => {
    const document = fastDocument(page(card('a', '旧的')));
    const memo = new WeakMap<Element, unknown>();
    const texts = (): string[] =>
      readAll(taobao.read({ document, url, at, memo })).reading.reviews.map((one) => one.text);
    expect(texts()).toEqual(['旧的']);
    const content = document.querySelector('.content--a');
    if (content) content.textContent = '新的';
    expect(texts()).toEqual(['新的']);
  });
});
