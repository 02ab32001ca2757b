import * as z from 'zod/mini';
import { type Dial, type DialWeights, dials } from './assessment';

// zod's small form: settings are read by the popup, which opens in an instant or is not used. It compiles nothing (see schemas.ts).
z.config({ jitless: true });

/** A dial by name. */
export const dialSchema: z.ZodMiniType<Dial> = z.enum([...dials, 'custom']);

/** How far a class is believed before evidence: never fully and never not at all, else no evidence could count. */
const belief = z.number().check(z.minimum(0.01), z.maximum(0.99));

/** The user's own weights as kept. Evidence at most three times as measured: the strict dial has half as much again. */
export const dialWeightsSchema: z.ZodMiniType<DialWeights> = z.object({
  priors: z.object({ good: belief, mid: belief, bad: belief }),
  evidence: z.number().check(z.minimum(0), z.maximum(3)),
});
