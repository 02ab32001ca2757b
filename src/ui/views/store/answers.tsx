import type { ItemAssessment, ReviewAssessment } from 'src/domain/assessment';
import type { Summary } from 'src/domain/summary';
import { CriticsSection } from '../../components/critics-section';
import { ReviewsSection } from '../../components/reviews-section';
import { StateFace } from '../../components/state-face';
import { StoreSection } from '../../components/store-section';
import { TrustSection } from '../../components/trust-section';
import { t } from '../../format/say';
import { progressOf } from '../popup/summary-parts';

interface AnswersProps {
  summary: Summary;
  /** The item chosen; absent: the store's items pooled. */
  item: ItemAssessment | undefined;
  onJump?: ((keys: ReviewAssessment['findings'][number]['reviews']) => void) | undefined;
}

/** Room for a drawing in one of the two columns, px; narrower windows scale it down. */
const columnWidth = 560;

/** The arithmetic has a part of its own on this page. */
function withoutArithmetic({ waterfall: _levels, ...reviews }: ReviewAssessment): ReviewAssessment {
  return { ...reviews, explanation: [] };
}

/** The three answers, kept apart: how the store serves; what credible reviews say; how far the reviews can be trusted. */
export function Answers({ summary, item, onJump }: AnswersProps) {
  const reviews = item ?? summary.pooled;
  const kind = reviews.state === 'ready' ? 'ready' : 'too-few-reviews';
  const todo = summary.nextStep;
  return (
    <>
      <h2 class="spoken" id="answers" tabIndex={-1}>
        {t('storePage.answers.title')}
      </h2>
      <div class="answers">
        <div class="card">
          <StoreSection summary={summary} />
          {summary.scores.length === 0 && <p class="section quiet">{t('storePage.answers.noScores')}</p>}
        </div>
        <div class="card">
          {kind !== 'ready' && (
            <StateFace
              state={{ kind, url: '', ...(todo && { todo }) }}
              progress={progressOf(summary, item ? { itemKey: item.key } : {})}
            />
          )}
          {reviews.coverage.read > 0 && (
            <ReviewsSection
              title={t(item ? 'panel.rating.ofItem' : 'panel.rating.ofStore')}
              about={item?.title}
              reviews={withoutArithmetic(reviews)}
              width={columnWidth}
            />
          )}
          <TrustSection reviews={reviews} onJump={onJump} />
          <CriticsSection reviews={reviews} />
        </div>
      </div>
    </>
  );
}
