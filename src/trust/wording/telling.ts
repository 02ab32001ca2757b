import type { Verdict } from 'src/domain/assessment';
import type { ReviewFacts } from '../facts';
import { amongReviews } from '../review-set';
import { binomialTail } from '../statistics/binomial';
import { buyerText } from './texts';

// Fewer texts than this cannot show a habit.
export const FEWEST_TEXTS = 8;
// One honest shop in twenty may be warned of by chance, before the control over all signals.
const WARN_LEVEL = 0.05;
// One honest shop in four hundred may fail by chance, before that control.
const FAIL_LEVEL = 0.0025;
// A fail needs examples that a reader can check one by one: three buyers,
const FAIL_TOLD = 3;
// who do not all say the same sentence,
const FAIL_TEXTS = 2;
// and who are more than a stray few of a long list.
const FAIL_SHARE = 0.02;

/** The reviews in which a buyer wrote words of his own. */
export const withWords = amongReviews(hasWords);

function hasWords(facts: ReviewFacts): boolean {
  return facts.kind !== 'default' && buyerText(facts) !== '';
}

/** Those of them of which something holds. */
export const amongTexts = (holds: (facts: ReviewFacts) => boolean) => amongReviews(holds, withWords);

/** What it amounts to that so many buyers tell of one thing: size, and examples that can be read. */
export interface Telling {
  verdict: Verdict;
  p: number;
  /** Different texts among those who tell. */
  different: number;
}

/** Judges how many of `n` buyers tell of a thing of which at an honest shop a share of `rate` seems to tell. */
export function judgeTelling(told: readonly ReviewFacts[], n: number, rate: number): Telling {
  const p = binomialTail(told.length, n, rate);
  const different = new Set(told.map(({ bare }) => bare)).size;
  const verified = told.length >= FAIL_TOLD && different >= FAIL_TEXTS && told.length >= FAIL_SHARE * n;
  return { verdict: p < FAIL_LEVEL && verified ? 'fail' : p < WARN_LEVEL ? 'warn' : 'pass', p, different };
}

/** Keys in an order that does not depend on that of reading. */
export const keysOf = (reviews: readonly ReviewFacts[]) => reviews.map(({ key }) => key).sort();
