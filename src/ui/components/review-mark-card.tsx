import type { ComponentChildren } from 'preact';
import type { ReviewMark } from 'src/domain/review-mark';
import { t, word } from '../format/say';
import { countsInWords, reasonName } from './review-mark';

/** Where one reason's log-odds begin to weigh more than a little: it halves the odds; and much: it leaves a fifth of them. */
const halves = Math.log(2);
const fifth = Math.log(5);

function strength(logOdds: number): string {
  const most = Math.abs(logOdds);
  const how = most >= fifth ? 'much' : most >= halves ? 'clearly' : 'little';
  return t(logOdds > 0 ? `marks.raises.${how}` : `marks.lowers.${how}`);
}

function Reason({ id, logOdds }: ReviewMark['reasons'][number]) {
  return (
    <li>
      <b>{reasonName(id)}</b>
      {logOdds !== 0 && (
        <>
          <span class="how"> {strength(logOdds)}</span>
          <small>{word('signalAbout', id)}</small>
        </>
      )}
    </li>
  );
}

interface ReviewMarkCardProps {
  /** Absent where the review is not known any more. */
  mark: ReviewMark | undefined;
  /** The pointer has left the card. */
  onLeave(): void;
  /** What can be done with all marked reviews. */
  children?: ComponentChildren;
}

/** Why a review counts as it does, in a small window over its mark. */
export function ReviewMarkCard({ mark, onLeave, children }: ReviewMarkCardProps) {
  const title = mark ? countsInWords(mark) : t('marks.unknown');
  return (
    <div class="card" popover="manual" role="dialog" aria-label={title} tabIndex={-1} onPointerLeave={onLeave}>
      <h2>{title}</h2>
      {mark?.class && (
        <p class="quiet">
          {t(mark.classFrom === 'text' ? 'marks.takenByWords' : 'marks.taken', { class: word('classes', mark.class) })}
        </p>
      )}
      {mark && mark.reasons.length > 0 ? (
        <ul class="reasons">
          {mark.reasons.map((reason) => (
            <Reason key={reason.id} {...reason} />
          ))}
        </ul>
      ) : (
        <p class="words">{t('marks.nothing')}</p>
      )}
      {mark && mark.reasons.length > 0 && <p class="quiet">{t('marks.caveat')}</p>}
      {children}
    </div>
  );
}
