import type { ItemKey, StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import { differencesIn, groupsHere, rowsOf, sortedBy } from 'src/ui/views/compare/table';
import { beforeEach, describe, expect, it } from 'vitest';
import { stubI18n } from '../../tools/locale';
import { sampleNow } from '../popup/samples';
import { ahe, dozen, northfield, old, unknowns, yunling } from './stores-data';

beforeEach(() => stubI18n('en'));

const moment = { now: sampleNow, methodVersion: '1.0.0' };
const rowsFor = (stores: Summary[], sameItems: ItemKey[][] = []) => rowsOf({ stores, sameItems, moment });
const rowIn = (stores: Summary[], id: string) => {
  const row = rowsFor(stores).find((one) => one.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
};
const three = (): Summary[] => [yunling('en'), ahe('en'), northfield('en')];
const withScore = (store: Summary, score: Partial<Summary['scores'][number]>): Summary => ({
  ...store,
  scores: [{ dimension: 'service', unit: 'score', better: 'higher', shown: true, ...score }],
});

describe('rows', () => {
  it('bring scores to one scale and keep the page’s own figure', () => {
    const row = rowIn(
      [withScore(yunling('en'), { value: 9.6, scale: 10, windowDays: 180 }), ahe('en')],
      'score-service',
    );
    expect(row.cells[0]).toMatchObject({ value: '4.8', order: 4.8 });
    expect(row.cells[0]?.notes).toContain('page: 9.6 of 10');
  });

  it('bring durations to one unit and keep the page’s own', () => {
    const { cells } = rowIn(three(), 'score-refund-duration');
    expect(cells.map(({ value }) => value)).toEqual(['1.2 days', '0.4 days', undefined]);
    expect(cells[1]?.notes).toContain('9 hours');
  });

  it('say where windows do not fit, and never test or sort across them', () => {
    const stores = [
      withScore(yunling('en'), { value: 4.9, windowDays: 180, count: 900, distributionPercent: { 5: 95, 1: 5 } }),
      withScore(ahe('en'), { value: 4.8, windowDays: 180, count: 900, distributionPercent: { 5: 90, 1: 10 } }),
      withScore(northfield('en'), { value: 4.0, windowDays: 90, count: 900, distributionPercent: { 5: 60, 1: 40 } }),
    ];
    const row = rowIn(stores, 'score-service');
    expect(row.cells[2]?.notes).toContain('not comparable: 90 vs 180 days');
    expect(row.cells.map(({ figure }) => figure !== undefined)).toEqual([true, true, false]);
    expect(row.cells[2]?.order).toBeUndefined();
    const { standing, pairs } = differencesIn([row]);
    expect(pairs).toBe(1);
    expect(standing('score-service', stores[0]?.key as StoreKey).better).toMatchObject([{ key: stores[1]?.key }]);
  });

  it('choose of several windows the one that the other stores have', () => {
    const many = northfield('en');
    const store = {
      ...many,
      scores: [30, 90, 365].map((windowDays) => ({
        dimension: 'service' as const,
        unit: 'score' as const,
        better: 'higher' as const,
        value: windowDays / 100,
        windowDays,
        shown: true,
      })),
    };
    const row = rowIn([withScore(ahe('en'), { value: 4.8, windowDays: 90 }), store], 'score-service');
    expect(row.about).toContain('last 90 days');
    expect(row.cells.map(({ value }) => value)).toEqual(['4.8', '0.9']);
  });

  it('call a share of buyers no score', () => {
    expect(rowIn(three(), 'score-service').cells[2]?.notes).toContain('not comparable: a share of buyers, not a score');
  });

  it('test no ratings of stars against good, mid and negative counted as stars', () => {
    const [tmall, taobao, amazon] = three();
    const row = rowIn(three(), 'rating');
    expect(row.cells.map(({ pool }) => pool)).toEqual(['classes 1.0.0', 'classes 1.0.0', 'stars 1.0.0']);
    const { standing } = differencesIn([row]);
    expect(standing('rating', taobao?.key as StoreKey).better.map(({ key }) => key)).not.toContain(amazon?.key);
    expect(tmall && row.cells[0]?.notes.join()).toMatch(/not comparable with stars/);
    expect(rowIn([yunling('en'), ahe('en')], 'rating').cells[0]?.notes.join()).not.toMatch(/not comparable/);
  });

  it('hold nothing that two methods say against each other', () => {
    const [one, other] = [yunling('en'), { ...ahe('en'), methodVersion: '0.9.0' }];
    expect(differencesIn([rowIn([one, other], 'store-score')]).pairs).toBe(0);
    expect(differencesIn([rowIn([one, ahe('en')], 'store-score')]).pairs).toBe(1);
  });

  it('draw the votes behind a mean where the page counts them', () => {
    const { drawing } = rowIn(three(), 'score-overall').cells[2] ?? {};
    expect(drawing).toMatchObject({ kind: 'shares', shares: [{ name: '5 stars', value: 0.821 }, {}, {}, {}, {}] });
  });

  it('say too few, not read and not shown, and never a figure, where there is none', () => {
    const [few, nothing] = unknowns('en');
    const rows = rowsFor([few, nothing].filter((one) => one !== undefined));
    const cell = (id: string, place: number) => rows.find((row) => row.id === id)?.cells[place];
    expect(cell('rating', 0)).toMatchObject({ instead: 'too few to say', notes: ['plain mean of 5: 4.60'] });
    expect(cell('rating', 1)?.notes).toEqual(['not comparable: about the product, whoever sells it']);
    expect(cell('store-score', 0)?.instead).toBe('no grade yet');
    expect(rows.flatMap(({ cells }) => cells).filter(({ figure }) => figure)).toEqual([]);
  });

  it('say which parts are old', () => {
    const { cells } = rowIn(old('en'), 'freshness');
    expect([cells[0]?.value, ...(cells[0]?.notes ?? [])].join()).toMatch(/scores .* old,reviews .* old/);
    expect(cells[1]?.notes).toContain('older method');
  });

  it('name complaints after the sale with their counts, and say where there are none', () => {
    const { cells } = rowIn(three(), 'after-said');
    expect(cells.map(({ value }) => value)).toEqual([
      'After-sales attitude\u00a0▼\u00a04 · Cost of returning\u00a0▼\u00a02',
      'no complaints in 164 reviews',
      'After-sales speed\u00a0▼\u00a03',
    ]);
    expect(cells[0]?.parts[0]?.value).toBe('After-sales attitude ▼ 4 · Cost of returning ▼ 2');
  });
});

describe('what is pointed out', () => {
  const stores = dozen('en');

  it('loses by rows beside it: every pair shown counts', () => {
    const pair = [yunling('en'), ahe('en')];
    const score = rowIn(pair, 'store-score');
    const of = (rows: ReturnType<typeof rowsFor>) =>
      differencesIn(rows)
        .standing('store-score', pair[1]?.key as StoreKey)
        .better.map(({ key }) => key);
    expect(of([score])).toEqual([pair[0]?.key]);
    const crowd = rowsFor(pair, [
      pair.map(({ key }) => `${key}:item:1` as ItemKey),
      pair.map(({ key }) => `${key}:item:2` as ItemKey),
    ]);
    expect(of(crowd)).toEqual([]);
  });

  it('is the same whatever the order of the columns', () => {
    const [there, back] = [stores, stores.toReversed()].map((list) => {
      const { standing, pairs } = differencesIn(rowsFor(list));
      return { pairs, clear: stores.map(({ key }) => standing('store-score', key)) };
    });
    expect(back).toEqual(there);
  });
});

describe('sorting', () => {
  const keys = three().map(({ key }) => key);

  it('puts the highest first, the lowest on demand, and those without an answer last both ways', () => {
    const row = rowIn(three(), 'store-score');
    expect(sortedBy(row, keys, false)).toEqual([keys[1], keys[0], keys[2]]);
    expect(sortedBy(row, keys, true)).toEqual([keys[0], keys[1], keys[2]]);
  });
});

describe('the same product', () => {
  const item = (store: Summary, n: number) => `${store.key}:item:${n}` as ItemKey;

  it('is a row only where two of the stores sell it, with the item’s own figures', () => {
    const [tmall, taobao] = [yunling('en'), ahe('en')];
    const group = [item(tmall, 1), item(taobao, 1)];
    expect(groupsHere({ stores: [tmall], sameItems: [group] })).toEqual([]);
    const row = rowsFor([tmall, taobao, northfield('en')], [group]).at(-1);
    expect(row?.group).toBe('same');
    expect(row?.cells.map(({ notes, instead }) => notes[0] ?? instead)).toEqual([
      '云雾绿茶 250g',
      '高山绿茶 半斤',
      'none',
    ]);
  });

  it('is never guessed: without a word of the user there is no such row', () => {
    const twins = [yunling('en'), { ...yunling('en'), key: 'taobao:shopId:twin' as StoreKey }];
    expect(rowsFor(twins).filter(({ group }) => group === 'same')).toEqual([]);
  });
});
