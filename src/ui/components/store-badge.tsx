import type { StoreBadge } from 'src/domain/badge';
import type { ServiceScore } from 'src/domain/dimensions';
import { inUnit, share, stars } from '../format/numbers';
import { t, word } from '../format/say';
import { Gauge } from './gauge';

const arrows = { above: '▲', level: '＝', below: '▼' } as const;

/** What a page's own score comes to in a word: its value, else how far it stands from its trade. */
function figure({ value, unit, vsIndustry }: ServiceScore): string {
  const arrow = vsIndustry ? arrows[vsIndustry.direction] : '';
  if (value !== undefined) return `${inUnit(value, unit)}${arrow}`;
  return `${vsIndustry?.percent === undefined ? '' : share(vsIndustry.percent / 100)}${arrow}`;
}

/** The name by which a badge speaks of its store; the item's title where no store is known. */
export const badgeName = ({ storeName, itemTitle }: StoreBadge): string =>
  storeName ?? itemTitle ?? t('panel.head.unnamed');

/** What a mark says to who cannot see it. */
function spoken({ badge, scores }: Pick<StoreMarkProps, 'badge' | 'scores'>): string {
  if (!badge)
    return t('badges.shownAs', {
      scores: scores.map((score) => `${word('dimensions', score.dimension)} ${figure(score)}`).join(t('panel.comma')),
    });
  const rating =
    badge.adjusted === undefined ? t('badges.noRating') : t('panel.rating.adjusted', { value: stars(badge.adjusted) });
  return [badgeName(badge), rating].join(t('panel.comma'));
}

interface StoreMarkProps {
  badge?: StoreBadge | undefined;
  /** Scores that the result card itself carries. */
  scores: readonly ServiceScore[];
  onFocus(): void;
  onPress(): void;
}

/**
 * The mark beside a store's name on a page of results: the store's grade and the credible rating of its reviews. A store not visited yet
 * has a mark only where the page itself holds its scores, told apart by its broken line.
 */
export function StoreMark({ badge, scores, onFocus, onPress }: StoreMarkProps) {
  const [first] = scores;
  return (
    <button
      type="button"
      class={badge ? 'mark' : 'mark shown'}
      tabIndex={-1}
      aria-label={spoken({ badge, scores })}
      onFocus={onFocus}
      onClick={onPress}
    >
      {badge && (
        <span aria-hidden="true">
          <Gauge size={22} value={badge.score} letter={badge.letter} />
        </span>
      )}
      {badge?.pinned && <i class="pin" />}
      <b aria-hidden="true">
        {badge ? badge.adjusted !== undefined && stars(badge.adjusted, 1) : first && figure(first)}
      </b>
    </button>
  );
}
