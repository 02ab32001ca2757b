import type { Dial, DialWeights } from 'src/domain/assessment';
import { dials } from 'src/domain/assessment';
import type { Services } from '../../services/services';

/** A store of the user's own at every dial. */
export interface DialExample {
  name?: string;
  /** Reviews read of it. */
  read: number;
  ratings: Partial<Record<Dial, number>>;
}

/** How far back a store with a rating is looked for. */
const lookedAt = 30;

/** The store seen last that has an adjusted rating, reckoned anew at each dial; `undefined` where there is none yet. */
export async function exampleOf(
  services: Services,
  weights: DialWeights | undefined,
): Promise<DialExample | undefined> {
  const recent = await services.library.recent(lookedAt);
  const store = recent.find(({ pooled }) => pooled.state === 'ready' && pooled.rating.adjusted !== undefined);
  if (!store) return undefined;
  const ratings: DialExample['ratings'] = {};
  for (const dial of [...dials, 'custom'] as const) {
    const question = { storeKey: store.key, withoutSignals: [], withoutReviews: [], dial };
    const answer = await services.storePage.whatIf(
      dial === 'custom' && weights ? { ...question, dialWeights: weights } : question,
    );
    const { adjusted } = answer.reviews.rating;
    if (adjusted !== undefined) ratings[dial] = adjusted;
  }
  return { ...(store.storeName ? { name: store.storeName } : {}), read: store.pooled.coverage.read, ratings };
}
