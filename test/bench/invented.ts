import { ownRows } from './campaigns/corpus';
import { chance } from './campaigns/random';

/** One invented review as a page would give it: text of its own, date, author, variant, and now and then a follow-up. */
export interface Invented {
  text: string;
  date: string;
  author: string;
  rating: number;
  ratingScale: 5;
  variant?: string;
  followUp?: { text: string; days?: number };
}

/** Day the reviews end at, and how far back they go: two years. */
const lastDay = Date.UTC(2026, 10, 1);
const days = 730;
const dayMs = 86_400_000;

/**
 * Any number of reviews nobody wrote: each takes the build of one of our own invented reviews (how long it is, whether it has a variant, a
 * follow-up, how many stars), filled with clauses of all of them in a new order, and a number, so that no two are alike.
 */
export function inventedReviews(count: number, seed: number): Invented[] {
  const rows = ownRows();
  const dice = chance(seed, 'invented');
  const clauses = rows.flatMap(({ review }) => review.text.split(/[，。！,.!~～\s]+/u).filter((one) => one.length > 1));
  const like = (text: string): string => {
    const parts: string[] = [];
    for (let length = 0; length < text.length; length += parts.at(-1)?.length ?? 1) parts.push(dice.pick(clauses));
    return parts.join('，').slice(0, Math.max(text.length, 4));
  };
  return Array.from({ length: count }, (_, n) => {
    const { text, author, rating, variant, followUp } = dice.pick(rows).review;
    return {
      text: `${like(text)}${(n * 7919) % 100_003}`,
      date: new Date(lastDay - dice.below(days) * dayMs).toISOString().slice(0, 10),
      author: `${author?.slice(0, 1) ?? '匿'}***${dice.below(1000)}`,
      rating,
      ratingScale: 5,
      ...(variant !== undefined && { variant }),
      ...(followUp && { followUp: { ...followUp, text: like(followUp.text) } }),
    };
  });
}
