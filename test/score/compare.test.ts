import { randomFrom } from 'src/language/training/random';
import {
  type ComparableRow,
  chanceAbove,
  clearDifferences,
  type Figure,
  figureFromInterval,
  figureFromShare,
  figureFromStars,
  pairCount,
} from 'src/score/compare';
import { describe, expect, it } from 'vitest';
import fc from '../seeded';

const figure = (key: string, centre: number, sd: number): Figure => ({ key, centre, sd });
const row = (name: string, ...figures: Figure[]): ComparableRow => ({ row: name, better: 'higher', figures });

const anyFigure = fc.record({
  key: fc.string({ minLength: 1, maxLength: 4 }),
  centre: fc.double({ min: -100, max: 100, noNaN: true }),
  sd: fc.double({ min: 1e-3, max: 50, noNaN: true }),
});
const anyRows = fc.array(
  fc.record({
    row: fc.string({ maxLength: 3 }),
    better: fc.constantFrom('higher' as const, 'lower' as const),
    figures: fc.uniqueArray(anyFigure, { maxLength: 6, selector: ({ key }) => key }),
  }),
  { maxLength: 4 },
);

/** Normal draws of a seeded generator (Box and Muller). */
function normals(seed: number): () => number {
  const random = randomFrom(seed);
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

describe('the chance that one is above the other', () => {
  it('and its opposite are one to the last bit', () => {
    fc.assert(fc.property(anyFigure, anyFigure, (a, b) => chanceAbove(a, b) + chanceAbove(b, a) === 1));
  });

  it('is one half for equals, and grows with the distance and with what is known', () => {
    expect(chanceAbove(figure('a', 4, 1), figure('b', 4, 9))).toBe(0.5);
    const near = chanceAbove(figure('a', 4.1, 0.2), figure('b', 4, 0.2));
    expect(chanceAbove(figure('a', 4.5, 0.2), figure('b', 4, 0.2))).toBeGreaterThan(near);
    expect(chanceAbove(figure('a', 4.1, 0.02), figure('b', 4, 0.02))).toBeGreaterThan(near);
  });

  it('is what a table of the normal curve says', () => {
    expect(chanceAbove(figure('a', 1.6448536269514722, 1), figure('b', 0, 0))).toBeCloseTo(0.95, 6);
    expect(chanceAbove(figure('a', 3, 3), figure('b', 0, 4))).toBeCloseTo(0.7257469, 6);
  });

  it('comes true as often as it says', () => {
    const draw = normals(11);
    const random = randomFrom(12);
    const bins = new Map<number, { n: number; above: number; said: number }>();
    for (let i = 0; i < 60_000; i++) {
      // True distances spread evenly and far wider than what is unsure about them.
      const [trueA, trueB] = [(random() - 0.5) * 10, 0];
      const [sa, sb] = [0.3 + (i % 5) * 0.3, 0.4];
      const chance = chanceAbove(figure('a', trueA + draw() * sa, sa), figure('b', trueB + draw() * sb, sb));
      const bin = Math.min(19, Math.floor(chance * 20));
      const { n, above, said } = bins.get(bin) ?? { n: 0, above: 0, said: 0 };
      bins.set(bin, { n: n + 1, above: above + (trueA > trueB ? 1 : 0), said: said + chance });
    }
    expect(bins.size).toBe(20);
    for (const { n, above, said } of bins.values())
      expect(Math.abs(above - said) / n).toBeLessThan(0.005 + 3 * Math.sqrt(0.25 / n));
  });
});

describe('figures', () => {
  it('take the longer half of an interval that was cut at the end of its scale', () => {
    const cut = figureFromInterval('a', 4.95, [4.6, 5]);
    expect(cut.sd).toBeCloseTo(0.35 / 1.6448536, 6);
    expect(figureFromInterval('a', 4.5, [4.3, 4.7]).sd).toBeCloseTo(0.2 / 1.6448536, 6);
  });

  it('compare shares as the beta posteriors do', () => {
    // Simulated once from Beta(98.5, 2.5) and Beta(90.5, 10.5): 200 votes in all.
    const random = randomFrom(5);
    const chance = chanceAbove(figureFromShare('a', 98.0, 100), figureFromShare('b', 90.0, 100));
    let above = 0;
    const draws = 20_000;
    for (let i = 0; i < draws; i++) if (betaDraw(98.5, 2.5, random) > betaDraw(90.5, 10.5, random)) above += 1;
    expect(Math.abs(chance - above / draws)).toBeLessThan(0.012);
  });

  it('never claim to know a share more finely than it was printed', () => {
    const many = 10_000_000;
    expect(chanceAbove(figureFromShare('a', 98, many), figureFromShare('b', 97, many))).toBeLessThan(0.995);
    expect(figureFromShare('a', 98.25, many).sd).toBeLessThan(figureFromShare('a', 98, many).sd);
    expect(Number.isFinite(figureFromShare('a', 100, 3).sd) && Number.isFinite(figureFromShare('a', 0, 3).sd)).toBe(
      true,
    );
  });

  it('make a mean of stars with the spread that the votes have', () => {
    const stars = { 5: 90, 4: 6, 3: 2, 2: 0, 1: 2 };
    const many = figureFromStars('a', stars, 5_000);
    expect(many?.centre).toBeCloseTo(4.82, 2);
    expect(many?.sd).toBeLessThan(0.02);
    expect(figureFromStars('a', stars, 20)?.sd).toBeGreaterThan(0.15);
    expect(figureFromStars('a', {}, 20)).toBeUndefined();
    expect(figureFromStars('a', stars, 0)).toBeUndefined();
  });
});

/** A beta draw out of two gamma draws (Marsaglia and Tsang). */
function betaDraw(a: number, b: number, random: () => number): number {
  const gamma = (shape: number): number => {
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const x = gamma(a);
  return x / (x + gamma(b));
}

describe('what is pointed out', () => {
  it('between two stores needs a chance of .95, as it stands', () => {
    const pair = (apart: number) => clearDifferences([row('rating', figure('a', apart, 1), figure('b', 0, 0))]);
    expect(pair(1.66)).toMatchObject([{ better: 'a', worse: 'b' }]);
    expect(pair(1.63)).toEqual([]);
  });

  it('needs more the more pairs are shown', () => {
    const clear = row('rating', figure('a', 1.8, 1), figure('b', 0, 0));
    expect(clearDifferences([clear])).toHaveLength(1);
    const quiet = row('service', figure('a', 0, 1), figure('b', 0, 1), figure('c', 0.1, 1));
    expect(clearDifferences([clear, quiet])).toEqual([]);
  });

  it('goes step by step: after the clearest pair the next needs less', () => {
    const rows = [row('x', figure('a', 9, 1), figure('b', 0, 0)), row('y', figure('a', 1.7, 1), figure('b', 0, 0))];
    expect(clearDifferences(rows).map((one) => one.row)).toEqual(['x', 'y']);
  });

  it('is the lower one where lower is better', () => {
    const days: ComparableRow = {
      row: 'refund',
      better: 'lower',
      figures: [figure('slow', 9, 1), figure('quick', 1, 1)],
    };
    expect(clearDifferences([days])).toMatchObject([{ better: 'quick', worse: 'slow' }]);
  });

  it('never depends on the order of rows or stores', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const turned = rows.toReversed().map((one) => ({ ...one, figures: one.figures.toReversed() }));
        expect(clearDifferences(turned)).toEqual(clearDifferences(rows));
      }),
    );
  });

  it('never names a store better than itself, nor both ways, and never more than there are pairs', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const found = clearDifferences(rows);
        expect(found.length).toBeLessThanOrEqual(pairCount(rows));
        expect(found.filter(({ better, worse }) => better === worse)).toEqual([]);
        expect(found.every(({ chance }) => chance >= 0.95)).toBe(true);
      }),
    );
  });

  it('is nothing where one store stands alone', () => {
    expect(clearDifferences([row('rating', figure('a', 5, 0.01))])).toEqual([]);
    expect(clearDifferences([])).toEqual([]);
  });

  it('goes the wrong way in at most one table of twenty, however many stores are nearly alike', () => {
    const draw = normals(2026);
    const tables = 4_000;
    let wrong = 0;
    for (let table = 0; table < tables; table++) {
      // Twelve stores that differ by next to nothing, each seen with an interval of its own.
      const figures = Array.from({ length: 12 }, (_, i) => {
        const sd = 0.05 + (i % 4) * 0.05;
        const seen = i * 1e-6 + draw() * sd;
        return figureFromInterval(String(i), seen, [seen - 1.6448536 * sd, seen + 1.6448536 * sd]);
      });
      if (clearDifferences([row('rating', ...figures)]).some(({ better, worse }) => Number(better) < Number(worse)))
        wrong += 1;
    }
    // Three standard errors above one in twenty; Holm is stricter still where pairs share stores.
    expect(wrong / tables).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / tables));
    expect(wrong).toBeGreaterThan(0);
  });
});
