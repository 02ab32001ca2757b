import { useState } from 'preact/hooks';
import type { Rating } from 'src/domain/assessment';
import { HistoryChart } from '../../charts/history-chart';
import { type HistorySeries, mostApartDays } from '../../charts/history-layout';
import { day, month } from '../../format/dates';
import { sentenceGap } from '../../format/language';
import { t } from '../../format/say';
import { useServices } from '../../services/services';
import type { Visit } from '../../services/store-page';
import { Part } from './part';
import { changesIn, type PresetId, presets, seriesOf, spanOf } from './visit-series';
import { VisitTable } from './visit-table';

interface HistoryPartProps {
  visits: readonly Visit[];
  /** The change of the reviews, where one is sure enough to be said. */
  trend: Rating['trend'];
}

const trendMark = ({ since, before, after }: NonNullable<Rating['trend']>) => ({
  at: `${since}-01T00:00:00Z`,
  label: t(after > before ? 'storePage.history.better' : 'storePage.history.worse', { month: month(since) }),
});

/** How often one looked in a span, and what had changed by then. */
function changesInWords(
  series: readonly HistorySeries[],
  visits: readonly Visit[],
  span: readonly [Date, Date],
): string {
  const n = visits.filter(({ lastAt }) => Date.parse(lastAt) >= span[0].getTime()).length;
  const told = changesIn(series, span).map(({ name, from, to, since }) =>
    t('storePage.history.changed', { name, from, to, date: day(since.slice(0, 10)) }),
  );
  const said = told.join(t('panel.comma')) || t('storePage.history.unchanged');
  return [t('storePage.history.looked', { n }), said].join(sentenceGap());
}

/** How the store's scores stood on the user's own visits: drawn, and as a table. */
export function HistoryPart({ visits, trend }: HistoryPartProps) {
  const { now } = useServices();
  const [preset, choose] = useState<PresetId>('year');
  const series = seriesOf(visits);
  const span = spanOf(preset, visits, now());
  const inSpan = visits.some(({ lastAt }) => Date.parse(lastAt) >= span[0].getTime());
  return (
    <Part id="history" title={t('storePage.history.title')} about={t('storePage.history.about', { n: mostApartDays })}>
      {series.length === 0 ? (
        <p>{t('storePage.history.none')}</p>
      ) : (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row everywhere */}
          <div class="switch presets" role="group" aria-label={t('storePage.history.range')}>
            {presets.map(({ id }) => (
              <button key={id} type="button" aria-pressed={preset === id} onClick={() => choose(id)}>
                {t(`storePage.history.ranges.${id}`)}
              </button>
            ))}
          </div>
          {inSpan ? (
            <>
              <p>{changesInWords(series, visits, span)}</p>
              <HistoryChart series={series} span={span} marks={trend ? [trendMark(trend)] : []} />
            </>
          ) : (
            <p>{t('storePage.history.noneInRange')}</p>
          )}
          <VisitTable visits={visits} />
        </>
      )}
    </Part>
  );
}
