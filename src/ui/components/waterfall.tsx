import type { WaterfallLevel } from 'src/domain/assessment';
import { signed, stars } from '../format/numbers';
import { t, word } from '../format/say';

/** A change that two decimals do not show is none. */
const seen = 0.005;

/** By how much a step moved the figure: arrow and number. */
export function Change({ by }: { by: number | undefined }) {
  if (by === undefined) return <span class="change" />;
  if (Math.abs(by) < seen) return <span class="change none">{t('panel.waterfall.same')}</span>;
  return (
    <span class="change">
      <span aria-hidden="true">{by > 0 ? '▲' : '▼'} </span>
      {signed(by)}
    </span>
  );
}

/** From the page's own figure to ours, folded until asked for: what each step left out or weighed, and by how much that moved it. */
export function Waterfall({ levels }: { levels: readonly WaterfallLevel[] }) {
  if (levels.length === 0) return null;
  return (
    <details class="arithmetic waterfall">
      <summary>{t('panel.waterfall.title')}</summary>
      <ol>
        {levels.map(({ id, value, n }, i) => {
          const before = levels[i - 1];
          // The page's own figure is about all reviews, the next about those read: no step leads from one to the other.
          const by = before && before.id !== 'shown' ? value - before.value : undefined;
          return (
            <li key={id}>
              <span>
                {word('waterfall', id)}
                {n !== undefined && <small> {t('panel.waterfall.n', { n })}</small>}
              </span>
              <Change by={by} />
              <b>{stars(value)}</b>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
