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

/** Where a tab stands after a reading: the page's own kind of answer, and what is missing or was refused. */
export function stateOf(told: Told): PageState {
  const { reading, fitted } = told;
  if (reading.block) {
    const why = { id: `blocked-${reading.block}` };
    return { ...plainState('blocked', told), why, todo: { id: 'passCheck' } };
  }
  if (reading.page === 'none') return plainState('not-a-shop-page', told);
  const about = aboutPage(told);
  const storeKey = told.storeKey ?? told.summary?.key;
  return {
    ...plainState(about?.state === 'too-few-reviews' ? 'too-few-reviews' : 'ready', told),
    ...(storeKey && { storeKey }),
    ...(fitted?.item && { itemKey: fitted.item.key }),
    ...(about?.state === 'filtered-sample' && { filteredSample: true }),
    ...(reading.missing.length > 0 && { partlyRead: reading.missing }),
    ...(about?.state === 'too-few-reviews' && { todo: { id: 'openAllReviews' } }),
  };
}
