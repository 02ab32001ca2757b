import { parseDecimal } from './numbers';

/** A rating on its own scale. */
export interface Stars {
  rating: number;
  ratingScale: number;
}

const number = '\\d{1,2}(?:[.,]\\d{1,2})?';
const ofScale = new RegExp(
  `(?<![\\d.,])(${number})\\s?(?:stars?\\s)?(?:/|out of|of|von|sur|su|de|van|av|af|na|z|из|/ )\\s?(5|10)(?:[.,]0)?(?![\\d%]|[.,]\\d)`,
  'iu',
);
const scaleFirst = new RegExp(`(5|10)\\s?(?:つ星のうち|段階中|点満点中|分中|颗星中)\\D{0,4}(${number})`, 'u');
const bare = new RegExp(
  `^\\D{0,20}?(${number})\\s?[-–]?(?:stars?|sterne?n?|étoiles?|estrellas?|estrelas?|stelle|sterren|gwiazd\\p{L}*|звезд\\p{L}*|星|颗星)(?:\\W{0,3}(?:review|rating|bewertung)?$|:)`,
  'iu',
);
// No statement does without one of these; most labels with a digit hold neither.
const scaleOrStars = /5|10|st[aerÉ]|étoile|gwiazd|звезд|星/iu;
const people = /people|person|found|helpful|useful|customers|hilfreich|utile|útil|image|photo|slide|step|page/iu;
// Labels with a rating are short; longer lines are sentences.
const longestLabel = 80;

/** The rating that a label says in words: `Rated 4 out of 5`, `4,6 von 5 Sternen`, `5つ星のうち4.0`, `4 stars`. */
export function parseStars(label: string): Stars | undefined {
  if (label.length > longestLabel || !/\d/u.test(label) || !scaleOrStars.test(label) || people.test(label))
    return undefined;
  const stated = ofScale.exec(label);
  const turned = stated ? undefined : scaleFirst.exec(label);
  const value = parseDecimal(stated?.[1] ?? turned?.[2] ?? bare.exec(label)?.[1] ?? '');
  const ratingScale = Number(stated?.[2] ?? turned?.[1] ?? 5);
  return value !== undefined && value > 0 && value <= ratingScale ? { rating: value, ratingScale } : undefined;
}

/** `★★★★☆` as stars; a row of more than five is an ornament. */
export function starGlyphs(text: string): Stars | undefined {
  const row = /^\s*([★⭐]+|(?:\* ){3,}\*)([☆✩]*)\s*$/u.exec(text);
  const rating = [...(row?.[1] ?? '')].length;
  const all = rating + [...(row?.[2] ?? '')].length;
  return rating > 0 && all <= 5 ? { rating, ratingScale: 5 } : undefined;
}
