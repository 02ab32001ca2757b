import type { ServiceScore } from 'src/domain/dimensions';
import { present } from 'src/extract/candidates';
import { at, jsonAfter, listAt, textAt } from 'src/extract/embedded-json';
import type { Page } from 'src/extract/page';
import { clean, folded } from 'src/extract/text';
import { comparison, comparisonIn, score } from './scores';
import { dimensionOf } from './vocabulary';

const results = new WeakMap<Page, { data: unknown }>();

/**
 * The served data of a generation A item page (`window.__ICE_APP_CONTEXT__`), or undefined when there is none or when it is
 * another item's: after an in-page navigation the script still holds the first item.
 */
export function iceData(page: Page): unknown {
  const known = results.get(page);
  if (known) return known.data;
  const data = freshData(page);
  results.set(page, { data });
  return data;
}

// What is read of it; parsing these alone is a tenth of the work. An escaped quote cannot end a key, so text never passes for one.
const wanted = ['storeCardVO', 'rateVO'];

/** `res` with only the parts read here, cut out of the script by their keys. */
function slimData(source: string): unknown {
  const seller = jsonAfter(source, /"seller"\s*:\s*(?=\{)/u);
  const components = Object.fromEntries(
    wanted.map((key) => [key, jsonAfter(source, new RegExp(`"${key}"\\s*:\\s*(?=\\{)`, 'u'))]),
  );
  return { seller, componentsVO: components };
}

function freshData(page: Page): unknown {
  const itemId = page.url.searchParams.get('id');
  const source = page.script('__ICE_APP_CONTEXT__', '"loaderData"');
  if (!source || !itemId) return undefined;
  const served = /"ssrItemId"\s*:\s*"?(\d{4,20})"?/u.exec(source)?.[1];
  if (served !== undefined) return served === itemId ? slimData(source) : undefined;
  const start = /\bvar b\s*=\s*/u.test(source) ? /\bvar b\s*=\s*/u : /__ICE_APP_CONTEXT__\s*=\s*(?=\{)/u;
  const data = at(jsonAfter(source, start), 'loaderData', 'home', 'data', 'res');
  return textAt(data, 'item', 'itemId') === itemId ? data : undefined;
}

const levels: Record<string, 'above' | 'level' | 'below'> = {
  '1': 'above',
  '0': 'level',
  '-1': 'below',
  higher: 'above',
  equal: 'level',
  lower: 'below',
  高: 'above',
  平: 'level',
  低: 'below',
};

/** `evaluates[{title, score, level, levelText}]` of the item, shop and mobile data. Never shown as such, hence `shown: false`. */
export function embeddedScores(list: readonly unknown[]): ServiceScore[] {
  return list.flatMap((entry) => {
    const label = clean(textAt(entry, 'title'));
    const dimension = dimensionOf(folded(label));
    const value = Number.parseFloat(textAt(entry, 'score') ?? '');
    if (!dimension || !(value > 0 && value <= 5)) return [];
    const told = comparisonIn(folded(textAt(entry, 'levelText') ?? ''));
    const level = levels[textAt(entry, 'level') ?? ''] ?? levels[textAt(entry, 'levelText') ?? ''];
    const vsIndustry = comparison(told.direction ?? level, told.percent);
    return [score(dimension, { label, value, shown: false, ...present({ vsIndustry }) })];
  });
}

/** All scores in the served item data: the newer three, the older three and the overall one. */
export function iceScores(data: unknown): ServiceScore[] {
  const card = at(data, 'componentsVO', 'storeCardVO');
  const overall = Number.parseFloat(textAt(card, 'overallScore') ?? '');
  return [
    ...(overall > 0 && overall <= 5 ? [score('overall', { value: overall, shown: false })] : []),
    ...embeddedScores(listAt(card, 'evaluates')),
    ...embeddedScores(listAt(data, 'seller', 'evaluates')),
  ];
}
