import type { Coverage, Dial } from 'src/domain/assessment';
import type { ItemEvidence } from 'src/domain/evidence';
import type { ReviewKey } from 'src/domain/site';
import { type Reason, weightOf } from 'src/trust/credibility';
import type { ReviewFacts } from 'src/trust/facts';
import type { Sample } from './estimate';
import { exactTotal, type Frame, frameOf } from './frame';
import { heard, type Quantified, quantify, spokenParts, wordsSpeak } from './quantify';
import { type Group, tally } from './tally';

/** Tabs that show one class only: fair within their class, and only there. */
const classTabs: readonly string[] = ['good', 'mid', 'bad'];

/** Read in the page's own unfiltered list: a draw from all reviews, as far as the page's order allows. */
export const isFair = ({ filters }: ReviewFacts): boolean => filters.includes('all');
const isClassTab = ({ filters }: ReviewFacts): boolean => filters.some((filter) => classTabs.includes(filter));

/** Whether a review says how it rates what was bought: by a vote that is shown, or by words where those of its page may speak. */
const rates = ({ vote, words }: ReviewFacts, all: Quantified): boolean =>
  words === undefined ? vote !== undefined : wordsSpeak(all);

/** The reviews that may speak at a dial: all but default ballots at neutral, else only the usable ones. */
export const speaks = (facts: ReviewFacts, dial: Dial): boolean =>
  dial === 'neutral' ? facts.kind !== 'default' : facts.kind === 'usable';

/** What the words of an item's reviews come to, where the page shows no votes: from the unfiltered list, each text once. */
export function quantified(facts: readonly ReviewFacts[]): Quantified {
  const fair = facts.filter((one) => one.words !== undefined && isFair(one));
  const usable = fair.filter(({ kind }) => kind === 'usable');
  return quantify(heard(usable.length > 0 ? usable : fair));
}

/** Reviews as the arithmetic counts them: a vote is one review of its stars, words are parts of a good, a mid and a bad one. */
export function groupsOf(
  facts: readonly ReviewFacts[],
  words: Quantified,
  weight: (one: ReviewFacts) => number,
): Group[] {
  const voted = facts.flatMap((one) =>
    one.vote && one.words === undefined ? [{ stars: one.vote.stars, weight: weight(one) }] : [],
  );
  return tally([...voted, ...spokenParts(facts, words, weight)]);
}

/** What signals hold against single reviews. */
export type Evidence = ReadonlyMap<ReviewKey, readonly Reason[]>;

/** Everything one item's rating is made from, at one dial. */
export interface ItemSample extends Sample {
  dial: Dial;
  /** The reviews that speak: with a vote, or with words. */
  speakers: ReviewFacts[];
}

/**
 * The sample of an item: with exact totals each class tab counts within its class, else only the unfiltered list does. A list of
 * negatives without totals is a sample of nothing, and gives no speakers (DOMAIN, section 3).
 */
export function sampleOf(
  item: ItemEvidence,
  facts: readonly ReviewFacts[],
  { dial, evidence, words }: { dial: Dial; evidence: Evidence; words: Quantified },
): ItemSample {
  const rating = facts.filter((one) => rates(one, words) && speaks(one, dial));
  const fair = rating.filter(isFair);
  // Labels and words know three classes, so the page's stars can only be compared by class.
  const fromLabels = rating.some((one) => one.vote?.classFrom !== 'stars');
  const weight = (one: ReviewFacts) => weightOf(one, evidence.get(one.key) ?? [], dial);
  const ofFair = groupsOf(fair, words, weight);
  const frame: Frame = frameOf(item.facts, ofFair, fromLabels);
  const speakers = frame.kind === 'counts' ? rating.filter((one) => isFair(one) || isClassTab(one)) : fair;
  return {
    dial,
    frame,
    groups: speakers.length === fair.length ? ofFair : groupsOf(speakers, words, weight),
    defaults: facts.filter((one) => one.kind === 'default' && (isFair(one) || isClassTab(one))).length,
    neutral: dial === 'neutral',
    words: { ...words, counts: heard(speakers) },
    speakers,
  };
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
  const count = (kind: ReviewFacts['kind']) => facts.filter((one) => one.kind === kind).length;
  const usable = facts.filter(({ kind }) => kind === 'usable');
  const from = (source: string) => usable.filter(({ vote }) => vote?.classFrom === source).length;
  const [stars, label, text] = [from('stars'), from('label'), from('text')];
  const total = exactTotal(item.facts);
  const atLeast = item.facts.reviewCountAtLeast;
  return {
    read: facts.length,
    usable: usable.length,
    ...(total === undefined ? {} : { total }),
    ...(total === undefined && atLeast !== undefined ? { totalAtLeast: atLeast } : {}),
    defaults: count('default'),
    empty: count('empty'),
    copies: count('copy'),
    classSource: { stars, label, text, abstained: usable.length - stars - label - text },
    filter: filterOf(facts),
  };
}
