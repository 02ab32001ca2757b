import type { ServiceScore } from 'src/domain/dimensions';
import type { ItemReading, SearchHit, StoreReading } from 'src/domain/reading';
import type { PageRef } from 'src/domain/site';
import { type Notes, part, pick, present } from 'src/extract/candidates';
import { at, jsonAfter, listAt, textAt } from 'src/extract/embedded-json';
import { parseDecimal, parsePercent } from 'src/extract/numbers';
import { allWithin, type Page, within } from 'src/extract/page';
import { clean, folded, fullText, textOf, webAddress } from 'src/extract/text';
import { hiddenByMarkup } from 'src/extract/visible';
import { countFields, itemIdOf, titleOfDocument } from '../alibaba/item-fields';
import { platformBox } from '../alibaba/regions';
import { comparison, score } from '../alibaba/scores';
import { dimensionOf } from '../alibaba/vocabulary';
import type { Layout } from '../reading/layout';

/**
 * One figure of the rating block. The empty, equal, higher and lower variants are all in the DOM and all but one hidden; the
 * percent is the distance from the trade, never a score, except for the repeat rate.
 */
function figure(box: Element): ServiceScore | undefined {
  const label = textOf(within(box, '.description-word')) ?? '';
  const dimension = dimensionOf(folded(label));
  const shown = allWithin(box, '[class*="description-show-"]').filter((variant) => !hiddenByMarkup(variant));
  const variant = shown.length === 1 ? shown[0] : undefined;
  if (!dimension || !variant) return undefined;
  const percent = parsePercent(textOf(variant) ?? '');
  if (dimension === 'repeat-rate') {
    return percent === undefined ? undefined : score(dimension, { label, value: percent, scale: 100, shown: true });
  }
  const names = `${variant.getAttribute('class')} ${within(variant, '[class*="-value-"]')?.getAttribute('class') ?? ''}`;
  const direction = /bsr-higher|value-higher/u.test(names)
    ? 'above'
    : /bsr-lower|value-lower/u.test(names)
      ? 'below'
      : /value-equal-(?!common)/u.test(names)
        ? 'level'
        : undefined;
  const vsIndustry = comparison(direction, direction === 'level' ? undefined : percent);
  return vsIndustry ? score(dimension, { label, shown: true, vsIndustry }) : undefined;
}

/** The rating block stands in the header and again in the sidebar; the first of each figure counts. */
function scoresOf(page: Page): ServiceScore[] {
  const boxes = page
    .all('.bsr .description, .topbar-bsr .description', 40)
    .filter((box) => within(box, '.description-word') !== undefined);
  const found = new Map<string, ServiceScore>();
  for (const entry of boxes.map(figure)) if (entry && !found.has(entry.dimension)) found.set(entry.dimension, entry);
  return [...found.values()];
}

const contexts = new WeakMap<Page, { data: unknown }>();

function context(page: Page): unknown {
  const known = contexts.get(page) ?? { data: servedContext(page) };
  contexts.set(page, known);
  return known.data;
}

const servedContext = (page: Page): unknown =>
  jsonAfter(page.script('contextPath', 'productTitle'), /window\.contextPath\s*=\s*/u) ??
  jsonAfter(page.script('productTitle'), /"data"\s*:\s*(?=\{)/u);

/** `shopInfo`, `productTitle.fields` and the like, wherever in the 2026 data they hang. */
function fieldsOf(page: Page, name: string): unknown {
  const data = context(page);
  for (const path of [
    [name],
    ['data', name],
    ['result', 'data', name],
    ['result', 'global', 'globalData', 'model', name],
  ]) {
    const found = at(data, ...path);
    if (found !== undefined) return at(found, 'fields') ?? found;
  }
  return jsonAfter(page.script(`"${name}"`), new RegExp(`"${name}"\\s*:\\s*(?=\\{)`, 'u'));
}

function repeatRate(page: Page): ServiceScore[] {
  const value = parsePercent(textAt(fieldsOf(page, 'shopInfo'), 'byrRepeatRate3m') ?? '');
  // 3m: three months.
  return value === undefined ? [] : [score('repeat-rate', { value, scale: 100, windowDays: 90, shown: false })];
}

function store(page: Page, notes: Notes): StoreReading {
  const info = fieldsOf(page, 'shopInfo');
  const visible = part(notes, 'store.scores', () => scoresOf(page), []);
  const scores = visible.length > 0 ? visible : part(notes, 'store.scores', () => repeatRate(page), []);
  if (scores.length > 0) notes.via['store.scores'] = visible.length > 0 ? 'label:.bsr' : 'json:shopInfo';
  else notes.miss('store.scores', 'no rule matched');
  const member = page.script('memberId') ?? '';
  const box = page.one('[data-view-config*="memberId"]')?.getAttribute('data-view-config') ?? '';
  return present({
    name: pick(
      notes,
      'store.name',
      [
        {
          via: 'selector:.company-name@title',
          read: () => fullText(platformBox(page, '.company-name[title], .shop-company-name h1, .company-name a.name')),
        },
        {
          via: 'json:shopInfo.companyName',
          read: () => clean(textAt(info, 'companyName') ?? textAt(info, 'authCompanyName')) || undefined,
        },
      ],
      { expected: true },
    ),
    url: pick(notes, 'store.url', [
      {
        via: 'selector:input.currentdomain',
        read: () =>
          webAddress(page.one('input.currentdomain, input[name="currentDomainUrl"]')?.getAttribute('value'), page.url),
      },
      {
        via: 'selector:.company-name a',
        read: () => webAddress(page.one('.shop-company-name a[href]')?.getAttribute('href'), page.url),
      },
    ]),
    sellerId: pick(notes, 'store.sellerId', [
      {
        via: 'data:memberId',
        read: () =>
          /memberId["']?\s*[=:]\s*["']?b2b-(\d{6,14}?)(?=[a-f\d]{5}["'&])/u.exec(`${box} ${member}`)?.[1] ??
          /b2b-(\d{6,14})/u.exec(box)?.[1],
      },
    ]),
    scores: scores.length > 0 ? scores : undefined,
  });
}

