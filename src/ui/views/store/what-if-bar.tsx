import { stars } from '../../format/numbers';
import { t } from '../../format/say';
import type { Outcome } from './use-what-if';

interface WhatIfBarProps {
  outcome: Outcome;
  onShow: () => void;
  onReset: () => void;
}

/** Stays in sight while something is tried out: the rating as it is and as it would be, and the way back. */
export function WhatIfBar({ outcome: { base, tried }, onShow, onReset }: WhatIfBarProps) {
  const rating = (value: number | undefined): string => (value === undefined ? '–' : stars(value));
  return (
    <aside class="what-if-bar" aria-label={t('storePage.whatIf.title')}>
      <p role="status">
        {t('storePage.whatIf.bar')} <span>{rating(base?.reviews.rating.adjusted)}</span>
        <span aria-hidden="true"> → </span>
        <b>{tried ? rating(tried.reviews.rating.adjusted) : '…'}</b>
      </p>
      <button type="button" class="button" onClick={onShow}>
        {t('panel.arithmetic.open')}
      </button>
      <button type="button" class="button" onClick={onReset}>
        {t('storePage.whatIf.reset')}
      </button>
    </aside>
  );
}
