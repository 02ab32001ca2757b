import type { Summary } from 'src/domain/summary';
import { day } from '../../format/dates';
import { say, t, word } from '../../format/say';
import { Part } from './part';
import { classOf, type WeighedReview } from './review-filter';

interface VanishedPartProps {
  summary: Summary;
  reviews: readonly WeighedReview[];
}

const signal = 'vanished-reviews';

/** Reviews that later visits no longer showed where they stood, in words that accuse nobody; or why that could not be tested. */
export function VanishedPart({ summary, reviews }: VanishedPartProps) {
  const findings = summary.items.flatMap(({ key, findings: all }) =>
    all.filter((one) => one.signal === signal).map((finding) => ({ itemKey: key, finding })),
  );
  const gone = findings.flatMap(({ itemKey, finding }) =>
    reviews.filter(({ kept }) => kept.itemKey === itemKey && finding.reviews.includes(kept.key)),
  );
  const told = findings.filter(({ finding }) => finding.verdict !== 'not-tested');
  const [first] = told.length > 0 ? told : findings;
  return (
    <Part id="vanished" title={word('signals', signal)} about={t('storePage.vanished.about')}>
      {(told.length > 0 ? told : first ? [first] : []).map(({ itemKey, finding }) => (
        <p key={itemKey}>{say(finding.why)}</p>
      ))}
      {gone.length > 0 && (
        <ol class="reviews">
          {gone.map((one) => {
            const { key, itemKey, review, lastSeen } = one.kept;
            const kind = classOf(one);
            return (
              <li key={`${itemKey} ${key}`} class="review">
                <p class="source">
                  {kind && <b class={`class ${kind}`}>{word('classes', kind)}</b>}
                  {review.author && <bdi>{review.author}</bdi>}
                  {review.date && <span>{day(review.date)}</span>}
                  <span>{t('storePage.vanished.lastSeen', { date: day(lastSeen.slice(0, 10)) })}</span>
                </p>
                <blockquote dir="auto">{review.text}</blockquote>
              </li>
            );
          })}
        </ol>
      )}
    </Part>
  );
}
