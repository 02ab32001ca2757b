import type { ReviewAssessment } from 'src/domain/assessment';
import { t } from '../format/say';
import { AspectBars } from './aspect-bars';
import { QuoteBlock } from './quote-block';
import { Section } from './section';

/** Quotes shown at once; the rest unfold. */
const shownAtOnce = 2;

/** What all reviews complain of, aspect by aspect, then the mid and negative ones in the buyers' own words. */
export function CriticsSection({ reviews }: { reviews: ReviewAssessment }) {
  const { aspects, critics, coverage } = reviews;
  if (critics.length === 0) return null;
  const quote = (one: (typeof critics)[number]) => <QuoteBlock key={one.key} quote={one} />;
  const more = critics.slice(shownAtOnce);
  const complained = aspects.some(({ negative, mid }) => negative + mid > 0);
  return (
    <Section title={t('panel.critics.title')} aside={t('panel.critics.count', { n: critics.length })}>
      {complained && (
        <>
          <p class="quiet">{t('panel.critics.said', { n: coverage.usable })}</p>
          <AspectBars aspects={aspects} />
        </>
      )}
      {critics.slice(0, shownAtOnce).map(quote)}
      {more.length > 0 && (
        <details class="more-quotes">
          <summary>{t('panel.critics.rest', { n: more.length })}</summary>
          {more.map(quote)}
        </details>
      )}
    </Section>
  );
}
