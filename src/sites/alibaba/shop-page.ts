import type { StoreReading } from 'src/domain/reading';
import { type Notes, part, pick, present } from 'src/extract/candidates';
import { parseChineseDate } from 'src/extract/days';
import { at, jsonAfter, listAt, textAt } from 'src/extract/embedded-json';
import { parseCount, parseDecimal } from 'src/extract/numbers';
import { type Page, within } from 'src/extract/page';
import { clean, folded, fullText, textOf, webAddress } from 'src/extract/text';
import { classicBadges, classicIds, classicScores } from './classic';
import { embeddedScores } from './ice';
import { comparison, comparisonIn, mergeScores, score } from './scores';
import { creditLevel, shopIdIn, years } from './store-fields';
import { positivePercentOf, scoresOfLabels } from './store-labels';

/** A classic shop page: `.shop-summary` header with its popup, on Taobao and Tmall alike. */
export function classicShop(page: Page, notes: Notes): StoreReading {
  const link = page.one(
    '.shop-summary .shop-name a, .shop-name a[href], a.shop-name-link, .slogo a.slogo-shopname, .hd-shop-name a',
  );
  const url = pick(notes, 'store.url', [
    { via: 'selector:.shop-name a@href', read: () => webAddress(link?.getAttribute('href'), page.url) },
  ]);
  const scores = part(notes, 'store.scores', () => classicScores(page), []);
  if (scores.length > 0) notes.via['store.scores'] = 'label:#J_ShopRate2';
  else notes.miss('store.scores', 'no rule matched');
  const opened = textOf(page.one('.id-time'));
  const badges = classicBadges(page);
  return present({
    name: pick(
      notes,
      'store.name',
      [
        { via: 'selector:.shop-name a@title', read: () => clean(link?.getAttribute('title')) || undefined },
        { via: 'selector:.shop-name a', read: () => textOf(link)?.replace(/\s*进入店铺$/u, '') },
      ],
      { expected: true },
    ),
    url,
    ...classicIds(page, notes, url),
    level: creditLevel(page.one('.shop-rank a, .tb-shop-rank')),
    ageYears: years(textOf(page.one('.tb-shop-age-val, .tm-shop-age-num'))),
    openedOn: opened ? parseChineseDate(opened, page.at) : undefined,
    badges: badges.length > 0 ? badges : undefined,
    scores: scores.length > 0 ? scores : undefined,
  });
}

const sellers = new WeakMap<Page, { data: unknown }>();

/** `window.g_config.seller` of the 2024–26 shop page; the outer literal need not be JSON, the inner object is. */
export function shopSeller(page: Page): unknown {
  const known = sellers.get(page);
  if (known) return known.data;
  const source = page.script('g_config', '"seller"', '"shopId"');
  const data = at(jsonAfter(source, /g_config\s*=\s*/u), 'seller') ?? jsonAfter(source, /"seller"\s*:\s*/u);
  sellers.set(page, { data });
  return data;
}

/** `evaluateList` 综合体验 …, `peerComparisonInfo` 超过57%同行, where the page carries the shop service's answer. */
function newerScores(seller: unknown) {
  const list = embeddedScores(listAt(seller, 'evaluateList'));
  const told = comparisonIn(folded(textAt(seller, 'peerComparisonInfo') ?? ''));
  const vsIndustry = comparison(told.direction, told.percent);
  const overall = parseDecimal(textAt(seller, 'overallScore') ?? '');
  const first = overall && overall <= 5 ? [score('overall', { value: overall, shown: false })] : [];
  return mergeScores(list, first).map((entry) =>
    entry.dimension === 'overall' && vsIndustry ? { ...entry, vsIndustry } : entry,
  );
}

/** A shop page of 2024–26. What its DOM prints beyond the name is unknown, so figures come from its data and are not `shown`. */
export function modernShop(page: Page, notes: Notes): StoreReading {
  const seller = shopSeller(page);
  const labels = listAt(seller, 'shopTagList')
    .map((tag) =>
      clean(
        typeof tag === 'string' ? tag : (textAt(tag, 'text') ?? textAt(tag, 'title') ?? textAt(tag, 'contentDesc')),
      ),
    )
    .filter(Boolean);
  const scores = mergeScores(
    newerScores(seller),
    embeddedScores(listAt(seller, 'evaluates')),
    scoresOfLabels(labels, false),
  );
  if (scores.length > 0) notes.via['store.scores'] = 'json:g_config.seller.evaluates';
  else notes.miss('store.scores', 'no rule matched');
  const url = webAddress(textAt(seller, 'pcShopUrl') ?? textAt(seller, 'shopUrl'), page.url);
  const deposit = textAt(seller, 'bailAmount');
  const header = page.named('shopNameContainer')[0] ?? page.named('shopInfo')[0];
  return present({
    name: pick(
      notes,
      'store.name',
      [
        { via: 'json:g_config.seller.shopName', read: () => clean(textAt(seller, 'shopName')) || undefined },
        {
          via: 'class:shopName',
          read: () => fullText(within(header, '[class*="shopName--"]') ?? page.named('shopName')[0]),
        },
      ],
      { expected: true },
    ),
    url,
    id: pick(
      notes,
      'store.id',
      [
        { via: 'json:g_config.seller.shopId', read: () => textAt(seller, 'shopId') },
        { via: 'address:shopN', read: () => shopIdIn(page.url.href) },
      ],
      { agree: (a, b) => a === b },
    ),
    sellerId: pick(notes, 'store.sellerId', [
      { via: 'json:g_config.seller.sellerId', read: () => textAt(seller, 'sellerId') ?? textAt(seller, 'userId') },
    ]),
    ageYears: years(/(\d{1,2})年/u.exec(textAt(seller, 'shopDuration') ?? '')?.[1]),
    followers: parseCount(textAt(seller, 'fansNum') ?? '')?.value,
    level: at(seller, 'tmall') === true ? undefined : textAt(seller, 'creditLevel'),
    labels: labels.length > 0 ? labels : undefined,
    positivePercent: positivePercentOf(labels),
    badges: deposit && /^\d+/u.test(deposit) ? [`已缴纳${deposit}元保证金`] : undefined,
    scores: scores.length > 0 ? scores : undefined,
  });
}
