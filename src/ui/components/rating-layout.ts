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
  /** 0 is the row next to the axis. */
  row: number;
}

/** Widest glyph advances at 11 px in the fonts we name, with a little to spare: a full-width character and any other. */
const wideAdvance = 11.5;
const narrowAdvance = 6.6;
/** Least distance between two labels of one row, px. */
const apart = 8;

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

/** Gives every label its row and left end so that none overlaps another or leaves the drawing. */
export function layLabels(marks: readonly Placed[], width: number): { labels: Labelled[]; rows: number } {
  const ends: { from: number; to: number }[][] = [];
  const labels = [...marks]
    .sort((a, b) => a.x - b.x)
    .map((mark): Labelled => {
      const size = labelWidth(mark.label);
      const left = Math.max(0, Math.min(width - size, mark.x - size / 2));
      const free = (row: { from: number; to: number }[]): boolean =>
        row.every(({ from, to }) => left > to + apart || left + size + apart < from);
      let row = ends.findIndex(free);
      if (row < 0) row = ends.push([]) - 1;
      ends[row]?.push({ from: left, to: left + size });
      return { ...mark, left, row };
    });
  return { labels, rows: ends.length };
}
