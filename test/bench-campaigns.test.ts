import { describe, expect, it } from 'vitest';
import { byProduct, ownRows } from './bench/campaigns/corpus';
import { kinds } from './bench/campaigns/kinds';
import { ratioOf } from './bench/campaigns/part-campaigns';
import { campaign, cleanShops, polluted } from './bench/campaigns/pollute';
import { isChinese, pseudoShops } from './bench/campaigns/shops';
import { auc } from './bench/campaigns/stats';
import { wordingCases } from './bench/campaigns/wording-cases';

const rows = ownRows();
const shops = pseudoShops(rows, 8, { seed: 1 }).filter(({ lines }) => isChinese(lines));
const [shop] = shops;
if (!shop) throw new Error('our own set gives no shop');

// Our own set has no rows that somebody else called padded.
const plantable = kinds.filter(({ id }) => id !== 'padded-rows');

const ratioFor = async (id: string): Promise<number> => {
  const kind = kinds.find((one) => one.id === id);
  if (!kind) throw new Error(`no such kind: ${id}`);
  return ratioOf(await campaign(await cleanShops(shops), kind, 0.3, { rows, seed: 1 }));
};

describe('our own reviews', () => {
  it('hold at least six products of 60 to 80 reviews, no text twice, most of them content', () => {
    const products = [...byProduct(rows)];
    expect(products.length).toBeGreaterThanOrEqual(6);
    for (const [product, list] of products) {
      const texts = list.map(({ review }) => review.text);
      expect(new Set(texts).size, product).toBe(texts.length);
      expect(texts.length, product).toBeGreaterThanOrEqual(60);
      const content = list.filter(({ review }) => review.rating >= 4).length / list.length;
      expect(content, product).toBeGreaterThan(0.8);
      expect(content, product).toBeLessThanOrEqual(0.9);
    }
  });

  it('come with sentences on bribes and pressure, about half of them innocent', () => {
    const cases = wordingCases();
    expect(cases.length).toBeGreaterThanOrEqual(120);
    const innocent = cases.filter(({ incentive, pressure }) => incentive === false && !pressure).length / cases.length;
    expect(innocent).toBeGreaterThan(0.4);
    expect(innocent).toBeLessThan(0.6);
  });
});

describe('a planted campaign', () => {
  it.each(plantable.map(({ id }) => id))(
    '%s makes the asked share of the final set and leaves the rest alone',
    (id) => {
      const kind = plantable.find((one) => one.id === id) ?? plantable[0];
      for (const share of [0.1, 0.2, 0.3, 0.4]) {
        const lines = kind ? polluted(shop, kind, share, { rows, seed: 1, index: 0 }) : [];
        const planted = lines.filter((line) => line.planted).length;
        expect(Math.abs(planted / lines.length - share)).toBeLessThan(1 / lines.length);
        expect(lines.filter((line) => !line.planted)).toEqual(shop.lines);
      }
    },
  );

  it('is the same at the same seed and another at another', () => {
    for (const kind of plantable.filter(({ id }) => id !== 'default-ballots')) {
      const at = (seed: number) => polluted(shop, kind, 0.3, { rows, seed, index: 0 });
      expect(at(1)).toEqual(at(1));
      expect(at(1)).not.toEqual(at(2));
    }
  });

  it('of short filler moves the adjusted rating less than half as far as the plain one', async () => {
    expect(await ratioFor('filler-praise')).toBeLessThan(0.5);
  });

  it('of default ballots moves nothing', async () => {
    const kind = kinds.find(({ id }) => id === 'default-ballots');
    const rowsOf = kind ? await campaign(await cleanShops(shops.slice(0, 3)), kind, 0.3, { rows, seed: 1 }) : [];
    expect(rowsOf).toHaveLength(3);
    for (const { clean, polluted: after } of rowsOf) {
      expect(after.adjusted).toBeCloseTo(clean.adjusted ?? Number.NaN, 2);
      expect(after.plain).toBeCloseTo(clean.plain ?? Number.NaN, 9);
    }
  });

  it('of copied blame moves the adjusted rating less than the plain one', async () => {
    expect(await ratioFor('copied-negatives')).toBeLessThan(1);
  });
});

describe('the area under the curve', () => {
  it('is one where the low are below the high, a half where they are the same, and counts ties half', () => {
    expect(auc([1, 2], [3, 4])).toBe(1);
    expect(auc([3, 4], [1, 2])).toBe(0);
    expect(auc([1, 1], [1, 1])).toBe(0.5);
    expect(auc([1, 2], [2, 3])).toBe(0.875);
  });
});
