import { html, type Markup } from './markup';

/** One of the two forms in which every chart stands in a report; the style sheet shows the one that fits. */
export interface Frame {
  name: 'wide' | 'narrow';
  /** Units of its `viewBox`, each about one CSS px where the form is shown: so its words are as large as those of the text. */
  width: number;
}

/** A printed column of A4, and a phone of 320 px less its margins. */
const frames: readonly Frame[] = [
  { name: 'wide', width: 640 },
  { name: 'narrow', width: 292 },
];

/** Draws a chart in both forms. Only one is ever shown, so it is said once. */
export const inTwoWidths = (draw: (frame: Frame) => Markup): Markup => html`${frames.map(draw)}`;

/** Room for marks and labels at the ends of an axis. */
export const inset = 28;

/** Values onto units of a chart, to a tenth. */
export const scale =
  (from: number, to: number, [start, end]: readonly [number, number]) =>
  (value: number): number =>
    Math.round((start + ((value - from) / (to - from || 1)) * (end - start)) * 10) / 10;

/** Half stars below everything drawn, never above 4, so that small differences are not blown up. */
export const axisStart = (values: readonly number[]): number =>
  Math.max(1, Math.min(4, Math.floor((Math.min(...values) - 0.1) * 2) / 2));

/** Every half star from there to five. */
export const halfStars = (from: number): number[] => Array.from({ length: (5 - from) * 2 + 1 }, (_, i) => from + i / 2);
