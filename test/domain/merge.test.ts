import { aliasesOf, itemKeyOf, mergeReading } from 'src/domain/merge';
import type { Reading } from 'src/domain/reading';
import { describe, expect, it } from 'vitest';

const reading = (more: Partial<Reading> = {}): Reading => ({
  url: 'https://item.taobao.com/item.htm?id=11',
  site: 'taobao',
  page: 'item',
  readAt: '2026-11-01T00:00:00Z',
  adapterVersion: 1,
  reviewSubject: 'store-item',
  store: { id: '7', sellerId: '8' },
  item: { id: '11' },
  reviews: [],
  via: {},
  missing: [],
  ...more,
});

describe('the aliases of a store', () => {
  it('are its shop id, its seller id and its item, in the id space that Taobao and Tmall share', () => {
    const aliases = ['taobao:shopId:7', 'taobao:sellerId:8', 'taobao:item:11'];
    expect(aliasesOf(reading())).toEqual(aliases);
    expect(aliasesOf(reading({ site: 'tmall', url: 'https://detail.tmall.com/item.htm?id=11' }))).toEqual(aliases);
  });

  it('hold a host that is the shop’s own, never one that shops share', () => {
    expect(aliasesOf(reading({ store: { url: 'https://yunling.tmall.com/' }, item: {} }))).toEqual([
      'taobao:host:yunling.tmall.com',
    ]);
    expect(aliasesOf(reading({ store: { url: 'https://shop.taobao.com/x' }, item: {} }))).toEqual([]);
  });

  it('are the host alone on a shop that is no platform, and never the name', () => {
    const page = reading({ site: 'generic', url: 'https://tea.example/p/1', store: { name: 'Tea' } });
    expect(aliasesOf(page)).toEqual(['generic:host:tea.example']);
  });

  it('leave out the item where many sellers share its page', () => {
    expect(aliasesOf(reading({ reviewSubject: 'catalogue-product', store: { id: '7' } }))).toEqual(['taobao:shopId:7']);
  });
});

describe('one more reading of a store', () => {
  const first = reading({
    item: { id: '11', reviewCountAtLeast: 1000, reviewCountText: '1000+' },
    reviews: [{ text: '很好的茶，会回购', author: 't**1', date: '2026-10-01' }],
    sample: { filter: 'bad' },
  });
  const second = reading({
    readAt: '2026-11-02T00:00:00Z',
    item: { id: '11', reviewCount: 1203 },
    reviews: [
      { text: '很好的茶，会回购', author: 't**1', date: '2026-10-01', photos: 2 },
      { text: '一般般，等了很久', author: 'm**3', date: '2026-10-05' },
    ],
    store: {
      id: '7',
      followers: 90,
      scores: [{ dimension: 'service', value: 4.8, unit: 'score', better: 'higher', shown: true }],
    },
  });

  it('adds what is new, updates what is known and doubles nothing', () => {
    const store = mergeReading(mergeReading(undefined, first), second);
    expect(store.items).toHaveLength(1);
    const [item] = store.items;
    expect(item?.reviews.map(({ review }) => review.photos)).toEqual([2, undefined]);
    expect(item?.reviews[0]).toMatchObject({
      filters: ['all', 'bad'],
      firstSeen: first.readAt,
      lastSeen: second.readAt,
    });
    expect(item?.facts).toMatchObject({ reviewCount: 1203 });
    expect(item?.facts.reviewCountAtLeast).toBeUndefined();
    expect(store.facts).toEqual({ id: '7', sellerId: '8', followers: 90 });
    expect(store.scores).toHaveLength(1);
  });

  it('lets the later reading win also when it comes first', () => {
    const store = mergeReading(mergeReading(undefined, second), first);
    expect(store.items[0]?.facts.reviewCount).toBe(1203);
    expect(store.items[0]?.reviews[0]?.review.photos).toBe(2);
    expect(store.lastSeen).toBe(second.readAt);
  });

  it('keeps two equal reviews of one list apart and finds both again', () => {
    const twins = reading({ reviews: [{ text: '好' }, { text: '好' }] });
    const store = mergeReading(mergeReading(undefined, twins), { ...twins, readAt: '2026-11-03T00:00:00Z' });
    expect(store.items[0]?.reviews).toHaveLength(2);
  });

  it('prefers of one reading the score that is shown', () => {
    const hidden = {
      dimension: 'service' as const,
      value: 4.1,
      unit: 'score' as const,
      better: 'higher' as const,
      shown: false,
    };
    const store = mergeReading(
      undefined,
      reading({ store: { id: '7', scores: [{ ...hidden, value: 4.8, shown: true }, hidden] } }),
    );
    expect(store.scores.map(({ score }) => score.value)).toEqual([4.8]);
  });

  it('keeps reviews of the store itself apart from those of its items', () => {
    expect(itemKeyOf(reading({ reviewSubject: 'store' }))).toBe('taobao:item:store');
    expect(itemKeyOf(reading())).toBe('taobao:item:11');
    expect(itemKeyOf(reading({ item: {} }))).toMatch(/^taobao:item:page-/);
  });
});
