import type { ReviewMark } from 'src/domain/review-mark';
import type { ReviewKey } from 'src/domain/site';
import { createReplicaDesk, type ReplicaDesk } from './replica/desk';
import { createReviewShelf, type ReviewShelf } from './review-shelf';
import { createTurns, type Turns } from './turns';

/** What each review of one item weighs. */
export interface MarkedItem {
  of: string;
  marks: ReadonlyMap<ReviewKey, ReviewMark>;
}

/** What a worker remembers while it lives. Losing it costs time, never an answer. */
export interface Memory {
  reviews: ReviewShelf;
  turns: Turns;
  /** What the reviews of the item asked about last weigh; `of` says at which evidence and dial. */
  marks: MarkedItem | undefined;
  /** Stores whose answer could not be renewed; not tried again before the next start, lest they hold up the others. */
  unrenewable: Set<string>;
  /** Work on the library folder and on bundles. */
  desk: ReplicaDesk;
  /** Whether answers are being renewed. */
  renewing: boolean;
}

/** An empty memory, for a worker that starts. */
export const createMemory = (): Memory => ({
  reviews: createReviewShelf(),
  turns: createTurns(),
  marks: undefined,
  unrenewable: new Set(),
  desk: createReplicaDesk(),
  renewing: false,
});
