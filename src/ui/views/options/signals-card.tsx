import { t, word } from '../../format/say';
import { useServices } from '../../services/services';
import { useLive } from '../use-live';
import { Card, Switch } from './card';
import type { CardProps } from './card-props';

/** Which signals count. The list is the worker's own registry. */
export function SignalsCard({ values, save }: CardProps) {
  const { options } = useServices();
  const { value: method, failed } = useLive(() => options.method(), [options]);
  const off = new Set(values.signalsOff);
  const set = (id: string, on: boolean): void => {
    const others = values.signalsOff.filter((one) => one !== id);
    void save('signalsOff', on ? others : [...others, id]);
  };
  return (
    <Card id="signals" title={t('options.signals.title')} about={t('options.signals.about')}>
      {failed && !method && <p class="quiet">{t('options.failed')}</p>}
      <div class="option-columns">
        {method?.signals.map((id) => (
          <Switch key={id} label={word('signals', id)} on={!off.has(id)} onChange={(on) => set(id, on)} />
        ))}
      </div>
      <p class="note" role="status">
        {off.size > 0 ? t('options.signals.off', { n: off.size }) : ''}
      </p>
    </Card>
  );
}
