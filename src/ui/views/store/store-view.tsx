import { useEffect } from 'preact/hooks';
import type { LibraryFailure } from 'src/db/failure';
import type { StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import { EmptyState } from '../../components/empty-state';
import { t } from '../../format/say';
import { useServices } from '../../services/services';
import { addresses } from '../frame/addresses';
import { PageFrame } from '../frame/page-frame';
import { LibraryFailed } from '../library-failed';
import { PinButton } from '../popup/pin-button';
import { useLive } from '../use-live';
import { StoreHead } from './store-head';
import { StoreParts } from './store-parts';

function Actions({ summary, onPinned }: { summary: Summary; onPinned: () => void }) {
  const { openUrl } = useServices();
  const { key, storeUrl } = summary;
  return (
    <>
      <PinButton summary={summary} onDone={onPinned} />
      <a class="button" href={addresses.compareOf([key])}>
        {t('frame.compare')}
      </a>
      <a class="button" href={addresses.notesOf(key)}>
        {t('frame.notes')}
      </a>
      {storeUrl && (
        <button type="button" class="button" onClick={() => void openUrl(storeUrl)}>
          {t('popup.openStore')}
        </button>
      )}
    </>
  );
}

function NoStore({ failed, onRetry }: { failed: LibraryFailure | undefined; onRetry: () => void }) {
  const all = (
    <a class="button" href={addresses.stores}>
      {t('storePage.noStore.all')}
    </a>
  );
  return (
    <PageFrame place="stores" title={t('storePage.library.title')}>
      <div class="card">
        <h2 class="spoken">{t(failed ? 'popup.libraryFailed.title' : 'storePage.noStore.title')}</h2>
        {failed ? (
          <LibraryFailed why={failed} onRetry={onRetry}>
            {all}
          </LibraryFailed>
        ) : (
          <EmptyState title={t('storePage.noStore.title')} text={t('storePage.noStore.text')}>
            <div class="buttons">{all}</div>
          </EmptyState>
        )}
      </div>
    </PageFrame>
  );
}

/** Everything that is known of one store. */
export function StoreView({ storeKey }: { storeKey: StoreKey }) {
  const services = useServices();
  const { value, failed, again } = useLive(
    async () => ({ summary: await services.library.summary(storeKey) }),
    [services, storeKey],
  );
  useEffect(() => services.freshen(storeKey), [services, storeKey]);
  const summary = value?.summary;
  if (!summary) return value || failed ? <NoStore failed={value ? undefined : failed} onRetry={again} /> : null;
  return (
    <PageFrame
      place="stores"
      title={summary.storeName ?? t('popup.unnamed')}
      wide
      actions={<Actions summary={summary} onPinned={again} />}
    >
      <StoreHead summary={summary} />
      <StoreParts summary={summary} />
    </PageFrame>
  );
}
