import type { ItemEvidence, ReviewEvidence } from 'src/domain/evidence';
import type { Outcome, Signal } from 'src/trust/signal';
import { setOf } from '../set';

/** What one signal alone says of these reviews, before the control over all of them. */
export const outcomeOf = (signal: Signal, reviews: ReviewEvidence[], more: Partial<ItemEvidence> = {}): Outcome =>
  signal.test(setOf(reviews, more));

/** An ISO day so many days after 1 March 2025, far from any festival until June. */
export const dayAfter = (days: number): string =>
  new Date(Date.UTC(2025, 2, 1) + days * 86_400_000).toISOString().slice(0, 10);
