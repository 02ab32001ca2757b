import type { Verdict } from 'src/domain/assessment';
import { controlled } from 'src/trust/control';
import type { Outcome } from 'src/trust/signal';
import { describe, expect, it } from 'vitest';
import { chance } from '../bench/campaigns/random';
import fc from '../seeded';

const outcome = (verdict: Verdict, p?: number): Outcome => ({
  verdict,
  numbers: {},
  why: { id: 'signalTooFew' },
  reviews: [],
  ...(p === undefined ? {} : { p }),
});

describe('the control over all signals of a shop', () => {
  it('lets a lone p stand and asks more of one among twenty', () => {
    expect(controlled([outcome('warn', 0.04)])).toEqual(['warn']);
    const others = Array.from({ length: 19 }, () => outcome('pass', 0.9));
    expect(controlled([outcome('warn', 0.04), ...others])[0]).toBe('pass');
    expect(controlled([outcome('warn', 0.004), ...others])[0]).toBe('warn');
  });

  it('makes a fail that does not hold a warning, and a warning that does not hold a pass', () => {
    const others = Array.from({ length: 9 }, () => outcome('pass', 0.9));
    expect(controlled([outcome('fail', 0.002), ...others])[0]).toBe('warn');
    expect(controlled([outcome('fail', 0.0002), ...others])[0]).toBe('fail');
    expect(controlled([outcome('fail', 0.5), ...others])[0]).toBe('pass');
  });

  it('counts only the tests that were made', () => {
    const untested = Array.from({ length: 19 }, () => outcome('not-tested', 1));
    expect(controlled([outcome('warn', 0.04), ...untested])[0]).toBe('warn');
  });

  it('leaves verdicts that rest on no test as they are', () => {
    const others = Array.from({ length: 19 }, () => outcome('pass', 0.9));
    expect(controlled([outcome('fail'), ...others])[0]).toBe('fail');
  });

  const any = fc.array(
    fc.record({
      verdict: fc.constantFrom<Verdict>('pass', 'warn', 'fail', 'not-tested'),
      p: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 20 },
  );

  it('never depends on the order of the signals', () => {
    fc.assert(
      fc.property(any, fc.nat(), (list, turn) => {
        const outcomes = list.map(({ verdict, p }) => outcome(verdict, p));
        const by = turn % outcomes.length;
        const turned = [...outcomes.slice(by), ...outcomes.slice(0, by)];
        const verdicts = controlled(outcomes);
        expect(controlled(turned)).toEqual([...verdicts.slice(by), ...verdicts.slice(0, by)]);
      }),
    );
  });

  it('never makes a verdict worse, and a smaller p never makes it milder', () => {
    const rank: Record<Verdict, number> = { 'not-tested': 0, pass: 0, warn: 1, fail: 2 };
    fc.assert(
      fc.property(any, (list) => {
        const outcomes = list.map(({ verdict, p }) => outcome(verdict, p));
        const verdicts = controlled(outcomes);
        verdicts.forEach((verdict, index) => {
          expect(rank[verdict]).toBeLessThanOrEqual(rank[list[index]?.verdict ?? 'pass']);
        });
        const smaller = list.map(({ verdict, p }) => outcome(verdict, p === undefined ? undefined : p / 2));
        controlled(smaller).forEach((verdict, index) => {
          expect(rank[verdict]).toBeGreaterThanOrEqual(rank[verdicts[index] ?? 'pass']);
        });
      }),
    );
  });

  it('keeps any fail to one honest shop in a hundred and any warning to one in ten, though its tests fail at every twentieth', () => {
    const dice = chance(1, 'control');
    const shops = Array.from({ length: 4000 }, () =>
      controlled(
        Array.from({ length: 20 }, () => {
          const p = dice.next();
          return outcome(p < 0.05 ? 'fail' : 'pass', p);
        }),
      ),
    );
    const share = (wanted: readonly Verdict[]) =>
      shops.filter((row) => row.some((one) => wanted.includes(one))).length / shops.length;
    // Three standard errors above the level, at 4,000 shops.
    expect(share(['fail'])).toBeLessThan(0.01 + 3 * Math.sqrt((0.01 * 0.99) / 4000));
    expect(share(['warn', 'fail'])).toBeLessThan(0.1 + 3 * Math.sqrt((0.1 * 0.9) / 4000));
  });
});
