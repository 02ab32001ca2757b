import type { ReviewEvidence } from 'src/domain/evidence';
import type { Review } from 'src/domain/reading';
import type { ReviewKey } from 'src/domain/site';
import { bareText } from 'src/language/normalise';
import { finish } from 'src/lib/slices';
import { shownVote, type Vote, wordsVote } from './classes';
import { CopyFinder, SHORTEST_COPY } from './copies';
import { preparedText } from './copies/copy-text';
import { foldedText, type Notes, notesOf, perReview } from './per-review';
import { isPlaceholder } from './placeholder';
import { buyersTexts, isReadable, kindOf } from './words';

/** What a review can be used for: only `usable` ones carry the rating away from the neutral dial. */
export type ReviewKind = 'usable' | 'default' | 'empty' | 'copy';

/** One review with everything that the signals and the score ask of it. */
export interface ReviewFacts extends ReviewEvidence {
  /** Its place in the list it was read from: of one item's reviews each has its own. */
  place: number;
  kind: ReviewKind;
  /** Absent where the page shows no vote for this review and its words are too unclear for one. */
  vote?: Vote;
  /** The kind of answer its words got (`kindOf`), where they stand in for a vote that the page does not show. */
  words?: number;
  /** The text without blanks, punctuation and pictures. */
  bare: string;
  /** Read in the page's own unfiltered list. */
  fair: boolean;
  /** The day it was written on, days since 1970; NaN where none is shown. */
  day: number;
  /** The earliest review of the same item that it repeats, edits or holds, where there is one; its own key on that earliest one. */
  cluster?: ReviewKey;
  /** What was made of it (`perReview`). */
  notes?: Notes;
}

/** Shorter texts ("很好，喜欢") meet by chance among honest buyers; from so many characters on equal texts are copies. */
export const COPY_LENGTH = SHORTEST_COPY;

const whenWritten = ({ review, firstSeen }: ReviewEvidence): string => review.date ?? firstSeen.slice(0, 10);

/** First seen first; then by key, so that the order of reading never matters. */
function bySight(one: ReviewEvidence, other: ReviewEvidence): number {
  if (one.firstSeen !== other.firstSeen) return one.firstSeen < other.firstSeen ? -1 : 1;
  return one.key < other.key ? -1 : 1;
}

/** The places of a list so sorted that the order of reading never matters: oldest first, and those of one day by {@link bySight}. */
function oldestFirst(reviews: readonly ReviewEvidence[]): number[] {
  const byDay = new Map<string, number[]>();
  for (let place = 0; place < reviews.length; place++) {
    const when = whenWritten(reviews[place] as ReviewEvidence);
    const known = byDay.get(when);
    if (known) known.push(place);
    else byDay.set(when, [place]);
  }
  const inSight = (a: number, b: number): number => bySight(reviews[a] as ReviewEvidence, reviews[b] as ReviewEvidence);
  // Few have a day in common: a list of ten thousand would be compared with itself over a hundred thousand times.
  return [...byDay.keys()].sort().flatMap((when) => (byDay.get(when) ?? []).sort(inSight));
}

function kindWithoutCopies(review: Review, bare: string, vote: Vote | undefined): ReviewKind {
  // A default ballot is praise without a voter. Where the buyer is shown to have voted otherwise, it is a vote without words.
  if (review.default || isPlaceholder(review.text)) return vote && vote.class !== 'good' ? 'empty' : 'default';
  return bare === '' ? 'empty' : 'usable';
}

/**
 * A default ballot to which its buyer wrote a follow-up: the review that it is, the later words in place of the platform's. `undefined`
 * for any other review.
 */
const laterVoice = perReview(({ review }: { review: Review }): Review | undefined => {
  const { followUp, default: isDefault, ...rest } = review;
  if (!followUp || !(isDefault || isPlaceholder(review.text))) return undefined;
  const { later } = buyersTexts(review);
  return later === undefined ? undefined : { ...rest, text: later };
});

/** What is read of a review: who wrote nothing but a follow-up did not choose the stars that the platform filed. */
function spokenFor(evidence: ReviewEvidence): { review: Review; vote: Vote | undefined } {
  const { review } = evidence;
  const vote = shownVote(evidence);
  const later = review.followUp && laterVoice(evidence);
  return later ? { review: later, vote: vote?.class === 'good' ? undefined : vote } : { review, vote };
}

/** The text of a review without blanks, punctuation and pictures, and as it is compared with others. */
const bareOf = perReview(({ review }: Required<Pick<ReviewFacts, 'review' | 'notes'>>) => bareText(review.text));
const copyTextOf = perReview((facts: ReviewFacts) => preparedText(foldedText(facts)));

/** Facts with every field in its place, told or not: all signals read them, and objects of many shapes are slow to read. */
type Filled = { [Field in keyof Required<ReviewFacts>]: ReviewFacts[Field] | undefined };

