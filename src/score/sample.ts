import type { Coverage, Dial, DialWeights } from 'src/domain/assessment';
import type { ItemEvidence } from 'src/domain/evidence';
import { classPrior, dialWeights, type Reason, weightByEvidence } from 'src/trust/credibility';
import type { ReviewFacts } from 'src/trust/facts';
import { WORD_KINDS } from 'src/trust/words';
import type { Sample } from './estimate';
import { exactTotal, type Frame, frameOf } from './frame';
import type { Held } from './held';
import { evenLedger, groupsFrom, type Ledger, ledgerOf, massByKind, reweighed } from './ledger';
import { heard, type Quantified, quantify, wordsSpeak } from './quantify';
import type { Group } from './tally';

/** Tabs that show one class only: fair within their class, and only there. */
const classTabs: readonly string[] = ['good', 'mid', 'bad'];

/** Read in the page's own unfiltered list: a draw from all reviews, as far as the page's order allows. */
export const isFair = ({ fair }: ReviewFacts): boolean => fair;
/** Read where it counts within its class: in the unfiltered list, or under a tab that shows one class only. */
const countsByClass = ({ fair, filters }: ReviewFacts): boolean =>
  fair || filters.some((filter) => classTabs.includes(filter));

/** Whether a review says how it rates what was bought: by a vote that is shown, or by words where those of its page may speak. */
const rates = ({ vote, words }: ReviewFacts, all: Quantified): boolean =>
  words === undefined ? vote !== undefined : wordsSpeak(all);

/** What a signal decides by structure and not by evidence: leaving it out lets these reviews count again. */
export const structures: Readonly<Record<string, ReviewFacts['kind']>> = {
  'near-duplicates': 'copy',
  'empty-or-filler': 'empty',
};
/** Leaving this signal out lets the page's totals stand as they are. */
export const BALLOTS = 'default-ballots';

/** Which kinds of reviews may speak at a dial: all but default ballots at neutral, else only the usable ones. */
function speaking({ dial, without }: Stance): Record<ReviewFacts['kind'], boolean> {
  if (dial === 'neutral') return { usable: true, copy: true, empty: true, default: false };
  const back = new Set([...(without ?? [])].map((signal) => structures[signal]));
  return { usable: true, copy: back.has('copy'), empty: back.has('empty'), default: false };
}

/** The reviews that may speak and say how they rate. `fair`: those of the unfiltered list; `fromLabels`: not all of them by stars. */
interface Raters {
  all: readonly ReviewFacts[];
  fair: readonly ReviewFacts[];
  fromLabels: boolean;
}

function ratersAmong(
  facts: readonly ReviewFacts[],
  speaks: Record<ReviewFacts['kind'], boolean>,
  words: boolean,
): Raters {
  const all: ReviewFacts[] = [];
  // Made when one is met that is not: mostly all are of the unfiltered list.
  let fair: ReviewFacts[] | undefined;
  let fromLabels = false;
  for (let index = 0; index < facts.length; index++) {
    const one = facts[index] as ReviewFacts;
    if (!speaks[one.kind] || (one.words === undefined ? one.vote === undefined : !words)) continue;
    if (!one.fair) fair ??= all.slice();
    else fair?.push(one);
    all.push(one);
    if (one.vote?.classFrom !== 'stars') fromLabels = true;
  }
  return { all, fair: fair ?? all, fromLabels };
}

/** What the words of an item's reviews come to, where the page shows no votes: from the unfiltered list, each text once. */
export function quantified(facts: readonly ReviewFacts[]): Quantified {
  const fair = facts.filter((one) => one.words !== undefined && isFair(one));
  const usable = fair.filter(({ kind }) => kind === 'usable');
  return quantify(heard(usable.length > 0 ? usable : fair));
}

/** Reviews as the arithmetic counts them: a vote is one review of its stars, words are parts of a good, a mid and a bad one. */
export const groupsOf = (
  facts: readonly ReviewFacts[],
  words: Quantified,
  weight: (one: ReviewFacts) => number,
): Group[] => groupsFrom(ledgerOf(facts, weight), words);

/** The same, each at weight 1. */
export const evenGroupsOf = (facts: readonly ReviewFacts[], words: Quantified): Group[] =>
  groupsFrom(evenLedger(facts), words);

/** How reviews are weighed: at which dial, by what evidence, and without which signals, if any are left out. */
export interface Stance {
  dial: Dial;
  /** The user's own, at the custom dial. */
  weights?: DialWeights;
  /** What signals hold against the reviews. */
  held: Held;
  without?: ReadonlySet<string>;
}

/** Everything one item's rating is made from, at one dial. */
export interface ItemSample extends Sample {
  dial: Dial;
  /** The reviews that speak: with a vote, or with words. */
  speakers: readonly ReviewFacts[];
  /** Those among them that any signal holds something against. */
  doubted: readonly ReviewFacts[];
  /** The speakers counted, each at weight 1. */
  even: Ledger;
  /** The same as the stance they were last weighed at has them; absent where that one moves nothing. */
  weighed?: { ledger: Ledger; stance: Stance };
}

const alike = (): number => 1;

