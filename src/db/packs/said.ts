import type { ReviewWords, Words } from 'src/domain/evidence';
import type { Row } from './columns';

/** Parts that probabilities are kept in: far finer than what is made of them, and two bytes instead of nine. */
const parts = 10_000;

const rounded = (share: number): number => Math.round(share * parts) / parts;

const roundedShares = <Said extends Words>(words: Said): Said => ({
  ...words,
  negative: rounded(words.negative),
  mid: rounded(words.mid),
  positive: rounded(words.positive),
});

/** What the language model said, as finely as it is kept. */
export const roundedWords = (words: ReviewWords): ReviewWords => ({
  ...roundedShares(words),
  ...(words.before && { before: roundedShares(words.before) }),
});

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a quote is taken from: a review's text and its follow-up, one after the other. */
function wordsOf({ review }: Row): string {
  const { text, followUp } = isObject(review) ? review : {};
  return `${String(text ?? '')}\u0001${isObject(followUp) ? String(followUp.text ?? '') : ''}`;
}

const mapAspects = (row: Row, map: (aspect: Row, words: string) => Row): Row => {
  const { said } = row;
  if (!isObject(said) || !Array.isArray(said.aspects) || !said.aspects.every(isObject)) return row;
  if (said.aspects.length === 0) return row;
  const words = wordsOf(row);
  return { ...row, said: { ...said, aspects: said.aspects.map((aspect) => map(aspect, words)) } };
};

/** A review whose quotes say only where in its words they stand; others stay as they are. */
export const shortSaid = (row: Row): Row =>
  mapAspects(row, (aspect, words) => {
    const { quote, ...rest } = aspect;
    const at = typeof quote === 'string' && quote !== '' ? words.indexOf(quote) : -1;
    return at < 0 ? aspect : { ...rest, at, length: String(quote).length };
  });

/** The same review with its quotes as they are. */
export const wholeSaid = (row: Row): Row =>
  mapAspects(row, (aspect, words) => {
    const { at, length, ...rest } = aspect;
    if (typeof at !== 'number' || typeof length !== 'number') return aspect;
    return { ...rest, quote: words.slice(at, at + length) };
  });
