import { type AspectMention, addAspects, aspectsOf, beginAspects, endAspects } from './aspects';
import { type ReadReview, readReview } from './clause-scores';
import { type ClauseTable, findClauses, MOST_CLAUSES, splitClauses } from './clauses';
import { midFeatures, midFeaturesOf, midFrom, type ScoredClause } from './mid';
import { midWordsIn } from './mid-words';
import { fold } from './normalise';
import { polarityLogOdds } from './polarity';
import type { Weights } from './weights';

/** What a review's words say: log odds of positive (NaN unless it is Chinese and known), probability of mid (NaN likewise), aspects. */
export interface SaidInWords {
  readonly whole: number;
  readonly mid: number;
  readonly aspects: AspectMention[];
}

const sigmoid = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));

/** The kinds of mid words in each clause of the review read last. */
const midWords = new Uint8Array(MOST_CLAUSES);

/** Reads a text as a whole and by clauses, for mid and for aspects. Any string is answered, in linear time. */
export function readWords(text: string, weights: Weights): SaidInWords {
  const folded = fold(text);
  if (!folded.placed) return readComposed(text, weights);
  const clauses = findClauses(folded.units, folded.marks, folded.marked);
  const review = readReview(folded, clauses, weights);
  const { whole } = review;
  const mid = Number.isFinite(whole) ? midOf(folded.letters, clauses, review) : Number.NaN;
  return { whole, mid, aspects: aspectsIn(text, folded.letters, clauses, review) };
}

function midOf(
  letters: Uint16Array,
  { count, contrasts }: ClauseTable,
  { whole, froms, tos, logOdds }: ReadReview,
): number {
  for (let i = 0; i < count; i++) midWords[i] = midWordsIn(letters, froms[i] as number, tos[i] as number);
  return midFrom(midFeaturesOf(whole, { count, logOdds, contrasts, words: midWords }));
}

function aspectsIn(
  text: string,
  letters: Uint16Array,
  clauses: ClauseTable,
  { froms, tos, logOdds }: ReadReview,
): AspectMention[] {
  const mentions: AspectMention[] = [];
  const review = { mentions, text, polarity: (clause: number) => sigmoid(logOdds[clause] ?? Number.NaN) };
  const clause = { letters, from: 0, to: 0, start: 0, end: 0, question: false };
  beginAspects();
  for (let i = 0; i < clauses.count; i++) {
    clause.from = froms[i] as number;
    clause.to = tos[i] as number;
    clause.start = clauses.starts[i] as number;
    clause.end = clauses.ends[i] as number;
    clause.question = clauses.questions[i] === 1;
    addAspects(review, clause, i);
  }
  endAspects(review);
  return mentions;
}

/** The slow way, clause by clause, for the rare text that is composed before it is folded. */
function readComposed(text: string, weights: Weights): SaidInWords {
  const clauses: ScoredClause[] = splitClauses(text).map((clause) => ({
    ...clause,
    logOdds: polarityLogOdds(text.slice(clause.start, clause.end), weights),
  }));
  const scores = new Map(clauses.map(({ start, end, logOdds }) => [text.slice(start, end), logOdds]));
  const whole = polarityLogOdds(text, weights);
  return {
    whole,
    mid: Number.isFinite(whole) ? midFrom(midFeatures(text, whole, clauses)) : Number.NaN,
    aspects: aspectsOf(text, (clause) => sigmoid(scores.get(clause) ?? Number.NaN), clauses),
  };
}
