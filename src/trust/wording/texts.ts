import { normalise } from 'src/language/normalise';
import type { ReviewFacts } from '../facts';
import { foldedText, perReview } from '../per-review';

/**
 * What a buyer wrote, first text and follow-up, as the rules of this folder read it: Simplified, lower case, numbers as one 0; empty where
 * the platform wrote it. Folded once for all signals that ask. A full stop stands between the two.
 */
export const buyerText = perReview((facts: ReviewFacts): string => {
  const {
    kind,
    review: { text, title, followUp },
  } = facts;
  if (kind !== 'default' && title === undefined && !followUp) return foldedText(facts);
  const own = kind === 'default' ? '' : title === undefined ? text : `${title}。${text}`;
  return normalise(followUp ? `${own}。${followUp.text}` : own);
});

/** The sentences of a folded text; commas stay inside. */
export const sentencesOf = (folded: string): string[] => folded.split(/[。!?;~…]+|\.(?:\s|$)/u).filter(Boolean);
