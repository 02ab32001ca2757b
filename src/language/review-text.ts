import { type AspectMention, aspectsOf, aspectsInHand as findAspects, readTokens as findTokens } from './aspects';
import { readReview as scoreReview } from './clause-scores';
import { splitClauses, findClauses as splitUnits } from './clauses';
import { midFeatures, midFrom, midOfClauses as midOf, type ScoredClause } from './mid';
import { fold as foldText } from './normalise';
import { polarityLogOdds } from './polarity';
import { clauseTable as tableOfClauses } from './review-tables';
import type { Weights } from './weights';

/** What a review's words say: log odds of positive (NaN unless it is Chinese and known), probability of mid (NaN likewise), aspects. */
export interface SaidInWords {
  readonly whole: number;
  readonly mid: number;
  readonly aspects: AspectMention[];
}

// What comes from another file, or goes to one, a compiler takes for a constant only under a name of this file.
const [fold, findClauses, readReview, readTokens] = [foldText, splitUnits, scoreReview, findTokens];
const [midOfClauses, aspectsInHand, clauseTable] = [midOf, findAspects, tableOfClauses];
const { logOdds } = clauseTable;

const sigmoid = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));

/** The probability that a clause of the text in hand is positive. */
const positive = (clause: number): number => sigmoid(logOdds[clause] ?? Number.NaN);

/** Reads a text as a whole and by clauses, for mid and for aspects. Any string is answered, in linear time. */
export function readWords(text: string, weights: Weights): SaidInWords {
  const folded = fold(text);
  if (!folded.placed) return readComposed(text, weights);
  const clauses = findClauses(folded.units, folded.marks, folded.marked);
  const whole = readReview(folded, weights);
  const does = readTokens(clauses);
  const mid = Number.isFinite(whole) ? midOfClauses(whole, clauseTable) : Number.NaN;
  return { whole, mid, aspects: aspectsInHand(text, does, positive) };
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
