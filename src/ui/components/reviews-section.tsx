import type { Rating, ReviewAssessment } from 'src/domain/assessment';
import { month } from '../format/dates';
import { sentenceGap } from '../format/language';
import { range, stars } from '../format/numbers';
import { say, t, word } from '../format/say';
import { ArithmeticList } from './arithmetic-list';
import { DistributionBars } from './distribution-bars';
import { Progress, type ProgressProps } from './progress';
import { RatingScale } from './rating-scale';
import { Section } from './section';
import { Waterfall } from './waterfall';

interface ReviewsSectionProps {
  title: string;
  /** The item's own title, under the section's. */
  about?: string | undefined;
  reviews: ReviewAssessment;
  /** While the page still shows more reviews. */
  progress?: ProgressProps | undefined;
  width: number;
}

/** How little the answer may move between settings to be called the same, in stars: what two decimals shown as one hide. */
const sameStars = 0.1;

function Robustness({ robustness, rating }: Pick<ReviewAssessment, 'robustness' | 'rating'>) {
  if (!robustness) return null;
  const [low, high] = robustness.dials;
  // The answer itself where there is one: half a tenth away from it would look like another.
  const middle = rating.adjusted ?? (low + high) / 2;
  return (
    <p>
      {high - low <= sameStars
        ? t('panel.rating.steady', { value: stars(middle, 1) })
        : t('panel.rating.swings', { range: range(robustness.dials) })}
      {robustness.dropThreeReviews !== undefined &&
        robustness.dropThreeReviews > sameStars &&
        sentenceGap() + t('panel.rating.fragile', { change: stars(robustness.dropThreeReviews) })}
    </p>
  );
}

/** Better or worse since a month: arrow, word and number. */
function Trend({ trend }: { trend: NonNullable<Rating['trend']> }) {
  const { since, before, after, nBefore, nAfter } = trend;
  const values = { month: month(since), before: stars(before), after: stars(after), nBefore, nAfter };
  return (
    <p>
      <b>
        <span aria-hidden="true">{after > before ? '▲' : '▼'} </span>
        {after > before ? t('panel.rating.better', values) : t('panel.rating.worse', values)}
      </b>
    </p>
  );
}

function Figures({ reviews }: { reviews: ReviewAssessment }) {
  const { rating, confidence, confidenceWhy, classNote } = reviews;
  const { adjusted, interval90, recent, trend, plain } = rating;
  return (
    <div class="figures">
      {adjusted === undefined ? (
        plain !== undefined && <p>{t('panel.rating.plainOnly', { value: stars(plain), n: rating.n })}</p>
      ) : (
        <p>
          {t('panel.rating.name')} <strong>{stars(adjusted)}</strong>{' '}
          {interval90 && <span class="fact numbers">{t('panel.rating.within', { range: range(interval90) })}</span>}
        </p>
      )}
      <Robustness {...reviews} />
      {recent && <p>{t('panel.rating.recent', { days: recent.days, value: stars(recent.adjusted), n: recent.n })}</p>}
      {trend && <Trend trend={trend} />}
      {adjusted !== undefined && (
        <p>
          {word('confidence', confidence)}
          {t('panel.colon')}
          {say(confidenceWhy)}
        </p>
      )}
      {classNote && <p>{say(classNote)}</p>}
    </div>
  );
}

/** THIS ITEM (or the store's items pooled): the adjusted rating drawn and said, the shares behind it, and its arithmetic. */
export function ReviewsSection({ title, about, reviews, progress, width }: ReviewsSectionProps) {
  const { rating, distribution, waterfall, explanation } = reviews;
  return (
    <Section title={title}>
      {about && <p class="about">{about}</p>}
      <RatingScale rating={rating} width={width} />
      <Figures reviews={reviews} />
      {distribution && <DistributionBars distribution={distribution} />}
      {waterfall && <Waterfall levels={waterfall} />}
      <ArithmeticList steps={explanation} />
      {progress && <Progress {...progress} />}
    </Section>
  );
}
