import { useState } from 'preact/hooks';
import { day, tickDate } from '../format/dates';
import { inUnit, number } from '../format/numbers';
import { t } from '../format/say';
import { acrossOf, axesOf, type HistorySeries, type Lane, laneOf, within } from './history-layout';
import { useWidth } from './use-width';

interface HistoryChartProps {
  series: readonly HistorySeries[];
  /** First and last moment shown. */
  span: readonly [Date, Date];
  /** What is to be marked at a moment, across all lanes. */
  marks?: readonly { at: string; label: string }[];
}

/** Room for tick labels at the side, for a lane's name above it, for a lane, between lanes, and for dates below, px. */
const room = { side: 44, end: 8, name: 20, lane: 46, gap: 12, dates: 22, mark: 16 };
/** Room one date needs on the axis, px. */
const dateWidth = 64;
/** About 11 px letters of a label; full-width ones are counted double by the caller's languages. */
const letterWidth = 11.5;

/** Beside an axis a bare number will do for times and counts: the lane's own name says the unit. */
const onAxis = (value: number, unit: HistorySeries['unit']): string =>
  unit === 'score' || unit === 'percent' ? inUnit(value, unit) : number(value);

type Kept = HistorySeries & { lane: Lane; top: number };

function LaneView({ one, right }: { one: Kept; right: number }) {
  const { lane, top, unit, name } = one;
  const last = lane.dots.at(-1);
  return (
    <g transform={`translate(0 ${top})`}>
      <text class="name" x={room.side} y={-7}>
        {name}
        {last && <tspan class="latest">{`  ${inUnit(last.point.value, unit)}`}</tspan>}
      </text>
      {lane.ticks.map(({ value, y }) => (
        <g key={value}>
          <line class="grid" x1={room.side} x2={right} y1={y} y2={y} />
          <text x={room.side - 8} y={y + 4} text-anchor="end">
            {onAxis(value, unit)}
          </text>
        </g>
      ))}
      {lane.axis[0] > 0 && <path class="break" d={`M${room.side - 3} ${room.lane - 9}l6 -4m-6 8l6 -4`} />}
      {lane.paths.map((path) => (
        <path key={path} class="step" d={path} />
      ))}
      {lane.dots.map(({ x, y, point }) => (
        <circle key={point.from} class="dot" cx={x} cy={y} r="3.5">
          <title>{`${day(point.from.slice(0, 10))}: ${inUnit(point.value, unit)}`}</title>
        </circle>
      ))}
    </g>
  );
}

/** What the drawing shows in words: each score from its first visit in the span to its last. */
function inWords(shown: readonly Kept[], span: readonly [Date, Date]): string {
  return shown
    .map((one) => {
      const points = within(one, span);
      const [first, last] = [points[0], points.at(-1)];
      if (!first || !last) return one.name;
      return t('storePage.history.inWords', {
        name: one.name,
        from: inUnit(first.value, one.unit),
        to: inUnit(last.value, one.unit),
        n: points.length,
      });
    })
    .join(t('panel.comma'));
}

function laidOut(series: readonly HistorySeries[], span: readonly [Date, Date], right: number, above: number): Kept[] {
  const axes = axesOf(series, span);
  const frame = { span, across: [room.side, right] as const, height: room.lane };
  let top = above;
  return series.flatMap((one): Kept[] => {
    const axis = axes.get(one.id);
    if (!axis) return [];
    const kept = { ...one, lane: laneOf(one, axis, frame), top: top + room.name };
    top += room.name + room.lane + room.gap;
    return [kept];
  });
}

interface LegendProps {
  series: readonly HistorySeries[];
  hidden: ReadonlySet<string>;
  onToggle: (id: string) => void;
}

function Legend({ series, hidden, onToggle }: LegendProps) {
  if (series.length < 2) return null;
  return (
    <div class="legend-toggles">
      {series.map(({ id, name }) => (
        <button key={id} type="button" class="series" aria-pressed={!hidden.has(id)} onClick={() => onToggle(id)}>
          {name}
        </button>
      ))}
    </div>
  );
}

/** Scores over time, one lane each, in steps from visit to visit; nothing is drawn where nobody looked. */
export function HistoryChart({ series, span, marks = [] }: HistoryChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const [hidden, hide] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string): void => {
    const next = new Set(hidden);
    if (!next.delete(id)) next.add(id);
    hide(next);
  };
  const right = width - room.end;
  const across = acrossOf({ span, across: [room.side, right] });
  const within = marks.filter(({ at }) => Date.parse(at) >= span[0].getTime() && Date.parse(at) <= span[1].getTime());
  const above = within.length > 0 ? room.mark : 0;
  const shown = laidOut(
    series.filter(({ id }) => !hidden.has(id)),
    span,
    right,
    above,
  );
  const bottom = (shown.at(-1)?.top ?? 0) + room.lane;
  return (
    <div class="history-chart" ref={ref}>
      <Legend series={series} hidden={hidden} onToggle={toggle} />
      {shown.length > 0 && (
        <svg
          width={width}
          height={bottom + room.dates}
          viewBox={`0 0 ${width} ${bottom + room.dates}`}
          role="img"
          aria-label={inWords(shown, span)}
        >
          {across.ticks(Math.max(3, Math.floor((right - room.side) / dateWidth))).map((at) => (
            <g key={at.getTime()}>
              <line class="tick" x1={across(at)} x2={across(at)} y1={bottom + 3} y2={bottom + 7} />
              <text x={Math.min(across(at), right - 16)} y={bottom + 19} text-anchor="middle">
                {tickDate(at)}
              </text>
            </g>
          ))}
          {within.map(({ at, label }) => {
            const x = across(new Date(at));
            const fits = x + label.length * letterWidth < right;
            return (
              <g key={at} class="mark">
                <line x1={x} x2={x} y1={4} y2={bottom} />
                <text x={fits ? x + 5 : x - 5} y={11} text-anchor={fits ? 'start' : 'end'}>
                  {label}
                </text>
              </g>
            );
          })}
          {shown.map((one) => (
            <LaneView key={one.id} one={one} right={right} />
          ))}
        </svg>
      )}
    </div>
  );
}
