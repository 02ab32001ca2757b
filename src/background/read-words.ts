import { roundedWords } from 'src/db/packs/said';
import { keepWords } from 'src/db/repos/reviews';
import type { Db, ReviewRecord } from 'src/db/schema';
import type { ReviewEvidence, StoreEvidence } from 'src/domain/evidence';
import type { WordReader } from 'src/trust/word-reader';
import { awaitsReading, buyersTexts } from 'src/trust/words';
import { pause } from './slices';

/** Reviews read without a pause: about 20 ms of work, well below the 50 ms after which an event is felt to wait. */
const BATCH = 200;
/** Characters read without a pause, for pages of very long reviews. */
const BATCH_CHARACTERS = 40_000;

const textsOf = ({ review }: ReviewEvidence): string[] => Object.values(buyersTexts(review));

function batchesOf<Kept extends ReviewEvidence>(reviews: readonly Kept[]): Kept[][] {
  const batches: Kept[][] = [];
  let batch: Kept[] = [];
  let characters = 0;
  for (const one of reviews) {
    const own = one.review.text.length + (one.review.followUp?.text.length ?? 0);
    if (batch.length > 0 && (batch.length >= BATCH || characters + own > BATCH_CHARACTERS)) {
      batches.push(batch);
      batch = [];
      characters = 0;
    }
    batch.push(one);
    characters += own;
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}

/** Reads what reviews say where this model has not yet, in place, pausing between batches. Gives those that were read. */
async function readAll<Kept extends ReviewEvidence>(reviews: readonly Kept[], words: WordReader): Promise<Kept[]> {
  const model = words.model();
  const waiting = reviews.filter((one) => awaitsReading(one, model));
  if (waiting.length === 0) return waiting;
  await words.prepare(waiting.flatMap(textsOf));
  for (const [index, batch] of batchesOf(waiting).entries()) {
    if (index > 0) await pause();
    for (const one of batch) {
      const said = words.read(one.review);
      // As finely as it is kept, so that an answer is the same before and after.
      if (said) one.said = roundedWords(said);
    }
  }
  return waiting;
}

/** Makes sure that every review of a store carries what its words say; for evidence that is kept nowhere. */
export async function hearWords({ items }: StoreEvidence, words: WordReader): Promise<void> {
  for (const { reviews } of items) await readAll(reviews, words);
}

/** Reads what is said of a store's after-sales service: each time anew, and without a pause, since all of a store's 200 take 9 ms. */
export async function hearComments({ comments = [] }: StoreEvidence, words: WordReader): Promise<void> {
  if (comments.length > 0) await words.prepare(comments.map(({ comment }) => comment.text));
  for (const one of comments) {
    const said = words.read(one.comment);
    if (said) one.said = said;
  }
}

/** The same for kept reviews, and keeps what was read, so that each is read once for each model. */
export async function hearKeptWords(db: Db, reviews: readonly ReviewRecord[], words: WordReader): Promise<void> {
  const read = await readAll(reviews, words);
  if (read.length > 0) await keepWords(db, read);
}
