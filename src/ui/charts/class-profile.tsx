import { scaleBand, scaleLinear } from 'd3-scale';
import type { ReviewAssessment } from 'src/domain/assessment';
import { reviewClasses } from 'src/domain/reading';
import { share } from '../format/numbers';
import { t, word } from '../format/say';

interface ClassProfileProps {
  distribution: NonNullable<ReviewAssessment['distribution']>;
}

const [width, height] = [176, 60];
/** Room for the names and for the shares, px. */
const [left, right] = [60, 44];

/** Shares of good, mid and negative, after weighting (filled) and as read (outlined), on a scale from nothing to all: made to be set side by side. */
export function ClassProfile({ distribution: { plain, weighted } }: ClassProfileProps) {
  const x = scaleLinear([0, 1], [0, width - left - right]);
  const y = scaleBand(reviewClasses, [0, height]).padding(0.3);
  const words = reviewClasses.map(
    (name) =>
      `${word('classes', name)} ${t('panel.distribution.plain')} ${share(plain[name])} ${t('panel.distribution.weighted')} ${share(weighted[name])}`,
  );
  return (
    <svg
      class="profile"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.join(t('panel.comma'))}
    >
      {reviewClasses.map((name) => {
        const top = y(name) ?? 0;
        const middle = top + y.bandwidth() / 2;
        return (
          <g key={name}>
            <text x="0" y={middle + 4}>
              {word('classes', name)}
            </text>
            <rect class="track" x={left} y={top} width={x(1)} height={y.bandwidth()} rx="2" />
            <rect class="weighted" x={left} y={top + 3} width={x(weighted[name])} height={y.bandwidth() - 6} rx="1.5" />
            <rect
              class="plain"
              x={left + 0.5}
              y={top + 0.5}
              width={Math.max(1, x(plain[name]))}
              height={y.bandwidth() - 1}
              rx="2"
            />
            <text class="figure" x={width} y={middle + 4} text-anchor="end">
              {share(weighted[name])}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
