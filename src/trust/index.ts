import type { Finding } from 'src/domain/assessment';
import type { ReviewKey } from 'src/domain/site';
import { controlled } from './control';
import type { Reason } from './credibility';
import { askAll, type ReviewSet } from './review-set';
import type { Family, Outcome, Signal } from './signal';
import { defaultBallots } from './signals/default-ballots';
import { emptyOrFiller } from './signals/empty-or-filler';
import { followUpDrift } from './signals/follow-up-drift';
import { generatedStyle } from './signals/generated-style';
import { hostileNegative } from './signals/hostile-negative';
import { incentiveWording } from './signals/incentive-wording';
import { lengthDistribution } from './signals/length-distribution';
import { nearDuplicates } from './signals/near-duplicates';
import { photoReuse } from './signals/photo-reuse';
import { phraseRepetition } from './signals/phrase-repetition';
import { ratingShape } from './signals/rating-shape';
import { ratingVsText } from './signals/rating-vs-text';
import { repeatAuthor } from './signals/repeat-author';
import { reviewAccess } from './signals/review-access';
import { reviewBurst } from './signals/review-burst';
import { scoreDrift } from './signals/score-drift';
import { sellerPressure } from './signals/seller-pressure';
import { unverifiedShare } from './signals/unverified-share';
import { vanishedReviews } from './signals/vanished-reviews';
import { wrongItem } from './signals/wrong-item';

/** All signals, in the order of DOMAIN, section 5. */
const signals: readonly Signal[] = [
  defaultBallots,
  emptyOrFiller,
  nearDuplicates,
  phraseRepetition,
  reviewBurst,
  incentiveWording,
  ratingVsText,
  lengthDistribution,
  ratingShape,
  followUpDrift,
  repeatAuthor,
  wrongItem,
  unverifiedShare,
  hostileNegative,
  sellerPressure,
  vanishedReviews,
  scoreDrift,
  photoReuse,
  generatedStyle,
  reviewAccess,
];

/** The names of all signals, in their order. */
export const signalIds: readonly string[] = signals.map(({ id }) => id);

const families = new Map(signals.map(({ id, family }) => [id, family]));

/** The family that a signal's evidence belongs to; `wording` for a signal this version does not know. */
export const familyOf = (id: string): Family => families.get(id) ?? 'wording';

/** What the signals found: an opinion each, and what single reviews carry of it. */
export interface Examined {
  findings: Finding[];
  evidence: ReadonlyMap<ReviewKey, readonly Reason[]>;
  /** What each signal said before the control, in the signals' order. */
  outcomes: readonly Outcome[];
}

/**
 * Every signal's opinion of a set of reviews, after the control over all of them. Pauses after each, so that a long list can be
 * examined in slices. `whole`: what was found in the set of which this one is what counts.
 */
export function* examine(set: ReviewSet, whole?: Examined): Generator<void, Examined> {
  // What counts of a set was read with the whole of it.
  if (!whole) yield* askAll(set);
  const outcomes: Outcome[] = [];
  for (const [index, signal] of signals.entries()) {
    const known = signal.usableAlone && whole?.outcomes[index];
    outcomes.push(known || (signal.slices ? yield* signal.slices(set) : signal.test(set)));
    yield;
  }
  const verdicts = controlled(outcomes);
  const evidence = new Map<ReviewKey, Reason[]>();
  const findings: Finding[] = [];
  for (const [index, { id, family }] of signals.entries()) {
    const { p: _p, evidence: own, verdict, ...finding } = outcomes[index] as Outcome;
    for (const [key, logOdds] of own ?? []) {
      const reason = { id, family, logOdds };
      const known = evidence.get(key);
      if (known) known.push(reason);
      else evidence.set(key, [reason]);
    }
    findings.push({ signal: id, ...finding, verdict: verdicts[index] ?? verdict });
    if (own && own.size > 0) yield;
  }
  return { findings, evidence, outcomes };
}
