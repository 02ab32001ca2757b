import type { WhatIfAnswer } from 'src/domain/what-if';

/** Which signal keeps reviews from counting by what they are; the reasons' ids as `src/trust/credibility` gives them. */
const byStructure: Readonly<Record<string, string>> = {
  'default-ballot': 'default-ballots',
  'no-words': 'empty-or-filler',
  'copy-of-earlier': 'near-duplicates',
};

/** The signal a reason came from. */
export const signalOf = ({ id }: { id: string }): string => byStructure[id] ?? id;

/** The signals that hold something against any review, and of how many; those that touch most first. */
export function signalsAtWork({ weights = [] }: WhatIfAnswer): { id: string; n: number }[] {
  const counts = new Map<string, number>();
  for (const { reasons } of weights) {
    for (const id of new Set(reasons.map(signalOf))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].map(([id, n]) => ({ id, n })).sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1));
}
