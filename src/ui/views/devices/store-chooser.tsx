import { useState } from 'preact/hooks';
import type { StoreKey } from 'src/domain/site';
import { t, word } from '../../format/say';
import { useServices } from '../../services/services';
import { Switch } from '../options/card';
import { useLive } from '../use-live';

/** Stores offered at once; others are found by their name. */
const offered = 12;

interface StoreChooserProps {
  chosen: readonly StoreKey[];
  onChange: (stores: StoreKey[]) => void;
}

/** Ticks stores out of those kept: the chosen first, then those visited last. */
export function StoreChooser({ chosen, onChange }: StoreChooserProps) {
  const { storePage, library } = useServices();
  const [name, setName] = useState('');
  const { value } = useLive(async () => {
    const [found, known] = await Promise.all([
      storePage.stores({ limit: offered, name }),
      name === '' ? Promise.all(chosen.map((key) => library.summary(key))) : [],
    ]);
    const all = [...known.flatMap((one) => one ?? []), ...found.stores];
    return [...new Map(all.map((one) => [one.key, one])).values()];
  }, [storePage, library, name]);
  const set = new Set(chosen);
  const turn = (key: StoreKey, on: boolean): void =>
    onChange(on ? [...chosen, key] : chosen.filter((one) => one !== key));
  return (
    <div class="devices-stores">
      <input
        type="search"
        class="search"
        dir="auto"
        aria-label={t('devices.find')}
        placeholder={t('devices.find')}
        value={name}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <div class="devices-list">
        {value?.map(({ key, storeName, site }) => (
          <Switch
            key={key}
            label={storeName ?? t('popup.unnamed')}
            about={word('sites', site)}
            on={set.has(key)}
            onChange={(on) => turn(key, on)}
          />
        ))}
      </div>
      <p class="note" role="status">
        {value?.length === 0 ? t('devices.noStores') : t('devices.storesChosen', { n: chosen.length })}
      </p>
    </div>
  );
}
