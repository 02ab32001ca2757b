import type { Dial } from 'src/domain/assessment';
import { dials } from 'src/domain/assessment';
import type { StoreKey } from 'src/domain/site';
import { t } from '../../format/say';
import { useServices } from '../../services/services';
import { addresses } from '../frame/addresses';
import { useLive } from '../use-live';

const ways = ['compare', 'notes', 'options'] as const;
const choices: readonly Dial[] = [...dials, 'custom'];

/** The line at the bottom: how hard unusual reviews are marked down, whether anything is kept, and the way to the full pages. */
export function PopupFoot({ storeKey }: { storeKey?: StoreKey | undefined }) {
  const { options, freshen } = useServices();
  const { value: values, again } = useLive(() => options.read(), [options]);
  return (
    <footer class="popup-foot">
      <nav aria-label={t('frame.navigation')}>
        {ways.map((place) => (
          <a key={place} href={addresses[place]} target="_blank" rel="noopener">
            {t(`frame.${place}`)}
          </a>
        ))}
      </nav>
      {values && (
        <div class="popup-settings">
          <button
            type="button"
            class="link"
            aria-pressed={values.pause}
            title={t('options.pages.pauseAbout')}
            onClick={() => void options.write('pause', !values.pause).then(again)}
          >
            {t(values.pause ? 'popup.paused' : 'popup.pause')}
          </button>
          <label title={t('options.dial.title')}>
            <span class="spoken">{t('options.dial.title')}</span>
            <select
              value={values.dial}
              onChange={({ currentTarget }) => {
                const dial = choices.find((one) => one === currentTarget.value);
                if (!dial) return;
                void options.write('dial', dial).then(() => {
                  again();
                  // The answer in view is made anew at the new dial; the others as they are opened.
                  if (storeKey) freshen(storeKey);
                });
              }}
            >
              {choices
                .filter((one) => one !== 'custom' || values.dialWeights !== null)
                .map((one) => (
                  <option key={one} value={one}>
                    {t(`options.dial.${one}`)}
                  </option>
                ))}
            </select>
          </label>
        </div>
      )}
    </footer>
  );
}
