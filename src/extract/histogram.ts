import { parseCount, parsePercent } from './numbers';
import type { Page } from './page';
import { proseOf } from './prose';
import { remembered } from './remembered';

/** Ratings per star as a page shows them, as counts or as percentages. */
export interface Histogram {
  counts?: Record<string, number>;
  percents?: Record<string, number>;
}

const isAbout = remembered((name) =>
  /hist|rating|review|star|distribution|breakdown|bewert|avis|opinion|rese[nñ]|beoordel|recens/iu.test(name),
);
// A row holds a label, a number and perhaps a sentence for screen readers.
const maxRowText = 200;
const maxParents = 400;
const maxRows = 8;
const rowKinds = new Set(['li', 'tr', 'div', 'a', 'button']);
const batch = 20;

interface Row {
  star: number;
  count?: number;
  percent?: number;
}

/** `5 Sterne (343)`, `5★ 42`, `4 stars 63% 120` → star, count, percent; undefined for any other row. */
function rowOf(element: Element): Row | undefined {
  const text = proseOf(element, maxRowText).normalize('NFKC');
  const numbers = text.match(/\d+(?:[.,]\d+)*[kK]?(?:\s?%)?/gu) ?? [];
  const [label, ...rest] = numbers;
  if (label === undefined || !/^[1-5]$/u.test(label) || rest.length < 1 || rest.length > 2) return undefined;
  const percents = rest.filter((part) => part.endsWith('%'));
  const counts = rest.filter((part) => !part.endsWith('%'));
  if (percents.length > 1 || counts.length > 1) return undefined;
  const percent = percents[0] === undefined ? undefined : parsePercent(percents[0]);
  const count = counts[0] === undefined ? undefined : parseCount(counts[0])?.value;
  return { star: Number(label), ...(count !== undefined && { count }), ...(percent !== undefined && { percent }) };
}

/** The rows of a list, if they are exactly one for each of five stars and all of one kind. */
function rowsOf(parent: Element): Row[] | undefined {
  const rows = [...parent.children].flatMap((child) => rowOf(child) ?? []);
  const ordered = rows.every((row, index) => index === 0 || Math.abs(row.star - (rows[index - 1]?.star ?? 0)) === 1);
  return rows.length === 5 && ordered && new Set(rows.map(({ star }) => star)).size === 5 ? rows : undefined;
}

/** Whether the list stands in something that calls itself ratings, so that sizes or prices are not taken for stars. */
function isAboutRatings(element: Element): boolean {
  let at: Element | null = element;
  for (let up = 0; at && up < 5; up++, at = at.parentElement) {
    if (isAbout(at.getAttribute('id') ?? '') || isAbout(at.getAttribute('class') ?? '')) return true;
  }
  return false;
}

const byStar = (rows: readonly Row[], pick: (row: Row) => number | undefined): Record<string, number> | undefined => {
  const entries = rows.flatMap((row) => {
    const value = pick(row);
    return value === undefined ? [] : [[String(row.star), value] as const];
  });
  return entries.length === 5 ? Object.fromEntries(entries) : undefined;
};

const sum = (values: Record<string, number> | undefined): number =>
  Object.values(values ?? {}).reduce((a, b) => a + b, 0);

/**
 * The first list of five rows that each pair a star label with a count or a percentage, inside something about ratings.
 * `totals`: counts the page states for the item; a list that adds up to something else belongs to something else.
 */
export function* readHistogram(page: Page, totals: readonly number[]): Generator<void, Histogram | undefined> {
  const parents = new Set<Element>();
  // The bare selector is ten times faster than one per kind of row.
  for (const fifth of page.all(':nth-child(5)')) {
    const parent = rowKinds.has(fifth.localName) ? fifth.parentElement : null;
    if (parent && parents.size < maxParents && parent.childElementCount <= maxRows) parents.add(parent);
  }
  let looked = 0;
  for (const parent of parents) {
    if (++looked % batch === 0) yield;
    // Class names first: they cost less than texts.
    const rows = isAboutRatings(parent) ? rowsOf(parent) : undefined;
    if (!rows) continue;
    const counts = byStar(rows, ({ count }) => count);
    const percents = byStar(rows, ({ percent }) => percent);
    const all = sum(counts);
    // A page may have counted again since its markup was made; a hundredth is that, more is another item.
    const fits = totals.length === 0 || totals.some((total) => Math.abs(total - all) <= Math.max(1, total / 100));
    const whole = Math.abs(sum(percents) - 100) <= 3;
    const histogram = { ...(counts && all > 0 && fits && { counts }), ...(percents && whole && { percents }) };
    if (Object.keys(histogram).length > 0) return histogram;
  }
  return undefined;
}
