import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { Unit } from 'src/domain/dimensions';

/** A value as it stood on one visit, from its first sight to its last. ISO instants. */
export interface HistoryPoint {
  from: string;
  to: string;
  value: number;
}

/** One score over time. */
export interface HistorySeries {
  id: string;
  name: string;
  unit: Unit;
  /** Top of the scale for unit `score`. */
  scale?: number | undefined;
  /** Oldest first. */
  points: HistoryPoint[];
}

const dayMs = 86_400_000;
/** Between two visits further apart than this nobody knows what a score did, so nothing is drawn between them, in days. */
export const mostApartDays = 45;
/** Least height of an axis in its unit, so that a tenth of a point does not look like a fall. */
const leastRange: Record<Unit, number> = { score: 0.5, percent: 5, hours: 1, days: 1, seconds: 1, count: 1 };
/** Dots nearer than this to each other would run into one, in px. */
const leastDots = 3;

/** The points one can see in a span: those whose last sight is not before it. */
export const within = ({ points }: HistorySeries, [from, to]: readonly [Date, Date]): HistoryPoint[] =>
  points.filter((point) => Date.parse(point.to) >= from.getTime() && Date.parse(point.from) <= to.getTime());

/** Points in runs, cut where two visits are too far apart to be joined. */
export function runsOf(points: readonly HistoryPoint[]): HistoryPoint[][] {
  const runs: HistoryPoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && Date.parse(point.from) - Date.parse(last.to) <= mostApartDays * dayMs) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/**
 * From where to where an axis goes. Times and counts begin at nothing; scores and shares begin where it serves their differences, never
 * closer than {@link leastRange}, and end at the top of their scale at most.
 */
export function axisOf(values: readonly number[], unit: Unit, scale?: number): [from: number, to: number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (unit !== 'score' && unit !== 'percent') return [0, Math.max(leastRange[unit], high)];
  const top = unit === 'percent' ? 100 : (scale ?? Math.max(5, high));
  const step = unit === 'percent' ? 5 : top / 10;
  const to = Math.min(top, Math.ceil(high / step + 1e-9) * step);
  const from = Math.max(0, Math.min(Math.floor(low / step + 1e-9) * step, to - Math.max(step, leastRange[unit])));
  return [from, to];
}

/** One score drawn: its axis and its path, in px within a lane. */
export interface Lane {
  id: string;
  axis: [from: number, to: number];
  ticks: { value: number; y: number }[];
  /** Step lines, one for each run of visits. */
  paths: string[];
  dots: { x: number; y: number; point: HistoryPoint }[];
}

interface LaneFrame {
  span: readonly [Date, Date];
  /** Left and right end of the drawing, px. */
  across: readonly [number, number];
  /** Height of one lane, px. */
  height: number;
}

/** Where a moment stands across the drawing. */
export const acrossOf = ({ span, across }: Pick<LaneFrame, 'span' | 'across'>) => scaleUtc().domain(span).range(across);

/** Lays out one score in its own lane. Scores of the same scale are given the same axis by the caller. */
export function laneOf(series: HistorySeries, axis: readonly [number, number], frame: LaneFrame): Lane {
  const x = acrossOf(frame);
  const y = scaleLinear().domain(axis).range([frame.height, 0]);
  const seen = within(series, frame.span);
  const at = (iso: string): number => Math.max(frame.across[0], x(new Date(iso)));
  const steps = line().curve(curveStepAfter);
  const paths = runsOf(seen).map((run) =>
    steps(
      run.flatMap(({ from, to, value }): [number, number][] => [
        [at(from), y(value)],
        [at(to), y(value)],
      ]),
    ),
  );
  const dots: Lane['dots'] = [];
  for (const point of seen) {
    const here = { x: at(point.from), y: y(point.value), point };
    const last = dots.at(-1);
    if (!last || here.x - last.x >= leastDots || here.y !== last.y) dots.push(here);
  }
  return {
    id: series.id,
    axis: [axis[0], axis[1]],
    ticks: [axis[0], axis[1]].map((value) => ({ value, y: y(value) })),
    paths: paths.flatMap((path) => path ?? []),
    dots,
  };
}

/** Axes of several scores in a span: one for all of the same unit and scale, by series id. */
export function axesOf(series: readonly HistorySeries[], span: readonly [Date, Date]): Map<string, [number, number]> {
  const alike = (one: HistorySeries): string => (one.unit === 'score' ? `score ${one.scale ?? ''}` : one.id);
  const axes = new Map<string, [number, number]>();
  for (const one of series) {
    const values = series
      .filter((other) => alike(other) === alike(one))
      .flatMap((other) => within(other, span).map(({ value }) => value));
    if (values.length > 0) axes.set(one.id, axisOf(values, one.unit, one.scale));
  }
  return axes;
}
