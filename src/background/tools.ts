import type { Db } from 'src/db/schema';
import type { Dial } from 'src/domain/assessment';
import type { ReviewWords, StoreEvidence } from 'src/domain/evidence';
import type { Review } from 'src/domain/reading';
import type { Summary } from 'src/domain/summary';

/** How evidence becomes an answer: pure arithmetic, given to the worker so that tests can make it fail. */
export interface Scorer {
  methodVersion: string;
  summarise(evidence: StoreEvidence, at: { now: Date; dial: Dial }): Summary;
}

/** The language model as the worker uses it. */
export interface WordReader {
  /** The name that what it says is kept under. */
  model(): string;
  /** Loads what these texts need. */
  prepare(texts: readonly string[]): Promise<void>;
  /** What a review's words say; `undefined` where no buyer wrote any. */
  read(review: Review): ReviewWords | undefined;
}

/** What the worker's logic stands on. Nothing here is kept between events. */
export interface Tools {
  openDb: () => Promise<Db>;
  now: () => Date;
  scorer: Scorer;
  words: WordReader;
}
