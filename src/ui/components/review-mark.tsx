import type { ReviewMark } from 'src/domain/review-mark';
import { share } from '../format/numbers';
import { t, word } from '../format/say';

/** Why a review is out of the count by what it is; the ids of `src/trust/credibility`. */
const structural = {
  'default-ballot': 'defaultBallot',
  'no-words': 'noWords',
  'copy-of-earlier': 'copyOfEarlier',
} as const;

/** A reason without its strength: the name of the signal, or what the review is. */
export const reasonName = (id: string): string =>
  Object.hasOwn(structural, id)
    ? t(`marks.structure.${structural[id as keyof typeof structural]}`)
    : word('signals', id);

/** How much a review counts, in words: in full, not at all, or its share. */
export function countsInWords({ weight }: ReviewMark): string {
  if (weight <= 0) return t('marks.none');
  return weight > 0.995 ? t('marks.full') : t('marks.part', { share: share(weight) });
}

interface ReviewMarkButtonProps {
  mark: ReviewMark;
  onFocus(): void;
  onPress(): void;
}

/**
 * How much a review counts, as a bar that is filled so far and the figure beside it. The words are drawn by the style sheet (`data-text`):
 * `window.find` reaches into closed roots, but not there.
 */
export function ReviewMarkButton({ mark, onFocus, onPress }: ReviewMarkButtonProps) {
  const { weight, reasons } = mark;
  const why = reasons.map(({ id }) => reasonName(id)).join(t('panel.comma'));
  return (
    <button
      type="button"
      class={weight <= 0 ? 'mark out' : 'mark'}
      tabIndex={-1}
      aria-label={[countsInWords(mark), why].filter(Boolean).join(t('panel.comma'))}
      onFocus={onFocus}
      onClick={onPress}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <circle class="track" cx="7" cy="7" r="5" />
        {weight > 0 && (
          <circle class="fill" cx="7" cy="7" r="5" pathLength={100} stroke-dasharray={`${weight * 100} 100`} />
        )}
        {weight <= 0 && <path class="stroke" d="M3.5 10.5l7-7" />}
      </svg>
      <b data-text={share(weight)} />
    </button>
  );
}
