import type { ReviewEvidence } from 'src/domain/evidence';
import type { ReviewKey } from 'src/domain/site';
import { bareText } from 'src/language/normalise';
import { shownVote, type Vote, wordsVote } from './classes';
import { isPlaceholder } from './placeholder';
import { isReadable, kindOf } from './words';

/** What a review can be used for: only `usable` ones carry the rating away from the neutral dial. */
export type ReviewKind = 'usable' | 'default' | 'empty' | 'copy';

/** One review with everything that the signals and the score ask of it. */
export interface ReviewFacts extends ReviewEvidence {
  kind: ReviewKind;
  /** Absent where the page shows no vote for this review and its words are too unclear for one. */
  vote?: Vote;
  /** The kind of answer its words got (`kindOf`), where they stand in for a vote that the page does not show. */
  words?: number;
  /** The text without blanks, punctuation and pictures. */
  bare: string;
  /** The earliest review of the same item with the same text, when there are several; its own key on that earliest one. */
  cluster?: ReviewKey;
}

// Shorter texts ("很好，喜欢") meet by chance among honest buyers; from eight characters on equal texts are copies.
export const COPY_LENGTH = 8;

const whenWritten = ({ review, firstSeen }: ReviewEvidence): string => review.date ?? firstSeen.slice(0, 10);

/** Earlier written first; then first seen; then by key, so that the order of reading never matters. */
function older(one: ReviewEvidence, other: ReviewEvidence): boolean {
  const [a, b] = [whenWritten(one), whenWritten(other)];
  if (a !== b) return a < b;
  return one.firstSeen === other.firstSeen ? one.key < other.key : one.firstSeen < other.firstSeen;
}

function kindWithoutCopies({ review }: ReviewEvidence, bare: string, vote: Vote | undefined): ReviewKind {
  // A default ballot is praise without a voter. Where the buyer is shown to have voted otherwise, it is a vote without words.
  if (review.default || isPlaceholder(review.text)) return vote && vote.class !== 'good' ? 'empty' : 'default';
  return bare === '' ? 'empty' : 'usable';
}

/** Tells the reviews of one item apart: default ballots, empty ones, copies of an earlier one, and those that can be used. */
export function factsOf(reviews: readonly ReviewEvidence[]): ReviewFacts[] {
  const all = reviews.map((evidence): ReviewFacts => {
    const vote = shownVote(evidence);
    const bare = bareText(evidence.review.text);
    const { key, review, firstSeen, lastSeen, filters, sorts, said } = evidence;
    const facts: ReviewFacts = {
      key,
      review,
      firstSeen,
      lastSeen,
      filters,
      sorts,
      bare,
      kind: kindWithoutCopies(evidence, bare, vote),
    };
    if (said) facts.said = said;
    if (vote) facts.vote = vote;
    else if (facts.kind === 'usable') hearWords(facts);
    return facts;
  });
  const clusters = new Map<string, ReviewFacts[]>();
  for (const facts of all) {
    if (facts.kind !== 'usable' || facts.bare.length < COPY_LENGTH) continue;
    const cluster = clusters.get(facts.bare);
    if (cluster) cluster.push(facts);
    else clusters.set(facts.bare, [facts]);
  }
  for (const cluster of clusters.values()) markCopies(cluster);
  return all;
}

/** Where no vote is shown, the words stand in for it, as far as they can be read. */
function hearWords(facts: ReviewFacts): void {
  const { said } = facts;
  if (!said || !isReadable(said)) return;
  facts.words = kindOf(said);
  const vote = wordsVote(said);
  if (vote) facts.vote = vote;
}

function markCopies(cluster: ReviewFacts[]): void {
  if (cluster.length < 2) return;
  const first = cluster.reduce((earliest, one) => (older(one, earliest) ? one : earliest));
  for (const one of cluster) {
    one.cluster = first.key;
    if (one !== first) one.kind = 'copy';
  }
}
