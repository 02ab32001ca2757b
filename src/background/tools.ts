import type { Db } from 'src/db/schema';
import type { Dial } from 'src/domain/assessment';
import type { StoreEvidence } from 'src/domain/evidence';
import type { Summary } from 'src/domain/summary';
import type { WordReader } from 'src/trust/word-reader';

/** How evidence becomes an answer: pure arithmetic, given to the worker so that tests can make it fail. */
export interface Scorer {
  methodVersion: string;
  summarise(evidence: StoreEvidence, at: { now: Date; dial: Dial }): Summary;
}

/** What the worker's logic stands on. Nothing here is kept between events. */
export interface Tools {
  openDb: () => Promise<Db>;
  now: () => Date;
  scorer: Scorer;
  words: WordReader;
}
