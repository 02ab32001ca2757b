import type { ReviewClass } from 'src/domain/reading';
import { classOf } from 'src/trust/classes';

/** Reviews that the arithmetic cannot tell apart: same stars, same weight. */
export interface Group {
  /** 0–5. */
  stars: number;
  class: ReviewClass;
  weight: number;
  count: number;
}

/** Sums over groups. `mass` is the total weight. */
export interface Sums {
  count: number;
  mass: number;
  massSquared: number;
  /** Σ weight × stars, and Σ weight × stars². */
  stars: number;
  starsSquared: number;
}

/**
 * Counts reviews by stars and weight, best first: the sums below then come out the same whatever the order of reading. `count`: how
 * many reviews a member stands for, 1 unless told; parts of reviews must come in an order of their own, after the whole ones.
 */
export function tally(members: readonly { stars: number; weight: number; count?: number }[]): Group[] {
  const byStars = new Map<number, Map<number, Group>>();
  for (const { stars, weight, count = 1 } of members) {
    const byWeight = byStars.get(stars) ?? new Map<number, Group>();
    const group = byWeight.get(weight);
    if (group) group.count += count;
    else byStars.set(stars, byWeight.set(weight, { stars, class: classOf(stars), weight, count }));
  }
  return [...byStars.values()]
    .flatMap((byWeight) => [...byWeight.values()])
    .sort((a, b) => b.stars - a.stars || b.weight - a.weight);
}

/** The sums over some groups. */
export function sums(groups: readonly Group[]): Sums {
  const total: Sums = { count: 0, mass: 0, massSquared: 0, stars: 0, starsSquared: 0 };
  for (const { stars, weight, count } of groups) {
    total.count += count;
    total.mass += count * weight;
    total.massSquared += count * weight * weight;
    total.stars += count * weight * stars;
    total.starsSquared += count * weight * stars * stars;
  }
  return total;
}

/** Kish's effective number of reviews, (Σw)² / Σw². */
export const effective = ({ mass, massSquared }: Sums): number => (massSquared > 0 ? (mass * mass) / massSquared : 0);
