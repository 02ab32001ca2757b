import type { ServiceScore } from 'src/domain/dimensions';
import type { ItemReading, StoreReading } from 'src/domain/reading';
import { type Notes, pick, present } from 'src/extract/candidates';
import { parseDecimal, parsePercent } from 'src/extract/numbers';
import { firstIn, type Page } from 'src/extract/page';
import { clean, webAddress } from 'src/extract/text';
import type { Site } from '../define';
import { type CardPlaces, cardReader } from '../reading/cards';
import { exactCount } from '../reading/counts';
import { type Layout, layoutAmong } from '../reading/layout';
import { wordsAt } from '../reading/places';
import { readWithSchema } from '../reading/with-schema';
import { identifyLazada } from './address';
import { lazadaMatches } from './hosts';

const version = 1;
const FIVE = 5;

/** Cards until 2024. Stars are pictures, the unlit one by its file; a seller's reply is a box of the same make. */
const first: CardPlaces = {
  // brittle: an unlit star is told by the name of its picture alone.
  litStars: '.top .container-star img.star:not([src*="TB18ZvEgfDH8KJjy1XcXXcpdXXa"])',
  text: ['.item-content:not([class*="seller-reply"]) .content'],
  author: ['.middle > span:first-child'],
  date: ['.top .title.right'],
  variant: ['.skuInfo'],
  verified: ['.verify', '.verifyImg'],
  reply: ['[class*="seller-reply"] .content'],
  strip: { author: /^(?:by|oleh|bởi|โดย)\s+/iu },
};

/** Cards since: stars are painted through a mask, times are told as "2 weeks ago". */
const second: CardPlaces = {
  // brittle: a lit star is told by the share its mask shows.
  litStars: '.item-middle .i-rate-star[style*="half_100%"]',
  text: ['.item-content-main-content-reviews'],
  date: ['.time'],
  variant: ['.skuInfo-item', '.skuInfo'],
  photos: '.item-content-main-imgs .img-item',
};

const cardBox = '.mod-reviews .item';
const [firstCard, secondCard] = [cardReader(first), cardReader(second)];

const labelled: [RegExp, ServiceScore['dimension']][] = [
  [/ship on time|pengiriman tepat|giao (?:hàng )?đúng hạn|จัดส่งตรงเวลา/iu, 'on-time-dispatch'],
  [/chat response|respon chat|maklum balas chat|phản hồi (?:chat|tin nhắn)|ตอบแชท|การตอบแชท/iu, 'response'],
];
const positive = /positive (?:seller )?ratings?|penilaian positif|rating penjual positif|đánh giá tích cực|คะแนนผู้ขาย/iu;

/** The three figures under the seller's name, each a label and a percent side by side. */
function figures(page: Page): { label: string; percent: number }[] {
  return page.all('.seller-info-value', 8).flatMap((value) => {
    const label = clean(value.parentElement?.textContent, 120);
    const percent = parsePercent(clean(value.textContent));
    return percent === undefined ? [] : [{ label, percent }];
  });
}

function storeOf(page: Page, notes: Notes): StoreReading {
  const link = page.one(
    '.seller-name__detail a[href*="/shop/"],a.seller-name__detail-name,.seller-container a[href*="/shop/"]',
  );
  const url = webAddress(link?.getAttribute('href'), page.url)?.replace(/[?#].*$/u, '');
  const shown = figures(page);
  const scores = shown.flatMap(({ label, percent }): ServiceScore[] => {
    const dimension = labelled.find(([pattern]) => pattern.test(label))?.[1];
    return dimension ? [{ dimension, value: percent, unit: 'percent', better: 'higher', shown: true }] : [];
  });
  return present({
    id: identifyLazada(page.url)?.storeId ?? (url && identifyLazada(new URL(url))?.storeId),
    name: pick(notes, 'store.name', [
      { via: 'selector:seller link', read: () => clean(link?.textContent) || undefined },
    ]),
    url,
    positivePercent: shown.find(({ label }) => positive.test(label))?.percent,
    scores: scores.length > 0 ? scores : undefined,
  });
}

function itemOf(page: Page, notes: Notes): ItemReading {
  const rating = pick(notes, 'item.rating', [
    {
      via: 'selector:.score-average',
      read: () =>
        parseDecimal(wordsAt(page.document, ['.mod-rating .score-average', '.pdp-mod-review .score-average']) ?? ''),
    },
  ]);
  const rated = rating !== undefined && rating > 0 && rating <= FIVE;
  return present({
    id: identifyLazada(page.url)?.itemId,
    title: pick(notes, 'item.title', [
      {
        via: 'selector:h1',
        read: () => wordsAt(page.document, ['.pdp-mod-product-badge-title', '.pdp-product-title h1', 'h1']),
      },
    ]),
    ...(rated ? { rating, ratingScale: FIVE } : {}),
    ratingCount: rated
      ? exactCount(wordsAt(page.document, ['.mod-rating .count', '.pdp-mod-review .summary .count']))
      : undefined,
  });
}

const item: Layout = {
  id: 'lazada',
  matches: (page) =>
    page.one(`.pdp-mod-product-badge-title,.pdp-product-title,.pdp-block,.seller-container,${cardBox}`) !== undefined,
  kind: () => 'item',
  store: storeOf,
  item: itemOf,
  lists: (page) => [page.all(cardBox)],
  card: (card, page) =>
    (card.querySelector('.item-content-main-content-reviews,.item-middle') ? secondCard : firstCard)(card, page),
};

const shop: Layout = {
  id: 'lazada-shop',
  matches: (page) => page.one('.seller-container,.seller-info-value,[class*="shop-header"]') !== undefined,
  kind: () => 'store',
  store: storeOf,
};

/** Lazada (beta): two kinds of review cards, the seller's three percents by their labels. */
export const lazada: Site = {
  id: 'lazada',
  name: 'Lazada',
  version,
  matches: lazadaMatches,
  reviewSubjects: ['store-item'],
  sampleUrls: [
    'https://www.lazada.sg/products/clay-teapot-i1000000001-s2000000001.html',
    'https://www.lazada.vn/products/am-tra-i1000000001.html',
    'https://www.lazada.com.my/shop/moorland-clay/',
  ],
  identify: identifyLazada,
  read: (context) =>
    readWithSchema(
      {
        site: 'lazada',
        version,
        identify: identifyLazada,
        layoutOf: layoutAmong({ item: [item], store: [shop] }),
        subject: 'store-item',
        taken: ({ item: stated, reviews }) => ({ ...(stated ? { item: stated } : {}), reviews }),
      },
      context,
    ),
  anchor: (document) => firstIn(document, '.seller-name__detail-name,.pdp-mod-product-badge-title,h1'),
  reviewRoots: '.mod-reviews,#module_product_review',
};
