/** Middle of the values; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** Half the distance between the quartiles, in percent of the median: how far a figure moves from batch to batch. */
export function spread(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return ((at(0.75) - at(0.25)) / 2 / median(values)) * 100;
}

/** Columns of equal width, the first to the left and figures to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const wide = (text: string): number => [...text].reduce((sum, c) => sum + (/[\u2e80-\uffef]/.test(c) ? 2 : 1), 0);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => wide(row[column] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((text, column) => {
          const blank = ' '.repeat((widths[column] ?? 0) - wide(text));
          return column === 0 ? text + blank : blank + text;
        })
        .join('  '),
    )
    .join('\n');
}
