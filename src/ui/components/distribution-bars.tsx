import type { ReviewAssessment } from 'src/domain/assessment';
import { reviewClasses } from 'src/domain/reading';
import { share } from '../format/numbers';
import { t, word } from '../format/say';

type Distribution = NonNullable<ReviewAssessment['distribution']>;

/** Shares of good, mid and bad among the usable reviews, as read (outlined) and after weighting (filled). */
export function DistributionBars({ distribution }: { distribution: Distribution }) {
  const { plain, weighted } = distribution;
  return (
    <div class="distribution">
      <p class="legend" aria-hidden="true">
        <span class="swatch plain" /> {t('panel.distribution.plain')} <span class="swatch weighted" />{' '}
        {t('panel.distribution.weighted')}
      </p>
      <ul>
        {reviewClasses.map((name) => (
          <li key={name}>
            <span class="name">{word('classes', name)}</span>
            <span class="bars" aria-hidden="true">
              <span class="plain" style={{ width: `${plain[name] * 100}%` }} />
              <span class="weighted" style={{ width: `${weighted[name] * 100}%` }} />
            </span>
            <span class="value">
              <span class="spoken">{t('panel.distribution.plain')} </span>
              {share(plain[name])}
              <span aria-hidden="true"> → </span>
              <span class="spoken"> {t('panel.distribution.weighted')} </span>
              {share(weighted[name])}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
