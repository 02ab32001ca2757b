import { normalise } from 'src/language/normalise';
import type { ReviewFacts } from '../facts';

/** A text as the rules of this folder read it: Simplified, lower case, numbers as one 0; empty where the platform wrote it. */
const texts = new WeakMap<ReviewFacts, string>();

/** What a buyer wrote, first text and follow-up, folded once for all signals that ask. A full stop stands between the two. */
export function buyerText(facts: ReviewFacts): string {
  const known = texts.get(facts);
  if (known !== undefined) return known;
  const { text, title, followUp } = facts.review;
  const own = facts.kind === 'default' ? '' : title === undefined ? text : `${title}。${text}`;
  const folded = normalise(followUp ? `${own}。${followUp.text}` : own);
  texts.set(facts, folded);
  return folded;
}

/** The sentences of a folded text; commas stay inside. */
export const sentencesOf = (folded: string): string[] => folded.split(/[。!?;~…]+|\.(?:\s|$)/u).filter(Boolean);
