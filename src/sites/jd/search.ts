import { type ResultPages, type ResultPlaces, resultPages } from '../reading/result-cards';
import { identifyJd } from './address';

/** Cards since 2025: every class but the first is hashed in front and behind; they name the shop without a link. */
const current: ResultPlaces = {
  id: 'jd-cards',
  cards: '[data-sku][class*="goodsCardWrapper"]',
  store: ['[class*="_shop"] [class*="_name_"]', '[class*="_name_"]'],
  storeLink: ['[class*="_shop"] a[href*="//mall.jd."]@href', 'a[class*="_name_"][href*="//mall.jd."]@href'],
  item: ['@data-sku'],
};

/** Cards of 2014–2024, also in the lists of a category. */
const classic: ResultPlaces = {
  id: 'jd-list',
  cards: '#J_goodsList li.gl-item, #plist li.gl-item',
  store: ['.p-shop a', '.p-shopnum a', '.p-shopnum .curr-shop'],
  storeLink: ['.p-shop a@href', '.p-shopnum a@href'],
  item: ['@data-sku', '.j-sku-item@data-sku', '.p-operate [data-sku]@data-sku'],
};

/** JD's result and category pages. */
export const jdResults: ResultPages = resultPages({ site: 'jd', identify: identifyJd }, [current, classic]);
