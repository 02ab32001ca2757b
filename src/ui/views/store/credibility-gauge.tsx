import type { ReviewWeight } from 'src/domain/assessment';
import { share } from '../../format/numbers';
import { t } from '../../format/say';
import { bandOf } from './review-filter';

/** What a review counts, in words. */
export function weightInWords(weight: ReviewWeight): string {
  const band = bandOf(weight);
  return band === 'part'
    ? t('storePage.review.counts', { share: share(weight.weight) })
    : t(`storePage.review.bands.${band}`);
}

/** How far one review counts, from not at all to in full: a small ring and the same in words. */
export function CredibilityGauge({ weight }: { weight: ReviewWeight }) {
  const filled = Math.round(weight.weight * 100);
  return (
    <span class={`credibility in-${bandOf(weight)}`}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle class="track" cx="8" cy="8" r="6" />
        {filled > 0 && (
          <circle
            class="fill"
            cx="8"
            cy="8"
            r="6"
            pathLength={100}
            stroke-dasharray={`${filled} 100`}
            transform="rotate(-90 8 8)"
          />
        )}
      </svg>
      {weightInWords(weight)}
    </span>
  );
}
