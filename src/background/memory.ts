import { createReviewShelf, type ReviewShelf } from './review-shelf';
import { createTurns, type Turns } from './turns';

/** What a worker remembers while it lives. Losing it costs time, never an answer. */
export interface Memory {
  reviews: ReviewShelf;
  turns: Turns;
  /** Stores whose answer could not be renewed; not tried again before the next start, lest they hold up the others. */
  unrenewable: Set<string>;
  /** Whether answers are being renewed. */
  renewing: boolean;
}

/** An empty memory, for a worker that starts. */
export const createMemory = (): Memory => ({
  reviews: createReviewShelf(),
  turns: createTurns(),
  unrenewable: new Set(),
  renewing: false,
});
