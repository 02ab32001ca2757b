import { roundedWords } from 'src/db/packs/said';
import { keepWords } from 'src/db/repos/reviews';
import type { Db, ReviewRecord } from 'src/db/schema';
import type { ReviewEvidence, ReviewWords, StoreEvidence } from 'src/domain/evidence';
import { reviewKeys } from 'src/domain/identity';
import type { Review } from 'src/domain/reading';
import type { ReviewKey } from 'src/domain/site';
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

/** New reviews that are read before they are kept, at most: 5 ms of work, which is what writing them once more afterwards would cost. */
const FEW = 50;

/** What the words of a reading's new reviews say, for where they are few beside what is `held` of the item: then all is kept in one commit. */
export async function hearNewWords(
  reviews: readonly Review[],
  held: ReadonlyMap<ReviewKey, unknown>,
  words: WordReader,
): Promise<ReadonlyMap<ReviewKey, ReviewWords>> {
  const heard = new Map<ReviewKey, ReviewWords>();
  if (reviews.length > FEW) return heard;
  const keys = reviewKeys(reviews);
  const fresh = reviews.map((review, at) => ({ key: keys[at], review })).filter(({ key }) => key && !held.has(key));
  await words.prepare(fresh.flatMap(({ review }) => Object.values(buyersTexts(review))));
  for (const { key, review } of fresh) {
    const said = words.read(review);
    if (key && said) heard.set(key, roundedWords(said));
  }
  return heard;
}

/** The same for kept reviews, and keeps what was read, so that each is read once for each model. */
export async function hearKeptWords(db: Db, reviews: readonly ReviewRecord[], words: WordReader): Promise<void> {
  const read = await readAll(reviews, words);
  if (read.length > 0) await keepWords(db, read);
}
