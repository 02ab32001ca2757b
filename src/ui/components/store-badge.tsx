import type { StoreBadge } from 'src/domain/badge';
import type { ServiceScore } from 'src/domain/dimensions';
import { inUnit, share, stars } from '../format/numbers';
import { t, word } from '../format/say';

const arrows = { above: '▲', level: '＝', below: '▼' } as const;

/** What a page's own score comes to in a word: its value, else how far it stands from its trade. */
function figure({ value, unit, vsIndustry }: ServiceScore): string {
  const arrow = vsIndustry ? arrows[vsIndustry.direction] : '';
  const amount = value === undefined ? vsIndustry?.percent : value;
  if (amount === undefined) return arrow;
  return [value === undefined ? share(amount / 100) : inUnit(amount, unit), arrow].filter(Boolean).join(' ');
}

/** What a page's own score is called: an overall share is that of good votes, as eBay gives it. */
export const scoreName = ({ dimension, unit }: ServiceScore): string =>
  dimension === 'overall' && unit === 'percent' ? t('badges.positive') : word('dimensions', dimension);

/** The name by which a badge speaks of its store; the item's title where no store is known. */
export const badgeName = ({ storeName, itemTitle }: StoreBadge): string =>
  storeName ?? itemTitle ?? t('panel.head.unnamed');

/** What a mark says to who cannot see it. */
function spoken({ badge, scores }: Pick<StoreMarkProps, 'badge' | 'scores'>): string {
  if (!badge)
    return t('badges.shownAs', {
      scores: scores.map((score) => `${scoreName(score)} ${figure(score)}`).join(t('panel.comma')),
    });
  const rating =
    badge.adjusted === undefined
      ? `${t('panel.rating.name')} ${t('badges.noRating')}`
      : t('panel.rating.adjusted', { value: stars(badge.adjusted) });
  return [badgeName(badge), rating].join(t('panel.comma'));
}

interface StoreMarkProps {
  badge?: StoreBadge | undefined;
  /** Scores that the result card itself carries. */
  scores: readonly ServiceScore[];
  onFocus(): void;
  onPress(): void;
}

/** The store score as a ring with its letter, smaller than the gauge of other screens. */
function Ring({ score, letter }: StoreBadge) {
  return (
    <span class="ring" data-text={letter ?? (score === undefined ? '–' : Math.round(score))}>
      <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
        <circle class={score === undefined ? 'track unknown' : 'track'} cx="11" cy="11" r="9.5" />
        {score !== undefined && (
          <circle class="fill" cx="11" cy="11" r="9.5" pathLength={100} stroke-dasharray={`${score} 100`} />
        )}
      </svg>
    </span>
  );
}

/**
 * The mark beside a store's name on a page of results: the store's grade and the credible rating of its reviews. A store not visited yet
 * has a mark only where the page itself holds its scores, told apart by its broken line. Its words are drawn by the style sheet
 * (`data-text`): `window.find` reaches into closed roots, but not there.
 */
export function StoreMark({ badge, scores, onFocus, onPress }: StoreMarkProps) {
  const [first] = scores;
  const text = badge ? badge.adjusted !== undefined && stars(badge.adjusted, 1) : first && figure(first);
  return (
    <button
      type="button"
      class={badge ? 'mark' : 'mark shown'}
      tabIndex={-1}
      aria-label={spoken({ badge, scores })}
      onFocus={onFocus}
      onClick={onPress}
    >
      {badge && <Ring {...badge} />}
      {badge?.pinned && <i class="pin" />}
      {text && <b data-text={text} />}
    </button>
  );
}
