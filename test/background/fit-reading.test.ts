import { fitReading } from 'src/background/fit-reading';
import type { Reading } from 'src/domain/reading';
import { describe, expect, it } from 'vitest';
import { itemReading, itemUrl, later, noon, reviewNo } from './worker-kit';

const fitOf = (reading: Partial<Reading>, urls: string[] = [reading.url ?? itemUrl]) =>
  fitReading(itemReading(reading), urls, noon);
const fitted = (reading: Partial<Reading>, urls?: string[]) => {
  const result = fitOf(reading, urls);
  if (!result.ok) throw new Error(result.detail);
  return result.value;
};
const shopUrl = 'https://shop51020301.taobao.com/index.htm';
const scores = itemReading().store?.scores ?? [];

describe('a reading of another page than its sender', () => {
  it.each([
    ['another origin', { url: 'https://detail.tmall.com/item.htm?id=700100200300' }],
    ['another item', { url: 'https://item.taobao.com/item.htm?id=999' }],
    ['another platform', { site: '1688' as const }],
    ['a shop known by name, as any shop', { site: 'generic' as const }],
  ])('is refused: %s', (_, reading) => {
    expect(fitOf(reading, [itemUrl])).toMatchObject({ ok: false, error: 'wrong-sender' });
  });

  it('is not one when only the address of the document or of the tab has followed a soft navigation', () => {
    const former = 'https://item.taobao.com/item.htm?id=999';
    expect(fitOf({}, [former, itemUrl]).ok).toBe(true);
    expect(fitOf({}, [itemUrl, former]).ok).toBe(true);
  });

  it('is not one when only variants or tabs in the address differ', () => {
    expect(fitOf({}, [`${itemUrl}&skuId=5#reviews`]).ok).toBe(true);
  });
});

describe('the store of a reading', () => {
  it('takes its aliases from the page on hosts of its platform', () => {
    const store = { id: '51020301', sellerId: '2200880044', url: 'https://shanque.tmall.com/', scores };
    expect(fitted({ store }).fitted?.aliases).toEqual([
      'taobao:shopId:51020301',
      'taobao:sellerId:2200880044',
      'taobao:host:shanque.tmall.com',
    ]);
  });

  it('is the one in the address when the page names another, and the other is refused', () => {
    const store = { id: '66600066', sellerId: '2200880044', name: '冒名', scores };
    expect(fitted({ url: shopUrl, page: 'store', store })).toMatchObject({
      refused: ['store.id', 'store.sellerId'],
      fitted: { aliases: ['taobao:shopId:51020301'] },
    });
  });

  it('stays open when its id and its link contradict each other', () => {
    const store = { id: '66600066', url: 'https://shop51020301.taobao.com', scores };
    expect(fitted({ store })).toMatchObject({ refused: ['store.id'], fitted: { aliases: [] } });
  });

  it('never links to another site', () => {
    const { fitted: own, refused } = fitted({ store: { id: '51020301', url: 'https://elsewhere.example/login' } });
    expect(refused).toEqual(['store.url']);
    expect(own?.reading.store).not.toHaveProperty('url');
  });

  it('of any other shop is the sender host, whatever the page says', () => {
    const url = 'https://www.kettle-shop.example/p/blue-kettle';
    const { fitted: own, refused } = fitted({
      url,
      site: 'generic',
      store: { id: 'famous.example', sellerId: '1' },
      item: { id: 'SKU-1' },
    });
    expect(own).toMatchObject({
      aliases: ['generic:host:www.kettle-shop.example'],
      item: { key: 'generic:item:www.kettle-shop.example/SKU-1' },
    });
    expect(refused).toEqual(['store.id']);
  });

  it('of a directory page may be a part of its own address, never of another', () => {
    const url = 'https://places.example/inn/blue-door';
    const at = (id: string) => fitted({ url, site: 'generic', store: { id } }).fitted?.aliases;
    expect(at('places.example/inn/blue-door')).toEqual(['generic:host:places.example/inn/blue-door']);
    expect(at('places.example/inn/other')).toEqual(['generic:host:places.example']);
  });
});

describe('the item of a reading', () => {
  it('is the one in the address', () => {
    expect(fitted({ item: { id: '1' } })).toMatchObject({
      refused: ['item.id'],
      fitted: { item: { id: '700100200300', key: 'taobao:item:700100200300' } },
    });
  });

  it('is a holder named after the store for reviews on a store page', () => {
    const reading = { url: shopUrl, page: 'store' as const, store: { scores }, reviews: [reviewNo(1)] };
    expect(fitted(reading).fitted?.item?.id).toBe('of taobao:shopId:51020301');
    expect(fitted({ ...reading, reviews: [] }).fitted?.item).toBeUndefined();
  });
});

it('a clock that runs ahead does not date a reading into the future', () => {
  expect(fitted({ readAt: later(3_600_000).toISOString() }).fitted?.readAt).toBe(noon.toISOString());
});
