import type { Words } from 'src/domain/evidence';
import type { ReviewClass } from 'src/domain/reading';
import { sentence } from 'src/domain/sentence';
import type { ReviewKey } from 'src/domain/site';
import type { ReviewFacts } from '../facts';
import { amongReviews, counts, type ReviewSet } from '../review-set';
import type { Signal } from '../signal';
import { betaBinomialTail, type SharePrior } from '../statistics/beta-binomial';
import { rankShift, type Shift } from '../statistics/rank-shift';
import { keysOf } from '../wording/telling';
import { isReadable } from '../words';

// Fewer reviews with a vote and clear words than this say nothing.
const FEWEST = 8;
/**
 * Log odds of praise against blame below which five stars stand over blame: .8% of the praise in 30 honest lists (shoes, ten kinds of
 * goods, our own), and 43% of blame. At 2 it would be 2.2% and 58% (`npx tsx test/tools/contradiction-rates.ts`).
 */
const BLAME = 3;
// Where too few praise for a measure of their own, words this far on praise's side are taken at their word (DOMAIN, section 6).
const PRAISE = 2;
/**
 * Else mid and bad votes are measured by the shop's own praise: buyers of one thing gush, of another they report, and the model is sure of
 * one in four of the latter. Words happier than the least happy tenth of the praise, and on its side, are praise: 86% and 60% of praise,
 * 30% of the mid and 7% of the bad reviews of shoes, 12% and none of our own (same command).
 */
const LEAST = 0.1;
// So many reviews with praise have a tenth worth the name.
const FEWEST_PRAISES = 20;
/**
 * Contradictions of one kind among all votes of an honest shop (same command): .8% where the vote is praise, the lists as far apart as a
 * strength of 127 says; 1.4% where it is mid, hardly apart, but there a reader's judgement stood in for votes, which differ more; .7% where
 * it is bad, with a strength of 270.
 */
const OF_ALL: Record<ReviewClass, SharePrior> = {
  good: { mean: 0.008, strength: 100 },
  mid: { mean: 0.015, strength: 60 },
  bad: { mean: 0.007, strength: 150 },
};
// The kinds are tested apart, each at its part of the level: five stars over blame are the commonest, blame over praise nobody needs.
const PART: Record<ReviewClass, number> = { good: 0.5, mid: 0.25, bad: 0.25 };
/**
 * Contradictions within the class, for a shop may honestly have many mid votes: 36% of the mid ones from product to product, as far apart
 * as a strength of 24 says, 18% of the bad ones at 6 (same command).
 */
const OF_CLASS: Record<'mid' | 'bad', SharePrior> = {
  mid: { mean: 0.36, strength: 20 },
  bad: { mean: 0.18, strength: 6 },
};
// Where within the class there are more than at four honest shops in five, their number among all votes is no matter of a large class.
const MANY_OF_CLASS = 0.2;
/**
 * What one contradiction weighs before the size of all is known. Words like praise are 3 times as frequent in praise as in mid reviews, 5
 * times in our own: −1.2. Praise under one star may as well be a slip, though far more frequent in praise. Five stars over sure blame are
 * a slip, or were pressed for; no one pays for blame, so that is held against the vote a little only.
 */
const AGAINST: Record<ReviewClass, number> = { good: -0.5, mid: -1.2, bad: -1.2 };
// Of a class too many of which contradict themselves, those with unclear words came the same way as likely as not: half of what is held
// against the others beyond their own words.
const UNCLEAR = 0.5;
// However many there are, it stays a vote.
const MOST_AGAINST = -5;
// One honest shop in twenty may be warned of by chance, before the control over all signals.
const WARN_LEVEL = 0.05;
// One honest shop in four hundred may fail by chance.
const FAIL_LEVEL = 0.0025;
// A fail also needs votes that move the mean: the shift test (DOMAIN, section 5).
const SHIFT_LEVEL = 0.01;

const classes: readonly ReviewClass[] = ['good', 'mid', 'bad'];

const oddsOf = ({ positive, negative }: Words): number => Math.log(positive / negative);
// Of a changed mind the first word stands beside the vote given with it.
const wordsAt = ({ said }: ReviewFacts): Words | undefined => said?.before ?? said;

/** A vote with its words: the class of the vote, and what the words come to. */
interface Worded {
  facts: ReviewFacts;
  name: ReviewClass;
  stars: number;
  label: Words['label'];
  odds: number;
}

/** Reviews whose vote is shown and whose words can be read. */
const tested = amongReviews(
  ({ kind, vote, said }) =>
    kind !== 'default' && vote !== undefined && vote.classFrom !== 'text' && said !== undefined && isReadable(said),
);

const known = new WeakMap<ReviewSet, readonly Worded[]>();

/** Made once for a set: what counts of it is some of the same. */
function wordedIn(set: ReviewSet): readonly Worded[] {
  const before = known.get(set);
  if (before) return before;
  const found = set.whole ? wordedIn(set.whole).filter(({ facts }) => counts(facts)) : wordedAmong(tested(set));
  known.set(set, found);
  return found;
}

function wordedAmong(reviews: readonly ReviewFacts[]): Worded[] {
  const list: Worded[] = [];
  for (const facts of reviews) {
    const words = wordsAt(facts);
    const { vote } = facts;
    if (!words || !vote) continue;
    list.push({ facts, name: vote.class, stars: vote.stars, label: words.label, odds: oddsOf(words) });
  }
  return list;
}

