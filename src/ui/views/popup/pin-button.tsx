import type { Summary } from 'src/domain/summary';
import { t } from '../../format/say';
import { useServices } from '../../services/services';

/** Keeps a store at hand, or lets it go. */
export function PinButton({ summary, onDone }: { summary: Summary; onDone: () => void }) {
  const { library } = useServices();
  const { key, pinned } = summary;
  const toggle = (): void => void library.setPinned(key, !pinned).then(onDone, onDone);
  return (
    <button type="button" class="button main" aria-pressed={pinned} onClick={toggle}>
      <span aria-hidden="true">{pinned ? '★' : '☆'} </span>
      {t(pinned ? 'popup.unpin' : 'popup.pin')}
    </button>
  );
}
