import type { Finding, ReviewWeight } from 'src/domain/assessment';
import { day } from '../../format/dates';
import { signed } from '../../format/numbers';
import { t, word } from '../../format/say';
import { CredibilityGauge } from './credibility-gauge';
import { classOf, type WeighedReview } from './review-filter';
import { signalOf } from './signals-at-work';

const arrows = { negative: '▼', mid: '＝', positive: '▲', unsure: '·' } as const;

/** Why a review is out of the count by what it is; the ids of `src/trust/credibility`. */
const structural = {
  'default-ballot': 'defaultBallot',
  'no-words': 'noWords',
  'copy-of-earlier': 'copyOfEarlier',
} as const;

function reasonInWords({ id, logOdds }: ReviewWeight['reasons'][number]): string {
  const known = Object.hasOwn(structural, id) ? structural[id as keyof typeof structural] : undefined;
  if (known) return t(`storePage.review.structure.${known}`);
  return t('storePage.review.reason', { signal: word('signals', id), odds: signed(logOdds) });
}

interface ReviewCardProps {
  one: WeighedReview;
  /** Tests over all reviews that name this one. */
  findings: readonly Finding[];
  /** Tried without this review. */
  without: boolean;
  onWithout: () => void;
  /** Shows the reviews of the same option alone. */
  onVariant?: (() => void) | undefined;
  /** Where a note about this review is taken. */
  onNote?: (() => void) | undefined;
}

function Source({ one, onVariant }: Pick<ReviewCardProps, 'one' | 'onVariant'>) {
  const { kept, weight } = one;
  const { author, date, dateText, variant, verified, country } = kept.review;
  const kind = classOf(one);
  const parts = [
    author,
    date ? day(date) : dateText,
    country,
    verified ? t('storePage.review.verified') : undefined,
  ].filter((part) => part);
  return (
    <p class="source">
      {kind && <b class={`class ${kind}`}>{word('classes', kind)}</b>}
      {weight?.classFrom === 'text' && <span>{t('panel.critics.byWords')}</span>}
      {parts.map((part) => (
        <bdi key={part}>{part}</bdi>
      ))}
      {variant && (
        <span>
          <bdi>{variant}</bdi>{' '}
          {onVariant && (
            <button type="button" class="link" onClick={onVariant}>
              {t('storePage.review.onlyOption')}
            </button>
          )}
        </span>
      )}
    </p>
  );
}

/** What its words were found to speak of, each with the words themselves. */
function Found({ one }: { one: WeighedReview }) {
  const aspects = one.kept.said?.aspects ?? [];
  if (aspects.length === 0) return null;
  return (
    <div class="found">
      <h3>{t('storePage.review.found')}</h3>
      <ul>
        {aspects.map(({ aspect, label, quote }) => (
          <li key={`${aspect} ${quote}`}>
            <span aria-hidden="true">{arrows[label]} </span>
            {word('aspects', aspect)} <span class="spoken">{t(`storePage.review.labels.${label}`)}</span>
            {quote && (
              <q dir="auto" class="quiet">
                {quote}
              </q>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Reasons({ weight, findings }: { weight: ReviewWeight | undefined; findings: readonly Finding[] }) {
  const reasons = weight?.reasons ?? [];
  const named = new Set(reasons.map(signalOf));
  const more = new Set(findings.map(({ signal }) => signal).filter((signal) => !named.has(signal)));
  if (reasons.length + more.size === 0) return null;
  return (
    <div class="found">
      <h3>{t('storePage.review.why')}</h3>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.id}>{reasonInWords(reason)}</li>
        ))}
        {[...more].map((signal) => (
          <li key={signal}>{t('storePage.review.inTest', { signal: word('signals', signal) })}</li>
        ))}
      </ul>
    </div>
  );
}

/** One review as kept: its words, what was found in them, how far it counts and why; to be left out for a try. */
export function ReviewCard({ one, findings, without, onWithout, onVariant, onNote }: ReviewCardProps) {
  const { kept, weight } = one;
  const { title, text, followUp, sellerReply } = kept.review;
  return (
    <li class={`review${without ? ' without' : ''}`}>
      <div class="review-top">
        <Source one={one} onVariant={onVariant} />
        {weight && <CredibilityGauge weight={weight} />}
      </div>
      <blockquote dir="auto">
        {title && <b>{title}</b>}
        {text}
      </blockquote>
      {followUp && (
        <blockquote class="later" dir="auto">
          <small>
            {followUp.days === undefined
              ? t('storePage.review.followUp')
              : t('storePage.review.followUpAfter', { n: followUp.days })}
          </small>{' '}
          {followUp.text}
        </blockquote>
      )}
      {sellerReply && (
        <blockquote class="later" dir="auto">
          <small>{t('storePage.review.reply')}</small> {sellerReply.text}
        </blockquote>
      )}
      <div class="review-facts">
        <Found one={one} />
        <Reasons weight={weight} findings={findings} />
      </div>
      <p class="buttons">
        <button type="button" class="link" aria-pressed={without} onClick={onWithout}>
          {t(without ? 'storePage.review.putBack' : 'storePage.review.without')}
        </button>
        {onNote && (
          <button type="button" class="link" onClick={onNote}>
            {t('storePage.review.note')}
          </button>
        )}
      </p>
    </li>
  );
}
