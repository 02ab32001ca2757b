import type { Summary } from 'src/domain/summary';
import { t } from '../../format/say';
import { useServices } from '../../services/services';

/** A star that keeps a store at hand, or lets it go. */
export function PinToggle({ summary, onDone }: { summary: Summary; onDone: () => void }) {
  const { library } = useServices();
  const { key, pinned, storeName } = summary;
  const name = storeName ?? t('popup.unnamed');
  const toggle = (): void => void library.setPinned(key, !pinned).then(onDone, onDone);
  return (
    <button
      type="button"
      class="star"
      aria-pressed={pinned}
      aria-label={t('storePage.library.pin', { name })}
      title={t(pinned ? 'popup.unpin' : 'popup.pin')}
      onClick={toggle}
    >
      <span aria-hidden="true">{pinned ? '★' : '☆'}</span>
    </button>
  );
}
