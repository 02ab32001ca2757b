import { type ResultPages, type ResultPlaces, resultPages } from '../reading/result-cards';
import { identifyAliexpress } from './address';

const store = ['a[class*="cards--storeLink"]', '[class*="cards--store"] a'];
const storeLink = store.map((place) => `${place}@href`);

/** Cards since 2022: one link around each. Those of late name no store any more, only the item. */
const link: ResultPlaces = {
  id: 'aliexpress-cards',
  cards: 'a.search-card-item, a[class*="cards--gallery"], a[class*="manhattan--container"]',
  store,
  storeLink,
  itemLink: ['@href'],
};

/** A box around the link, where the store's link stands beside the item's. */
const box: ResultPlaces = {
  id: 'aliexpress-boxes',
  cards: '[class*="search-item-card-wrapper"], [class*="multi--outWrapper"], .list-item[product-index]',
  store: [...store, 'a.store-name'],
  storeLink: [...storeLink, 'a.store-name@href'],
  itemLink: ['a.search-card-item@href', 'a[href*="/item/"]@href'],
};

/** AliExpress' result and category pages. */
export const aliexpressResults: ResultPages = resultPages({ site: 'aliexpress', identify: identifyAliexpress }, [
  box,
  link,
]);
