import { type Dimension, dimensionIds, dimensions, type ServiceScore } from 'src/domain/dimensions';
import type { Summary } from 'src/domain/summary';
import { inUnit, number } from '../../format/numbers';
import { t, word } from '../../format/say';
import { afterSalesDimensions, type Figure, figureFromShare, figureFromStars } from '../../services/compare';
import { type Cell, noAnswer, type Part, type RowSpec, type Trade } from './cell';

/** Every scale of scores is brought to five. */
const commonScale = 5;
const seconds = { seconds: 1, hours: 3600, days: 86_400 } as const;

type Family = 'score' | 'share' | 'duration' | 'count';

/** What a score measures and over which window: only what agrees in both can be compared. */
interface Measure {
  family: Family;
  windowDays?: number;
}

function familyOf({ unit }: ServiceScore): Family {
  if (unit === 'score' || unit === 'count') return unit;
  return unit === 'percent' ? 'share' : 'duration';
}

const measureOf = (score: ServiceScore): Measure => ({
  family: familyOf(score),
  ...(score.windowDays === undefined ? {} : { windowDays: score.windowDays }),
});
const idOf = ({ family, windowDays }: Measure): string => `${family} ${windowDays ?? ''}`;

/** What most stores of the row measure; of two equally common, the longer window. */
function usualMeasure(perStore: readonly (readonly ServiceScore[])[]): Measure | undefined {
  const counted = new Map<string, { measure: Measure; n: number }>();
  for (const scores of perStore)
    for (const id of new Set(scores.map((score) => idOf(measureOf(score))))) {
      const measure = scores.map(measureOf).find((one) => idOf(one) === id);
      if (measure) counted.set(id, { measure, n: (counted.get(id)?.n ?? 0) + 1 });
    }
  const days = ({ measure }: { measure: Measure }): number => measure.windowDays ?? 0;
  return [...counted.values()].sort(
    (a, b) => b.n - a.n || days(b) - days(a) || (idOf(a.measure) < idOf(b.measure) ? -1 : 1),
  )[0]?.measure;
}

/** A store may give one dimension over several windows: the usual one, else the nearest to it. */
function pick(scores: readonly ServiceScore[], usual: Measure): ServiceScore | undefined {
  const far = (score: ServiceScore): number => {
    const { family, windowDays } = measureOf(score);
    if (family !== usual.family) return Number.POSITIVE_INFINITY;
    if (windowDays === usual.windowDays) return 0;
    return Math.abs(Math.log((windowDays ?? 36_500) / (usual.windowDays ?? 36_500)));
  };
  return [...scores].sort((a, b) => far(a) - far(b) || (idOf(measureOf(a)) < idOf(measureOf(b)) ? -1 : 1))[0];
}

/** The value on the scale of the row: scores of five, durations in the dimension's usual unit. */
function common({
  value,
  unit,
  scale,
  dimension,
}: ServiceScore): { value: number; unit: ServiceScore['unit'] } | undefined {
  if (value === undefined) return undefined;
  if (unit === 'score') return { value: (value / (scale ?? commonScale)) * commonScale, unit };
  const usual = dimensions[dimension].unit;
  if (unit in seconds && usual in seconds && unit !== usual) {
    const [from, to] = [seconds[unit as keyof typeof seconds], seconds[usual as keyof typeof seconds]];
    return { value: (value * from) / to, unit: usual };
  }
  return { value, unit };
}

function tradeOf({ vsIndustry, value, industryValue, better }: ServiceScore): Trade | undefined {
  const compared =
    vsIndustry ??
    (value === undefined || industryValue === undefined
      ? undefined
      : ({ direction: value > industryValue ? 'above' : value < industryValue ? 'below' : 'level' } as const));
  if (!compared) return undefined;
  return compared.direction === 'level'
    ? compared
    : { ...compared, good: (compared.direction === 'above') === (better === 'higher') };
}

function figureOf(key: string, score: ServiceScore): Figure | undefined {
  const { unit, value, count, scale, distributionPercent } = score;
  if (count === undefined || count <= 0) return undefined;
  if (unit === 'percent') return value === undefined ? undefined : figureFromShare(key, value, count);
  if (unit !== 'score' || !distributionPercent || (scale ?? commonScale) !== commonScale) return undefined;
  return figureFromStars(key, distributionPercent, count);
}

/** Why a score cannot be held against the others of its row; `undefined` when it can. */
function obstacle(own: Measure, usual: Measure): string | undefined {
  if (own.family !== usual.family)
    return t(usual.family === 'score' && own.family === 'share' ? 'compare.shareNotScore' : 'compare.otherMeasure');
  if (own.windowDays === usual.windowDays) return undefined;
  if (own.windowDays === undefined) return t('compare.unknownWindow', { n: usual.windowDays ?? 0 });
  return usual.windowDays === undefined
    ? t('compare.onlyWindow', { n: own.windowDays })
    : t('compare.otherWindow', { own: own.windowDays, other: usual.windowDays });
}

