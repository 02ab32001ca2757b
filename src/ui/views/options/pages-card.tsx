import { t } from '../../format/say';
import { Card, Switch } from './card';
import type { CardProps } from './card-props';

/** What stands on shop pages, and whether anything is kept of them. */
export function PagesCard({ values, save }: CardProps) {
  return (
    <Card id="pages" title={t('options.pages.title')}>
      <Switch
        label={t('options.pages.badges')}
        about={t('options.pages.badgesAbout')}
        on={values.badges}
        onChange={(on) => void save('badges', on)}
      />
      <Switch
        label={t('options.pages.marks')}
        about={t('options.pages.marksAbout')}
        on={values.marks}
        onChange={(on) => void save('marks', on)}
      />
      <Switch
        label={t('options.pages.pause')}
        about={t('options.pages.pauseAbout')}
        on={values.pause}
        onChange={(on) => void save('pause', on)}
      />
    </Card>
  );
}
