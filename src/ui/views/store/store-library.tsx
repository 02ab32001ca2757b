import { useState } from 'preact/hooks';
import type { StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import { EmptyState } from '../../components/empty-state';
import { t } from '../../format/say';
import { type Services, useServices } from '../../services/services';
import type { StoreList, SummaryPlace } from '../../services/store-page';
import { addresses } from '../frame/addresses';
import { PageFrame } from '../frame/page-frame';
import { LibraryFailed } from '../library-failed';
import { useLive } from '../use-live';
import { Pages } from './pages';
import { StoreEntry } from './store-entry';

/** Stores on one page of the list: some three screens. */
const pageSize = 30;
/** As many as the comparison can set side by side. */
const mostCompared = 12;

interface Kept extends StoreList {
  pinned: Summary[];
}

interface Asked {
  name: string;
  after: SummaryPlace | undefined;
}

async function keptStores({ library, storePage }: Services, { name, after }: Asked): Promise<Kept> {
  const [pinned, list] = await Promise.all([
    name || after ? [] : library.pinned(),
    storePage.stores({ limit: pageSize, name, after }),
  ]);
  // Pinned ones stand at the top of the first page, and nowhere else.
  return { ...list, pinned, stores: name ? list.stores : list.stores.filter((one) => !one.pinned) };
}

interface LibraryToolsProps {
  typed: string;
  picked: readonly StoreKey[];
  onType: (text: string) => void;
}

function LibraryTools({ typed, picked, onType }: LibraryToolsProps) {
  return (
    <div class="library-tools">
      <input
        type="search"
        class="search"
        aria-label={t('popup.search')}
        placeholder={t('popup.search')}
        value={typed}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      {picked.length > 0 && (
        <a class="button main" href={addresses.compareOf(picked)}>
          {t('storePage.library.compare', { n: picked.length })}
        </a>
      )}
    </div>
  );
}

interface StoreGroupProps {
  title: string;
  stores: readonly Summary[];
  picked: readonly StoreKey[];
  onPick: (key: StoreKey) => void;
  onPinned: () => void;
}

function StoreGroup({ title, stores, picked, onPick, onPinned }: StoreGroupProps) {
  if (stores.length === 0) return null;
  return (
    <section class="kept card">
      <h2>{title}</h2>
      <ul>
        {stores.map((summary) => (
          <StoreEntry
            key={summary.key}
            summary={summary}
            picked={picked.includes(summary.key)}
            onPick={onPick}
            onPinned={onPinned}
          />
        ))}
      </ul>
    </section>
  );
}

/** All stores kept on this device: pinned ones first, then by their latest visit; found by name, picked for a comparison. */
export function StoreLibrary() {
  const services = useServices();
  const [typed, type] = useState('');
  // Where each page so far began; the last is the one shown.
  const [places, go] = useState<readonly SummaryPlace[]>([]);
  const [picked, pick] = useState<readonly StoreKey[]>([]);
  const name = typed.trim();
  const { value, failed, again } = useLive(
    () => keptStores(services, { name, after: places.at(-1) }),
    [services, name, places],
  );
  const toggle = (key: StoreKey): void =>
    pick(picked.includes(key) ? picked.filter((one) => one !== key) : [...picked, key].slice(-mostCompared));

  const actions = { picked, onPick: toggle, onPinned: again };
  const none = value && value.pinned.length + value.stores.length === 0;
  return (
    <PageFrame place="stores" title={t('storePage.library.title')}>
      <LibraryTools
        typed={typed}
        picked={picked}
        onType={(text) => {
          type(text);
          go([]);
        }}
      />
      <p class="note" role="status">
        {none && name ? t('popup.noMatch') : ''}
      </p>
      {failed && !value && (
        <div class="card">
          <h2 class="spoken">{t('popup.libraryFailed.title')}</h2>
          <LibraryFailed why={failed} onRetry={again} />
        </div>
      )}
      {none && !name && (
        <div class="card">
          <h2 class="spoken">{t('popup.empty.title')}</h2>
          <EmptyState title={t('popup.empty.title')} text={t('popup.empty.text')} />
        </div>
      )}
      {value && (
        <>
          <StoreGroup title={t('popup.pinned')} stores={value.pinned} {...actions} />
          <StoreGroup title={t('storePage.library.byVisit')} stores={value.stores} {...actions} />
          <Pages
            onBack={places.length > 0 ? () => go(places.slice(0, -1)) : undefined}
            onNext={value.next && (() => value.next && go([...places, value.next]))}
          />
        </>
      )}
    </PageFrame>
  );
}
