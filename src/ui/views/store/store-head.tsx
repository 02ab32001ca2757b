import type { Summary } from 'src/domain/summary';
import { Gauge } from '../../components/gauge';
import { MethodLine } from '../../components/method-line';
import { Notices } from '../../components/notices';
import { storeFacts } from '../../components/summary-header';
import { say, t } from '../../format/say';
import { useServices } from '../../services/services';
import { isStale } from '../popup/summary-parts';

/** The answer in one sentence with the store's score, what is known of the shop, and how old what it is made from is. */
export function StoreHead({ summary }: { summary: Summary }) {
  const services = useServices();
  const { storeScore, headline, scoresReadAt, reviewsReadAt } = summary;
  const { interval90 } = storeScore;
  const now = services.now();
  const readAt = [scoresReadAt, reviewsReadAt].filter((at) => at !== undefined).sort()[0];
  return (
    <section class="store-head card">
      <div class="head">
        <Gauge value={storeScore.value} letter={storeScore.letter} size={76} />
        <div class="who">
          <p class="sentence">{say(headline)}</p>
          <p class="facts">
            {storeFacts(summary).join(' · ')}
            {interval90 && (
              <>
                {' · '}
                <span class="whole">
                  {t('panel.head.between', { from: Math.round(interval90[0]), to: Math.round(interval90[1]) })}
                </span>
              </>
            )}
          </p>
        </div>
      </div>
      <Notices
        state={{ kind: 'ready', url: summary.storeUrl ?? '', stale: isStale(summary, services) }}
        readAt={readAt}
        now={now}
      />
      <MethodLine summary={summary} now={now} />
    </section>
  );
}