/** The votes behind a mean, best first. */
function starsOf({ distributionPercent }: ServiceScore): Pick<Cell, 'drawing'> {
  if (!distributionPercent) return {};
  const shares = Object.entries(distributionPercent)
    .sort(([a], [b]) => Number(b) - Number(a))
    .map(([stars, percent]) => ({ name: t('compare.starRow', { n: Number(stars) }), value: percent / 100 }));
  return { drawing: { kind: 'shares', shares } };
}

function tradePercent({ percent, good }: Trade): number | undefined {
  if (percent === undefined || good === undefined) return undefined;
  return good ? percent : -percent;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function partsOf(
  score: ServiceScore,
  shown: number | undefined,
  trade: Trade | undefined,
  why: string | undefined,
): Part[] {
  const { windowDays, count, value, scale } = score;
  const percent = trade && tradePercent(trade);
  return [
    ...(shown === undefined ? [] : [{ name: '', value: rounded(shown) }]),
    ...(score.unit === 'score' && (scale ?? commonScale) !== commonScale && value !== undefined
      ? [{ name: t('compare.partOriginal'), value: t('compare.original', { value, scale: scale ?? commonScale }) }]
      : []),
    ...(percent === undefined ? [] : [{ name: t('compare.partTrade'), value: rounded(percent) }]),
    ...(count === undefined ? [] : [{ name: t('compare.partCount'), value: count }]),
    ...(windowDays === undefined ? [] : [{ name: t('compare.partWindow'), value: windowDays }]),
    ...(why === undefined ? [] : [{ name: t('compare.partNote'), value: why }]),
  ];
}

/** The mean of the trade in the unit that the row has in common. */
function tradeMean(score: ServiceScore, industryValue: number): string {
  const shared = common({ ...score, value: industryValue });
  return shared ? inUnit(shared.value, shared.unit) : inUnit(industryValue, score.unit);
}

function cellOf({ key, site }: Summary, score: ServiceScore, usual: Measure): Cell {
  const own = measureOf(score);
  const shown = common(score);
  const trade = tradeOf(score);
  const why = obstacle(own, usual);
  const figure = why === undefined ? figureOf(key, score) : undefined;
  const { value, scale, unit, count } = score;
  const otherScale = unit === 'score' && (scale ?? commonScale) !== commonScale;
  return {
    ...(shown ? { value: inUnit(shown.value, shown.unit) } : { instead: t('compare.notShown') }),
    notes: [
      ...(otherScale && value !== undefined
        ? [t('compare.original', { value, scale: number(scale ?? commonScale) })]
        : []),
      ...(shown && shown.unit !== unit && value !== undefined ? [inUnit(value, unit)] : []),
      ...(score.industryValue === undefined
        ? []
        : [t('panel.trade.industry', { value: tradeMean(score, score.industryValue) })]),
      ...(count === undefined ? [] : [t('compare.votes', { n: count })]),
      ...(why === undefined ? [] : [why]),
    ],
    ...(trade ? { trade } : {}),
    ...starsOf(score),
    ...(shown && why === undefined ? { order: shown.value } : {}),
    ...(figure ? { figure } : {}),
    // Without a window nothing says that two platforms mean the same time.
    ...(own.windowDays === undefined ? { pool: site } : {}),
    parts: partsOf(score, shown?.value, trade, why),
  };
}

function about(usual: Measure, better: 'higher' | 'lower'): string {
  return [
    usual.windowDays === undefined ? t('compare.noWindow') : t('panel.store.window', { n: usual.windowDays }),
    ...(usual.family === 'score' ? [t('compare.ofFive')] : []),
    ...(better === 'lower' ? [t('compare.lowerBetter')] : []),
  ].join(' · ');
}

function rowOf(dimension: Dimension, summaries: readonly Summary[]): RowSpec<Summary> | undefined {
  const own = ({ scores }: Summary) => scores.filter((score) => score.dimension === dimension);
  const usual = usualMeasure(summaries.map(own));
  if (!usual) return undefined;
  const { better } = dimensions[dimension];
  return {
    id: `score-${dimension}`,
    group: afterSalesDimensions.includes(dimension) ? 'after' : 'service',
    name: word('dimensions', dimension),
    about: about(usual, better),
    better,
    cell(summary) {
      const score = pick(own(summary), usual);
      return score ? cellOf(summary, score, usual) : noAnswer(t('compare.notShown'));
    },
  };
}

/** One row a dimension that any of the stores shows, on one scale. */
export const serviceRows = (summaries: readonly Summary[]): RowSpec<Summary>[] =>
  dimensionIds.flatMap((dimension) => rowOf(dimension, summaries) ?? []);
