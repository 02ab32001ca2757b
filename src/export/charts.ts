import type { Rating, ReviewAssessment } from 'src/domain/assessment';
import { reviewClasses } from 'src/domain/reading';
import { axisStart, type Frame, halfStars, inset, inTwoWidths, scale } from './chart-frame';
import { html, type Markup } from './markup';
import { ratingLine } from './said';
import type { StorePart } from './store-parts';
import type { Voice } from './voice';

type Summary = NonNullable<StorePart['summary']>;

/** Nearer to an end of the chart than this, a centred label would leave it. */
const labelRoom = 60;

const anchorAt = (x: number, width: number): string =>
  x > width - labelRoom ? 'end' : x < labelRoom ? 'start' : 'middle';

/** The adjusted rating with its interval, the page's own figure beside it. Nothing where no figure is there. */
export function ratingChart(summary: Summary, voice: Voice): Markup | undefined {
  const { adjusted, interval90, shown }: Rating = summary.pooled.rating;
  const values = [adjusted, shown, ...(interval90 ?? [])].filter((value) => value !== undefined);
  if (adjusted === undefined || values.length === 0) return undefined;
  const from = axisStart(values);
  const y = 34;
  return inTwoWidths(({ name, width }) => {
    const x = scale(from, 5, [inset, width - inset]);
    return html`<svg class="chart ${name}" viewBox="0 0 ${width} 66" role="img" aria-label="${ratingLine(summary, voice)}">
<line class="axis" x1="${inset}" x2="${width - inset}" y1="${y}" y2="${y}"/>
${halfStars(from).map(
  (at) =>
    html`<line class="axis" x1="${x(at)}" x2="${x(at)}" y1="${y - 4}" y2="${y + 4}"/><text x="${x(at)}" y="${y + 22}" text-anchor="middle">${voice.number(at)}</text>`,
)}
${interval90 && html`<line class="interval" x1="${x(interval90[0])}" x2="${x(interval90[1])}" y1="${y}" y2="${y}"/>`}
${shown !== undefined && shown >= from ? html`<circle class="shown" cx="${x(shown)}" cy="${y}" r="5"/><text x="${x(shown)}" y="${y - 12}" text-anchor="${anchorAt(x(shown), width)}">${voice.text('pageShows', { value: voice.stars(shown) })}</text>` : undefined}
<circle class="adjusted" cx="${x(adjusted)}" cy="${y}" r="6"/></svg>`;
  });
}

/** Where the parts of a row stand: its bars, at their longest, and its numbers; and the second entry of the key. */
const columns: Record<Frame['name'], { bars: number; longest: number; numbers: number; secondKey: number }> = {
  wide: { bars: 110, longest: 360, numbers: 490, secondKey: 300 },
  narrow: { bars: 68, longest: 132, numbers: 208, secondKey: 178 },
};

/** Shares of good, mid and bad as read (outlined) and after weighting (filled), with their numbers. */
export function distributionChart(
  { plain, weighted }: NonNullable<ReviewAssessment['distribution']>,
  voice: Voice,
): Markup {
  const numbersOf = (name: (typeof reviewClasses)[number]): string =>
    `${voice.share(plain[name])} → ${voice.share(weighted[name])}`;
  const label = reviewClasses.map((name) => `${voice.word('classes', name)} ${numbersOf(name)}`).join(', ');
  return inTwoWidths(({ name: frame, width }) => {
    const { bars, longest, numbers, secondKey } = columns[frame];
    const bar = scale(0, 1, [0, longest]);
    const rows = reviewClasses.map((name, i) => {
      const y = 24 + i * 36;
      return html`<text x="0" y="${y + 14}">${voice.word('classes', name)}</text>
<rect class="plain" x="${bars}" y="${y}" width="${Math.max(1, bar(plain[name]))}" height="9"/>
<rect class="weighted" x="${bars}" y="${y + 11}" width="${Math.max(1, bar(weighted[name]))}" height="9"/>
<text x="${numbers}" y="${y + 14}">${numbersOf(name)}</text>`;
    });
    return html`<svg class="chart ${frame}" viewBox="0 0 ${width} 132" role="img" aria-label="${label}">
<rect class="plain" x="${bars}" y="4" width="10" height="9"/><text x="${bars + 16}" y="13">${voice.text('asRead')}</text>
<rect class="weighted" x="${secondKey}" y="4" width="10" height="9"/><text x="${secondKey + 16}" y="13">${voice.text('weighted')}</text>
${rows}</svg>`;
  });
}
