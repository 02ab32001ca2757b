import type { ComponentChildren } from 'preact';
import type { Summary } from 'src/domain/summary';
import { number } from '../format/numbers';
import { say, t, word } from '../format/say';
import { Dotted } from './dotted';
import { Gauge } from './gauge';

interface SummaryHeaderProps {
  summary: Summary;
  /** Stands at the right end, e.g. a close button. */
  children?: ComponentChildren;
}

/** A credit level as readings have it, `crown x2 (…)` or 1–20, in words: rank and number. */
export function rank(level: string): string {
  const [kind, n] = level.split(/ x| /u, 2);
  return n && kind ? word('ranks', kind).replace('#', n) : level;
}

/** Labels and badges are the shop's words; more than this many say little and fill the head. */
const mostBadges = 3;

/** What is known of a shop besides its scores, each in a few words. */
export function storeFacts({ site, ageYears, level, positivePercent, badges }: Summary): string[] {
  return [
    word('sites', site),
    ...(ageYears === undefined ? [] : [t('panel.head.age', { n: ageYears })]),
    ...(level === undefined ? [] : [t('panel.head.level', { level: rank(level) })]),
    ...(positivePercent === undefined ? [] : [t('panel.head.positive', { percent: number(positivePercent) })]),
    ...badges.slice(0, mostBadges),
  ];
}

/** {@link storeFacts}, and between which marks the store's score lies. */
export function headFacts(summary: Summary): string[] {
  const { interval90 } = summary.storeScore;
  const between = interval90 && { from: Math.round(interval90[0]), to: Math.round(interval90[1]) };
  return [...storeFacts(summary), ...(between ? [t('panel.head.between', between)] : [])];
}

/** Who this is about and the answer in one sentence, the store's score beside it. */
export function SummaryHeader({ summary, children }: SummaryHeaderProps) {
  const { storeScore, storeName, headline } = summary;
  return (
    <div class="head">
      <Gauge value={storeScore.value} letter={storeScore.letter} />
      <div class="who">
        <h2>{storeName ?? t('panel.head.unnamed')}</h2>
        <p class="sentence">{say(headline)}</p>
        <p class="facts">
          <Dotted parts={headFacts(summary)} />
        </p>
      </div>
      {children}
    </div>
  );
}
