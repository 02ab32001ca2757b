/** A named mark on the rating axis. */
export interface Mark {
  kind: 'shown' | 'critic' | 'plain';
  value: number;
  label: string;
}

export interface Placed extends Mark {
  /** Centre of the mark, px. */
  x: number;
}

export interface Labelled extends Placed {
  /** Left end of the label, px. */
  left: number;
  /** Where under the label the line to its mark begins, px. */
  foot: number;
  /** 0 is the row next to the axis. */
  row: number;
}

/** Widest glyph advances at 11 px in the fonts we name, with a little to spare: a full-width character and any other. */
const wideAdvance = 11.5;
const narrowAdvance = 6.6;
/** Least distance between two labels of one row, px. */
const apart = 10;
/** How far from a label's end the line to its mark may begin, px. */
const footInset = 8;

const labelWidth = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/u.test(char) ? wideAdvance : narrowAdvance), 0);

/** Where the axis begins: the next half star below everything drawn, never above 4, so that small differences are not blown up. */
export const axisStart = (values: readonly number[]): number =>
  Math.max(1, Math.min(4, Math.floor((Math.min(...values) - 0.1) * 2) / 2));

/** Half stars where the axis is short, whole stars where it is long; 5 is always there. */
export function ticks(from: number): number[] {
  const step = 5 - from > 2 ? 1 : 0.5;
  const found: number[] = [];
  for (let at = 5; at >= from - 1e-9; at -= step) found.unshift(at);
  return found;
}

interface Sized extends Placed {
  size: number;
}

/** Left ends of labels pushed apart in one row, or `undefined` when the row is too short for them. */
function dodge(marks: readonly Sized[], width: number): number[] | undefined {
  const lefts: number[] = [];
  let free = 0;
  for (const { x, size } of marks) {
    const left = Math.max(free, x - size / 2);
    lefts.push(left);
    free = left + size + apart;
  }
  let limit = width;
  for (let i = marks.length - 1; i >= 0; i--) {
    const left = Math.min(lefts[i] ?? 0, limit - (marks[i]?.size ?? 0));
    if (left < 0) return undefined;
    lefts[i] = left;
    limit = left - apart;
  }
  return lefts;
}

/**
 * Gives every label its place so that none overlaps another, leaves the drawing or is crossed by another's line: side by side in one row, or
 * where that is too short one row each, the label nearest the middle of the axis lowest.
 */
export function layLabels(marks: readonly Placed[], width: number): { labels: Labelled[]; rows: number } {
  const sorted = marks.map((mark) => ({ ...mark, size: labelWidth(mark.label) })).sort((a, b) => a.x - b.x);
  const lefts = dodge(sorted, width);
  const rightHalf = sorted.reduce((sum, { x }) => sum + x, 0) > (sorted.length * width) / 2;
  const labels = sorted.map(({ size, ...mark }, i): Labelled => {
    const beside = rightHalf ? mark.x - size + footInset : mark.x - footInset;
    const left = lefts?.[i] ?? Math.max(0, Math.min(width - size, beside));
    const foot = Math.max(left + footInset, Math.min(left + size - footInset, mark.x));
    return { ...mark, left, foot, row: lefts ? 0 : rightHalf ? i : sorted.length - 1 - i };
  });
  return { labels, rows: Math.min(labels.length, lefts ? 1 : labels.length) };
}
