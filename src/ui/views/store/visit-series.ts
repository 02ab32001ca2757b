import type { ServiceScore } from 'src/domain/dimensions';
import { dimensionIds } from 'src/domain/dimensions';
import { type HistorySeries, within } from '../../charts/history-layout';
import { inUnit } from '../../format/numbers';
import { t, word } from '../../format/say';
import type { Visit } from '../../services/store-page';

/** Spans of time one can choose; `days` absent: since the first visit. */
export const presets = [
  { id: 'month', days: 30 },
  { id: 'halfYear', days: 180 },
  { id: 'year', days: 365 },
  { id: 'all' },
] as const;
export type PresetId = (typeof presets)[number]['id'];

const dayMs = 86_400_000;
/** Room before the first visit where all of them are shown, so that its dot is not on the edge. */
const lead = 0.02;

/** From when to when a preset reaches, ending now. */
export function spanOf(id: PresetId, visits: readonly Visit[], now: Date): [Date, Date] {
  const chosen = presets.find((one) => one.id === id);
  if (chosen && 'days' in chosen) return [new Date(now.getTime() - chosen.days * dayMs), now];
  const first = Math.min(now.getTime() - 30 * dayMs, ...visits.map(({ readAt }) => Date.parse(readAt)));
  return [new Date(first - (now.getTime() - first) * lead), now];
}

/** One score over one window is one series: the same dimension over 90 and over 180 days is not the same number. */
export const seriesId = ({ dimension, windowDays }: ServiceScore): string => `${dimension} ${windowDays ?? ''}`;

function nameOf({ dimension, windowDays }: ServiceScore, all: readonly ServiceScore[]): string {
  const several = all.some((other) => other.dimension === dimension && other.windowDays !== windowDays);
  const name = word('dimensions', dimension);
  return several && windowDays !== undefined ? `${name} · ${t('panel.store.window', { n: windowDays })}` : name;
}

/** How a score came to stand where it stands: from which value, to which, and since which visit. Absent where it never changed. */
export interface ScoreChange {
  name: string;
  from: string;
  to: string;
  /** ISO instant. */
  since: string;
}

/** The latest change of each score within a span that changed in it. */
export function changesIn(series: readonly HistorySeries[], span: readonly [Date, Date]): ScoreChange[] {
  return series.flatMap((one) => {
    const points = within(one, span);
    const last = points.at(-1);
    const before = points.findLast(({ value }) => value !== last?.value);
    if (!last || !before) return [];
    const since = points[points.indexOf(before) + 1] ?? last;
    const said = (value: number): string => inUnit(value, one.unit);
    return [{ name: one.name, from: said(before.value), to: said(last.value), since: since.from }];
  });
}

/** The scores of all visits as series, in the reading order of their dimensions; visits that show a comparison alone have no value. */
export function seriesOf(visits: readonly Visit[]): HistorySeries[] {
  const scores = visits.flatMap((visit) => visit.scores);
  const byId = new Map(scores.map((score) => [seriesId(score), score]));
  return [...byId]
    .sort(([, a], [, b]) => dimensionIds.indexOf(a.dimension) - dimensionIds.indexOf(b.dimension))
    .map(([id, score]) => ({
      id,
      name: nameOf(score, scores),
      unit: score.unit,
      scale: score.scale,
      points: visits.flatMap(({ readAt, lastAt, scores: own }) => {
        const value = own.find((one) => seriesId(one) === id)?.value;
        return value === undefined ? [] : [{ from: readAt, to: lastAt, value }];
      }),
    }))
    .filter(({ points }) => points.length > 0);
}
