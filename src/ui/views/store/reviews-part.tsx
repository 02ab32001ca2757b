import { useMemo, useState } from 'preact/hooks';
import type { Finding } from 'src/domain/assessment';
import type { ReviewKey } from 'src/domain/site';
import { t } from '../../format/say';
import { Pages } from './pages';
import { Part } from './part';
import { ReviewCard } from './review-card';
import { choicesIn, filtered, type ReviewFilter, type WeighedReview } from './review-filter';
import { ReviewFilters } from './review-filters';

interface ReviewsPartProps {
  reviews: readonly WeighedReview[];
  findings: readonly Finding[];
  filter: ReviewFilter;
  onFilter: (filter: ReviewFilter) => void;
  /** Reviews tried without. */
  without: readonly ReviewKey[];
  onWithout: (key: ReviewKey) => void;
  onNote?: ((review: WeighedReview) => void) | undefined;
}

/** Reviews on one page of the list. */
const pageSize = 20;

/** Every review kept, with filters, a page at a time. */
export function ReviewsPart({ reviews, findings, filter, onFilter, without, onWithout, onNote }: ReviewsPartProps) {
  const [page, turn] = useState(0);
  const { variants, aspects } = useMemo(() => choicesIn(reviews), [reviews]);
  const found = useMemo(() => filtered(reviews, filter), [reviews, filter]);
  const last = Math.max(0, Math.ceil(found.length / pageSize) - 1);
  const at = Math.min(page, last);
  const shown = found.slice(at * pageSize, (at + 1) * pageSize);
  const narrow = (next: ReviewFilter): void => {
    turn(0);
    onFilter(next);
  };
  const count = { from: at * pageSize + 1, to: at * pageSize + shown.length, n: found.length };
  return (
    <Part id="reviews" title={t('storePage.reviews.title')} about={t('storePage.reviews.about')}>
      <ReviewFilters filter={filter} variants={variants} aspects={aspects} onFilter={narrow} />
      <p class="note" role="status">
        {filter.only && `${t('storePage.filter.only')} `}
        {found.length > 0 ? t('storePage.pages.place', count) : t('storePage.reviews.none')}
      </p>
      <ol class="reviews">
        {shown.map((one) => {
          const { key, itemKey, review } = one.kept;
          const { variant } = review;
          return (
            <ReviewCard
              key={`${itemKey} ${key}`}
              one={one}
              findings={findings.filter(({ reviews: keys, verdict }) => verdict !== 'pass' && keys.includes(key))}
              without={without.includes(key)}
              onWithout={() => onWithout(key)}
              onVariant={
                variants.length > 1 && variant && filter.variant !== variant
                  ? () => narrow({ ...filter, variant })
                  : undefined
              }
              onNote={onNote && (() => onNote(one))}
            />
          );
        })}
      </ol>
      <Pages
        onBack={at > 0 ? () => turn(at - 1) : undefined}
        onNext={at < last ? () => turn(at + 1) : undefined}
        place={t('storePage.pages.place', count)}
      />
    </Part>
  );
}
