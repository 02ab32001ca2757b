import { axisStart, layLabels, type Placed, ticks } from 'src/ui/components/rating-layout';
import { describe, expect, it } from 'vitest';
import fc from '../../seeded';

const width = 338;
const kinds = ['shown', 'critic', 'plain'] as const;
const labels = ['页面 4.86', '中差评优先 4.31', '直接平均 4.80', 'Mid and bad first 4.31', 'Plain mean 4.80'];

/** An upper bound on what a label takes, computed apart from the layout's own estimate. */
const takes = (label: string): number =>
  [...label].reduce((sum, char) => sum + (/\p{Script=Han}/u.test(char) ? 11 : 6), 0);

const marks = (): fc.Arbitrary<Placed[]> =>
  fc
    .array(fc.record({ x: fc.double({ min: 10, max: width - 10, noNaN: true }), label: fc.constantFrom(...labels) }), {
      maxLength: 3,
    })
    .map((made) => made.map(({ x, label }, i) => ({ kind: kinds[i] ?? 'plain', value: 0, x, label })));

describe('the rating axis', () => {
  it('never starts above 4, so that a small difference does not look large', () => {
    expect(axisStart([4.93, 4.95])).toBe(4);
  });

  it('starts below the lowest value drawn', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 5, noNaN: true }), { minLength: 1 }), (values) => {
        const lowest = Math.min(...values);
        expect(axisStart(values)).toBeLessThanOrEqual(Math.max(1, lowest));
      }),
    );
  });

  it('is marked by whole stars once it spans more than two', () => {
    expect(ticks(1)).toEqual([1, 2, 3, 4, 5]);
    expect(ticks(4)).toEqual([4, 4.5, 5]);
  });

  it('keeps labels apart and inside the drawing wherever the marks fall', () => {
    fc.assert(
      fc.property(marks(), (placed) => {
        const { labels: laid } = layLabels(placed, width);
        for (const one of laid) expect(one.left).toBeGreaterThanOrEqual(0);
        for (const a of laid)
          for (const b of laid)
            if (a !== b && a.row === b.row && a.left <= b.left)
              expect(a.left + takes(a.label)).toBeLessThanOrEqual(b.left);
      }),
    );
  });

  it('stacks labels when one row is too short for them', () => {
    const long = 'Mid and bad first 4.31 and then some more words';
    const { rows } = layLabels(
      [
        { kind: 'critic', value: 4.3, label: long, x: 100 },
        { kind: 'shown', value: 4.8, label: long, x: 300 },
      ],
      width,
    );
    expect(rows).toBe(2);
  });
});
