import { findStore } from 'src/db/repos/stores';
import type { Assessment } from 'src/domain/assessment';
import { dialSchema, dialWeightsSchema } from 'src/domain/dial-schemas';
import type { StoreEvidence } from 'src/domain/evidence';
import { storeKeySchema } from 'src/domain/schemas';
import type { ItemKey, ReviewKey } from 'src/domain/site';
import { type ItemReviewWeight, mostReviewsLeftOut, type WhatIf, type WhatIfAnswer } from 'src/domain/what-if';
import { fail, ok, type Result } from 'src/lib/result';
import type { FailureCode } from 'src/messages/protocol';
import { assessInSlices } from 'src/score/assess';
import { signalIds } from 'src/trust';
import * as z from 'zod/mini';
import { dialNow, settingOf } from './dial';
import { keptEvidence } from './evidence';
import { referenceFor } from './reference';
import { inSlices } from './slices';
import type { Tools } from './tools';

const key = z.string().check(z.minLength(1), z.maxLength(400));

/** A question as our own pages send it. */
export const whatIfSchema: z.ZodMiniType<WhatIf> = z.object({
  storeKey: storeKeySchema,
  itemKey: z.exactOptional(key as unknown as z.ZodMiniType<ItemKey>),
  dial: z.exactOptional(dialSchema),
  dialWeights: z.exactOptional(dialWeightsSchema),
  withoutSignals: z.array(z.enum([...signalIds])).check(z.maxLength(signalIds.length)),
  withoutReviews: z.array(key as unknown as z.ZodMiniType<ReviewKey>).check(z.maxLength(mostReviewsLeftOut)),
  weights: z.exactOptional(z.boolean()),
});

/** An assessment lists its weights item by item, in the order of the evidence. */
function weightsOf({ items }: StoreEvidence, { reviews }: Assessment, { withoutReviews }: WhatIf): ItemReviewWeight[] {
  const gone = new Set(withoutReviews);
  const holders = items.flatMap((item) => item.reviews.flatMap((one) => (gone.has(one.key) ? [] : item.key)));
  return holders.flatMap((itemKey, index) => {
    const weight = reviews[index];
    return weight ? [{ ...weight, itemKey }] : [];
  });
}

function answerFrom(evidence: StoreEvidence, assessment: Assessment, question: WhatIf): WhatIfAnswer {
  const { dial, pooled, items, storeScore } = assessment;
  return {
    dial,
    reviews: items.find(({ key }) => key === question.itemKey) ?? pooled,
    storeScore,
    ...(question.weights && { weights: weightsOf(evidence, assessment, question) }),
  };
}

/**
 * Answers what a store would come to otherwise. Reckoned in slices from what is kept; nothing is written or announced. Waits its turn among
 * the store's assessments.
 */
export async function onWhatIf(tools: Tools, question: WhatIf): Promise<Result<WhatIfAnswer, FailureCode>> {
  const { dial, dialWeights, withoutSignals: signals, withoutReviews: reviews } = question;
  const db = await tools.openDb();
  const store = await findStore(db, question.storeKey);
  if (!store) return fail('internal', 'no such store');
  return tools.memory.turns.take(store.key, async () => {
    const kept = await keptEvidence(tools, db, store.key);
    if (!kept) return fail('internal', 'no such store');
    const { stance, name } = dial === undefined ? await dialNow() : settingOf(dial, dialWeights);
    const reference = await referenceFor(db, store, name);
    const options = { now: tools.now(), ...stance, without: { signals, reviews }, ...(reference && { reference }) };
    const assessment = await inSlices(assessInSlices(kept.evidence, options));
    return ok(answerFrom(kept.evidence, assessment, question));
  });
}
