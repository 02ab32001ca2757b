import type { Summary } from 'src/domain/summary';
import { Dotted } from '../../components/dotted';
import { Gauge } from '../../components/gauge';
import { MethodLine } from '../../components/method-line';
import { Notices } from '../../components/notices';
import { headFacts } from '../../components/summary-header';
import { say } from '../../format/say';
import { useServices } from '../../services/services';
import { isStale } from '../popup/summary-parts';

/** The answer in one sentence with the store's score, what is known of the shop, and how old what it is made from is. */
export function StoreHead({ summary }: { summary: Summary }) {
  const services = useServices();
  const { storeScore, headline, scoresReadAt, reviewsReadAt } = summary;
  const now = services.now();
  const readAt = [scoresReadAt, reviewsReadAt].filter((at) => at !== undefined).sort()[0];
  return (
    <section class="store-head card">
      <div class="head">
        <Gauge value={storeScore.value} letter={storeScore.letter} size={76} />
        <div class="who">
          <p class="sentence">{say(headline)}</p>
          <p class="facts">
            <Dotted parts={headFacts(summary)} />
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
