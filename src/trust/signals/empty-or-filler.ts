import { sentence } from 'src/domain/sentence';
import type { ReviewKey } from 'src/domain/site';
import type { ReviewFacts } from '../facts';
import { amongReviews } from '../review-set';
import type { Signal } from '../signal';
import { betaBinomialTail } from '../statistics/beta-binomial';
import type { Filler } from '../wording/filler';
import { fillerOf } from '../wording/filler-of';
import { keysOf } from '../wording/telling';

// Fewer reviews than this cannot show a habit.
const FEWEST = 8;
// Windows of 80 genuine JD shoe reviews hold 6.7% filler, half of them under 4%, none over 20% (`npx tsx test/tools/style-rates.ts`);
// the strength says how far products differ, drawn so that the fullest of those windows is rare but not unusual.
const HONEST = { mean: 0.06, strength: 40 };
// One honest shop in twenty may be warned of by chance, before the control over all signals.
const WARN_LEVEL = 0.05;
// One honest shop in four hundred may fail by chance.
const FAIL_LEVEL = 0.0025;
// Half as much again as the fullest honest window: below that, lazy buyers explain it.
const FAIL_SHARE = 0.3;
// Texts of nothing but stock words are 18 times as frequent among padded as among genuine praise (69% and 3.9%, same command), a few
// signs over and over 50 times (1.7% and .03%): their logs. A short account of something real is 7 times as frequent there, but 12% of
// honest blame is just that, so only a little is held against it.
const AGAINST: Record<Filler, number> = { short: -2.9, stock: -2.9, repeated: -3.9, brief: -1 };
// Where more of a class is filler than is usual, each of them is the likelier to be part of a push; even so it stays a vote.
const MOST_AGAINST = -4.5;

const sizeOf = () => ({ all: 0, filler: 0 });

/** Filler counts against praise and blame alike, and the more of a class is filler beyond the usual, the more. */
function evidenceOf(filler: readonly ReviewFacts[], texts: readonly ReviewFacts[]): Map<ReviewKey, number> {
  const sizes = { good: sizeOf(), mid: sizeOf(), bad: sizeOf(), none: sizeOf() };
  for (const { vote } of texts) sizes[vote?.class ?? 'none'].all++;
  for (const { vote } of filler) sizes[vote?.class ?? 'none'].filler++;
  const evidence = new Map<ReviewKey, number>();
  for (const facts of filler) {
    const size = sizes[facts.vote?.class ?? 'none'];
    // A class of a few reviews has no share worth the name: as many usual ones as the null is strong stand beside it.
    const share = (size.filler + HONEST.mean * HONEST.strength) / (size.all + HONEST.strength);
    const crowd = Math.max(0, Math.log(share / HONEST.mean));
    evidence.set(facts.key, Math.max(MOST_AGAINST, AGAINST[fillerOf(facts) ?? 'brief'] - crowd));
  }
  return evidence;
}

/** Texts that are filler. */
const fillersIn = amongReviews(
  (facts) => facts.kind !== 'default' && facts.kind !== 'empty' && fillerOf(facts) !== undefined,
);

/** Reviews that tell nothing of what was bought: a few signs, one sign over and over, pictures alone, stock words alone. */
export const emptyOrFiller: Signal = {
  id: 'empty-or-filler',
  family: 'wording',
  test(set) {
    const own = set.reviews.filter(({ kind }) => kind !== 'default');
    const empty = own.filter(({ kind }) => kind === 'empty');
    if (own.length < FEWEST) {
      const numbers = { read: own.length, empty: empty.length };
      return { verdict: 'not-tested', numbers, why: sentence('signalTooFew', { n: own.length }), reviews: [] };
    }
    const filler = fillersIn(set);
    const hits = filler.length + empty.length;
    const p = betaBinomialTail(hits, own.length, HONEST);
    const fails = p < FAIL_LEVEL && hits >= FAIL_SHARE * own.length;
    return {
      verdict: fails ? 'fail' : p < WARN_LEVEL ? 'warn' : 'pass',
      p,
      numbers: { filler: filler.length, empty: empty.length, read: own.length, share: hits / own.length },
      why:
        hits === 0
          ? sentence('findingNoFiller', { read: own.length })
          : sentence('findingFiller', { hits, read: own.length }),
      ...(hits > 0 ? { innocent: sentence('innocentFiller') } : {}),
      reviews: keysOf([...filler, ...empty]),
      evidence: evidenceOf(filler, own),
    };
  },
};
