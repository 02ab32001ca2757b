import { ratingShape } from 'src/trust/signals/rating-shape';
import { describe, expect, it } from 'vitest';
import { kept, rated, times } from '../../score/evidence';
import { setOf } from '../set';

type Histogram = readonly [one: number, two: number, three: number, four: number, five: number];
const counts = ([one, two, three, four, five]: Histogram) => ({ 1: one, 2: two, 3: three, 4: four, 5: five });
const test = (facts: object, reviews = rated(times(10, 5)), site: 'generic' | 'tmall' = 'generic') =>
  ratingShape.test({ ...setOf(reviews, { facts }), site });

describe('a missing middle is named', () => {
  it.each<[string, Histogram]>([
    ['a hundred votes', [30, 0, 0, 1, 69]],
    ['two hundred votes', [40, 1, 0, 2, 157]],
    ['thousands of votes', [900, 10, 12, 25, 3000]],
    ['a list of reviews with a fifth of planted ones', [21, 0, 4, 0, 75]],
  ])('of %s', (_, histogram) => {
    const outcome = test({ histogramCount: counts(histogram) });
    expect(outcome).toMatchObject({ verdict: 'warn', why: { id: 'findingShape' }, innocent: { id: 'innocentShape' } });
  });

  it('of percentages, their rounding allowed for', () => {
    expect(test({ histogramPercent: counts([30, 0, 0, 0, 70]), ratingCount: 800 }).verdict).toBe('warn');
    expect(test({ histogramPercent: counts([13, 3, 2, 1, 81]), ratingCount: 800 }).verdict).toBe('pass');
  });

  it('of the votes read, where the page counts none', () => {
    expect(test({}, rated([...times(25, 1), ...times(75, 5)])).verdict).toBe('warn');
  });
});

describe('nothing is said', () => {
  it.each<[string, Histogram]>([
    ['a J', [80, 30, 50, 140, 700]],
    ['a steep J', [9, 2, 3, 20, 166]],
    ['nothing but praise', [0, 0, 0, 2, 198]],
    ['a hump', [5, 20, 60, 80, 35]],
    ['a J with little between', [20, 5, 6, 9, 60]],
    ['goods that work or do not', [25, 6, 5, 8, 56]],
    ['a few ones and nothing else', [5, 0, 0, 0, 95]],
  ])('of %s', (_, histogram) => {
    expect(test({ histogramCount: counts(histogram) }).verdict).toBe('pass');
  });

  it('of a read list that differs from the page’s counts, which is the page’s order', () => {
    const reviews = rated([...times(30, 1), ...times(70, 5)]);
    expect(test({ histogramCount: counts([80, 30, 50, 140, 700]) }, reviews).verdict).toBe('pass');
  });
});

describe('it is not tested', () => {
  it('with few votes', () => {
    expect(test({ histogramCount: counts([10, 0, 0, 0, 20]) }).verdict).toBe('not-tested');
  });

  it('where no votes in stars are shown', () => {
    expect(
      test(
        {},
        times(60, 0).map((_, index) => kept(index, { class: 'good' })),
      ).verdict,
    ).toBe('not-tested');
  });

  it('on a site whose usual shares nobody measured', () => {
    expect(test({ histogramCount: counts([30, 0, 0, 1, 69]) }, [], 'tmall').verdict).toBe('not-tested');
  });
});
