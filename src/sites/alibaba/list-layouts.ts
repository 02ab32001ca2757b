import type { Layout, Layouts } from './layout';
import { cardHits, configHits, searchHits } from './search';
import { rateCard, rateLists, rateStore } from './user-rate';

const userRate: Layout = {
  id: 'user-rate',
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

/** The front ends of result pages and of a seller's rating page, which live on hosts of their own. */
export const listLayouts: Layouts = { reviews: [userRate], search: [search] };
