import type { Page } from 'src/extract/page';
import { itemOrReviews, type Layout, type Layouts } from '../reading/layout';
import { afterSalesComments } from './after-sales-comments';
import { classicItem, classicStore } from './classic';
import { classicCard, classicLists } from './classic-reviews';
import { tmallItem, tmallStore } from './classic-tmall';
import { tmallCard, tmallLists, tmallSample } from './classic-tmall-reviews';
import { classicSample } from './classic-totals';
import { labelCard } from './label-card';
import { modernItem, modernStore, saysNoReviews, storeHeader } from './modern';
import { labelCards, modernLists } from './modern-cards';
import { modernCard } from './modern-reviews';
import { modernSample } from './modern-totals';
import { classicShop, modernShop, shopSeller } from './shop-page';

/** Classic Taobao item, 2013–2021 and later on some items. */
const classicTaobao: Layout = {
  id: 'classic-taobao',
  matches: (page) => page.one('#J_ShopInfo, .tb-shop-rate, #J_Pine, #reviews .kg-rate') !== undefined,
  kind: itemOrReviews,
  store: classicStore,
  item: classicItem,
  lists: classicLists,
  card: classicCard,
  sample: classicSample,
  comments: afterSalesComments,
  empty: (item) => item?.reviewCount === 0,
};

/** Classic Tmall item, 2013–2021. */
const classicTmall: Layout = {
  id: 'classic-tmall',
  matches: (page) =>
    page.one(
      '#shopExtra .slogo, #shop-info .main-info, #J_HdShopInfo, .rate-grid .tm-rate-content, .rate-grid .tm-rate-fulltxt',
    ) !== undefined,
  kind: itemOrReviews,
  store: tmallStore,
  item: tmallItem,
  lists: tmallLists,
  card: tmallCard,
  sample: tmallSample,
};

const modernMark = (page: Page): boolean =>
  storeHeader(page) !== undefined ||
  page.named('mainTitle').length > 0 ||
  page.named('ItemHeader--root').length > 0 ||
  page.named('tabDetailItemTitle').length > 0 ||
  (page.named('userName').length > 0 && page.named('meta').length > 0) ||
  page.one('#tbpcDetail_SkuPanelBody') !== undefined;

/** Generations A (SSR, 2025–26) and B (React, 2022–24): one reader, since only the hashes and prefixes differ. */
const modern: Layout = {
  id: 'modern-item',
  matches: modernMark,
  kind: itemOrReviews,
  store: modernStore,
  item: modernItem,
  lists: modernLists,
  card: (card, page) => (labelCards.has(card) ? labelCard(card, page) : modernCard(card, page)),
  sample: modernSample,
  empty: saysNoReviews,
};

const shop: Layout = {
  id: 'classic-shop',
  matches: (page) =>
    page.one('.shop-summary, #J_ShopRate2, #miniDSR, .shop-dynamic-score, #shopExtra .slogo, .hd-shop-name') !==
    undefined,
  kind: () => 'store',
  store: classicShop,
};

const shop2024: Layout = {
  id: 'modern-shop',
  matches: (page) =>
    shopSeller(page) !== undefined ||
    page.named('shopNameContainer').length > 0 ||
    page.named('shopProductShelfArea').length > 0,
  kind: () => 'store',
  store: modernShop,
};

/** The front ends of item and shop pages. */
export const pageLayouts: Layouts = {
  item: [modern, classicTaobao, classicTmall],
  reviews: [modern, classicTaobao, classicTmall],
  store: [shop2024, shop],
};