/** How many of these have clear words; counted no further than is enough. */
function sureAmong(reviews: readonly ReviewFacts[]): number {
  let sure = 0;
  for (let index = 0; index < reviews.length && sure < FEWEST; index++) {
    if (reviews[index]?.said?.label !== 'unsure') sure++;
  }
  return sure;
}

/** From which log odds on words are as happy as the praise of these reviews is, its least happy tenth aside; never less than even. */
function happyFrom(reviews: readonly Worded[]): number {
  const odds = new Float64Array(reviews.length);
  let count = 0;
  for (const one of reviews) if (one.name === 'good' && one.label !== 'mid') odds[count++] = one.odds;
  const praise = odds.subarray(0, count).sort();
  if (praise.length < FEWEST_PRAISES) return PRAISE;
  return Math.max(0, praise[Math.floor(LEAST * praise.length)] ?? PRAISE);
}

/** Whether a vote and its words contradict each other: stars over blame, or mid and bad over words like the shop's praise. */
function contradicts({ name, label, odds }: Worded, happy: number): boolean {
  if (name === 'good') return label === 'negative' && odds < -BLAME;
  return label !== 'mid' && label !== 'negative' && odds >= happy;
}

interface ClassCount {
  name: ReviewClass;
  odd: ReviewFacts[];
  /** Votes of the class whose words say neither. */
  unclear: ReviewFacts[];
  p: number;
}

/** Reviews of each class: how many, and which of them contradict their words or have unclear ones. */
function countsOf(reviews: readonly Worded[]): ClassCount[] {
  const happy = happyFrom(reviews);
  const sizes: Record<ReviewClass, number> = { good: 0, mid: 0, bad: 0 };
  const found = { good: none(), mid: none(), bad: none() };
  for (const one of reviews) {
    sizes[one.name]++;
    if (contradicts(one, happy)) found[one.name].odd.push(one.facts);
    else if (one.label === 'unsure') found[one.name].unclear.push(one.facts);
  }
  return classes.flatMap((name) => {
    const size = sizes[name];
    if (size === 0) return [];
    const { odd, unclear } = found[name];
    const among = betaBinomialTail(odd.length, reviews.length, OF_ALL[name]);
    const within = name === 'good' ? 0 : betaBinomialTail(odd.length, size, OF_CLASS[name]);
    return [{ name, odd, unclear, p: within < MANY_OF_CLASS ? among : Math.max(among, within) }];
  });
}

const none = (): Pick<ClassCount, 'odd' | 'unclear'> => ({ odd: [], unclear: [] });

/** Whether the votes that contradict their words differ from the others. */
function shiftOf(reviews: readonly Worded[], odd: readonly ReviewFacts[]): Shift | undefined {
  if (odd.length === 0) return undefined;
  const flagged = new Set(odd);
  const rest: number[] = [];
  for (const { facts, stars } of reviews) if (!flagged.has(facts)) rest.push(stars);
  return rankShift(
    odd.map(({ vote }) => vote?.stars ?? 0),
    rest,
  );
}

/** The more of a class contradict themselves beyond chance, the less is each believed; five stars over blame never more than a little. */
function evidenceOf(found: readonly ClassCount[]): Map<ReviewKey, number> {
  const evidence = new Map<ReviewKey, number>();
  for (const { name, odd, unclear, p } of found) {
    const surprise = name === 'good' ? 0 : Math.log(Math.max(p, Number.MIN_VALUE));
    for (const { key } of odd) evidence.set(key, Math.max(MOST_AGAINST, AGAINST[name] + surprise));
    if (surprise === 0 || p >= WARN_LEVEL) continue;
    for (const { key } of unclear) evidence.set(key, UNCLEAR * Math.max(MOST_AGAINST, surprise));
  }
  return evidence;
}

/** Votes that contradict their own words, where both are shown and the words are sure. */
export const ratingVsText: Signal = {
  id: 'rating-vs-text',
  family: 'wording',
  test(set) {
    const sure = sureAmong(tested(set));
    if (sure < FEWEST) {
      return {
        verdict: 'not-tested',
        numbers: { tested: sure },
        why: sentence('signalNoVotes', { n: sure }),
        reviews: [],
      };
    }
    const reviews = wordedIn(set);
    const found = countsOf(reviews);
    const odd = found.flatMap((count) => count.odd);
    const p = Math.min(1, ...found.map((count) => count.p / PART[count.name]));
    const shift = shiftOf(reviews, odd);
    const fails = p < FAIL_LEVEL && shift !== undefined && shift.p < SHIFT_LEVEL;
    return {
      verdict: fails ? 'fail' : p < WARN_LEVEL ? 'warn' : 'pass',
      p,
      numbers: {
        contradicting: odd.length,
        tested: reviews.length,
        ...Object.fromEntries(found.map(({ name, odd: own }) => [name, own.length])),
        ...(shift ? { shift: shift.difference } : {}),
      },
      why:
        odd.length === 0
          ? sentence('findingNoContradictions', { tested: reviews.length })
          : sentence('findingContradictions', { contradicting: odd.length, tested: reviews.length }),
      ...(odd.length > 0 ? { innocent: sentence('innocentContradictions') } : {}),
      reviews: keysOf(odd),
      evidence: evidenceOf(found),
    };
  },
};