/** What is held against a review without some signals; mostly all of it. */
const leftOf = (reasons: readonly Reason[], without: ReadonlySet<string>): readonly Reason[] =>
  reasons.some(({ id }) => without.has(id)) ? reasons.filter(({ id }) => !without.has(id)) : reasons;

/** A review's weight at a stance, were it usable. */
export function weightAt({ dial, weights, held, without }: Stance): (one: ReviewFacts) => number {
  return (one) => {
    const reasons = held.against(one);
    return weightByEvidence(one, without ? leftOf(reasons, without) : reasons, dial, weights);
  };
}

/**
 * The same speakers weighed by another stance of the same kind: only what any signal speaks of is counted anew. What the words come to is
 * made from what their reviews weigh: praise that is not believed says nothing of how many are pleased.
 */
export function weighedBy(sample: ItemSample, stance: Stance): ItemSample {
  const { evenGroups, evenWords, doubted } = sample;
  const own = { ...sample, dial: stance.dial, priors: dialWeights(stance.dial, stance.weights).priors };
  if (stance.dial === 'neutral' || doubted.length === 0) return { ...own, groups: evenGroups, words: evenWords };
  const ledger = ledgerAt(sample, stance);
  const words = { ...quantify(massByKind(ledger, WORD_KINDS)), counts: evenWords.counts };
  return { ...own, groups: groupsFrom(ledger, words), words, weighed: { ledger, stance } };
}

/** The speakers counted at a stance. Where it leaves signals out of what is counted already, only those signals' reviews are. */
function ledgerAt({ even, doubted, weighed }: ItemSample, stance: Stance): Ledger {
  const { without, dial, held, weights } = stance;
  const known = weighed?.stance;
  const near = known && !known.without && known.dial === dial && known.held === held && known.weights === weights;
  if (!near || without === undefined) return reweighed(even, doubted, alike, weightAt(stance));
  const moved = doubted.filter((one) => held.against(one).some(({ id }) => without.has(id)));
  return reweighed(weighed.ledger, moved, weightAt(known), weightAt(stance));
}

/**
 * The sample of an item: with exact totals each class tab counts within its class, else only the unfiltered list does. A list of
 * negatives without totals is a sample of nothing, and gives no speakers (DOMAIN, section 3).
 */
export function sampleOf(
  item: ItemEvidence,
  facts: readonly ReviewFacts[],
  { words, ...stance }: Stance & { words: Quantified },
): ItemSample {
  const speaks = speaking(stance);
  // Labels and words know three classes, so the page's stars can only be compared by class.
  const { all, fair, fromLabels } = ratersAmong(facts, speaks, wordsSpeak(words));
  const ofFair = evenLedger(fair);
  const frame: Frame = frameOf(item.facts, groupsFrom(ofFair, words), fromLabels);
  const mayCount = frame.kind === 'counts' ? countsByClass : isFair;
  const speakers = frame.kind !== 'counts' || all.length === fair.length ? fair : all.filter(countsByClass);
  const even = speakers.length === fair.length ? ofFair : evenLedger(speakers);
  const evenGroups = groupsFrom(even, words);
  const evenWords = { ...words, counts: heard(speakers) };
  const ballots = facts.filter((one) => one.kind === 'default' && countsByClass(one)).length;
  const doubted = stance.held.reviews.filter((one) => speaks[one.kind] && rates(one, words) && mayCount(one));
  return weighedBy(
    {
      dial: stance.dial,
      frame,
      groups: evenGroups,
      evenGroups,
      even,
      defaults: stance.without?.has(BALLOTS) ? 0 : ballots,
      neutral: stance.dial === 'neutral',
      priors: classPrior,
      words: evenWords,
      evenWords,
      speakers,
      doubted,
    },
    stance,
  );
}

/** Every non-default review of the unfiltered list that says how it rates: what `plain` is the mean of. */
export const plainReviews = (facts: readonly ReviewFacts[], words: Quantified): ReviewFacts[] =>
  facts.filter((one) => one.kind !== 'default' && isFair(one) && rates(one, words));

/** The filter under which an item's reviews were read: `all` as soon as the unfiltered list was, else the tabs. */
function filterOf(facts: readonly ReviewFacts[]): string {
  if (facts.length === 0 || facts.some(isFair)) return 'all';
  return [...new Set(facts.flatMap(({ filters }) => filters))].sort().join('+');
}

/** What was read of an item, counted. */
export function coverageOf(item: ItemEvidence, facts: readonly ReviewFacts[]): Coverage {
  const kinds = { usable: 0, default: 0, empty: 0, copy: 0 };
  const source = { stars: 0, label: 0, text: 0 };
  for (const { kind, vote } of facts) {
    kinds[kind]++;
    if (kind === 'usable' && vote) source[vote.classFrom]++;
  }
  const total = exactTotal(item.facts);
  const atLeast = item.facts.reviewCountAtLeast;
  return {
    read: facts.length,
    usable: kinds.usable,
    ...(total === undefined ? {} : { total }),
    ...(total === undefined && atLeast !== undefined ? { totalAtLeast: atLeast } : {}),
    defaults: kinds.default,
    empty: kinds.empty,
    copies: kinds.copy,
    classSource: { ...source, abstained: kinds.usable - source.stars - source.label - source.text },
    filter: filterOf(facts),
  };
}
