import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import { EmptyState } from '../../components/empty-state';
import { t } from '../../format/say';
import { type Library, useServices } from '../../services/services';
import { addresses } from '../frame/addresses';
import { LibraryFailed } from '../library-failed';
import { useLive } from '../use-live';
import { StoreRow } from './store-row';

/** How many of the latest visits stand in the list: about one screen of the popup. */
const shownRecent = 10;
/** Matches of a name search at most; whoever needs more types another letter. */
const shownMatches = 30;

interface Lists {
  pinned: Summary[];
  recent: Summary[];
}

async function listsOf(library: Library, wanted: string): Promise<Lists> {
  if (wanted) return { pinned: [], recent: await library.search(wanted, shownMatches) };
  const [pinned, latest] = await Promise.all([library.pinned(), library.recent(shownRecent)]);
  const keys = new Set(pinned.map(({ key }) => key));
  return { pinned, recent: latest.filter(({ key }) => !keys.has(key)) };
}

/** The way to the pins side by side; one store alone has nothing to stand beside. */
function ComparePins({ n }: { n: number }) {
  if (n < 2) return null;
  return (
    <a href={addresses.compare} target="_blank" rel="noopener">
      {t('storePage.library.compare', { n })}
    </a>
  );
}

interface LibraryListProps {
  onOpen: (key: StoreKey) => void;
  /** The store of the page behind the popup. */
  current?: StoreKey;
}

/** The stores kept on this device: pinned ones, then the latest visits, or those whose name matches. */
export function LibraryList({ onOpen, current }: LibraryListProps) {
  const { library } = useServices();
  const [typed, type] = useState('');
  const wanted = typed.trim();
  const { value, failed, again } = useLive(() => listsOf(library, wanted), [library, wanted]);

  if (failed && !value) return <LibraryFailed why={failed} onRetry={again} />;
  if (!value) return null;
  const { pinned, recent } = value;
  if (!wanted && pinned.length + recent.length === 0)
    return <EmptyState title={t('popup.empty.title')} text={t('popup.empty.text')} />;

  const list = (title: string, stores: Summary[], link?: ComponentChildren) =>
    stores.length > 0 && (
      <section class="stores">
        <div class="list-head">
          <h3>{title}</h3>
          {link}
        </div>
        <ul>
          {stores.map((summary) => (
            <StoreRow key={summary.key} summary={summary} current={summary.key === current} onOpen={onOpen} />
          ))}
        </ul>
      </section>
    );
  return (
    <div class="library">
      <h2 class="spoken">{t('popup.stores')}</h2>
      <input
        type="search"
        class="search"
        aria-label={t('popup.search')}
        placeholder={t('popup.search')}
        value={typed}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
      {list(t('popup.pinned'), pinned, <ComparePins n={pinned.length} />)}
      {list(t(wanted ? 'popup.stores' : 'popup.recent'), recent)}
      <p class="note" role="status">
        {wanted && recent.length === 0 ? t('popup.noMatch') : ''}
      </p>
    </div>
  );
}
