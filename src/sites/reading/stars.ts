import { parseDecimal } from 'src/extract/numbers';

/** A rating on its own scale. */
export interface Stars {
  rating: number;
  ratingScale: number;
}

const FIVE = 5;
// The widest scale of a shop's stars; beyond it a number is something else.
const WIDEST = 10;

/**
 * The rating in a label: `4.0 out of 5 stars`, `4,6 von 5 Sternen`, `5つ星のうち4.0`, `Rated 5`, `star4`. Of two numbers the larger is the
 * scale, whichever comes first; alone it is of five. Undefined for none, zero, or more than its scale.
 */
export function starsIn(label: string | undefined): Stars | undefined {
  if (label === undefined) return undefined;
  const numbers = label
    .slice(0, 200)
    .match(/\d+(?:[.,]\d+)?/gu)
    ?.map((text) => parseDecimal(text) ?? Number.NaN);
  const [first = Number.NaN, second = FIVE] = numbers ?? [];
  const rating = Math.min(first, second);
  const ratingScale = Math.max(first, second, FIVE);
  return rating > 0 && ratingScale <= WIDEST ? { rating, ratingScale } : undefined;
}
