import type { ExplanationStep } from 'src/domain/assessment';
import { type ReviewClass, reviewClasses } from 'src/domain/reading';
import { labelStars } from 'src/trust/classes';
import type { ReviewFacts } from 'src/trust/facts';
import { isClear, WORD_KINDS } from 'src/trust/words';
import { step } from './step';
import { wordRates } from './word-rates';

/** How many reviews are good, mid and bad, going by words alone. The parts sum to 1. */
export type Shares = Record<ReviewClass, number>;

/** The class shares among reviews read by their words, and what each kind of answer then means. */
export interface Quantified {
  /** How many answers were clear, and how many were not. */
  clear: number;
  unclear: number;
  shares: Shares;
  /** Kind of answer → how many reviews got it. */
  counts: readonly number[];
  /** Kind of answer → the chances that such a review is good, mid or bad here. */
  chances: readonly Shares[];
}

/**
 * A quarter of a review: what a class must show beyond before it is believed to be there at all (a Dirichlet prior of three quarters, a
 * little sparse). Shares cannot fall below zero to even out, so without it a shop of nothing but praise carries the classifier's mistakes:
 * .5% negative of 100 reviews in place of .3% (npx tsx test/tools/word-rates.ts); a half hides one angry review among fifty.
 */
const DOUBT = 0.25;
// The steps of the iteration shrink geometrically; this many bring shares to rest well below anything shown.
const MOST_STEPS = 500;
// Shares that move by less than this are at rest: a millionth of what is shown.
const AT_REST = 1e-9;

const even: Shares = { good: 1 / 3, mid: 1 / 3, bad: 1 / 3 };

/** The chances of the three classes after one kind of answer, where they have these shares. */
function chancesOf(shares: Shares, kind: number): Shares {
  const rates = wordRates[kind];
  if (!rates) return shares;
  const good = shares.good * rates[0];
  const mid = shares.mid * rates[1];
  const bad = shares.bad * rates[2];
  const sum = good + mid + bad;
  return sum > 0 ? { good: good / sum, mid: mid / sum, bad: bad / sum } : shares;
}

/**
 * The class shares of a set of reviews from the kinds of answer the classifier gave: the mixture of its measured answers to good, mid
 * and bad reviews that explains the clear ones best (EM after Saerens, Latinne and Decaestecker 2002, over measured rates in place of its
 * own probabilities). It is right whatever the shares were where the classifier was trained. Unclear answers do not shape the shares,
 * since how many there are depends on how a page's buyers write; they are split by them afterwards.
 */
export function quantify(counts: readonly number[]): Quantified {
  const clear = counts.map((count, kind) => (isClear(kind) ? count : 0));
  const n = clear.reduce((sum, count) => sum + count, 0);
  let shares = even;
  for (let i = 0; n > 0 && i < MOST_STEPS; i++) {
    const next = refined(shares, clear);
    const moved = Math.abs(next.mid - shares.mid) + Math.abs(next.bad - shares.bad);
    shares = next;
    if (moved < AT_REST) break;
  }
  const all = counts.reduce((sum, count) => sum + count, 0);
  return { clear: n, unclear: all - n, shares, counts, chances: counts.map((_, kind) => chancesOf(shares, kind)) };
}

function refined(shares: Shares, counts: readonly number[]): Shares {
  const sums = { good: 0, mid: 0, bad: 0 };
  counts.forEach((count, kind) => {
    if (count === 0) return;
    const chances = chancesOf(shares, kind);
    sums.good += count * chances.good;
    sums.mid += count * chances.mid;
    sums.bad += count * chances.bad;
  });
  const mid = Math.max(0, sums.mid - DOUBT);
  const bad = Math.max(0, sums.bad - DOUBT);
  const total = sums.good + mid + bad;
  return total > 0 ? { good: sums.good / total, mid: mid / total, bad: bad / total } : shares;
}

/**
 * Whether words may stand in for votes: not where most are too unclear for a class. Their buyers then write unlike those the classifier
 * learnt from, and what it makes of the rest is no sound part of them.
 */
