import { normalTail } from './normal';

/** How a part of the votes differs from the rest. */
export interface Shift {
  /** Mean of the part minus mean of the rest, stars. */
  difference: number;
  /** Two-sided chance of so much or more where both are of one kind. */
  p: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Adds to how often each vote was given. */
function count(given: readonly number[], votes: number[], counts: number[]): void {
  for (let index = 0; index < given.length; index++) {
    const vote = given[index] ?? 0;
    let place = votes.indexOf(vote);
    if (place < 0) place = votes.push(vote) - 1;
    counts[place] = (counts[place] ?? 0) + 1;
  }
}

/**
 * Whether a part of the votes rates otherwise than the rest: Mann and Whitney's rank test with the correction for ties, of which star
 * votes are full. `undefined` where one side is empty; `p` is 1 where all votes are equal.
 */
export function rankShift(part: readonly number[], rest: readonly number[]): Shift | undefined {
  if (part.length === 0 || rest.length === 0) return undefined;
  const difference = mean(part) - mean(rest);
  const n = part.length + rest.length;
  // Few different votes are given: a list of them is quicker to look through than a table.
  const votes: number[] = [];
  const counts: number[] = [];
  count(part, votes, counts);
  count(rest, votes, counts);
  const rank: number[] = [];
  let below = 0;
  let ties = 0;
  for (const vote of [...votes].sort((a, b) => a - b)) {
    const place = votes.indexOf(vote);
    const alike = counts[place] ?? 0;
    rank[place] = below + (alike + 1) / 2;
    below += alike;
    ties += alike ** 3 - alike;
  }
  const sum = part.reduce((total, vote) => total + (rank[votes.indexOf(vote)] ?? 0), 0);
  const u = sum - (part.length * (part.length + 1)) / 2;
  const variance = ((part.length * rest.length) / 12) * (n + 1 - ties / (n * (n - 1)));
  if (!(variance > 0)) return { difference, p: 1 };
  const z = Math.abs(u - (part.length * rest.length) / 2) / Math.sqrt(variance);
  return { difference, p: Math.min(1, 2 * normalTail(z)) };
}