const DAY = 86_400_000;

/** What the reviews of a list have in common and is read once: their days, and the lists and visits they were seen in. */
interface Common {
  days: Map<string, number>;
  lists: Map<string, string[]>;
  firstSeen: string;
}

function dayOf(date: string | undefined, { days }: Common): number {
  if (date === undefined) return Number.NaN;
  let day = days.get(date);
  if (day === undefined) {
    day = Date.parse(date.slice(0, 10)) / DAY;
    days.set(date, day);
  }
  return day;
}

/** One array for all reviews with the same only entry: comparing two of them then needs no look into either. */
function listOf(names: string[], { lists }: Common): string[] {
  const [only] = names;
  if (only === undefined || names.length > 1) return names;
  const known = lists.get(only);
  if (!known) lists.set(only, names);
  return known ?? names;
}

function factsOfOne(evidence: ReviewEvidence, place: number, common: Common): ReviewFacts {
  const { key, lastSeen, filters, sorts, said } = evidence;
  const { review, vote } = spokenFor(evidence);
  if (evidence.firstSeen !== common.firstSeen) common.firstSeen = evidence.firstSeen;
  const notes = notesOf(review);
  const bare = bareOf({ review, notes });
  const kind = kindWithoutCopies(review, bare, vote);
  const filled: Filled = {
    place,
    key,
    review,
    kind,
    vote,
    words: undefined,
    bare,
    fair: filters.includes('all'),
    day: dayOf(review.date, common),
    cluster: undefined,
    said,
    filters: listOf(filters, common),
    sorts: listOf(sorts, common),
    firstSeen: common.firstSeen,
    lastSeen,
    notes,
  };
  const facts = filled as ReviewFacts;
  if (!vote && kind === 'usable') hearWords(facts);
  return facts;
}

/** Tells the reviews of one item apart: default ballots, empty ones, copies of an earlier one, and those that can be used. */
export const factsOf = (reviews: readonly ReviewEvidence[]): ReviewFacts[] => finish(factsInSlices(reviews));

// Reviews read between two pauses: about 2 ms where all are new.
const STRIDE = 100;
const FIRST = 8;

/** {@link factsOf}, pausing between slices of the work. */
export function* factsInSlices(reviews: readonly ReviewEvidence[]): Generator<void, ReviewFacts[]> {
  const all: ReviewFacts[] = new Array(reviews.length);
  const sorted: ReviewFacts[] = [];
  const usable: ReviewFacts[] = [];
  const copies = new CopyFinder<ReviewKey>(reviews.length);
  const common: Common = { days: new Map(), lists: new Map(), firstSeen: '' };
  // Oldest first, as copies are found and as all signals ask: what is made of one review after the other lies side by side.
  for (const place of oldestFirst(reviews)) {
    const facts = factsOfOne(reviews[place] as ReviewEvidence, place, common);
    all[place] = facts;
    const read = sorted.push(facts);
    if (facts.kind === 'usable') {
      usable.push(facts);
      // While its text is at hand.
      copies.add(facts.key, copyTextOf(facts));
    }
    // At first the engine gets ready what reads a text.
    if (read < FIRST || read % STRIDE === 0) yield;
  }
  yield;
  byAgeOf.set(all, sorted);
  markCopies(usable, copies.clusters());
  return all;
}

/** Lists made here, sorted: they are sorted once. */
const byAgeOf = new WeakMap<readonly ReviewFacts[], readonly ReviewFacts[]>();

/** The facts of an item's reviews, oldest first. */
export const factsByAge = (facts: readonly ReviewFacts[]): readonly ReviewFacts[] =>
  byAgeOf.get(facts) ?? oldestFirst(facts).map((place) => facts[place] as ReviewFacts);

/** Where no vote is shown, the words stand in for it, as far as they can be read. */
function hearWords(facts: ReviewFacts): void {
  const { said } = facts;
  if (!said || !isReadable(said)) return;
  facts.words = kindOf(said);
  const vote = wordsVote(said);
  if (vote) facts.vote = vote;
}

/**
 * `reviews`: those that could be used, older first. What shares its whole text with an earlier one is a copy too where the comparison
 * finds nothing in it to compare (figures, a platform's own phrases): whoever wrote it, it says nothing that was not said.
 */
function markCopies(reviews: readonly ReviewFacts[], clusters: readonly (ReviewKey | undefined)[]): void {
  const said = new Set<string>();
  for (const [place, one] of reviews.entries()) {
    const cluster = clusters[place];
    if (cluster !== undefined) one.cluster = cluster;
    if (cluster === undefined ? said.has(one.bare) : cluster !== one.key) one.kind = 'copy';
    if (one.bare.length >= COPY_LENGTH) said.add(one.bare);
  }
}
