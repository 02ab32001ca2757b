import { scaleBand, scaleLinear } from 'd3-scale';
import { share } from '../format/numbers';
import { t } from '../format/say';

/** One bar: a share of one, and where it differs the share as read. */
export interface ShareRow {
  name: string;
  value: number;
  asRead?: number;
}

const width = 176;
const rowHeight = 20;
/** Room for the names and for the shares, px. */
const [left, right] = [60, 44];

const inWords = ({ name, value, asRead }: ShareRow): string =>
  asRead === undefined
    ? `${name} ${share(value)}`
    : `${name} ${t('panel.distribution.plain')} ${share(asRead)} ${t('panel.distribution.weighted')} ${share(value)}`;

/** Shares as bars on a scale from nothing to all, filled; as read, outlined. Made to be set side by side. */
export function ShareProfile({ rows }: { rows: readonly ShareRow[] }) {
  const height = rows.length * rowHeight;
  const x = scaleLinear([0, 1], [0, width - left - right]).clamp(true);
  const y = scaleBand(
    rows.map(({ name }) => name),
    [0, height],
  ).padding(0.3);
  const thick = y.bandwidth();
  return (
    <svg
      class="profile"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={rows.map(inWords).join(t('panel.comma'))}
    >
      {rows.map(({ name, value, asRead }) => {
        const top = y(name) ?? 0;
        return (
          <g key={name}>
            <text x="0" y={top + thick / 2 + 4}>
              {name}
            </text>
            <rect class="track" x={left} y={top} width={x(1)} height={thick} rx="2" />
            <rect class="weighted" x={left} y={top + 3} width={x(value)} height={thick - 6} rx="1.5" />
            {asRead !== undefined && (
              <rect
                class="plain"
                x={left + 0.5}
                y={top + 0.5}
                width={Math.max(1, x(asRead))}
                height={thick - 1}
                rx="2"
              />
            )}
            <text class="figure" x={width} y={top + thick / 2 + 4} text-anchor="end">
              {share(value)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
