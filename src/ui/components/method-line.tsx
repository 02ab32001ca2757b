import type { Summary } from 'src/domain/summary';
import { ago } from '../format/dates';
import { t } from '../format/say';
import { Dotted } from './dotted';

/** How the numbers were made and how old what they were made from is. */
export function MethodLine({ summary, now }: { summary: Summary; now: Date }) {
  const { methodVersion, scoresReadAt, reviewsReadAt } = summary;
  const parts = [
    ...(reviewsReadAt ? [t('panel.method.reviews', { ago: ago(reviewsReadAt, now) })] : []),
    ...(scoresReadAt ? [t('panel.method.scores', { ago: ago(scoresReadAt, now) })] : []),
    t('panel.method.version', { version: methodVersion }),
    t('panel.method.local'),
  ];
  return (
    <p class="method">
      <Dotted parts={parts} />
    </p>
  );
}
