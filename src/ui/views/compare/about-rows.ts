import { staleParts } from 'src/domain/stale';
import type { Summary } from 'src/domain/summary';
import { rank } from '../../components/summary-header';
import { ago, day } from '../../format/dates';
import { number } from '../../format/numbers';
import { t } from '../../format/say';
import { addresses } from '../frame/addresses';
import { type Cell, noAnswer, type RowSpec } from './cell';

/** The moment a comparison is looked at, and the method of this build. */
export interface Moment {
  now: Date;
  methodVersion: string;
}

/** Whether any part of what is shown of a store is out of date. */
export const isOld = (summary: Summary, moment: Moment): boolean => staleParts(summary, moment).length > 0;

/** Promises shown at once; the file has them all. */
const mostLabels = 8;

function freshnessCell(summary: Summary, moment: Moment): Cell {
  const { scoresReadAt, reviewsReadAt } = summary;
  const stale = new Set(staleParts(summary, moment));
  const line = (text: string, part: 'scores' | 'reviews'): string =>
    stale.has(part) ? `${text} · ${t('compare.old')}` : text;
  const lines = [
    ...(scoresReadAt ? [line(t('compare.scoresRead', { ago: ago(scoresReadAt, moment.now) }), 'scores')] : []),
    ...(reviewsReadAt ? [line(t('compare.reviewsRead', { ago: ago(reviewsReadAt, moment.now) }), 'reviews')] : []),
    ...(stale.has('method') ? [t('compare.olderMethod')] : []),
  ];
  const [first, ...rest] = lines;
  if (first === undefined) return noAnswer(t('compare.notRead'));
  const latest = [scoresReadAt, reviewsReadAt].filter((time) => time !== undefined).sort();
  return {
    value: first,
    notes: rest,
    order: Date.parse(latest.at(-1) ?? ''),
    parts: latest.slice(-1).map((time) => ({ name: '', value: time.slice(0, 10) })),
  };
}

function factsCell({ ageYears, openedOn, level, positivePercent, followers }: Summary): Cell {
  const facts = [
    ...(ageYears === undefined ? [] : [t('panel.head.age', { n: ageYears })]),
    ...(ageYears === undefined && openedOn !== undefined ? [day(openedOn)] : []),
    ...(level === undefined ? [] : [t('panel.head.level', { level: rank(level) })]),
    ...(positivePercent === undefined ? [] : [t('panel.head.positive', { percent: number(positivePercent) })]),
    ...(followers === undefined ? [] : [t('compare.followers', { n: followers })]),
  ];
  const [first, ...rest] = facts;
  if (first === undefined) return noAnswer(t('compare.notShown'));
  return {
    value: first,
    notes: rest,
    ...(ageYears === undefined ? {} : { order: ageYears }),
    parts: [{ name: '', value: facts.join(' · ') }],
  };
}

function labelsCell({ labels, badges }: Summary): Cell {
  const all = [...new Set([...badges, ...labels])];
  if (all.length === 0) return noAnswer(t('compare.notShown'));
  const more = all.length - mostLabels;
  return {
    notes: [...all.slice(0, mostLabels), ...(more > 0 ? [t('compare.moreLabels', { n: more })] : [])],
    order: all.length,
    parts: [{ name: '', value: all.join(' · ') }],
  };
}

const notesCell = ({ key, notes }: Summary): Cell => ({
  value: t('compare.noteCount', { n: notes }),
  notes: [],
  order: notes,
  href: addresses.notesOf(key),
  parts: [{ name: '', value: notes }],
});

/** What surrounds the answers: how old they are, what the store promises, what the user wrote. */
export const aboutRows = (moment: Moment): RowSpec<Summary>[] => [
  {
    id: 'freshness',
    group: 'about',
    name: t('compare.freshness'),
    better: 'higher',
    cell: (one) => freshnessCell(one, moment),
  },
  { id: 'facts', group: 'about', name: t('compare.facts'), better: 'higher', cell: factsCell },
  { id: 'labels', group: 'about', name: t('compare.labels'), cell: labelsCell },
  { id: 'notes', group: 'about', name: t('compare.notes'), better: 'higher', cell: notesCell },
];
