import { type AspectMention, aspectsOf, aspectsInHand as findAspects, readTokens as findTokens } from './aspects';
import { readReview as scoreReview } from './clause-scores';
import { splitClauses, findClauses as splitUnits } from './clauses';
import { midFeatures, midOdds, midOfClauses as midOf, type ScoredClause } from './mid';
import { fold as foldText } from './normalise';
import { polarityLogOdds } from './polarity';
import { scriptOfText } from './script';
import type { Weights } from './weights';

/**
 * Of the text read last the log odds that it is positive, NaN unless it is Chinese and known, and if they are a number those that it is mid. In
 * a table, since a number that is not whole costs an object when it is returned.
 */
export const odds = { whole: 0, mid: 1, of: new Float64Array(new ArrayBuffer(16)) } as const;

// What comes from another file, or goes to one, a compiler takes for a constant only under a name of this file.
const [fold, findClauses, readReview, readTokens] = [foldText, splitUnits, scoreReview, findTokens];
const [midOfClauses, aspectsInHand] = [midOf, findAspects];
const { whole: WHOLE, mid: MID, of: oddsOf } = odds;

/** Reads a text as a whole and by clauses, for `odds` and for its aspects. Any string is answered, in linear time. */
export function readWords(text: string, weights: Weights): AspectMention[] {
  const folded = fold(text);
  if (!folded.placed) return readComposed(text, weights);
  const clauses = findClauses(folded.units, folded.marks, folded.marked);
  const whole = readReview(folded, weights);
  readTokens(clauses);
  oddsOf[WHOLE] = whole;
  if (Number.isFinite(whole)) oddsOf[MID] = midOfClauses(whole);
  return aspectsInHand(text, Number.isFinite(whole) ? 'chinese' : scriptOfText(folded));
}

/** The slow way, clause by clause, for the rare text that is composed before it is folded. */
function readComposed(text: string, weights: Weights): AspectMention[] {
  const clauses: ScoredClause[] = splitClauses(text).map((clause) => ({
    ...clause,
    logOdds: polarityLogOdds(text.slice(clause.start, clause.end), weights),
  }));
  const whole = polarityLogOdds(text, weights);
  oddsOf[WHOLE] = whole;
  if (Number.isFinite(whole)) oddsOf[MID] = midOdds(midFeatures(text, whole, clauses));
  return aspectsOf(text, clauses);
}
