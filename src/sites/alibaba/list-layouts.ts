import { itemOrReviews, type Layout, type Layouts } from '../reading/layout';
import { resultLayout } from '../reading/result-cards';
import { mobileCard, mobileItem, mobileLists, mobileStore } from './mobile';
import { cardHits, configHits, searchHits } from './search';
import { tmallResults } from './search-cards';
import { rateCard, rateLists, rateStore } from './user-rate';

const userRate: Layout = {
  id: 'user-rate',
  subject: 'store',
  matches: (page) => page.one('#dynamic-rate, #sixmonth, tr.J_TBR_MonthInfo_SummaryTR') !== undefined,
  kind: () => 'reviews',
  store: rateStore,
  lists: rateLists,
  card: rateCard,
};

const search: Layout = {
  id: 'search',
  matches: (page) => configHits(page).length > 0 || cardHits(page).length > 0,
  kind: () => 'search',
  search: searchHits,
};

/** Mobile Tmall item of 2017. */
const mobile: Layout = {
  id: 'mobile-item',
  matches: (page) => page.script('_DATA_Detail') !== undefined || page.one('ul.score b, #s-review') !== undefined,
  kind: itemOrReviews,
  store: mobileStore,
  item: mobileItem,
  lists: mobileLists,
  card: mobileCard,
};

/** The front ends of result pages, of a seller's rating page and of mobile items, which live on hosts of their own. */
export const listLayouts: Layouts = {
  item: [mobile],
  reviews: [userRate],
  search: [search, resultLayout(tmallResults)],
};
