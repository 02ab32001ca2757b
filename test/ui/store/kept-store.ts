import type { ReviewWeight } from 'src/domain/assessment';
import type { StoreEvidence } from 'src/domain/evidence';
import type { Summary } from 'src/domain/summary';
import type { ItemReviewWeight } from 'src/domain/what-if';
import { assess } from 'src/score/assess';
import { METHOD_VERSION } from 'src/score/method-version';
import { summarise } from 'src/score/summarise';
import type { StorePageServices, Visit } from 'src/ui/services/store-page';
import { sampleNow } from '../popup/samples';

/** One store as it would be kept: what is known of it, and its visits. */
export interface KeptStore {
  evidence: StoreEvidence;
  visits: Visit[];
}

const options = { now: sampleNow, dial: 'default' } as const;

/** The answer about a store by the real arithmetic, as this build of it gives it. */
export const summaryOf = (evidence: StoreEvidence): Summary =>
  summarise(assess(evidence, options), evidence, { notes: 0, pinned: false });

const byItem = (evidence: StoreEvidence, weights: readonly ReviewWeight[]): ItemReviewWeight[] =>
  evidence.items
    .flatMap(({ key, reviews }) => reviews.map(() => key))
    .flatMap((itemKey, n) => (weights[n] ? [{ ...weights[n], itemKey }] : []));

/** The services of a store's page over one store, answering by the real arithmetic. */
export function storePageOf(
  { evidence, visits }: KeptStore,
  stores: readonly Summary[] = [summaryOf(evidence)],
): StorePageServices {
  return {
    stores: async ({ after, limit, name = '' }) => {
      const from = after ? stores.findIndex(({ key }) => key === after.key) + 1 : 0;
      const found = stores.slice(from).filter(({ storeName }) => storeName?.includes(name));
      const last = found[limit - 1];
      return {
        stores: found.slice(0, limit),
        ...(last && found.length > limit && { next: { lastSeenAt: last.lastSeenAt, key: last.key } }),
      };
    },
    visits: async () => visits,
    reviews: async () => evidence.items.flatMap(({ key, reviews }) => reviews.map((one) => ({ ...one, itemKey: key }))),
    quote: async () => undefined,
    async whatIf({ itemKey, dial = 'default', dialWeights, withoutSignals, withoutReviews, weights }) {
      const { pooled, items, storeScore, reviews } = assess(evidence, {
        now: sampleNow,
        dial,
        ...(dialWeights && { weights: dialWeights }),
        without: { signals: withoutSignals, reviews: withoutReviews },
      });
      return {
        dial,
        reviews: items.find(({ key }) => key === itemKey) ?? pooled,
        storeScore,
        ...(weights && { weights: byItem(evidence, reviews) }),
      };
    },
  };
}

/** What a Summary of this build carries. */
export const methodNow = METHOD_VERSION;
