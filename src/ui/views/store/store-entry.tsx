import type { StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import { Dotted } from '../../components/dotted';
import { Gauge } from '../../components/gauge';
import { ago } from '../../format/dates';
import { range, stars } from '../../format/numbers';
import { say, t, word } from '../../format/say';
import { useServices } from '../../services/services';
import { addresses } from '../frame/addresses';
import { PinToggle } from './pin-toggle';

interface StoreEntryProps {
  summary: Summary;
  /** Picked for a comparison. */
  picked: boolean;
  onPick: (key: StoreKey) => void;
  onPinned: () => void;
}

/** One store of the library: letter, name, the answer in a line, its rating; to be opened, pinned or picked for a comparison. */
export function StoreEntry({ summary, picked, onPick, onPinned }: StoreEntryProps) {
  const { now } = useServices();
  const { key, site, storeName, storeScore, headline, lastSeenAt, pooled, notes } = summary;
  const { adjusted, interval90 } = pooled.rating;
  const name = storeName ?? t('popup.unnamed');
  return (
    <li class="entry">
      <input
        type="checkbox"
        aria-label={t('storePage.library.pick', { name })}
        checked={picked}
        onChange={() => onPick(key)}
      />
      <Gauge value={storeScore.value} letter={storeScore.letter} size={36} />
      <div class="what">
        <a href={addresses.store(key)}>
          <bdi>{name}</bdi>
        </a>
        <span class="line">{say(headline)}</span>
        <small>
          <Dotted
            parts={[
              word('sites', site),
              ago(lastSeenAt, now()),
              ...(notes > 0 ? [t('storePage.library.notes', { n: notes })] : []),
            ]}
          />
        </small>
      </div>
      <div class="rating">
        {adjusted !== undefined && (
          <>
            <b>{stars(adjusted)}</b>
            {interval90 && <small>{range(interval90)}</small>}
          </>
        )}
      </div>
      <PinToggle summary={summary} onDone={onPinned} />
    </li>
  );
}
