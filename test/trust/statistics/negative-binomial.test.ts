import { negativeBinomialLog, negativeBinomialTail } from 'src/trust/statistics/negative-binomial';
import { describe, expect, it } from 'vitest';

describe('the negative binomial law', () => {
  it('sums to one and has the mean and the variance it is asked for', () => {
    const [mean, size] = [3, 1.5];
    const chances = Array.from({ length: 400 }, (_, count) => Math.exp(negativeBinomialLog(count, mean, size)));
    const moment = (power: number) => chances.reduce((sum, chance, count) => sum + chance * count ** power, 0);
    expect(moment(0)).toBeCloseTo(1, 9);
    expect(moment(1)).toBeCloseTo(mean, 8);
    expect(moment(2) - moment(1) ** 2).toBeCloseTo(mean + mean ** 2 / size, 6);
  });

  it('is the geometric law at size 1', () => {
    expect(Math.exp(negativeBinomialLog(4, 1, 1))).toBeCloseTo(0.5 ** 5, 12);
    expect(negativeBinomialTail(5, 1, 1)).toBeCloseTo(0.5 ** 5, 9);
  });

  it('nears Poisson where days hardly vary', () => {
    expect(negativeBinomialTail(1, 2, 1e9)).toBeCloseTo(1 - Math.exp(-2), 6);
  });

  it('keeps the digits of tiny chances, and of counts that overflow a product', () => {
    expect(Math.log(negativeBinomialTail(200, 1, 1))).toBeCloseTo(200 * Math.log(0.5), 6);
    expect(negativeBinomialTail(3000, 3000, 50)).toBeCloseTo(0.48, 1);
  });

  it('is certain of at least nothing', () => {
    expect(negativeBinomialTail(0, 2, 1)).toBe(1);
  });
});
