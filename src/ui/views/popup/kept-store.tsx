import '../page/page-answer.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { StoreKey } from 'src/domain/site';
import { SummaryView } from '../../components/summary-view';
import { t } from '../../format/say';
import { useServices } from '../../services/services';
import { LibraryFailed } from '../library-failed';
import { useLive } from '../use-live';
import { PinButton } from './pin-button';
import { isStale, viewWidth } from './summary-parts';

/** One store out of the library, as it stood when it was last seen. */
export function KeptStore({ storeKey, onBack }: { storeKey: StoreKey; onBack: () => void }) {
  const services = useServices();
  const { value: summary, failed, again } = useLive(() => services.library.summary(storeKey), [services, storeKey]);
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    back.current?.focus();
    services.freshen(storeKey);
  }, [services, storeKey]);
  const url = summary?.storeUrl;
  return (
    <div class="popup">
      <header class="masthead">
        <h1 class="spoken">{summary?.storeName ?? t('popup.title')}</h1>
        <button ref={back} type="button" class="link" onClick={onBack}>
          <span aria-hidden="true">‹ </span>
          {t('popup.back')}
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <main class="scroll" tabIndex={0} aria-label={summary?.storeName ?? t('popup.title')}>
        {failed && !summary && <LibraryFailed why={failed} />}
        {summary && (
          <>
            <article class="answer">
              <SummaryView
                state={{ kind: 'ready', url: url ?? '', stale: isStale(summary, services) }}
                summary={summary}
                width={viewWidth}
                now={services.now()}
              />
            </article>
            <footer class="answer-actions">
              <PinButton summary={summary} onDone={again} />
              {url && (
                <button type="button" class="button" onClick={() => void services.openUrl(url)}>
                  {t('popup.openStore')}
                </button>
              )}
            </footer>
          </>
        )}
      </main>
    </div>
  );
}
