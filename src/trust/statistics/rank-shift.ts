import { normalTail } from './normal';

/** How a part of the votes differs from the rest. */
export interface Shift {
  /** Mean of the part minus mean of the rest, stars. */
  difference: number;
  /** Two-sided chance of so much or more where both are of one kind. */
  p: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/**
 * Whether a part of the votes rates otherwise than the rest: Mann and Whitney's rank test with the correction for ties, of which star
 * votes are full. `undefined` where one side is empty; `p` is 1 where all votes are equal.
 */
export function rankShift(part: readonly number[], rest: readonly number[]): Shift | undefined {
  if (part.length === 0 || rest.length === 0) return undefined;
  const difference = mean(part) - mean(rest);
  const n = part.length + rest.length;
  const counts = new Map<number, number>();
  for (const votes of [part, rest]) for (const vote of votes) counts.set(vote, (counts.get(vote) ?? 0) + 1);
  const rank = new Map<number, number>();
  let below = 0;
  let ties = 0;
  for (const [vote, count] of [...counts].sort((a, b) => a[0] - b[0])) {
    rank.set(vote, below + (count + 1) / 2);
    below += count;
    ties += count ** 3 - count;
  }
  const sum = part.reduce((total, vote) => total + (rank.get(vote) ?? 0), 0);
  const u = sum - (part.length * (part.length + 1)) / 2;
  const variance = ((part.length * rest.length) / 12) * (n + 1 - ties / (n * (n - 1)));
  if (!(variance > 0)) return { difference, p: 1 };
  const z = Math.abs(u - (part.length * rest.length) / 2) / Math.sqrt(variance);
  return { difference, p: Math.min(1, 2 * normalTail(z)) };
}
