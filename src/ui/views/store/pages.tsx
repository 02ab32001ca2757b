import { t } from '../../format/say';

interface PagesProps {
  /** Absent: this is the first page. */
  onBack?: (() => void) | undefined;
  /** Absent: this is the last. */
  onNext?: (() => void) | undefined;
  /** Which part of how many is shown. */
  place?: string;
}

/** The way to the pages before and after; nothing where there is one page only. */
export function Pages({ onBack, onNext, place }: PagesProps) {
  if (!onBack && !onNext) return null;
  return (
    <nav class="pages" aria-label={t('storePage.pages.label')}>
      <button type="button" class="button" disabled={!onBack} onClick={onBack}>
        {t('storePage.pages.back')}
      </button>
      {place && <span class="quiet">{place}</span>}
      <button type="button" class="button" disabled={!onNext} onClick={onNext}>
        {t('storePage.pages.next')}
      </button>
    </nav>
  );
}
