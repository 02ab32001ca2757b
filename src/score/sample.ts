import type { Coverage, Dial } from 'src/domain/assessment';
import type { ItemEvidence } from 'src/domain/evidence';
import { weightOf } from 'src/trust/credibility';
import type { ReviewFacts } from 'src/trust/facts';
import type { Sample } from './estimate';
import { exactTotal, type Frame, frameOf } from './frame';
import { type Group, tally } from './tally';

/** Tabs that show one class only: fair within their class, and only there. */
const classTabs: readonly string[] = ['good', 'mid', 'bad'];

/** Read in the page's own unfiltered list: a draw from all reviews, as far as the page's order allows. */
export const isFair = ({ filters }: ReviewFacts): boolean => filters.includes('all');
const isClassTab = ({ filters }: ReviewFacts): boolean => filters.some((filter) => classTabs.includes(filter));

type Voted = ReviewFacts & { vote: NonNullable<ReviewFacts['vote']> };
const hasVote = (facts: ReviewFacts): facts is Voted => facts.vote !== undefined;

/** The reviews that may speak at a dial: all but default ballots at neutral, else only the usable ones. */
export const speaks = (facts: ReviewFacts, dial: Dial): boolean =>
  dial === 'neutral' ? facts.kind !== 'default' : facts.kind === 'usable';

const groupsOf = (facts: readonly Voted[], dial: Dial): Group[] =>
  tally(facts.map((one) => ({ stars: one.vote.stars, weight: weightOf(one, [], dial) })));

/** Everything one item's rating is made from, at one dial. */
export interface ItemSample extends Sample {
  dial: Dial;
  /** The reviews that speak, with a vote. */
  speakers: Voted[];
}

/**
 * The sample of an item: with exact totals each class tab counts within its class, else only the unfiltered list does. A list of
 * negatives without totals is a sample of nothing, and gives no speakers (DOMAIN, section 3).
 */
export function sampleOf(item: ItemEvidence, facts: readonly ReviewFacts[], dial: Dial): ItemSample {
  const voted = facts.filter(hasVote).filter((one) => speaks(one, dial));
  const fair = voted.filter(isFair);
  const fromLabels = voted.some(({ vote }) => vote.classFrom === 'label');
  const ofFair = groupsOf(fair, dial);
  const frame: Frame = frameOf(item.facts, ofFair, fromLabels);
  const speakers = frame.kind === 'counts' ? voted.filter((one) => isFair(one) || isClassTab(one)) : fair;
  return {
    dial,
    frame,
    groups: speakers.length === fair.length ? ofFair : groupsOf(speakers, dial),
    defaults: facts.filter((one) => one.kind === 'default' && (isFair(one) || isClassTab(one))).length,
    neutral: dial === 'neutral',
    speakers,
  };
}

/** Stars of every non-default review of the unfiltered list: what `plain` is the mean of. */
export const plainVotes = (facts: readonly ReviewFacts[]): number[] =>
  facts
    .filter((one): one is Voted => one.kind !== 'default' && isFair(one) && hasVote(one))
    .map(({ vote }) => vote.stars);

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
    classSource: {
      stars: from('stars'),
      label: from('label'),
      text: 0,
      abstained: usable.length - from('stars') - from('label'),
    },
    filter: filterOf(facts),
  };
}
