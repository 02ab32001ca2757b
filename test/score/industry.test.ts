import { distributionMean } from 'src/score/industry';
import { describe, expect, it } from 'vitest';

describe('a mean from a star distribution', () => {
  it('is 241/50 = 4.82 for 45 fives, 3 fours, a three and a one', () => {
    expect(distributionMean({ 5: 45, 4: 3, 3: 1, 2: 0, 1: 1 })).toBe(241 / 50);
  });

  it('is the same from percent, and nothing from nothing', () => {
    expect(distributionMean({ 5: 90, 4: 6, 3: 2, 1: 2 })).toBeCloseTo(4.82, 12);
    expect(distributionMean({})).toBeUndefined();
  });
});