function item(page: Page, notes: Notes): ItemReading {
  const rate =
    at(fieldsOf(page, 'productTitle'), 'rateInfo') ?? at(fieldsOf(page, 'productTitle'), 'fields', 'rateInfo');
  const rating = parseDecimal(textAt(rate, 'goodsGrade') ?? '');
  const good = parseDecimal(textAt(rate, 'goodRates') ?? '');
  const all = listAt(rate, 'commonTagNodeList').find((tag) =>
    /^全部/u.test(textAt(tag, 'name') ?? textAt(tag, 'title') ?? ''),
  );
  const total = pick(notes, 'item.reviewCount', [
    { via: 'selector:.satisfaction-number', read: () => textOf(platformBox(page, '.satisfaction-number')) },
    { via: 'json:rateInfo.commonTagNodeList', read: () => textAt(all, 'count') ?? textAt(all, 'num') },
  ]);
  return present({
    id: itemIdOf(page),
    title: pick(
      notes,
      'item.title',
      [
        { via: 'selector:h1.d-title', read: () => textOf(page.one('h1.d-title, .title-content h1')) },
        { via: 'title', read: () => titleOfDocument(page) },
      ],
      { expected: true },
    ),
    ...(rating !== undefined && rating > 0 && rating <= 5 ? { rating, ratingScale: 5 } : {}),
    ...(total && /\d/u.test(total) ? countFields(total) : {}),
    ...(good !== undefined && good <= 100 ? { positivePercent: good } : {}),
  });
}

const offers = new WeakMap<Page, unknown[]>();

/** `pageConfig.listOffer`, cut out of its script once per pass. */
function listOffer(page: Page): unknown[] {
  const known = offers.get(page);
  if (known) return known;
  const found = listAt({ offers: jsonAfter(page.script('"listOffer"'), /"listOffer"\s*:\s*(?=\[)/u) }, 'offers');
  offers.set(page, found);
  return found;
}

/** Company and repeat rate are only in the page's data; a visible 复购率 may be the offer's and not the store's. */
function search(page: Page, notes: Notes): SearchHit[] {
  const hits = listOffer(page).flatMap((offer) => {
    const company = at(offer, 'attr', 'company') ?? at(offer, 'company');
    const storeName = clean(textAt(company, 'name'));
    if (!storeName) return [];
    const value = parsePercent(textAt(company, 'shopRepurchaseRate') ?? '');
    const scores = value === undefined ? [] : [score('repeat-rate', { value, scale: 100, shown: false })];
    return [present({ storeName, itemId: textAt(offer, 'attr', 'id') ?? textAt(offer, 'id'), scores }) as SearchHit];
  });
  if (hits.length > 0) notes.via.search = 'json:pageConfig.listOffer';
  return hits;
}

const offer: Layout = {
  id: '1688-offer',
  matches: (page) =>
    page.one('.company-name, .shop-company-name, h1.d-title, .title-content h1') !== undefined ||
    page.script('contextPath', 'productTitle') !== undefined,
  kind: () => 'item',
  store,
  item,
  // Its review list is loaded on demand and its markup is not known: never "no reviews".
  lists: () => [],
  card: () => undefined,
  empty: (read) => read?.reviewCount === 0,
};
const shop: Layout = {
  id: '1688-shop',
  matches: (page) => page.one('.company-name, .shop-company-name') !== undefined,
  kind: () => 'store',
  store,
};
const results: Layout = {
  id: '1688-search',
  matches: (page) => listOffer(page).length > 0,
  kind: () => 'search',
  search,
};

/** The layout of a 1688 page by its markers. */
export function layoutOf1688(page: Page, ref: PageRef | undefined): Layout | undefined {
  const byKind = { item: offer, store: shop, search: results, reviews: undefined };
  const layout = ref ? byKind[ref.page] : undefined;
  return layout?.matches(page) ? layout : undefined;
}
