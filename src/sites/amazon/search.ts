import { type ResultPages, type ResultPlaces, resultPages } from '../reading/result-cards';
import { identifyAmazon } from './address';

/** A card never names the seller: what is known is known of the item. */
const cards: ResultPlaces = {
  id: 'amazon-results',
  cards: '[data-component-type="s-search-result"][data-asin]:not([data-asin=""])',
  item: ['@data-asin'],
};

/** Amazon's result pages, of all marketplaces. */
export const amazonResults: ResultPages = resultPages({ site: 'amazon', identify: identifyAmazon }, [cards]);
