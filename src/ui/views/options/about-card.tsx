import { t } from '../../format/say';
import { useServices } from '../../services/services';
import { useLive } from '../use-live';
import { Card } from './card';

const explained = [
  'storage',
  'unlimitedStorage',
  'scripting',
  'activeTab',
  'sidePanel',
  'contextMenus',
  'alarms',
] as const;
type Explained = (typeof explained)[number];
const isExplained = (name: string): name is Explained => explained.some((one) => one === name);

const points = ['device', 'words', 'sample', 'innocent', 'limits'] as const;

/** What the program may do and why, what it never does, how it judges and where that ends. */
export function AboutCard() {
  const { options, methodVersion } = useServices();
  const { value: permissions = [] } = useLive(() => options.permissions(), [options]);
  return (
    <Card id="about" title={t('options.about.title')}>
      <h3>{t('options.about.privacy')}</h3>
      <p>{t('options.about.privacyText')}</p>
      <h3>{t('options.about.permissions')}</h3>
      <dl class="option-reasons">
        {permissions.filter(isExplained).map((name) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{t(`options.permissions.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('options.about.method', { version: methodVersion })}</h3>
      <ul class="option-points">
        {points.map((point) => (
          <li key={point}>{t(`options.about.${point}`)}</li>
        ))}
      </ul>
    </Card>
  );
}
