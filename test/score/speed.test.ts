import { assess } from 'src/score/assess';
import { describe, expect, it } from 'vitest';
import { item, kept, now, store } from './evidence';

const reviews = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    kept(index, {
      text: index % 9 === 0 ? '物流很快，包装完好，很满意' : `第 ${index} 条评价，质量不错，值得再买，客服也耐心`,
      rating: 1 + ((index * 7) % 5),
      date: '2026-10-01',
    }),
  );

function milliseconds(count: number): number {
  const evidence = store([item(reviews(count), { reviewCount: count * 2 })]);
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    assess(evidence, { now, dial: 'default' });
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('assessing', () => {
  it('costs in proportion to the reviews, and far less than a worker may be held up', () => {
    milliseconds(2000);
    const [small, large] = [milliseconds(5000), milliseconds(40_000)];
    // Eight times the reviews; half as much again for the garbage collector of a busy machine, twice that before it counts as a fault.
    expect(large / small).toBeLessThan(8 * 1.5 * 2);
    // 10,000 take 30–50 ms on a free core; the bound leaves room for a machine that runs other tests beside this one.
    expect(large).toBeLessThan(4 * 600);
  });
});
