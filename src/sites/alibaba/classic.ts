import type { ServiceScore } from 'src/domain/dimensions';
import type { ItemReading, StoreReading } from 'src/domain/reading';
import { type Notes, part, pick, present } from 'src/extract/candidates';
import { allWithin, type Page, within } from 'src/extract/page';
import { attributeOf, clean, fullText, rawText, textOf, webAddress } from 'src/extract/text';
import { hiddenByMarkup } from 'src/extract/visible';
import { afterSales } from './after-sales';
import { afterSalesCommentCount } from './after-sales-comments';
import { classicTotals, loadedCount } from './classic-totals';
import { countFields, itemIdOf, titleOfDocument } from './item-fields';
import { platformBox } from './regions';
import { labelledScores, mergeScores } from './scores';
import { configId, creditLevel, idOf, microscope, shopIdIn, years } from './store-fields';

const same = (a: string, b: string): boolean => a === b;

/** Boxes in which the platform itself states a classic store's scores, the fullest first. */
const ratingBoxes = ['.shop-dynamic-score', '#J_ShopRate2', '.tb-shop-rate', '.shop-service-info-list', '#miniDSR'];
// Description, service, delivery: nothing is left to look for once all three are found.
const complete = 3;

/** Scores of the named boxes; the first box that knows a dimension wins, so percents are preferred over bare numbers. */
export function classicScores(page: Page): ServiceScore[] {
  const simple = labelledScores(within(page.one('#J_ShopInfo'), '.tb-shop-rate'));
  return simple.length >= complete
    ? simple
    : mergeScores(...ratingBoxes.map((box) => labelledScores(platformBox(page, box))), simple);
}

/** First match in the store card where the page has one, else on the page. */
const inStoreCard = (page: Page, selector: string): Element | undefined => {
  const card = page.one('#J_ShopInfo');
  return card ? within(card, selector) : page.one(selector);
};

const deposit = /已缴纳\s*[\d.,]+\s*元保证金/u;

function iconsOf(page: Page): Element[] {
  const card = page.one('#J_ShopInfo');
  return card
    ? allWithin(card, '.tb-shop-icon a[title]')
    : page.all('.tb-shop-icon a[title], .qualification a[title], a.xiaobao-v[title]', 20);
}

/** Badges in the page's own words: gold seller with its run of periods, deposit, identity check with its day. */
export function classicBadges(page: Page): string[] {
  const badges = new Set<string>();
  const periods = textOf(inStoreCard(page, '.tb-gold-periods'));
  if (periods) badges.add(`金牌卖家 ${periods.replace(/\s+/gu, '')}`);
  for (const icon of iconsOf(page)) {
    const title = attributeOf(icon, 'title') ?? '';
    const paid = deposit.exec(title)?.[0].replace(/\s+/gu, '');
    if (paid) badges.add(paid);
    else if (/认证\s*\d{4}-\d{2}-\d{2}$/u.test(title)) badges.add(title);
  }
  const detail = clean(within(page.one('.shop-summary'), '.icon-detail')?.textContent).replace(/\s+/gu, '');
  const paid = deposit.exec(detail)?.[0];
  if (paid) badges.add(paid);
  return [...badges];
}

function nameAndUrl(page: Page, notes: Notes): Pick<StoreReading, 'name' | 'url'> {
  const simple = inStoreCard(page, '.tb-shop-name a');
  const enterprise = simple ? undefined : page.one('a.shop-name-link');
  const other = (simple ?? enterprise) ? undefined : page.one('.shop-name a');
  const name = pick(
    notes,
    'store.name',
    [
      { via: 'selector:.tb-shop-name a@title', read: () => fullText(simple) },
      { via: 'selector:.shop-name-link@title', read: () => fullText(enterprise) },
      { via: 'selector:.shop-name a', read: () => fullText(other)?.replace(/\s*进入店铺$/u, '') },
    ],
    { expected: true },
  );
  const href = (simple ?? enterprise ?? other)?.getAttribute('href');
  const url = pick(notes, 'store.url', [{ via: 'selector:store name@href', read: () => webAddress(href, page.url) }]);
  return present({ name, url });
}

/** Shop and seller id, from up to three places that must agree. */
export function classicIds(page: Page, notes: Notes, url: string | undefined): Pick<StoreReading, 'id' | 'sellerId'> {
  const pine = page.one('#J_Pine');
  const id = pick(
    notes,
    'store.id',
    [
      { via: 'selector:#J_Pine@data-shopid', read: () => idOf(pine?.getAttribute('data-shopid')) },
      { via: 'meta:microscope-data', read: () => microscope(page, 'shopId') },
      { via: 'script:g_config.shopId', read: () => configId(page, 'shopId') },
      { via: 'address:shopN', read: () => shopIdIn(url) },
    ],
    { agree: same },
  );
  const sellerId = pick(
    notes,
    'store.sellerId',
    [
      { via: 'selector:#J_Pine@data-sellerid', read: () => idOf(pine?.getAttribute('data-sellerid')) },
      { via: 'meta:microscope-data', read: () => microscope(page, 'userId') },
      { via: 'selector:#dsr-userid', read: () => idOf(page.one('#dsr-userid')?.getAttribute('value')) },
      { via: 'script:g_config.sellerId', read: () => configId(page, 'sellerId') },
    ],
    { agree: same },
  );
  return present({ id, sellerId });
}

/** The store of a classic Taobao item page, simple or enterprise header, with the shop-wide after-sales table. */
export function classicStore(page: Page, notes: Notes): StoreReading {
  const basics = nameAndUrl(page, notes);
  const scores = mergeScores(
    part(notes, 'store.scores', () => classicScores(page), []),
    part(notes, 'store.afterSales', () => afterSales(page), []),
  );
  if (scores.length > 0) notes.via['store.scores'] = 'label:rating block';
  else notes.miss('store.scores', 'no rule matched');
  const badges = part(notes, 'store.badges', () => classicBadges(page), []);
  return present({
    ...basics,
    ...classicIds(page, notes, basics.url),
    level: creditLevel(inStoreCard(page, '.tb-shop-rank, .shop-rank a')),
    ageYears: years(textOf(inStoreCard(page, '.tb-shop-age-val'))),
    badges: badges.length > 0 ? badges : undefined,
    scores: scores.length > 0 ? scores : undefined,
    afterSalesCommentCount: part(notes, 'store.afterSalesCommentCount', () => afterSalesCommentCount(page), undefined),
  });
}

/** The item of a classic Taobao page. */
export function classicItem(page: Page, notes: Notes): ItemReading {
  const heading = within(page.one('#J_Title'), '.tb-main-title') ?? page.one('.tb-main-title');
  const total = pick(notes, 'item.reviewCount', [{ via: 'selector:#J_RateCounter', read: () => loadedCount(page) }]);
  const folded = allWithin(page.one('#reviews'), '.kg-rate-wd-folded').find((box) => !hiddenByMarkup(box));
  return present({
    id: itemIdOf(page) ?? configId(page, 'itemId'),
    title: pick(
      notes,
      'item.title',
      [
        { via: 'selector:.tb-main-title@data-title', read: () => attributeOf(heading, 'data-title') },
        { via: 'selector:.tb-main-title', read: () => textOf(heading) },
        { via: 'title', read: () => titleOfDocument(page) },
      ],
      { expected: true },
    ),
    ...(total ? countFields(total) : {}),
    totals: part(notes, 'item.totals', () => classicTotals(page), undefined),
    foldedNotice: folded && /折叠/u.test(rawText(folded)) ? true : undefined,
  });
}
