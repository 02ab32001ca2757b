import type { ServiceScore } from 'src/domain/dimensions';
import type { StoreReading } from 'src/domain/reading';
import { type Notes, pick, present } from 'src/extract/candidates';
import { parseDate } from 'src/extract/dates';
import { at, jsonAfter, textAt } from 'src/extract/embedded-json';
import { parseCount, parseDecimal, parsePercent } from 'src/extract/numbers';
import type { Page } from 'src/extract/page';
import { clean, webAddress } from 'src/extract/text';

const served = new WeakMap<Page, { data: unknown }>();

/** What pages until 2023 were made from: `window.runParams = { data: {…} }`. */
export function runParams(page: Page): unknown {
  const known = served.get(page) ?? { data: jsonAfter(page.script('runParams', 'storeModule'), /\bdata\s*:\s*/u) };
  served.set(page, known);
  return known.data;
}

const FIVE = 5;
// Labels of the header and of the card that opens under the store's name.
const labelled: [RegExp, ServiceScore['dimension']][] = [
  [/item as described\D{0,20}([\d.]{1,4})/iu, 'item-as-described'],
  [/communication\D{0,20}([\d.]{1,4})/iu, 'communication'],
  [/shipping speed\D{0,20}([\d.]{1,4})/iu, 'shipping-speed'],
];

const regions = (page: Page): Element[] =>
  [
    page.one('[class*="store-detail--storeInfo"]'),
    page.one('[class*="store-header--"],.store-container,[class*="store-info--"]'),
    page.one('[class*="store-detail--"]'),
  ].filter((region) => region !== undefined);

function scoresIn(text: string): ServiceScore[] {
  return labelled.flatMap(([pattern, dimension]) => {
    const value = parseDecimal(pattern.exec(text)?.[1] ?? '');
    return value !== undefined && value > 0 && value <= FIVE
      ? [{ dimension, value, unit: 'score', better: 'higher', scale: FIVE, shown: true }]
      : [];
  });
}

/** Rows of the store's card: "Name:", "Store no.:", "Open since:". */
function rowOf(page: Page, label: RegExp): string | undefined {
  for (const row of page.all('[class*="store-detail--storeInfo"] tr', 12)) {
    const [name, value] = Array.from(row.querySelectorAll('td'), (cell) => clean(cell.textContent));
    if (name && value && label.test(name)) return value;
  }
  return undefined;
}

const storeLink = (page: Page): Element | undefined =>
  page.one(
    '[class*="store-header--storeName"] a,a[data-pl="store-name"],.shop-name a[href*="/store/"],h3 > a[href*="/store/"]',
  );

const numberAt = (json: unknown, ...path: string[]): number | undefined => {
  const value = at(json, ...path);
  return typeof value === 'number' ? value : undefined;
};

/** The store behind an item: what is shown of it, else what the page was made from. Placeholders such as "0%" are no figure. */
export function storeOf(page: Page, notes: Notes): StoreReading {
  const data = at(runParams(page), 'storeModule');
  const link = storeLink(page);
  const text = regions(page)
    .map((region) => clean(region.textContent, 1500))
    .join(' ');
  const shownPercent = parsePercent(/(?<![\d.])([\d.]{1,8})\s?%\s*positive feedback/iu.exec(text)?.[0] ?? '');
  const openText = textAt(data, 'openTime') ?? rowOf(page, /open since/iu);
  const followers = parseCount(/(?<![\d.,])([\d.,]{1,20}[KM]?)\s*followers/iu.exec(text)?.[0] ?? '');
  const scores = scoresIn(text);
  return present({
    id: pick(notes, 'store.id', [
      { via: 'json:storeModule.storeNum', read: () => textAt(data, 'storeNum') },
      { via: 'text:Store no.', read: () => /\d{3,15}/u.exec(rowOf(page, /store no/iu) ?? '')?.[0] },
      { via: 'selector:store link', read: () => /\/store\/(\d{3,15})/u.exec(link?.getAttribute('href') ?? '')?.[1] },
    ]),
    name: pick(notes, 'store.name', [
      { via: 'json:storeModule.storeName', read: () => textAt(data, 'storeName') },
      { via: 'text:Name', read: () => rowOf(page, /^name/iu) },
      { via: 'selector:store link', read: () => clean(link?.textContent) || undefined },
    ]),
    url: webAddress(textAt(data, 'storeURL') ?? link?.getAttribute('href'), page.url),
    openedOn: openText
      ? parseDate(openText.replace(/^(\p{L}+), (\d+)/u, '$1 $2,'), page.at, { language: 'en' })
      : undefined,
    followers: numberAt(data, 'followingNumber') ?? (followers && !followers.atLeast ? followers.value : undefined),
    positivePercent: parsePercent(textAt(data, 'positiveRate') ?? '') ?? (shownPercent || undefined),
    scores: scores.length > 0 ? scores : undefined,
  });
}
