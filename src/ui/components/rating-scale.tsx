import type { Rating } from 'src/domain/assessment';
import { range, stars } from '../format/numbers';
import { t } from '../format/say';
import { axisStart, layLabels, type Mark, ticks } from './rating-layout';

interface RatingScaleProps {
  rating: Rating;
  /** Width in px the drawing may take. */
  width?: number;
}

/** Room at both ends, so that a mark at the end of the axis is not cut. */
const inset = 10;
const rowHeight = 17;

const near = (a: number, b: number): boolean => stars(a) === stars(b);

/** The named marks beside the adjusted rating; equal values share one label. */
function marksOf({ plain, shown, criticWeighted, adjusted }: Rating): Mark[] {
  const marks: Mark[] = [];
  if (shown !== undefined)
    marks.push({ kind: 'shown', value: shown, label: t('panel.rating.shown', { value: stars(shown) }) });
  if (criticWeighted !== undefined)
    marks.push({
      kind: 'critic',
      value: criticWeighted,
      label: t('panel.rating.critic', { value: stars(criticWeighted) }),
    });
  if (
    plain !== undefined &&
    !(adjusted !== undefined && near(plain, adjusted)) &&
    !(shown !== undefined && near(plain, shown))
  )
    marks.push({ kind: 'plain', value: plain, label: t('panel.rating.plain', { value: stars(plain) }) });
  return marks;
}

/** The same in one sentence, for readers that do not see the drawing. */
export function ratingInWords(rating: Rating): string {
  const own =
    rating.adjusted === undefined
      ? []
      : [
          rating.interval90
            ? t('panel.rating.adjustedWithin', { value: stars(rating.adjusted), range: range(rating.interval90) })
            : t('panel.rating.adjusted', { value: stars(rating.adjusted) }),
        ];
  return [...own, ...marksOf(rating).map(({ label }) => label)].join(t('panel.comma'));
}

function MarkShape({ kind, x, y }: { kind: Mark['kind']; x: number; y: number }) {
  if (kind === 'shown') return <circle class="mark shown" cx={x} cy={y} r="5" />;
  if (kind === 'critic') return <path class="mark critic" d={`M${x} ${y - 6}l4.5 -8h-9z`} />;
  return <path class="mark plain" d={`M${x} ${y - 5}l5 5l-5 5l-5 -5z`} />;
}

/** The adjusted rating with its interval, and beside it the page's own figure, the plain mean and the mid-and-negative-first view. */
export function RatingScale({ rating, width = 338 }: RatingScaleProps) {
  const marks = marksOf(rating);
  const { adjusted, interval90 } = rating;
  const values = [
    ...marks.map(({ value }) => value),
    ...(interval90 ?? []),
    ...(adjusted === undefined ? [] : [adjusted]),
  ];
  if (values.length === 0) return null;
  const from = axisStart(values);
  const x = (value: number): number => inset + ((value - from) / (5 - from)) * (width - 2 * inset);
  const { labels, rows } = layLabels(
    marks.map((mark) => ({ ...mark, x: x(mark.value) })),
    width,
  );
  const y = rows * rowHeight + 14;
  return (
    <svg
      class="scale"
      width={width}
      height={y + 30}
      viewBox={`0 0 ${width} ${y + 30}`}
      role="img"
      aria-label={ratingInWords(rating)}
    >
      {from > 1 && <path class="break" d={`M1 ${y - 4}l3 8m1 -8l3 8`} />}
      <line class="base" x1={inset} x2={width - inset} y1={y} y2={y} />
      {ticks(from).map((tick) => (
        <g key={tick}>
          <line class="tick" x1={x(tick)} x2={x(tick)} y1={y - 4} y2={y + 4} />
          <text x={x(tick)} y={y + 24} text-anchor="middle">
            {stars(tick, 1)}
          </text>
        </g>
      ))}
      {interval90 && <line class="interval" x1={x(interval90[0])} x2={x(interval90[1])} y1={y} y2={y} />}
      {labels.map(({ kind, label, x: at, left, foot, row }) => (
        <g key={kind}>
          {(row > 0 || Math.abs(foot - at) > 1) && (
            <path class="lead" d={`M${foot} ${y - row * rowHeight - 14}L${at} ${y - (kind === 'critic' ? 13 : 6)}`} />
          )}
          <text x={left} y={y - row * rowHeight - 18}>
            {label}
          </text>
          <MarkShape kind={kind} x={at} y={y} />
        </g>
      ))}
      {adjusted !== undefined && <circle class="mark adjusted" cx={x(adjusted)} cy={y} r="6" />}
    </svg>
  );
}
