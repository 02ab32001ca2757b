import { scaleLinear } from 'd3-scale';
import { stars } from '../format/numbers';

interface IntervalBarProps {
  /** Stars of 5. */
  value: number;
  interval: readonly [number, number];
  /** Where the axis begins, the same for all bars that are to be read against each other; it ends at 5. */
  from: number;
}

/** A rating and its interval on an axis that says where it begins. The words beside it say the same, so it is hidden from readers. */
export function IntervalBar({ value, interval, from }: IntervalBarProps) {
  const scale = scaleLinear([from, 5], [3, 97]).clamp(true);
  const x = (at: number): string => `${scale(at)}%`;
  return (
    <svg class="interval-bar" width="100%" height="34" aria-hidden="true">
      <line class="base" x1={x(from)} x2={x(5)} y1="10" y2="10" />
      {[from, 5].map((end) => (
        <g key={end}>
          <line class="tick" x1={x(end)} x2={x(end)} y1="6" y2="14" />
          <text
            x={end === 5 ? '100%' : '0%'}
            dx={end === 5 || from === 1 ? 0 : 11}
            y="30"
            text-anchor={end === 5 ? 'end' : 'start'}
          >
            {stars(end, 1)}
          </text>
        </g>
      ))}
      {from > 1 && <path class="break" d="M1 31l3 -9m2 9l3 -9" />}
      <line class="interval" x1={x(interval[0])} x2={x(interval[1])} y1="10" y2="10" />
      <circle class="mark adjusted" cx={x(value)} cy="10" r="5.5" />
    </svg>
  );
}
