import { t } from '../../format/say';
import { useServices } from '../../services/services';
import { useLive } from '../use-live';
import { Card } from './card';

/** The keys as the browser has them; it alone can change them. */
export function ShortcutsCard() {
  const { options } = useServices();
  const { value: shortcuts } = useLive(() => options.shortcuts(), [options]);
  return (
    <Card id="shortcuts" title={t('options.shortcuts.title')} about={t('options.shortcuts.about')}>
      <dl class="option-figures">
        {shortcuts?.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description || t('options.shortcuts.popup')}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : t('options.shortcuts.none')}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