export const wordsSpeak = ({ clear, unclear }: Quantified): boolean => clear > 0 && clear >= unclear;

/** Kind of answer → how many of these reviews are read by their words and got it. */
export function heard(facts: readonly ReviewFacts[]): number[] {
  const counts = Array.from({ length: WORD_KINDS }, () => 0);
  for (const { words } of facts) if (words !== undefined) counts[words] = (counts[words] ?? 0) + 1;
  return counts;
}

/** A part of a review that counts as one with these stars. */
interface Part {
  stars: number;
  weight: number;
  count: number;
}

/**
 * Reviews read by their words as parts: each stands for a good, a mid and a bad one by its chances of being so. Equal ones are counted
 * before they are split, and come out in one order, so that the order of reading never shows in the last digit. `rows`: weight → kind
 * of answer → how many, by falling weight.
 */
export const spokenParts = (
  rows: readonly (readonly [weight: number, row: { kinds: ReadonlyMap<number, number> }])[],
  { chances }: Quantified,
): Part[] =>
  rows.flatMap(([weight, { kinds }]) =>
    kinds.size === 0
      ? []
      : chances.flatMap((chance, kind) =>
          reviewClasses.flatMap((name) => {
            const count = (kinds.get(kind) ?? 0) * chance[name];
            return count > 0 ? [{ stars: labelStars[name], weight, count }] : [];
          }),
        ),
  );

/** How many reviews the words come to in each class, with the chances each kind of answer stands for. */
export function explainWords({ shares, counts, chances }: Quantified): ExplanationStep[] {
  const kinds = counts.flatMap((count, kind) => (count > 0 ? [{ count, kind }] : []));
  if (kinds.length === 0) return [];
  const odds = kinds.flatMap(({ kind }) => explainKind(shares, kind, chances[kind] ?? shares));
  const sums = reviewClasses.map((name) => {
    const inputs = Object.fromEntries(
      kinds.flatMap(({ count, kind }): [string, number][] => [
        [`k.${kind}`, count],
        [`q.${name}.${kind}`, chances[kind]?.[name] ?? 0],
      ]),
    );
    const sum = kinds.reduce((total, { count, kind }) => total + count * (chances[kind]?.[name] ?? 0), 0);
    return step(`words.${name}`, kinds.map(({ kind }) => `k.${kind}*q.${name}.${kind}`).join(' + '), inputs, sum);
  });
  return [...odds, ...sums];
}

function explainKind(shares: Shares, kind: number, chances: Shares): ExplanationStep[] {
  const [good = 0, mid = 0, bad = 0] = wordRates[kind] ?? [];
  const rates = { 'f.good': good, 'f.mid': mid, 'f.bad': bad };
  const priors = { 'p.good': shares.good, 'p.mid': shares.mid, 'p.bad': shares.bad };
  const sum = 'p.good*f.good + p.mid*f.mid + p.bad*f.bad';
  return reviewClasses.map((name) =>
    step(`q.${name}.${kind}`, `p.${name}*f.${name} / (${sum})`, { ...priors, ...rates }, chances[name]),
  );
}

/**
 * What a classifier's answer leaves open of the mean stars of the reviews it read: `own`, the variance of one such review's stars given
 * its answer, which evens out over many, and what stays, since other goods are spoken of in other words.
 */
export function wordsVariance(words: Quantified): { n: number; own: number } {
  const n = words.counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return { n, own: 0 };
  const own = words.counts.reduce((sum, count, kind) => sum + count * spreadOf(words.chances[kind]), 0) / n;
  return { n, own };
}

function spreadOf(chances: Shares | undefined): number {
  if (!chances) return 0;
  const mean = reviewClasses.reduce((sum, name) => sum + chances[name] * labelStars[name], 0);
  return reviewClasses.reduce((sum, name) => sum + chances[name] * (labelStars[name] - mean) ** 2, 0);
}
