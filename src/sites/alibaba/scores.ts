import { type Dimension, dimensions, type IndustryComparison, type ServiceScore } from 'src/domain/dimensions';
import { present } from 'src/extract/candidates';
import { piecesOfMarkup, type Run, runsOf, sharedParent } from 'src/extract/labels';
import { clean } from 'src/extract/text';
import { dimensionOf } from './vocabulary';

type Direction = IndustryComparison['direction'];

const words: [RegExp, Direction][] = [
  [/^(?:高于?|超过|快)/u, 'above'],
  [/^(?:低于?|慢)/u, 'below'],
  [/^(?:持平|平$|-{3,}|=)/u, 'level'],
];
const marks: [RegExp, Direction][] = [
  [/(?:^|[-_])(?:higher|high|up|over|above)(?:$|[-_])/u, 'above'],
  [/(?:^|[-_])(?:lower|low|down|below)(?:$|[-_])/u, 'below'],
  [/(?:^|[-_])(?:equal|fair|normal|level|flat)(?:$|[-_])/u, 'level'],
];

/** `高于46.26%`, `持平0.29%`, `超过57%同行`, `--------`, `30.93%` → direction (where the words give it) and percent. */
export function comparisonIn(text: string): { direction?: Direction; percent?: number } {
  const direction = words.find(([shape]) => shape.test(text))?.[1];
  const percent = /(?<![\d.a-z])(\d{1,3}(?:\.\d+)?)%/iu.exec(text)?.[1];
  return present({ direction, percent: Number(percent) <= 100 ? Number(percent) : undefined });
}

/** Direction told by the class names in one score's row; undefined where they say nothing or two things. */
function markedDirection(row: Element): Direction | undefined {
  const found = new Set<Direction>();
  for (const element of [row, ...row.querySelectorAll('[class]')]) {
    for (const token of (element.getAttribute('class') ?? '').toLowerCase().split(/\s+/u)) {
      const hit = marks.find(([shape]) => shape.test(token));
      if (hit) found.add(hit[1]);
    }
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** The comparison as the domain keeps it; `level` carries no percent on some pages and a small one on others. */
export const comparison = (
  direction: Direction | undefined,
  percent: number | undefined,
): IndustryComparison | undefined =>
  (direction ? present({ direction, percent }) : undefined) as IndustryComparison | undefined;

/** A score with its dimension's unit and sense; `scale` 5 for scores. */
export function score(
  dimension: Dimension,
  fields: Partial<Omit<ServiceScore, 'dimension'>> & { shown: boolean },
): ServiceScore {
  const { unit, better } = dimensions[dimension];
  const scale = (fields.unit ?? unit) === 'score' && fields.value !== undefined ? { scale: 5 } : {};
  return { dimension, unit, better, ...scale, ...fields };
}

interface Row {
  dimension: Dimension;
  label: Run;
  /** The pieces after the label, up to the next label. */
  rest: Run[];
}

/** Splits a named region's text at the score labels in it. A label may share its piece with the value: `描述相符4.8`. */
function rowsOf(runs: readonly Run[]): Row[] {
  const rows: Row[] = [];
  for (const run of runs) {
    const label = /^[\p{Script=Han}]+:?/u.exec(run.text)?.[0];
    const dimension = label === undefined ? undefined : dimensionOf(label);
    if (label !== undefined && dimension) {
      const after = run.text.slice(label.length);
      rows.push({ dimension, label: { ...run, text: label }, rest: after ? [{ ...run, text: after }] : [] });
    } else rows.at(-1)?.rest.push(run);
  }
  return rows;
}

function scoreOfRow({ dimension, label, rest }: Row): ServiceScore | undefined {
  // A score stands right beside its label; six pieces reach its comparison and not the next block.
  const near = rest.slice(0, 6);
  const valueRun = near.find((run) => /^[0-5](?:\.\d{1,5})?分?$/u.test(run.text));
  const words = near.map((run) => comparisonIn(run.text)).filter((found) => found.direction ?? found.percent);
  const told = words.find((found) => found.direction !== undefined);
  const end = valueRun ?? near[0];
  const row = end ? sharedParent(label.element, end.element) : undefined;
  const direction = told?.direction ?? (row ? markedDirection(row) : undefined);
  const percent = (told ?? words[0])?.percent;
  const value = valueRun ? Number.parseFloat(valueRun.text) : undefined;
  if (value === undefined && percent === undefined) return undefined;
  return score(dimension, {
    ...present({ value: value === 0 ? undefined : value, vsIndustry: comparison(direction, percent) }),
    label: clean(label.text.replace(/:$/u, '')),
    shown: true,
  });
}

/** The store scores in a NAMED region, by their labels: value, direction and percent beside each. First of a dimension wins. */
export function labelledScores(region: Element | undefined): ServiceScore[] {
  if (!region) return [];
  const found = new Map<Dimension, ServiceScore>();
  for (const row of rowsOf(runsOf(region))) {
    const read = scoreOfRow(row);
    if (read && !found.has(row.dimension)) found.set(row.dimension, read);
  }
  return [...found.values()];
}

/** Comparisons by dimension in markup kept as text (classic Tmall's unopened header popup). */
export function labelledComparisons(markup: string): Map<Dimension, { direction?: Direction; percent?: number }> {
  const found = new Map<Dimension, { direction?: Direction; percent?: number }>();
  let current: Dimension | undefined;
  for (const piece of piecesOfMarkup(markup)) {
    const dimension = dimensionOf(piece);
    if (dimension) current = dimension;
    else if (current && !found.has(current)) {
      const told = comparisonIn(piece);
      if (told.direction ?? told.percent) found.set(current, told);
    }
  }
  return found;
}

/** Lists of scores as one: the first list's entry of a dimension stays, later lists only add dimensions. */
export function mergeScores(...lists: readonly ServiceScore[][]): ServiceScore[] {
  const found = new Map<Dimension, ServiceScore>();
  for (const entry of lists.flat()) if (!found.has(entry.dimension)) found.set(entry.dimension, entry);
  return [...found.values()];
}
