import { useEffect, useState } from 'preact/hooks';
import type { StoreKey } from 'src/domain/site';
import { useServices } from '../../services/services';
import type { KeptReview, Visit } from '../../services/store-page';

/** What lies behind a store's Summary; empty until it has been read. */
export interface Kept {
  visits: readonly Visit[];
  reviews: readonly KeptReview[];
  /** Whether it has been read, were it nothing. */
  read: boolean;
}

const nothing: Kept = { visits: [], reviews: [], read: false };

/** Reads a store's visits and reviews, anew when its Summary is another one; what was read stays until then. */
export function useKept(storeKey: StoreKey, version: string | undefined): Kept {
  const { storePage } = useServices();
  const [kept, hold] = useState(nothing);
  useEffect(() => {
    let current = true;
    if (version !== undefined)
      Promise.all([storePage.visits(storeKey), storePage.reviews(storeKey)]).then(
        ([visits, reviews]) => current && hold({ visits, reviews, read: true }),
        () => current && hold((before) => ({ ...before, read: true })),
      );
    return () => {
      current = false;
    };
  }, [storePage, storeKey, version]);
  return kept;
}
