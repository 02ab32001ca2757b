import type { Rating, ReviewAssessment } from 'src/domain/assessment';
import { reviewClasses } from 'src/domain/reading';
import { html, type Markup } from './markup';
import type { FileSnapshot } from './records';
import { ratingLine } from './said';
import type { StorePart } from './store-parts';
import type { Voice } from './voice';

type Summary = NonNullable<StorePart['summary']>;

const width = 640;
/** Room for marks and labels at the ends of an axis. */
const inset = 28;

const scale =
  (from: number, to: number, [start, end]: readonly [number, number]) =>
  (value: number): number =>
    Math.round((start + ((value - from) / (to - from || 1)) * (end - start)) * 10) / 10;

/** Half stars below everything drawn, never above 4, so that small differences are not blown up. */
const axisStart = (values: readonly number[]): number =>
  Math.max(1, Math.min(4, Math.floor((Math.min(...values) - 0.1) * 2) / 2));

const halfStars = (from: number): number[] => Array.from({ length: (5 - from) * 2 + 1 }, (_, i) => from + i / 2);

/** The adjusted rating with its interval, the page's own figure beside it. Nothing where no figure is there. */
export function ratingChart(summary: Summary, voice: Voice): Markup | undefined {
  const { adjusted, interval90, shown }: Rating = summary.pooled.rating;
  const values = [adjusted, shown, ...(interval90 ?? [])].filter((value) => value !== undefined);
  if (adjusted === undefined || values.length === 0) return undefined;
  const from = axisStart(values);
  const x = scale(from, 5, [inset, width - inset]);
  const y = 34;
  return html`<svg class="chart" viewBox="0 0 ${width} 66" role="img" aria-label="${ratingLine(summary, voice)}">
<line class="axis" x1="${inset}" x2="${width - inset}" y1="${y}" y2="${y}"/>
${halfStars(from).map(
  (at) =>
    html`<line class="axis" x1="${x(at)}" x2="${x(at)}" y1="${y - 4}" y2="${y + 4}"/><text x="${x(at)}" y="${y + 22}" text-anchor="middle">${voice.number(at)}</text>`,
)}
${interval90 && html`<line class="interval" x1="${x(interval90[0])}" x2="${x(interval90[1])}" y1="${y}" y2="${y}"/>`}
${shown !== undefined && shown >= from ? html`<circle class="shown" cx="${x(shown)}" cy="${y}" r="5"/><text x="${x(shown)}" y="${y - 12}" text-anchor="${shown > 4.8 ? 'end' : 'middle'}">${voice.text('pageShows', { value: voice.stars(shown) })}</text>` : undefined}
<circle class="adjusted" cx="${x(adjusted)}" cy="${y}" r="6"/></svg>`;
}

/** Shares of good, mid and bad as read (outlined) and after weighting (filled), with their numbers. */
export function distributionChart(
  { plain, weighted }: NonNullable<ReviewAssessment['distribution']>,
  voice: Voice,
): Markup {
  const bar = scale(0, 1, [0, 360]);
  const rows = reviewClasses.map((name, i) => {
    const y = 24 + i * 36;
    const numbers = `${voice.share(plain[name])} → ${voice.share(weighted[name])}`;
    return html`<text x="0" y="${y + 14}">${voice.word('classes', name)}</text>
<rect class="plain" x="110" y="${y}" width="${Math.max(1, bar(plain[name]))}" height="9"/>
<rect class="weighted" x="110" y="${y + 11}" width="${Math.max(1, bar(weighted[name]))}" height="9"/>
<text x="490" y="${y + 14}">${numbers}</text>`;
  });
  const label = reviewClasses
    .map((name) => `${voice.word('classes', name)} ${voice.share(plain[name])} → ${voice.share(weighted[name])}`)
    .join(', ');
  return html`<svg class="chart" viewBox="0 0 ${width} 132" role="img" aria-label="${label}">
<rect class="plain" x="110" y="4" width="10" height="9"/><text x="126" y="13">${voice.text('asRead')}</text>
<rect class="weighted" x="300" y="4" width="10" height="9"/><text x="316" y="13">${voice.text('weighted')}</text>
${rows}</svg>`;
}

interface Line {
  name: string;
  points: { at: number; value: number }[];
}

/** The scores on a scale of five, each a line with at least two points; five lines at most, so that they can be told apart. */
function linesOf(snapshots: readonly FileSnapshot[], voice: Voice): Line[] {
  const lines = new Map<string, Line>();
  for (const { readAt, lastAt, scores } of [...snapshots].sort((a, b) => a.readAt.localeCompare(b.readAt)))
    for (const { dimension, value, unit, scale: top, windowDays } of scores) {
      if (value === undefined || unit !== 'score' || (top ?? 5) !== 5) continue;
      const id = `${dimension} ${windowDays ?? ''}`;
      const line = lines.get(id) ?? { name: voice.word('dimensions', dimension), points: [] };
      line.points.push({ at: Date.parse(readAt), value });
      if (lastAt > readAt) line.points.push({ at: Date.parse(lastAt), value });
      lines.set(id, line);
    }
  return [...lines.values()].filter(({ points }) => new Set(points.map(({ at }) => at)).size > 1).slice(0, 5);
}

/** How a store's scores stood on one's own visits. Nothing where there were fewer than two. */
export function historyChart(snapshots: readonly FileSnapshot[], voice: Voice): Markup | undefined {
  const lines = linesOf(snapshots, voice);
  const all = lines.flatMap(({ points }) => points);
  if (all.length === 0) return undefined;
  const times = all.map(({ at }) => at);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const bottom = axisStart(all.map(({ value }) => value));
  const x = scale(first, last, [inset + 8, 470]);
  const y = scale(bottom, 5, [150, 14]);
  const day = (at: number): string => voice.day(new Date(at).toISOString());
  // Names at the ends of the lines, pushed apart so that none lies over another.
  const ends = lines
    .map(({ name, points }, i) => ({ name, i, value: points.at(-1)?.value ?? bottom }))
    .sort((a, b) => b.value - a.value);
  let free = 0;
  const labels = ends.map(({ name, i, value }) => {
    const at = Math.max(free, y(value) + 4);
    free = at + 15;
    return html`<text class="line${i}" x="482" y="${at}">${name} ${voice.number(value)}</text>`;
  });
  const label = ends.map(({ name, value }) => `${name} ${voice.number(value)}`).join(', ');
  return html`<svg class="chart" viewBox="0 0 ${width} 190" role="img" aria-label="${label}">
${halfStars(bottom).map(
  (at) =>
    html`<line class="grid" x1="${inset + 8}" x2="470" y1="${y(at)}" y2="${y(at)}"/><text x="${inset}" y="${y(at) + 4}" text-anchor="end">${voice.number(at)}</text>`,
)}
${lines.map(
  ({ points }, i) =>
    html`<polyline class="line line${i}" points="${points.map((point) => `${x(point.at)},${y(point.value)}`).join(' ')}"/>`,
)}
${labels}
<text x="${inset + 8}" y="180">${day(first)}</text><text x="470" y="180" text-anchor="end">${day(last)}</text></svg>`;
}
