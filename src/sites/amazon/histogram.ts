import { parsePercent } from 'src/extract/numbers';
import { allWithin, type Page, within } from 'src/extract/page';
import { clean } from 'src/extract/text';

const starNames = ['one', 'two', 'three', 'four', 'five'];

/** Which star a row is of: the filter its link sets, else the first digit of its first words; the decoy labels come after those. */
function starOf(row: Element, index: number): number {
  const href = within(row, 'a[href*="filterByStar="]')?.getAttribute('href') ?? '';
  const filter = /filterByStar=(one|two|three|four|five)_star/u.exec(href)?.[1];
  return filter ? starNames.indexOf(filter) + 1 : 5 - index;
}

// "72 percent of reviews have 5 stars", "Un 56 por ciento de las reseñas": the number before the word is the share.
const worded = /(?:^|\D)(\d{1,3}) (?:percent|prozent|pour cent|por cien|per cento|procent)/iu;

function percentOf(row: Element): number | undefined {
  const shown = parsePercent(clean(row.textContent, 400));
  if (shown !== undefined) return shown;
  for (const element of allWithin(row, '[aria-label],[title],[aria-valuenow]').slice(0, 20)) {
    const text = ['aria-valuenow', 'aria-label', 'title'].map((name) => element.getAttribute(name) ?? '').join(' ');
    const percent = parsePercent(text) ?? Number(worded.exec(text)?.[1] ?? Number.NaN);
    if (percent >= 0 && percent <= 100) return percent;
  }
  return undefined;
}

/** The shares of the five stars, in percent; undefined unless all five rows are there. */
export function histogramOf(page: Page): Record<string, number> | undefined {
  const rows = page.all('#histogramTable tr,#histogramTable li', 10).slice(0, 5);
  const shares: Record<string, number> = {};
  for (const [index, row] of rows.entries()) {
    const percent = percentOf(row);
    if (percent !== undefined) shares[starOf(row, index)] = percent;
  }
  return Object.keys(shares).length === 5 ? shares : undefined;
}
