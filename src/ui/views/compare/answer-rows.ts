import type { ReviewAssessment } from 'src/domain/assessment';
import type { StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import { number, range, stars } from '../../format/numbers';
import { say, t, word } from '../../format/say';
import { figureFromInterval } from '../../services/compare';
import { type Cell, noAnswer, type RowSpec } from './cell';

/** Whose reviews are shown in a rating cell, and what they say. */
export interface Rated {
  key: StoreKey;
  methodVersion: string;
  reviews: ReviewAssessment;
}

function scoreCell({ key, storeScore, methodVersion }: Summary): Cell {
  const { value, interval90, letter, noLetter } = storeScore;
  const why = noLetter ? [say(noLetter)] : [];
  if (value === undefined) return noAnswer(t('compare.noScore'), why);
  const shown = Math.round(value);
  const [from, to] = [interval90?.[0] ?? value, interval90?.[1] ?? value].map(Math.round) as [number, number];
  return {
    value: [letter, number(shown)].filter(Boolean).join(' '),
    notes: [...(interval90 ? [`${number(from)}–${number(to)}`] : []), ...(letter ? [] : why)],
    order: value,
    ...(interval90 ? { figure: figureFromInterval(key, value, interval90) } : {}),
    // What two methods say is never held against each other.
    pool: methodVersion,
    parts: [
      { name: '', value: shown },
      ...(letter ? [{ name: t('compare.partLetter'), value: letter }] : []),
      ...(interval90
        ? [
            { name: t('compare.partFrom'), value: from },
            { name: t('compare.partTo'), value: to },
          ]
        : []),
    ],
  };
}

/** Where most votes came from: stars differ from good, mid and negative counted as 5, 3 and 1, so their means are two things. */
export function voteKind({ coverage }: ReviewAssessment): 'stars' | 'classes' {
  const { stars: own, label, text } = coverage.classSource;
  return own >= label + text ? 'stars' : 'classes';
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** An adjusted rating on the axis all ratings share, or why there is none. `mixed`: the row also holds votes of the other kind. */
export function ratingCell({ key, methodVersion, reviews }: Rated, mixed: boolean): Cell {
  const { rating, coverage, confidenceWhy } = reviews;
  const { adjusted, interval90, plain, n } = rating;
  if (/^catalogue-?only$/i.test(confidenceWhy.id)) return noAnswer(t('compare.notRead'), [t('compare.catalogue')]);
  if (adjusted === undefined || !interval90) {
    if (plain === undefined) return noAnswer(t(coverage.read > 0 ? 'compare.tooFew' : 'compare.notRead'));
    return noAnswer(t('compare.tooFew'), [t('compare.plainMean', { n, value: stars(plain) })]);
  }
  const kind = voteKind(reviews);
  return {
    value: stars(adjusted),
    notes: [
      `${range(interval90)} · ${t('compare.usable', { n })}`,
      ...(mixed && kind === 'classes' ? [t('compare.otherVotes')] : []),
    ],
    drawing: { kind: 'interval', value: adjusted, interval: interval90 },
    order: adjusted,
    figure: figureFromInterval(key, adjusted, interval90),
    pool: `${kind} ${methodVersion}`,
    parts: [
      { name: '', value: rounded(adjusted) },
      { name: t('compare.partFrom'), value: rounded(interval90[0]) },
      { name: t('compare.partTo'), value: rounded(interval90[1]) },
      { name: t('compare.partCount'), value: n },
    ],
  };
}

/** How far reviews can be trusted. */
export function integrityCell({ integrity, coverage }: ReviewAssessment): Cell {
  const { verdict, value } = integrity;
  if (coverage.read === 0) return noAnswer(t('compare.notRead'));
  const known = verdict !== 'cannot-tell' && value !== undefined ? Math.round(value) : undefined;
  return {
    value: [word('integrity', verdict), known].filter((part) => part !== undefined).join(' · '),
    notes: [],
    drawing: { kind: 'integrity', integrity },
    ...(known === undefined ? {} : { order: value }),
    parts: [
      { name: '', value: word('integrity', verdict) },
      ...(known === undefined ? [] : [{ name: t('compare.partOf100'), value: known }]),
    ],
  };
}

/** The three answers about a store, kept apart. */
export function answerRows(summaries: readonly Summary[]): RowSpec<Summary>[] {
  const kinds = new Set(summaries.filter(({ pooled }) => pooled.rating.interval90).map((one) => voteKind(one.pooled)));
  return [
    {
      id: 'store-score',
      group: 'answers',
      name: t('compare.storeScore'),
      about: t('compare.outOf100'),
      better: 'higher',
      cell: scoreCell,
    },
    {
      id: 'rating',
      group: 'answers',
      name: t('compare.rating'),
      about: t('compare.sameAxis'),
      better: 'higher',
      cell: ({ key, methodVersion, pooled }) => ratingCell({ key, methodVersion, reviews: pooled }, kinds.size > 1),
    },
    {
      id: 'integrity',
      group: 'answers',
      name: t('compare.integrity'),
      better: 'higher',
      cell: ({ pooled }) => integrityCell(pooled),
    },
  ];
}
