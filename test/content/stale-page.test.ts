// @vitest-environment happy-dom
import { FormerPage } from 'src/content/stale-page';
import type { Reading, Review } from 'src/domain/reading';
import type { ReadOutcome } from 'src/sites/define';
import { describe, expect, it } from 'vitest';

const outcome = (id: string, title: string, cards: [Element, Review][]): ReadOutcome => ({
  reading: {
    url: `https://item.taobao.com/item.htm?id=${id}`,
    site: 'taobao',
    page: 'item',
    readAt: '2026-08-06T00:00:00Z',
    adapterVersion: 1,
    item: { id, title },
    reviews: cards.map(([, review]) => review),
    via: {},
    missing: [],
  } satisfies Reading,
  nodes: cards.map(([node]) => node),
});

describe('the leftovers of a former page', () => {
  const card = document.createElement('div');
  const old = outcome('1', '旧茶', [[card, { text: '茶汤清亮', author: 'a**b' }]]);
  const former = new FormerPage('1', '旧茶', old);

  it('are kept out while their cards still say the same', () => {
    const fresh = document.createElement('div');
    const mixed = outcome('2', '新茶', [
      [card, { text: '茶汤清亮', author: 'a**b' }],
      [fresh, { text: '碎末多', author: 'c**d' }],
    ]);
    const own = former.without(mixed);
    expect(own.reading.reviews.map(({ text }) => text)).toEqual(['碎末多']);
    expect(own.nodes).toEqual([fresh]);
  });

  it('let a reused card through once it says something else', () => {
    const reused = outcome('2', '新茶', [[card, { text: '碎末多', author: 'c**d' }]]);
    expect(former.without(reused).reading.reviews).toHaveLength(1);
  });

  it('are recognised by the old title under a new id', () => {
    expect(former.stillShown(outcome('2', '旧茶', []).reading)).toBe(true);
    expect(former.stillShown(outcome('2', '新茶', []).reading)).toBe(false);
    expect(former.stillShown(outcome('1', '旧茶', []).reading)).toBe(false);
  });
});
