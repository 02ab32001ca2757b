import {
  axesOf,
  axisOf,
  type HistorySeries,
  laneOf,
  mostApartDays,
  runsOf,
  within,
} from 'src/ui/charts/history-layout';
import { describe, expect, it } from 'vitest';

const point = (day: string, value: number, to = day) => ({ from: `${day}T00:00:00Z`, to: `${to}T00:00:00Z`, value });
const series = (points: HistorySeries['points'], more: Partial<HistorySeries> = {}): HistorySeries => ({
  id: 'service 180',
  name: 'Service',
  unit: 'score',
  scale: 5,
  points,
  ...more,
});
const frame = { across: [0, 100] as const, height: 40 };

describe('runs of visits', () => {
  it('are cut where two visits lie too far apart, and nowhere else', () => {
    const far = [
      point('2026-01-01', 4.8),
      point('2026-02-01', 4.8),
      point('2026-06-01', 4.7),
      point('2026-06-20', 4.7),
    ];
    expect(runsOf(far).map((run) => run.map(({ from }) => from.slice(5, 10)))).toEqual([
      ['01-01', '02-01'],
      ['06-01', '06-20'],
    ]);
  });

  it('count from the end of one sight to the beginning of the next', () => {
    const stayed = [point('2026-01-01', 4.8, '2026-02-10'), point('2026-03-20', 4.8)];
    expect(mostApartDays).toBeLessThan(78);
    expect(runsOf(stayed)).toHaveLength(1);
  });

  it('are drawn apart: nothing bridges what nobody saw', () => {
    const far = series([point('2026-01-01', 4.8), point('2026-06-01', 4.7), point('2026-06-20', 4.9)]);
    const span = [new Date('2026-01-01'), new Date('2026-07-01')] as const;
    const lane = laneOf(far, [4.5, 5], { ...frame, span });
    expect(lane.paths).toHaveLength(2);
    expect(lane.dots).toHaveLength(3);
  });

  it('go in steps: a value holds until the next visit', () => {
    const two = series([point('2026-01-01', 4.5), point('2026-01-11', 5)]);
    const span = [new Date('2026-01-01'), new Date('2026-01-11')] as const;
    const [path] = laneOf(two, [4.5, 5], { ...frame, span }).paths;
    // Along at the old value to the day of the new one, and only then up.
    expect(path).toContain('L100,40L100,0');
  });
});

describe('an axis', () => {
  it.each([
    ['scores close to each other', [4.7, 4.9], 'score', [4.5, 5]],
    ['one score alone', [4.8], 'score', [4.5, 5]],
    ['a score that fell far', [2.1, 4.9], 'score', [2, 5]],
    ['times begin at nothing', [14, 28], 'hours', [0, 28]],
    ['shares begin near the least', [92, 98], 'percent', [90, 100]],
    ['a share near nothing', [0.02], 'percent', [0, 5]],
  ] as const)('%s', (_, values, unit, expected) => {
    expect(axisOf(values, unit, unit === 'score' ? 5 : undefined)).toEqual(expected);
  });

  it('is the same for all scores of one scale, so that lanes can be read beside each other', () => {
    const span = [new Date('2026-01-01'), new Date('2026-02-01')] as const;
    const axes = axesOf(
      [series([point('2026-01-05', 4.9)], { id: 'a' }), series([point('2026-01-05', 3.1)], { id: 'b' })],
      span,
    );
    expect(axes.get('a')).toEqual(axes.get('b'));
  });
});

it('a span shows what was last seen in it, not what ended before', () => {
  const all = series([point('2025-01-01', 4.8), point('2026-01-05', 4.9)]);
  expect(within(all, [new Date('2026-01-01'), new Date('2026-02-01')])).toHaveLength(1);
});
