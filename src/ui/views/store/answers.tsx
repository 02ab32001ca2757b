import type { ItemAssessment, ReviewAssessment } from 'src/domain/assessment';
import type { Summary } from 'src/domain/summary';
import { useWidth } from '../../charts/use-width';
import { CriticsSection } from '../../components/critics-section';
import { ReviewsSection } from '../../components/reviews-section';
import { StateFace } from '../../components/state-face';
import { StoreSection } from '../../components/store-section';
import { TrustSection } from '../../components/trust-section';
import { t } from '../../format/say';
import { progressOf } from '../popup/summary-parts';
import { AskPart } from './ask-part';

interface AnswersProps {
  summary: Summary;
  /** The item chosen; absent: the store's items pooled. */
  item: ItemAssessment | undefined;
  onJump?: ((keys: ReviewAssessment['findings'][number]['reviews']) => void) | undefined;
}

/** Room for a drawing until it has been measured, px. */
const columnWidth = 560;
/** Padding of a section on both sides, px. */
const padding = 32;

/** The arithmetic has a part of its own on this page. */
function withoutArithmetic({ waterfall: _levels, ...reviews }: ReviewAssessment): ReviewAssessment {
  return { ...reviews, explanation: [] };
}

/**
 * The three answers, kept apart: how the store serves; what credible reviews say; how far the reviews can be trusted. Beside the first what
 * buyers complain of and what to ask.
 */
export function Answers({ summary, item, onJump }: AnswersProps) {
  const reviews = item ?? summary.pooled;
  const kind = reviews.state === 'ready' ? 'ready' : 'too-few-reviews';
  const todo = summary.nextStep;
  const [column, width] = useWidth<HTMLDivElement>(columnWidth);
  return (
    <>
      <h2 class="spoken" id="answers" tabIndex={-1}>
        {t('storePage.answers.title')}
      </h2>
      <div class="answers">
        <div>
          <div class="card">
            <StoreSection summary={summary} />
            {summary.scores.length === 0 && <p class="section quiet">{t('storePage.answers.noScores')}</p>}
          </div>
          {reviews.critics.length > 0 && (
            <div class="card">
              <CriticsSection reviews={reviews} />
            </div>
          )}
          <AskPart reviews={reviews} />
        </div>
        <div class="card" ref={column}>
          {kind !== 'ready' && (
            <StateFace
              state={{ kind, url: '', why: reviews.confidenceWhy, ...(todo && { todo }) }}
              progress={progressOf(summary, item ? { itemKey: item.key } : {})}
            />
          )}
          {reviews.coverage.read > 0 && (
            <ReviewsSection
              title={t(item ? 'panel.rating.ofItem' : 'panel.rating.ofStore')}
              about={item?.title}
              reviews={withoutArithmetic(reviews)}
              width={Math.max(200, width - padding)}
            />
          )}
          <TrustSection reviews={reviews} onJump={onJump} />
        </div>
      </div>
    </>
  );
}
