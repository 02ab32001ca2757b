import './popup.css';
import { useState } from 'preact/hooks';
import type { StoreKey } from 'src/domain/site';
import { t } from '../../format/say';
import { useServices } from '../../services/services';
import { readPageNow } from '../page/page-now';
import { PagePanel } from '../page/page-panel';
import { useLive } from '../use-live';
import { KeptStore } from './kept-store';
import { LibraryList } from './library-list';
import { Masthead } from './masthead';
import { PopupFoot } from './popup-foot';

type Tab = 'page' | 'stores';

/** The popup: the store of the page behind it, the stores seen before, or one of those opened. All of it from the cache. */
export function Popup() {
  const services = useServices();
  const page = useLive(() => readPageNow(services), [services]);
  const [tab, setTab] = useState<Tab>('page');
  const [opened, open] = useState<StoreKey>();
  const now = page.value;

  if (opened) return <KeptStore storeKey={opened} onBack={() => open(undefined)} />;
  const answered = now?.summary !== undefined;
  return (
    <div class="popup">
      <Masthead {...(answered ? { tab, onTab: setTab } : {})} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <main class="scroll" tabIndex={0} aria-label={t('popup.title')}>
        {now && (!answered || tab === 'page') && <PagePanel now={now} onDone={page.again} />}
        {page.failed && !now && <p class="section quiet">{t('states.failed.title')}</p>}
        {(now || page.failed) && (!answered || tab === 'stores') && (
          <LibraryList onOpen={open} {...(now?.summary ? { current: now.summary.key } : {})} />
        )}
      </main>
      <PopupFoot storeKey={now?.summary?.key} />
    </div>
  );
}
