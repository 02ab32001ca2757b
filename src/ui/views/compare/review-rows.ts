import type { AspectId } from 'src/domain/aspects';
import type { Coverage } from 'src/domain/assessment';
import { reviewClasses } from 'src/domain/reading';
import type { Summary } from 'src/domain/summary';
import { coverageInWords } from '../../components/coverage-bar';
import { enoughUsable } from '../../components/progress';
import { number, share } from '../../format/numbers';
import { t, word } from '../../format/say';
import { figureFromInterval } from '../../services/compare';
import { type AspectShare, type Cell, noAnswer, type RowSpec } from './cell';

/** Complaints named in a cell; what is rarer is on the store's own page. */
const mostNamed = 3;
/** Aspects of the profile, the same for all stores. */
const mostAspects = 6;

type Face = NonNullable<Summary['afterSales']>['faces'][number];
const against = ({ negative, mid }: Pick<Face, 'negative' | 'mid'>): number => negative + mid;

function afterSaidCell({ afterSales }: Summary): Cell {
  const n = afterSales?.n ?? 0;
  if (!afterSales || n === 0) return noAnswer(t('compare.notRead'));
  const complained = afterSales.faces.filter((face) => against(face) > 0).sort((a, b) => against(b) - against(a));
  const total = complained.reduce((sum, face) => sum + against(face), 0);
  // Silence of a handful of buyers is no answer; a complaint is one, however few were read.
  if (total === 0 && n < enoughUsable) return noAnswer(t('compare.tooFew'), [t('compare.inReviews', { n })]);
  const named = complained.map((face) => ({ name: word('aspects', face.aspect), value: against(face) }));
  const said =
    total === 0
      ? t('compare.noComplaints', { n })
      : named
          .slice(0, mostNamed)
          .map(({ name, value }) => `${name} ▼ ${number(value)}`)
          .join(' · ');
  return {
    // An arrow at a line's end would have lost its number.
    value: said.replaceAll(' ▼ ', '\u00a0▼\u00a0'),
    notes: total === 0 ? [] : [t('compare.inReviews', { n })],
    order: total / n,
    parts: [{ name: '', value: said }, ...named, { name: t('compare.partCount'), value: n }],
  };
}

function repliesCell({ key, afterSales }: Summary): Cell {
  const replies = afterSales?.replies;
  if (!replies) return noAnswer(t('compare.notShown'));
  const { critics, answered, share: part, interval90 } = replies;
  if (part === undefined || !interval90) return noAnswer(t('compare.noCritics'));
  return {
    value: share(part),
    notes: [t('compare.answered', { answered, critics })],
    order: part,
    figure: figureFromInterval(key, part, interval90),
    parts: [
      { name: '', value: share(part) },
      { name: t('compare.partCount'), value: critics },
    ],
  };
}

function classesCell({ pooled }: Summary): Cell {
  const { distribution, coverage } = pooled;
  if (!distribution) return noAnswer(t(coverage.read > 0 ? 'compare.tooFew' : 'compare.notRead'));
  const { weighted, plain } = distribution;
  return {
    notes: [],
    drawing: {
      kind: 'shares',
      shares: reviewClasses.map((name) => ({
        name: word('classes', name),
        value: weighted[name],
        asRead: plain[name],
      })),
    },
    order: weighted.good,
    parts: reviewClasses.flatMap((name) => [
      { name: word('classes', name), value: share(weighted[name]) },
      { name: `${word('classes', name)}, ${t('compare.partAsRead')}`, value: share(plain[name]) },
    ]),
  };
}

/** The aspects that buyers of these stores complain of most, counted per review so that a much-read store does not decide alone. */
function commonAspects(summaries: readonly Summary[]): AspectId[] {
  const weight = new Map<AspectId, number>();
  for (const { pooled } of summaries)
    for (const row of pooled.aspects)
      weight.set(row.aspect, (weight.get(row.aspect) ?? 0) + against(row) / Math.max(1, pooled.coverage.usable));
  return [...weight]
    .filter(([, n]) => n > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostAspects)
    .map(([aspect]) => aspect);
}

function aspectsCell({ pooled }: Summary, aspects: readonly AspectId[]): Cell {
  const { usable } = pooled.coverage;
  if (usable === 0) return noAnswer(t('compare.notRead'));
  const shares = aspects.map((aspect): AspectShare => {
    const row = pooled.aspects.find((one) => one.aspect === aspect);
    const complaints = row ? against(row) : 0;
    return { aspect, complaints, perHundred: (100 * complaints) / usable };
  });
  return {
    notes: [],
    drawing: { kind: 'aspects', shares },
    parts: shares.map(({ aspect, complaints }) => ({ name: word('aspects', aspect), value: complaints })),
  };
}

/** What was read of what there is, and what of it counts. */
export function coverageCell(coverage: Coverage): Cell {
  const { read, usable, total, totalAtLeast } = coverage;
  if (read === 0) return noAnswer(t('compare.notRead'));
  return {
    value: coverageInWords(coverage),
    notes: [t('compare.usable', { n: usable })],
    order: read,
    parts: [
      { name: '', value: coverageInWords(coverage) },
      { name: t('panel.coverage.usable'), value: usable },
      ...(total === undefined && totalAtLeast === undefined
        ? []
        : [{ name: t('compare.partOf'), value: total ?? `${totalAtLeast}+` }]),
    ],
  };
}

/** What follows the sale in buyers' words, and what critics say. */
export function reviewRows(summaries: readonly Summary[]): RowSpec<Summary>[] {
  const aspects = commonAspects(summaries);
  return [
    { id: 'after-said', group: 'after', name: t('compare.afterSaid'), better: 'lower', cell: afterSaidCell },
    { id: 'replies', group: 'after', name: t('compare.replies'), better: 'higher', cell: repliesCell },
    {
      id: 'classes',
      group: 'reviews',
      name: t('compare.starProfile'),
      about: t('compare.weighted'),
      better: 'higher',
      cell: classesCell,
    },
    ...(aspects.length > 0
      ? [
          {
            id: 'aspects',
            group: 'reviews' as const,
            name: t('compare.aspectProfile'),
            about: t('compare.perHundred'),
            cell: (summary: Summary) => aspectsCell(summary, aspects),
          },
        ]
      : []),
    {
      id: 'coverage',
      group: 'reviews',
      name: t('compare.coverage'),
      better: 'higher',
      cell: ({ pooled }) => coverageCell(pooled.coverage),
    },
  ];
}
