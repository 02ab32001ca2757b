import { t, word } from '../../format/say';
import type { SiteRow } from '../../services/options';
import { useServices } from '../../services/services';
import { useLive } from '../use-live';
import { Card } from './card';
import type { CardProps } from './card-props';

const nameOf = ({ id, origins }: SiteRow): string =>
  id ? word('sites', id) : origins.map((origin) => origin.replace(/^\*:\/\/|\/\*$/g, '')).join(', ');

interface RowProps {
  row: SiteRow;
  onDone: () => void;
}

function Row({ row, onDone }: RowProps) {
  const { options } = useServices();
  const turn = (): void => {
    // The browser takes the question only from the click itself: nothing may be awaited before it.
    const asked = row.allowed ? options.disallowSite(row.origins) : options.allowSite(row.origins);
    void asked.then(onDone, onDone);
  };
  return (
    <li>
      <span class="what">
        <b>{nameOf(row)}</b>
        <small>{t(row.allowed ? 'options.sites.read' : 'options.sites.notRead')}</small>
      </span>
      {(!row.built || !row.allowed) && (
        <button
          type="button"
          class="button"
          aria-label={`${t(row.allowed ? 'options.sites.stop' : 'options.sites.allow')} · ${nameOf(row)}`}
          onClick={turn}
        >
          {t(row.allowed ? 'options.sites.stop' : 'options.sites.allow')}
        </button>
      )}
    </li>
  );
}

/** Where anything is read: shops known by name, sites allowed by hand, and those muted. */
export function SitesCard({ values, save }: CardProps) {
  const { options } = useServices();
  const { value: rows, again } = useLive(() => options.sites(), [options]);
  return (
    <Card id="sites" title={t('options.sites.title')} about={t('options.sites.about')}>
      <ul class="option-list">
        {rows?.map((row) => (
          <Row key={row.origins.join()} row={row} onDone={again} />
        ))}
      </ul>
      {values.muted.length > 0 && (
        <>
          <h3>{t('options.sites.muted')}</h3>
          <ul class="option-list">
            {values.muted.map((host) => (
              <li key={host}>
                <span class="what">
                  <b>{host}</b>
                </span>
                <button
                  type="button"
                  class="button"
                  aria-label={`${t('popup.unmute')} · ${host}`}
                  onClick={() =>
                    void save(
                      'muted',
                      values.muted.filter((one) => one !== host),
                    )
                  }
                >
                  {t('options.sites.unmute')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
