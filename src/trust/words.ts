import type { ReviewEvidence, ReviewWords, Words } from 'src/domain/evidence';
import type { Review } from 'src/domain/reading';
import type { Language } from 'src/language';
import { bareText } from 'src/language/normalise';
import { isPlaceholder } from './placeholder';

/** Raised whenever the code of the language model changes what it says; the weights are told apart by their bytes. */
const READING_VERSION = 3;

/** The name of a language model, which what it said is kept under: a digest of its weights (FNV-1a) and the version of its code. */
export function modelName(weights: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of weights) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return `${READING_VERSION}-${hash.toString(16)}`;
}

/** Whether a text holds words of a buyer: no placeholder of the platform, and not blank. */
const hasWords = (text: string): boolean => bareText(text) !== '' && !isPlaceholder(text);

/** The texts of a review that a buyer wrote: its own, and its follow-up. */
export function buyersTexts({ text, default: isDefault, followUp }: Review): { first?: string; later?: string } {
  return {
    ...(!isDefault && hasWords(text) ? { first: text } : {}),
    ...(followUp && hasWords(followUp.text) ? { later: followUp.text } : {}),
  };
}

/** Whether a kept review waits to be read by the model of this name. */
export function awaitsReading({ review, said }: ReviewEvidence, model: string): boolean {
  if (said?.model === model) return false;
  const { first, later } = buyersTexts(review);
  return first !== undefined || later !== undefined;
}

const bare = ({ negative, mid, positive, label }: Words): Words => ({ negative, mid, positive, label });

/**
 * What a review's words say. First text and follow-up are read apart, since buyers change their minds: a sure follow-up is the later
 * word and stands for the review, an unsure one leaves the first text standing. Of an aspect in both, the follow-up's word counts.
 */
export function wordsOf(review: Review, language: Language, model: string): ReviewWords | undefined {
  const texts = buyersTexts(review);
  const first = texts.first === undefined ? undefined : language.classify(texts.first);
  const later = texts.later === undefined ? undefined : language.classify(texts.later);
  const last = later ?? first;
  if (!last) return undefined;
  const known = new Set(later?.aspects.map(({ aspect }) => aspect));
  const mentions = [...(later?.aspects ?? []), ...(first?.aspects ?? []).filter(({ aspect }) => !known.has(aspect))];
  const aspects = mentions.map(({ aspect, label, quote }) => ({ aspect, label, quote }));
  if (later && first && later.label !== 'unsure') return { ...bare(later), aspects, model, before: bare(first) };
  return { ...bare(first ?? last), aspects, model };
}

/** Whether a text said anything at all: evenly split thirds are the model's word for "cannot read this". */
export const isReadable = ({ negative, mid, positive }: Words): boolean => negative !== mid || mid !== positive;

/** The clear answers, in the order of their kinds. */
const clearLabels = ['positive', 'mid', 'negative'] as const;
// Unclear answers still lean one way; log odds of praise against blame in whole steps tell how far, and beyond two there are hardly any.
const oddsSteps = [-2, -1, 0, 1, 2] as const;

/** How many kinds of answer {@link kindOf} tells apart: the clear ones first, then the unclear by how they lean. */
export const WORD_KINDS = clearLabels.length + oddsSteps.length + 1;

/** Whether an answer of this kind gave the review a class. */
export const isClear = (kind: number): boolean => kind < clearLabels.length;

/**
 * The model's answer, coarsely: the index of the kind it is of. How often good, mid and bad reviews get each kind was measured
 * (src/score/word-rates.ts), and that, not the single answer, is what shares are made from. How strong a clear answer is makes no
 * difference: that is a matter of style, and a page of sober buyers is not one of unhappy ones.
 */
export function kindOf({ negative, positive, label }: Words): number {
  if (label !== 'unsure') return clearLabels.indexOf(label);
  const logOdds = Math.log(positive / negative);
  return clearLabels.length + oddsSteps.filter((edge) => logOdds >= edge).length;
}
