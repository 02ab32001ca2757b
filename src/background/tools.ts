import type { Db } from 'src/db/schema';
import type { StoreEvidence } from 'src/domain/evidence';
import type { Summary } from 'src/domain/summary';
import type { AssessOptions } from 'src/score/options';
import type { WordReader } from 'src/trust/word-reader';
import type { Memory } from './memory';
import type { Directory } from './replica/directory';

/** How evidence becomes an answer, in slices: pure arithmetic, given to the worker so that tests can make it fail. */
export interface Scorer {
  methodVersion: string;
  summarise(evidence: StoreEvidence, at: AssessOptions): Generator<void, Summary>;
}

/** What the worker's logic stands on. */
export interface Tools {
  openDb: () => Promise<Db>;
  now: () => Date;
  scorer: Scorer;
  words: WordReader;
  memory: Memory;
  /** The library folder, where it is another than the database has. */
  folder?: (db: Db) => Promise<Directory | undefined>;
}
