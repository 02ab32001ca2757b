import { t } from '../../format/say';
import { useServices } from '../../services/services';
import { Card, Choice } from './card';
import type { CardProps } from './card-props';

// Each language by its own name, in every locale alike: whoever looks for it may not read the present one.
const ownNames = [
  ['en', 'options.appearance.english'],
  ['zh_CN', 'options.appearance.simplified'],
  ['zh_TW', 'options.appearance.traditional'],
] as const;

/** Language and colours, with a line that shows the colours at work. */
export function AppearanceCard({ values, save }: CardProps) {
  const { restart } = useServices();
  return (
    <Card id="appearance" title={t('options.appearance.title')}>
      <Choice
        label={t('options.appearance.language')}
        value={values.language}
        options={[['auto', t('options.appearance.asBrowser')], ...ownNames.map(([id, name]) => [id, t(name)] as const)]}
        onChange={(language) => void save('language', language).then(restart)}
      />
      <Choice
        label={t('options.appearance.colours')}
        value={values.colours}
        options={[
          ['auto', t('options.appearance.asLanguage')],
          ['china', t('options.appearance.china')],
          ['west', t('options.appearance.west')],
          ['none', t('options.appearance.none')],
        ]}
        onChange={(colours) => void save('colours', colours).then(restart)}
      />
      <p class="colour-example">
        <span class="up">▲ {t('options.appearance.above')}</span>
        <span class="down">▼ {t('options.appearance.below')}</span>
      </p>
    </Card>
  );
}
