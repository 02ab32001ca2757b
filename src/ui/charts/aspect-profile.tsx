import { scaleBand, scaleLinear } from 'd3-scale';
import type { AspectId } from 'src/domain/aspects';
import { number, share } from '../format/numbers';
import { t, word } from '../format/say';

interface AspectProfileProps {
  /** In the same order in every profile that stands beside it. */
  rows: readonly { aspect: AspectId; complaints: number; perHundred: number }[];
  /** What the axis ends at, in complaints per hundred reviews: the same for all that are to be read against each other. */
  most: number;
}

const width = 176;
const rowHeight = 26;

const figure = ({ complaints, perHundred }: AspectProfileProps['rows'][number]): string =>
  complaints === 0 ? number(0) : `${number(complaints)} · ${share(perHundred / 100)}`;

/** How many reviews complain of each aspect, as count and share, on one scale from nothing: made to be set side by side. */
export function AspectProfile({ rows, most }: AspectProfileProps) {
  const height = rows.length * rowHeight;
  const x = scaleLinear([0, Math.max(1, most)], [0, width]).clamp(true);
  const y = scaleBand(
    rows.map(({ aspect }) => aspect),
    [0, height],
  );
  const words = rows.map((row) => `${word('aspects', row.aspect)} ${figure(row)}`);
  return (
    <svg
      class="profile"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.join(t('panel.comma'))}
    >
      {rows.map((row) => {
        const top = y(row.aspect) ?? 0;
        return (
          <g key={row.aspect}>
            <text x="0" y={top + 13}>
              {word('aspects', row.aspect)}
            </text>
            <text class="figure" x={width} y={top + 13} text-anchor="end">
              {figure(row)}
            </text>
            <rect class="track" x="0" y={top + 18} width={width} height="4" rx="2" />
            <rect class="complaints" x="0" y={top + 18} width={x(row.perHundred)} height="4" rx="2" />
          </g>
        );
      })}
    </svg>
  );
}
