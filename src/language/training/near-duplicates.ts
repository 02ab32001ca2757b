import { codeOf } from '../alphabet';
import { fold } from '../normalise';

/** Two texts are near-duplicates when they share this part of their runs of three characters (Jaccard). */
export const NEAR = 0.7;

/** The distinct runs of three folded characters, hashed; a text shorter than that is one run. */
function shinglesOf(text: string): Uint32Array {
  const { letters, length } = fold(text);
  const codes = Array.from(letters.subarray(0, length), (letter) => codeOf[letter] ?? 0);
  const found = new Set<number>();
  for (let i = 0; i + 2 < length; i++) {
    let mix = Math.imul((codes[i] ?? 0) + 1, 0x85ebca6b);
    mix = Math.imul(mix ^ (mix >>> 15) ^ (codes[i + 1] ?? 0), 0x27d4eb2f);
    mix = Math.imul(mix ^ (mix >>> 15) ^ (codes[i + 2] ?? 0), 0x165667b1);
    found.add((mix ^ (mix >>> 15)) >>> 0);
  }
  return Uint32Array.from(found);
}

function overlap(one: Uint32Array, other: Uint32Array): number {
  const there = new Set(other);
  let shared = 0;
  for (const shingle of one) if (there.has(shingle)) shared++;
  return shared / (one.length + other.length - shared);
}

/**
 * Calls `found` for every pair of near-duplicates, one from each list. Exact: two sets this alike share one of their rarest
 * (1 - NEAR) shingles (prefix filtering, Bayardo 2007), so only those are looked up.
 */
export function nearPairs(
  left: readonly string[],
  right: readonly string[],
  found: (l: number, r: number) => void,
): void {
  const sets = { left: left.map(shinglesOf), right: right.map(shinglesOf) };
  const counts = new Map<number, number>();
  for (const set of [...sets.left, ...sets.right]) {
    for (const shingle of set) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  const rarest = (set: Uint32Array) =>
    [...set]
      .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || a - b)
      .slice(0, set.length - Math.ceil(NEAR * set.length) + 1);
  const holders = new Map<number, number[]>();
  for (const [r, set] of sets.right.entries()) {
    for (const shingle of rarest(set)) {
      const list = holders.get(shingle);
      if (list) list.push(r);
      else holders.set(shingle, [r]);
    }
  }
  for (const [l, set] of sets.left.entries()) {
    const candidates = new Set(rarest(set).flatMap((shingle) => holders.get(shingle) ?? []));
    for (const r of candidates) {
      const other = sets.right[r];
      if (other && overlap(set, other) >= NEAR) found(l, r);
    }
  }
}

/** The indices of `texts` that are no near-duplicate of any of the `others`. */
export function withoutNear(texts: readonly string[], others: readonly string[]): number[] {
  const near = new Set<number>();
  nearPairs(texts, others, (l) => near.add(l));
  return texts.map((_, index) => index).filter((index) => !near.has(index));
}

/** For each text the number of its cluster: near-duplicates of near-duplicates have the same one. */
export function clustersOf(texts: readonly string[]): number[] {
  const parents = texts.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while ((parents[at] ?? at) !== at) at = parents[at] ?? at;
    return at;
  };
  nearPairs(texts, texts, (l, r) => {
    const [a, b] = [root(l), root(r)];
    parents[Math.max(a, b)] = Math.min(a, b);
  });
  return parents.map((_, index) => root(index));
}

/** Deals whole clusters into folds of about the same size, the largest clusters first; the fold of each text. */
export function foldsOf(clusters: readonly number[], folds: number): number[] {
  const members = new Map<number, number[]>();
  for (const [index, cluster] of clusters.entries()) members.set(cluster, [...(members.get(cluster) ?? []), index]);
  const sizes = Array.from({ length: folds }, () => 0);
  const result = clusters.map(() => 0);
  for (const group of [...members.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))) {
    const fold = sizes.indexOf(Math.min(...sizes));
    sizes[fold] = (sizes[fold] ?? 0) + group.length;
    for (const index of group) result[index] = fold;
  }
  return result;
}
