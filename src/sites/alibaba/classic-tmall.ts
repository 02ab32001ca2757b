import type { ServiceScore } from 'src/domain/dimensions';
import type { ItemReading, StoreReading } from 'src/domain/reading';
import { type Notes, part, pick, present } from 'src/extract/candidates';
import { parseCount, parseDecimal } from 'src/extract/numbers';
import { type Page, within } from 'src/extract/page';
import { clean, folded, rawText, textOf, webAddress } from 'src/extract/text';
import { classicIds } from './classic';
import { countFields, itemIdOf, titleOfDocument } from './item-fields';
import { platformBox } from './regions';
import { comparison, labelledComparisons, labelledScores } from './scores';
import { configId, years } from './store-fields';

/** The header popup before it is opened: markup kept as text in a `<textarea>`. */
const popup = (page: Page): string =>
  page
    .all('#shop-info textarea, #shopExtra textarea, .extra-info textarea, textarea.ks-datalazyload', 10)
    .map((area) => rawText(area))
    .find((text) => text.includes('shop-rate') || text.includes('开店时长')) ?? '';

/** Visible scores with their arrows; the percents come from the header popup, opened or not. */
function scoresOf(page: Page): ServiceScore[] {
  const box = platformBox(page, '#shopExtra .main-info, #shop-info .main-info, .main-info');
  const opened = labelledScores(platformBox(page, '.extra-info .shop-rate, #shop-info .shop-rate, .shop-rate'));
  const visible = labelledScores(box);
  const told = labelledComparisons(popup(page));
  return (visible.length > 0 ? visible : opened).map((entry) => {
    const more = told.get(entry.dimension);
    const other = opened.find((one) => one.dimension === entry.dimension)?.vsIndustry;
    const direction = entry.vsIndustry?.direction ?? other?.direction ?? more?.direction;
    const vsIndustry = comparison(direction, more?.percent ?? other?.percent ?? entry.vsIndustry?.percent);
    const { vsIndustry: _, ...bare } = entry;
    return { ...bare, ...present({ vsIndustry }) };
  });
}

/** The store of a classic Tmall page. */
export function tmallStore(page: Page, notes: Notes): StoreReading {
  const link = page.one('.slogo a.slogo-shopname, .hd-shop-name a, #J_HdShopInfo .hd-shop-name a');
  const url = pick(notes, 'store.url', [
    { via: 'selector:.slogo-shopname@href', read: () => webAddress(link?.getAttribute('href'), page.url) },
  ]);
  const scores = part(notes, 'store.scores', () => scoresOf(page), []);
  if (scores.length > 0) notes.via['store.scores'] = 'label:.main-info';
  else notes.miss('store.scores', 'no rule matched');
  const lazy = popup(page);
  const age =
    textOf(page.one('.tm-shop-age-num')) ??
    /tm-shop-age-num[^>]{0,200}>\s*(\d{1,2})\s*</u.exec(lazy)?.[1] ??
    /天猫(\d{1,2})年店/u.exec(folded(textOf(page.one('.tm-shop-age-content')) ?? ''))?.[1];
  const followers =
    textOf(page.one('.follow-count em')) ?? /follow-count[\s\S]{0,80}?<em[^>]{0,200}>\s*([\d,.万]+)/u.exec(lazy)?.[1];
  return present({
    name: pick(
      notes,
      'store.name',
      [{ via: 'selector:.slogo-shopname', read: () => textOf(within(link, 'strong') ?? link) }],
      { expected: true },
    ),
    url,
    ...classicIds(page, notes, url),
    ageYears: years(age),
    followers: followers ? parseCount(followers)?.value : undefined,
    scores: scores.length > 0 ? scores : undefined,
  });
}

function totalsOf(page: Page): ItemReading['totals'] {
  const counts = new Map<string, number>();
  for (const label of page.all('#J_Reviews .rate-filter label, .rate-filter label', 20)) {
    const match = /^([\p{Script=Han}]+)\((\d[\d.,万+]*)\)/u.exec(folded(rawText(label)));
    const count = match?.[2] === undefined ? undefined : parseCount(match[2])?.value;
    if (match?.[1] && count !== undefined) counts.set(match[1], count);
  }
  const tags = page.all('.rate-tag-inner span.tag-posi a, .rate-tag-inner span.tag-neg a', 60).flatMap((link) => {
    const match = /^(.+?)\s*[(（]\s*(\d[\d.,万+]*)\s*[)）]$/u.exec(clean(link.textContent));
    const count = match?.[2] === undefined ? undefined : parseCount(match[2])?.value;
    const polarity = link.closest('.tag-neg') ? ('bad' as const) : ('good' as const);
    return match?.[1] && count !== undefined ? [{ label: match[1], count, polarity }] : [];
  });
  const totals = present({
    all: counts.get('全部'),
    withPhoto: counts.get('图片'),
    followUp: counts.get('追评'),
    tags: tags.length > 0 ? tags : undefined,
  });
  return Object.keys(totals).length > 0 ? totals : undefined;
}

/** The item of a classic Tmall page. `.tm-count` alone may be the points given (送天猫积分), so only the review counter's counts. */
export function tmallItem(page: Page, notes: Notes): ItemReading {
  const total = pick(notes, 'item.reviewCount', [
    { via: 'selector:#J_ItemRates .tm-count', read: () => textOf(page.one('#J_ItemRates .tm-count')) },
    { via: 'selector:.J_ReviewsCount', read: () => textOf(page.one('.J_ReviewsCount')) },
  ]);
  const counted = total && /^[1-9]/u.test(total) ? countFields(total) : {};
  const rating = pick(notes, 'item.rating', [
    {
      via: 'selector:.rate-score strong',
      read: () =>
        parseDecimal(
          textOf(page.one('#J_Reviews .rate-score strong, .rate-header .rate-score strong, .rate-score strong')) ?? '',
        ),
    },
  ]);
  return present({
    id: itemIdOf(page) ?? configId(page, 'itemId'),
    title: pick(
      notes,
      'item.title',
      [
        { via: 'selector:.tb-detail-hd h1', read: () => textOf(page.one('.tb-detail-hd h1')) },
        { via: 'title', read: () => titleOfDocument(page) },
      ],
      { expected: true },
    ),
    ...(rating && rating <= 5 ? { rating, ratingScale: 5 } : {}),
    ...counted,
    totals: part(notes, 'item.totals', () => totalsOf(page), undefined),
  });
}
