import './welcome.css';
import '../options/options.css';
import { SummaryView } from '../../components/summary-view';
import { t } from '../../format/say';
import { useServices } from '../../services/services';
import { addresses } from '../frame/addresses';
import { PageFrame } from '../frame/page-frame';
import { AppearanceCard } from '../options/appearance-card';
import { Card, Switch } from '../options/card';
import type { CardProps } from '../options/card-props';
import { useLive } from '../use-live';
import { sampleReading } from './sample-reading';

/** Room for a drawing in the card of the sample store, px. */
const sampleWidth = 348;
const points = ['does', 'sees', 'keeps'] as const;

/** A made-up store, read and judged this moment by the same worker that judges real ones. */
function SampleStore() {
  const services = useServices();
  const { value: summary, failed } = useLive(() => services.tryOut(sampleReading(services.now())), [services]);
  const [item] = summary?.items ?? [];
  return (
    <section class="card sample" aria-label={t('welcome.sample')} aria-busy={!summary && !failed}>
      <p class="sample-mark">{t('welcome.sample')}</p>
      {failed && !summary && <p class="section quiet">{t('welcome.sampleFailed')}</p>}
      {summary && (
        <SummaryView
          state={{ kind: 'ready', url: '', ...(item ? { itemKey: item.key } : {}) }}
          summary={summary}
          width={sampleWidth}
          now={services.now()}
        />
      )}
    </section>
  );
}

/** The page of the first run: what this does, what it sees, what never leaves, the two choices that matter, and a store to try. */
export function Welcome() {
  const services = useServices();
  const { value: values, again } = useLive(() => services.options.read(), [services]);
  const save: CardProps['save'] = async (name, value) => {
    await services.options.write(name, value);
    again();
  };
  return (
    <PageFrame title={t('welcome.title')}>
      <div class="welcome">
        <div class="welcome-words">
          <p class="lead">{t('welcome.lead')}</p>
          <dl class="card welcome-points">
            {points.map((point) => (
              <div key={point}>
                <dt>{t(`welcome.${point}`)}</dt>
                <dd>{t(`welcome.${point}Text`)}</dd>
              </div>
            ))}
          </dl>
          {values && (
            <>
              <AppearanceCard values={values} save={save} />
              <Card id="badges" title={t('welcome.badges')}>
                <Switch
                  label={t('options.pages.badges')}
                  about={t('options.pages.badgesAbout')}
                  on={values.badges}
                  onChange={(on) => void save('badges', on)}
                />
              </Card>
            </>
          )}
          <p class="welcome-next">
            {t('welcome.next')} <a href={addresses.options}>{t('frame.options')}</a>
          </p>
        </div>
        <SampleStore />
      </div>
    </PageFrame>
  );
}
