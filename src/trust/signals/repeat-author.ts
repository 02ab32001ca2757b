import { sentence } from 'src/domain/sentence';
import type { ReviewKey } from 'src/domain/site';
import { starsOf } from '../bursts';
import type { ReviewFacts } from '../facts';
import { amongReviews } from '../review-set';
import type { Signal } from '../signal';
import { binomialTail } from '../statistics/binomial';
import { rankShift } from '../statistics/rank-shift';

// Fewer named reviews cannot show who comes back.
const FEWEST = 20;
// The platform itself counts a buyer's votes for one store three times a month at most (DOMAIN, section 1).
const MOST_ORDERS = 3;
const MONTH_DAYS = 30;
// Where no variants are shown, so many lines of one day are taken for one order; carts of one item rarely hold more.
const ORDER_LINES = 3;
// Of the buyers who came n times in a month, at most one in ten comes again: generous, shops of groceries included (an estimate).
const AGAIN = 0.1;
// One honest shop in twenty may be warned of by chance.
const WARN_LEVEL = 0.05;
// One honest shop in four hundred may fail by chance: the floor for a false fail.
const FAIL_LEVEL = 0.0025;
// Votes that differ from the rest by chance: one in a hundred.
const SHIFT_LEVEL = 0.01;
// A thousand to one is as much as a shift adds.
const MOST_SHIFT_DECADES = 3;
// No signal says more than the cap of all evidence (DOMAIN, section 4).
const STRONGEST = 5;
const DAY = 86_400_000;

// Masks (李***0), and what platforms write for a buyer without a name; equal ones are not one person (DOMAIN, section 2).
const nobody =
  /[*＊•·…?？]|匿名|用户$|会员$|买家$|anonym|\b(?:customer|user|guest|buyer|shopper|verified|deleted)\b|^(?:n\/?a|none|null|unknown)$/iu;
// Given names of four letters and family names of two characters are many people's; user names are longer.
const SHORTEST = { latin: 6, other: 3 };

/** A name that belongs to one person as far as a page can tell, folded; `undefined` for masks and names that many share. */
function nameOf({ review: { author, anonymous } }: ReviewFacts): string | undefined {
  // Most names are masked, which is told without any folding.
  if (author?.includes('*')) return undefined;
  const name = author?.normalize('NFKC').trim().toLowerCase();
  if (!name || anonymous || nobody.test(name)) return undefined;
  const length = [...name].length;
  return length >= (/^[\p{Script=Latin}\d\s._-]+$/u.test(name) ? SHORTEST.latin : SHORTEST.other) ? name : undefined;
}

/** One named buyer: the reviews, and how many orders they come of in the busiest month. */
interface Author {
  reviews: ReviewFacts[];
  orders: number;
}

/** Several lines of one order are normal: different variants of a day are one, the same variant again is another. */
function ordersOn(reviews: readonly ReviewFacts[]): number {
  const lines = new Map<string, number>();
  for (const { review } of reviews) lines.set(review.variant ?? '', (lines.get(review.variant ?? '') ?? 0) + 1);
  const unnamed = Math.ceil((lines.get('') ?? 0) / ORDER_LINES);
  lines.delete('');
  return Math.max(unnamed, ...lines.values());
}

function busiestMonth(reviews: readonly ReviewFacts[]): number {
  const days = new Map<number, ReviewFacts[]>();
  for (const facts of reviews) {
    const day = Date.parse(facts.review.date?.slice(0, 10) ?? '') / DAY;
    days.set(day, [...(days.get(day) ?? []), facts]);
  }
  const orders = [...days].map(([day, own]) => ({ day, count: ordersOn(own) }));
  return Math.max(
    ...orders.map(({ day }) =>
      orders.reduce((sum, one) => (one.day >= day && one.day < day + MONTH_DAYS ? sum + one.count : sum), 0),
    ),
  );
}

function authorsOf(named: readonly { name: string; facts: ReviewFacts }[]): Author[] {
  const byName = new Map<string, ReviewFacts[]>();
  for (const { name, facts } of named) {
    const own = byName.get(name);
    if (own) own.push(facts);
    else byName.set(name, [facts]);
  }
  return [...byName.values()].map((reviews) => ({ reviews, orders: reviews.length > 1 ? busiestMonth(reviews) : 1 }));
}

/** Chance that an honest shop of so many buyers has this one: each further order of a month is one in ten. */
const chanceOf = ({ orders }: Author, authors: number): number => Math.min(1, AGAIN ** (orders - 1) * authors);

function evidenceOf(often: readonly Author[], authors: number, shiftP: number): Map<ReviewKey, number> {
  const moved = shiftP < SHIFT_LEVEL ? Math.min(MOST_SHIFT_DECADES, -Math.log10(shiftP)) : 0;
  const evidence = new Map<ReviewKey, number>();
  for (const author of often) {
    const weight = Math.min(STRONGEST, -Math.log10(chanceOf(author, authors)) + moved);
    if (weight > 0) for (const { key } of author.reviews) evidence.set(key, -weight);
  }
  return evidence;
}

/** Dated reviews under a name in full. */
const namedIn = amongReviews(
  (facts) =>
    facts.kind !== 'default' && nameOf(facts) !== undefined && Number.isFinite(Date.parse(facts.review.date ?? '')),
);

/** Buyers who review more often than buyers come back: names shown in full only, more than three orders within a month. */
export const repeatAuthor: Signal = {
  id: 'repeat-author',
  family: 'author',
  test(set) {
    const { reviews } = set;
    const named = namedIn(set).map((facts) => ({ name: nameOf(facts) ?? '', facts }));
    if (named.length < FEWEST) {
      const why = sentence('authorsTooFew', { n: named.length });
      return { verdict: 'not-tested', numbers: { named: named.length }, why, reviews: [] };
    }
    const authors = authorsOf(named);
    const often = authors.filter(({ orders }) => orders > MOST_ORDERS);
    const theirs = often.flatMap((author) => author.reviews);
    const rest = new Set(theirs);
    const others = theirs.length === 0 ? [] : reviews.filter((facts) => !rest.has(facts) && facts.kind !== 'default');
    const shift = rankShift(starsOf(theirs), starsOf(others));
    const most = often.reduce((highest, { orders }) => Math.max(highest, orders), 0);
    const several = binomialTail(often.length, authors.length, AGAIN ** MOST_ORDERS);
    // Asked twice: one buyer who comes very often, or several who come often.
    const single = often.reduce((lowest, author) => Math.min(lowest, chanceOf(author, authors.length)), 1);
    const p = Math.min(1, 2 * Math.min(several, single));
    const moves = (shift?.p ?? 1) < SHIFT_LEVEL;
    const numbers = { named: named.length, authors: authors.length, often: often.length, theirs: theirs.length, most };
    return {
      verdict: p >= WARN_LEVEL ? 'pass' : p < FAIL_LEVEL && moves ? 'fail' : 'warn',
      p,
      numbers: { ...numbers, ...(shift ? { difference: shift.difference, shiftP: shift.p } : {}) },
      why:
        often.length === 0
          ? sentence('findingNoRepeatAuthors', { named: named.length })
          : sentence('findingRepeatAuthors', { often: often.length, theirs: theirs.length, named: named.length, most }),
      ...(often.length > 0 ? { innocent: sentence('innocentRepeatAuthors') } : {}),
      reviews: theirs.map(({ key }) => key).sort(),
      evidence: evidenceOf(often, authors.length, shift?.p ?? 1),
    };
  },
};
