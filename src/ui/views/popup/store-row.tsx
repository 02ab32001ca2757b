import type { StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import { Gauge } from '../../components/gauge';
import { ago } from '../../format/dates';
import { stars } from '../../format/numbers';
import { say, t, word } from '../../format/say';
import { useServices } from '../../services/services';

interface StoreRowProps {
  summary: Summary;
  /** Whether the page behind the popup is this store's. */
  current: boolean;
  onOpen: (key: StoreKey) => void;
}

/** One store of the library: its letter or grey ring, its name, the answer in a line, where and when it was seen. */
export function StoreRow({ summary, current, onOpen }: StoreRowProps) {
  const { now } = useServices();
  const { key, site, storeName, storeScore, headline, lastSeenAt, pooled } = summary;
  const { adjusted } = pooled.rating;
  return (
    <li>
      <button type="button" class="store" aria-current={current ? 'page' : undefined} onClick={() => onOpen(key)}>
        <Gauge value={storeScore.value} letter={storeScore.letter} size={36} />
        <span class="what">
          <b>
            <bdi>{storeName ?? t('popup.unnamed')}</bdi>
          </b>
          <span class="line">{say(headline)}</span>
          <small>
            {word('sites', site)} · {ago(lastSeenAt, now())}
          </small>
        </span>
        {adjusted !== undefined && <span class="stars">{stars(adjusted, 1)}</span>}
      </button>
    </li>
  );
}
