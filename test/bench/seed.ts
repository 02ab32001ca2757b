import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReviewWords } from 'src/domain/evidence';
import type { Summary } from 'src/domain/summary';
import { assess } from 'src/score/assess';
import { summarise } from 'src/score/summarise';
import { createWordReader } from 'src/trust/word-reader';
import { root } from '../e2e/browser';
import { storeOf } from './campaigns/evidence';
import { type Invented, inventedReviews } from './invented';

/** What libraries of any size are made of: reviews with what the model says of their words, and the answer about a store that has them. */
export interface Templates {
  reviews: { review: Invented; said?: ReviewWords }[];
  summary: Summary;
  /** When the last of them was read. */
  now: string;
}

/** Reviews that the stores of a library take theirs from; each store adds a number to the text, so that no two are alike. */
const templateCount = 600;
/** Reviews that the sample answer is made from: those of one store. */
const ofOneStore = 100;

/** Templates whose newest review was read at `now`. */
export async function templatesAt(now: Date): Promise<Templates> {
  const reader = createWordReader(() => readFileSync(join(root, 'assets/language/polarity.zh.bin')));
  const reviews = inventedReviews(templateCount, 41);
  await reader.prepare(reviews.map(({ text }) => text));
  const heard = reviews.map((review) => {
    const said = reader.read(review);
    return { review, ...(said && { said }) };
  });
  const store = storeOf(reviews.slice(0, ofOneStore).map((review) => ({ review, planted: false })));
  for (const [n, one] of (store.items[0]?.reviews ?? []).entries()) Object.assign(one, { said: heard[n]?.said });
  const assessment = assess(store, { now, dial: 'default' });
  return {
    reviews: heard,
    summary: summarise(assessment, store, { notes: 0, pinned: false }),
    now: now.toISOString(),
  };
}
