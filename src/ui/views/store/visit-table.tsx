import type { ServiceScore } from 'src/domain/dimensions';
import { day } from '../../format/dates';
import { inUnit } from '../../format/numbers';
import { t } from '../../format/say';
import type { Visit } from '../../services/store-page';
import { seriesId, seriesOf } from './visit-series';

const arrows = { above: '▲', level: '＝', below: '▼' } as const;
const words = { above: 'panel.trade.above', level: 'panel.trade.level', below: 'panel.trade.below' } as const;

/** One score of one visit, with its place in its trade where the page gave one. */
function Cell({ score }: { score: ServiceScore | undefined }) {
  if (score?.value === undefined) return <td>–</td>;
  const { vsIndustry, value, unit } = score;
  return (
    <td>
      {inUnit(value, unit)}
      {vsIndustry && (
        <>
          <span aria-hidden="true"> {arrows[vsIndustry.direction]}</span>
          <span class="spoken"> {t(words[vsIndustry.direction])}</span>
        </>
      )}
    </td>
  );
}

/** Every visit with what it showed, the latest first: what the chart draws, in numbers. */
export function VisitTable({ visits }: { visits: readonly Visit[] }) {
  const columns = seriesOf(visits);
  if (columns.length === 0) return null;
  return (
    <details class="more-quotes">
      <summary>{t('storePage.history.table', { n: visits.length })}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="table-scroll" tabIndex={0} aria-label={t('storePage.history.table', { n: visits.length })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('storePage.history.visit')}</th>
              {columns.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...visits].reverse().map(({ readAt, scores }) => (
              <tr key={readAt}>
                <th scope="row">{day(readAt.slice(0, 10))}</th>
                {columns.map(({ id }) => (
                  <Cell key={id} score={scores.find((one) => seriesId(one) === id)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
