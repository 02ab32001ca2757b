import type { WaterfallLevel } from 'src/domain/assessment';
import { axisStart } from '../components/rating-layout';
import { Change } from '../components/waterfall';
import { stars } from '../format/numbers';
import { t, word } from '../format/say';

/** Room at both ends of a row's drawing for its dot, in percent of its width. */
const inset = 3;

interface RowProps {
  /** Absent where no step leads here from the level before. */
  from: number | undefined;
  to: number;
  shown: boolean;
  x: (value: number) => string;
}

function Row({ from, to, shown, x }: RowProps) {
  return (
    <svg class="level" width="100%" height="16" aria-hidden="true">
      <line class="base" x1={`${inset}%`} x2={`${100 - inset}%`} y1="8" y2="8" />
      {from !== undefined && <line class="reach" x1={x(from)} x2={x(to)} y1="8" y2="8" />}
      <circle class={shown ? 'mark shown' : 'mark adjusted'} cx={x(to)} cy="8" r="5" />
    </svg>
  );
}

/** From the page's own figure to ours: each level drawn on one axis, and what the step to it left out or weighed. */
export function WaterfallChart({ levels }: { levels: readonly WaterfallLevel[] }) {
  if (levels.length === 0) return null;
  const from = axisStart(levels.map(({ value }) => value));
  const x = (value: number): string => `${inset + ((value - from) / (5 - from)) * (100 - 2 * inset)}%`;
  return (
    <div class="waterfall-chart">
      <p class="axis-ends" aria-hidden="true">
        <span>
          <i>{stars(from, 1)}</i>
          <i>{stars(5, 1)}</i>
        </span>
      </p>
      <ol>
        {levels.map(({ id, value, n }, i) => {
          const before = levels[i - 1];
          // The page's own figure is about all reviews, the next about those read: no step leads from one to the other.
          const step = before && before.id !== 'shown' ? before.value : undefined;
          return (
            <li key={id}>
              <span class="name">
                {word('waterfall', id)}
                {n !== undefined && <small> {t('panel.waterfall.n', { n })}</small>}
              </span>
              <Row from={step} to={value} shown={id === 'shown'} x={x} />
              <Change by={step === undefined ? undefined : value - step} />
              <b>{stars(value)}</b>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
