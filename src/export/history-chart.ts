import { axisStart, type Frame, halfStars, inset, inTwoWidths, scale } from './chart-frame';
import { html, type Markup } from './markup';
import type { FileSnapshot } from './records';
import type { Voice } from './voice';

interface Line {
  name: string;
  points: { at: number; value: number }[];
}

/** Height of one line of words. */
const lineHeight = 15;
/** Where the lowest value stands, and the days below it. */
const floor = 150;
const days = 172;

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

interface End {
  /** Which line it is the end of. */
  line: number;
  value: number;
  says: string;
}

/** The last value of each line, the highest first. */
const endsOf = (lines: readonly Line[], voice: Voice): End[] =>
  lines
    .map(({ name, points }, line) => {
      const value = points.at(-1)?.value ?? 0;
      return { line, value, says: `${name} ${voice.number(value)}` };
    })
    .sort((a, b) => b.value - a.value);

/** Names at the ends of the lines, pushed apart so that none lies over another. */
function besideLines(ends: readonly End[], x: number, y: (value: number) => number): Markup[] {
  let free = 0;
  return ends.map(({ value, says }) => {
    const at = Math.max(free, y(value) + 4);
    free = at + lineHeight;
    return html`<text x="${x}" y="${at}">${says}</text>`;
  });
}

/** Names under the chart, each behind a piece of its line. */
const underLines = (ends: readonly End[]): Markup[] =>
  ends.map(({ line, says }, i) => {
    const y = days + 20 + i * lineHeight;
    return html`<polyline class="line line${line}" points="0,${y - 4} 26,${y - 4}"/><text x="34" y="${y}">${says}</text>`;
  });

/** How a store's scores stood on one's own visits. Nothing where there were fewer than two. */
export function historyChart(snapshots: readonly FileSnapshot[], voice: Voice): Markup | undefined {
  const lines = linesOf(snapshots, voice);
  const all = lines.flatMap(({ points }) => points);
  if (all.length === 0) return undefined;
  const times = all.map(({ at }) => at);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const bottom = axisStart(all.map(({ value }) => value));
  const left = inset + 8;
  const y = scale(bottom, 5, [floor, 14]);
  const day = (at: number): string => voice.day(new Date(at).toISOString());
  const ends = endsOf(lines, voice);
  const draw = ({ name, width }: Frame): Markup => {
    const narrow = name === 'narrow';
    const right = narrow ? width - 6 : 470;
    const x = scale(first, last, [left, right]);
    const height = days + 8 + (narrow ? ends.length * lineHeight + 6 : 0);
    return html`<svg class="chart ${name}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${ends.map(({ says }) => says).join(', ')}">
${halfStars(bottom).map(
  (at) =>
    html`<line class="grid" x1="${left}" x2="${right}" y1="${y(at)}" y2="${y(at)}"/><text x="${inset}" y="${y(at) + 4}" text-anchor="end">${voice.number(at)}</text>`,
)}
${lines.map(
  ({ points }, i) =>
    html`<polyline class="line line${i}" points="${points.map((point) => `${x(point.at)},${y(point.value)}`).join(' ')}"/>`,
)}
${narrow ? underLines(ends) : besideLines(ends, right + 12, y)}
<text x="${left}" y="${days}">${day(first)}</text><text x="${right}" y="${days}" text-anchor="end">${day(last)}</text></svg>`;
  };
  return inTwoWidths(draw);
}
