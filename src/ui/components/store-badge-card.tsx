import type { StoreBadge } from 'src/domain/badge';
import type { ServiceScore } from 'src/domain/dimensions';
import { ago } from '../format/dates';
import { inUnit, range, stars } from '../format/numbers';
import { t, word } from '../format/say';
import { coverageInWords } from './coverage-bar';
import { Dotted } from './dotted';
import { Gauge } from './gauge';
import { ScoreRow } from './score-row';
import { badgeName, scoreName } from './store-badge';

interface StoreBadgeCardProps {
  badge?: StoreBadge | undefined;
  /** The store's name as the page gives it, for a store not visited yet. */
  name?: string | undefined;
  scores: readonly ServiceScore[];
  now: Date;
  /** Absent where nothing may be kept. */
  onPin?: ((pinned: boolean) => void) | undefined;
  onLeave(): void;
}

function Rating({ adjusted, interval90, about }: StoreBadge) {
  return (
    <p class="rating">
      {t(about === 'item' ? 'badges.ratingOfItem' : 'panel.rating.name')}{' '}
      {adjusted === undefined ? (
        <span>{t('badges.noRating')}</span>
      ) : (
        <>
          <b>{stars(adjusted)}</b>{' '}
          {interval90 && <span class="fact">{t('panel.rating.within', { range: range(interval90) })}</span>}
        </>
      )}
    </p>
  );
}

function PlainScore(score: ServiceScore) {
  return (
    <li class="score">
      <span>{scoreName(score)}</span>
      <span class="value">{score.value === undefined ? '–' : inUnit(score.value, score.unit)}</span>
    </li>
  );
}

function facts({ coverage, verdict, lastSeenAt, stale, notes, pinned }: StoreBadge, now: Date): string[] {
  return [
    coverageInWords(coverage),
    t('badges.trust', { verdict: word('integrity', verdict) }),
    t('badges.seen', { ago: ago(lastSeenAt, now) }),
    ...(stale ? [t('panel.chip.stale')] : []),
    t('badges.notes', { n: notes }),
    ...(pinned ? [t('panel.pinned')] : []),
  ];
}

function Known({ badge, now }: { badge: StoreBadge; now: Date }) {
  return (
    <>
      <div class="top">
        <Gauge size={38} value={badge.score} letter={badge.letter} />
        <div>
          <h2>{badgeName(badge)}</h2>
          <p class="quiet">
            {badge.score === undefined
              ? t('panel.gauge.none')
              : t('panel.gauge.value', { value: Math.round(badge.score) })}
          </p>
        </div>
      </div>
      <Rating {...badge} />
      <p class="quiet">
        <Dotted parts={facts(badge, now)} />
      </p>
      {badge.newestNote && (
        <p class="quiet note">
          {t('badges.newestNote')}
          <b data-text={badge.newestNote} />
        </p>
      )}
      {badge.match !== 'id' && (
        <p class="quiet">{t(badge.match === 'name' ? 'badges.matchedByName' : 'badges.matchedByItem')}</p>
      )}
    </>
  );
}

/**
 * What is known of the store behind a result card, in a small window over its mark, with a check box for the comparison. What the user
 * wrote is drawn by the style sheet (`data-text`), out of reach of a page that searches itself.
 */
export function StoreBadgeCard({ badge, name, scores, now, onPin, onLeave }: StoreBadgeCardProps) {
  return (
    <div
      class="card"
      popover="manual"
      role="dialog"
      aria-label={badge ? badgeName(badge) : (name ?? t('panel.head.unnamed'))}
      tabIndex={-1}
      onPointerLeave={onLeave}
    >
      {badge ? (
        <Known badge={badge} now={now} />
      ) : (
        <>
          <h2>{name ?? t('panel.head.unnamed')}</h2>
          <p class="quiet">{t('badges.notVisited')}</p>
        </>
      )}
      {scores.length > 0 && (
        <>
          <h3>{t(scores.some(({ shown }) => shown) ? 'badges.shown' : 'badges.inData')}</h3>
          <ul class="scores">
            {scores.map((score) =>
              score.vsIndustry ? (
                // The heading says once where they stand.
                <ScoreRow key={score.dimension} score={{ ...score, shown: true }} />
              ) : (
                <PlainScore key={score.dimension} {...score} />
              ),
            )}
          </ul>
        </>
      )}
      {badge && onPin && (
        <button type="button" class="toggle" aria-pressed={badge.pinned} onClick={() => onPin(!badge.pinned)}>
          <span class="box" aria-hidden="true" />
          {t('badges.compare')}
        </button>
      )}
    </div>
  );
}
