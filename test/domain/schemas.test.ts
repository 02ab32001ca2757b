import { maxReviews, parseReading, stateReportSchema } from 'src/domain/schemas';
import { describe, expect, it } from 'vitest';
import { itemReading, reviewNo } from '../background/worker-kit';

const parse = (change: object) => parseReading({ ...itemReading(), ...change });

describe('a message that should be a reading', () => {
  it.each([
    ['nothing', undefined],
    ['text', 'reading'],
    ['a list', [1]],
    ['an empty object', {}],
    ['one of an unknown site', { ...itemReading(), site: 'unknown' }],
    ['one with a script for an address', { ...itemReading(), url: 'javascript:alert(1)' }],
    ['one without a time', { ...itemReading(), readAt: 'yesterday' }],
  ])('is refused as a whole: %s', (_, message) => {
    expect(parseReading(message)).toBeUndefined();
  });

  it('that is good passes unchanged', () => {
    const { value, refused } = parse({}) ?? {};
    expect(value).toEqual(itemReading());
    expect(refused).toEqual([]);
  });

  it.each([
    ['not a number', Number.NaN],
    ['endless', Number.POSITIVE_INFINITY],
    ['negative', -1],
    ['text', '4.8'],
    ['null', null],
  ])('loses a figure that is %s, alone', (_, rating) => {
    const { value, refused } = parse({ item: { id: '1', title: '杯', rating } }) ?? {};
    expect(value?.item).toEqual({ id: '1', title: '杯' });
    expect(refused).toEqual(['item.rating']);
  });

  it('loses a score that is no score, and keeps the others', () => {
    const good = itemReading().store?.scores?.[0];
    const { value, refused } = parse({ store: { scores: [{ ...good, dimension: 'beauty' }, good, 7] } }) ?? {};
    expect(value?.store?.scores).toEqual([good]);
    expect(refused).toEqual(['store.scores.*.dimension', 'store.scores.* ×2']);
  });

  it('keeps no field that is only there as undefined, and counts nothing for it', () => {
    const { value, refused } = parse({ store: { name: undefined, id: '1' }, block: undefined }) ?? {};
    expect(Object.keys(value?.store ?? {})).toEqual(['id']);
    expect(value).not.toHaveProperty('block');
    expect(refused).toEqual([]);
  });

  it('loses unknown keys', () => {
    expect(parse({ extra: 1, store: { id: '1', onclick: 'x' } })?.value).not.toHaveProperty('extra');
    expect(parse({ store: { id: '1', onclick: 'x' } })?.value.store).toEqual({ id: '1' });
  });

  it('cannot reach a prototype', () => {
    const evil = JSON.parse(
      '{"__proto__":{"polluted":1},"via":{"__proto__":"x","a":"b"},"item":{"__proto__":{"title":"x"}}}',
    );
    const { value } = parse(evil) ?? {};
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(value?.via.a).toBe('b');
    expect(value?.item?.title).toBeUndefined();
    expect(Object.getPrototypeOf(value?.item ?? null)).toBe(Object.prototype);
  });

  it('keeps the first reviews of too many', () => {
    const reviews = Array.from({ length: maxReviews + 3 }, (_, n) => reviewNo(n));
    const { value, refused } = parse({ reviews }) ?? {};
    expect(value?.reviews).toHaveLength(maxReviews);
    expect(refused).toEqual(['reviews.* ×3']);
  });

  it('does not read five thousand bad reviews one by one into the list of what was refused', () => {
    const { value, refused } = parse({ reviews: Array.from({ length: 5000 }, () => ({ text: 1 })) }) ?? {};
    expect(value?.reviews).toEqual([]);
    expect(refused).toEqual(['reviews.*.text ×5000', 'reviews.* ×5000']);
  });

  it('keeps markup in a review as the text it is', () => {
    const text = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    expect(parse({ reviews: [{ text }] })?.value.reviews).toEqual([{ text }]);
  });
});

it('a page may not name a key when it tells its state', () => {
  const told = {
    kind: 'blocked',
    url: 'https://item.taobao.com/',
    storeKey: 'taobao:shopId:1',
    why: { id: 'blocked-login' },
  };
  expect(stateReportSchema.parse(told)).not.toHaveProperty('storeKey');
  expect(stateReportSchema.safeParse({ ...told, kind: 'ready' }).success).toBe(false);
});
