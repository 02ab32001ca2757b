import { useMemo } from 'preact/hooks';
import type { ItemKey, ReviewKey } from 'src/domain/site';
import type { WhatIfAnswer } from 'src/domain/what-if';
import type { KeptReview } from '../../services/store-page';
import type { WeighedReview } from './review-filter';

const nameOf = ({ itemKey, key }: { itemKey: ItemKey; key: ReviewKey }): string => `${itemKey} ${key}`;

/** Kept reviews with what each counts, as far as that is known: all of the store's, and those of the item chosen. */
export function useReviews(
  kept: readonly KeptReview[],
  weights: WhatIfAnswer['weights'],
  chosen: ItemKey | undefined,
): { all: WeighedReview[]; own: WeighedReview[] } {
  const all = useMemo(() => {
    const byName = new Map(weights?.map((weight) => [nameOf(weight), weight]));
    return kept.map((one): WeighedReview => ({ kept: one, weight: byName.get(nameOf(one)) }));
  }, [kept, weights]);
  const own = useMemo(() => (chosen ? all.filter((one) => one.kept.itemKey === chosen) : all), [all, chosen]);
  return { all, own };
}
