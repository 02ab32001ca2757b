import type { StoreEvidence } from 'src/domain/evidence';
import { assess } from 'src/score/assess';
import { afterwards, storeOf } from './evidence';
import type { CleanShop } from './pollute';
import { type Part, percent, shown } from './report';

/** A genuine review that counts for less than it would without a signal's evidence. */
interface Discounted {
  text: string;
  stars: number;
  logOdds: number;
  weight: number;
}

// Enough to see what kind of review a signal dislikes.
const EXAMPLES = 12;

function discounted({ shop }: CleanShop): { reason: string; review: Discounted }[] {
  const store: StoreEvidence = storeOf(shop.lines);
  const texts = new Map(store.items[0]?.reviews.map(({ key, review }) => [key, review]));
  const { reviews } = assess(store, { now: afterwards(shop.lines), dial: 'default' });
  return reviews.flatMap(({ key, reasons, weight }) =>
    reasons.map(({ id, logOdds }) => {
      const { text = '', rating: stars = 0 } = texts.get(key) ?? {};
      return { reason: id, review: { text: text.slice(0, 60), stars, logOdds, weight } };
    }),
  );
}

/** Which reviews of shops that nobody tampered with lose weight, and to which signal. */
export function measureExamples(set: string, shops: readonly CleanShop[]): Part {
  const all = shops.flatMap(discounted);
  const read = shops.reduce((sum, { shop }) => sum + shop.lines.length, 0);
  const byReason = new Map<string, typeof all>();
  for (const one of all) byReason.set(one.reason, [...(byReason.get(one.reason) ?? []), one]);
  const notes = [...byReason]
    .sort((a, b) => b[1].length - a[1].length)
    .flatMap(([reason, list]) => {
      const texts = new Map(list.map(({ review }) => [review.text, review]));
      const worst = [...texts.values()].sort((a, b) => a.logOdds - b.logOdds).slice(0, EXAMPLES);
      return [
        `${reason}: ${percent(list.length / read)} of the genuine reviews`,
        ...worst.map(
          ({ text, stars, logOdds, weight }) =>
            `    ${stars}★ log-odds ${shown(logOdds, 2)} weight ${shown(weight, 2)} ${text}`,
        ),
      ];
    });
  return {
    title: `genuine reviews that are discounted, ${set}: ${read} read in ${shops.length} clean shops`,
    figures: [],
    notes,
  };
}
