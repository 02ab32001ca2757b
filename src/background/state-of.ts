import type { FittedReading } from 'src/db/records';
import type { ReviewAssessment } from 'src/domain/assessment';
import type { Reading } from 'src/domain/reading';
import type { StoreKey } from 'src/domain/site';
import type { PageState, PageStateKind, Summary } from 'src/domain/summary';

/** What is known when a tab's state is told. */
export interface Told {
  reading: Reading;
  refused: string[];
  fitted?: FittedReading;
  summary?: Summary | undefined;
  storeKey?: StoreKey;
}

/** A state without an answer. */
export const plainState = (kind: PageStateKind, { reading, refused }: Told): PageState => ({
  kind,
  url: reading.url,
  site: reading.site,
  ...(refused.length > 0 && { refused }),
});

/** The part of the answer this page is about: its item where it has one, else the store. */
function aboutPage({ summary, fitted }: Told): ReviewAssessment | undefined {
  return summary?.items.find(({ key }) => key === fitted?.item?.key) ?? summary?.pooled;
}

/** A page of results is about no one store: how many are on it, and how many show their scores there. */
function resultsInWords({ search = [] }: Reading): Pick<PageState, 'why' | 'todo'> {
  const stores = new Set(search.map(({ storeId, sellerId, storeName }) => storeId ?? sellerId ?? storeName));
  const scored = new Set(
    search
      .filter(({ scores }) => scores.length > 0)
      .map(({ storeId, sellerId, storeName }) => storeId ?? sellerId ?? storeName),
  );
  return {
    why: { id: scored.size > 0 ? 'resultsWithScores' : 'resultsRead', values: { n: stores.size, scored: scored.size } },
    todo: { id: 'openAStore' },
  };
}

/** As many usable reviews as a rating needs at least (DOMAIN, section 3). */
const ENOUGH = 8;

/** Where a tab stands after a reading: the page's own kind of answer, and what is missing or was refused. */
export function stateOf(told: Told): PageState {
  const { reading, fitted } = told;
  if (reading.block) {
    const why = { id: `blocked-${reading.block}` };
    return { ...plainState('blocked', told), why, todo: { id: 'passCheck' } };
  }
  if (reading.page === 'none') return plainState('not-a-shop-page', told);
  if (reading.page === 'search') return { ...plainState('ready', told), ...resultsInWords(reading) };
  const about = aboutPage(told);
  const tooFew = about?.state === 'too-few-reviews';
  // Many were read and yet no rating can be made: that is told as it is, not as "too few".
  const undecided = tooFew && about.coverage.usable >= ENOUGH;
  const storeKey = told.storeKey ?? told.summary?.key;
  return {
    ...plainState(tooFew && !undecided ? 'too-few-reviews' : 'ready', told),
    ...(storeKey && { storeKey }),
    ...(fitted?.item && { itemKey: fitted.item.key }),
    ...(about?.state === 'filtered-sample' && { filteredSample: true }),
    ...(told.summary?.stale?.length && { stale: true }),
    ...(reading.missing.length > 0 && { partlyRead: reading.missing, adapterVersion: reading.adapterVersion }),
    ...(undecided && { why: about.confidenceWhy }),
    ...(tooFew && { todo: { id: 'openAllReviews' } }),
  };
}
