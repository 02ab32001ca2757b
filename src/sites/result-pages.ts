import { taobaoResults, tmallResults } from './alibaba/search-cards';
import { aliexpressResults } from './aliexpress/search';
import { amazonResults } from './amazon/search';
import { ebayResults } from './ebay/search';
import { jdResults } from './jd/search';
import type { ResultPages } from './reading/result-cards';

/** The shops whose result pages carry badges. One line a shop. */
export const allResultPages: readonly ResultPages[] = [
  tmallResults,
  taobaoResults,
  jdResults,
  amazonResults,
  ebayResults,
  aliexpressResults,
];

/** How the result cards at an address are read; undefined where it is no page of results of a shop with badges. */
export const resultPagesFor = (url: URL): ResultPages | undefined =>
  allResultPages.find((pages) => pages.identify(url)?.page === 'search');
