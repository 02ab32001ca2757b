import { useState } from 'preact/hooks';
import type { StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import { t, word } from '../../format/say';
import { useServices } from '../../services/services';
import { useLive } from '../use-live';
import { nameOf } from './column-head';
import { mostStores } from './load';

/** Stores offered at once; whoever looks for another types a letter of its name. */
const offered = 8;

interface AddStoreProps {
  here: readonly StoreKey[];
  onAdd: (store: Summary) => void;
}

/** Finds a store among those kept and puts it beside the others. */
export function AddStore({ here, onAdd }: AddStoreProps) {
  const { library } = useServices();
  const [typed, type] = useState('');
  const wanted = typed.trim();
  const { value = [] } = useLive(
    () => (wanted ? library.search(wanted, offered + mostStores) : library.recent(offered + mostStores)),
    [library, wanted],
  );
  const others = value.filter(({ key }) => !here.includes(key)).slice(0, offered);
  const full = here.length >= mostStores;
  return (
    <details class="menu">
      <summary class="button">＋ {t('compare.add')}</summary>
      <div class="menu-body">
        {full ? (
          <p class="quiet">{t('compare.full')}</p>
        ) : (
          <>
            <input
              type="search"
              class="search"
              aria-label={t('compare.search')}
              placeholder={t('compare.search')}
              value={typed}
              onInput={({ currentTarget }) => type(currentTarget.value)}
            />
            <ul class="choices">
              {others.map((store) => (
                <li key={store.key}>
                  <button type="button" onClick={() => onAdd(store)}>
                    <bdi>{nameOf(store)}</bdi>
                    <small>{word('sites', store.site)}</small>
                  </button>
                </li>
              ))}
            </ul>
            <p class="quiet" role="status">
              {others.length === 0 ? t(wanted ? 'popup.noMatch' : 'compare.nobody') : ''}
            </p>
          </>
        )}
      </div>
    </details>
  );
}
