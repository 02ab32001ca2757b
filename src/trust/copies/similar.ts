import { commonLength } from './common-sequence';
import type { CopyText } from './copy-text';

/**
 * Jaccard similarity from which two texts are one, by the size of the smaller. Honest texts of one shop in a window of 80 that are joined
 * without being equal, by size 12, 15, 20, 30, 50 and more: 0.2%, 0.0%, 0.4%, 0.3%, 0.6% per review of shoes, half of them by one buyer;
 * 0.2% and less of ten other kinds. Copies as a person edits them are found in 98%, 99% and from 20 on 100%, of 8 to 11 signs in 90%
 * (`npx tsx test/tools/copy-rates.ts`).
 */
const jaccardCuts: readonly (readonly [size: number, jaccard: number])[] = [
  [50, 0.25],
  [20, 0.3],
  [15, 0.35],
  [12, 0.4],
  // One in ten honest texts of 8 to 11 signs has another within a Jaccard similarity of .2: these are told by their sequence.
  [0, 1],
];

// Grammar makes any two English texts share pairs of words (it is, to use) that Chinese ones have no like of (an estimate).
const WORDS_CUT_MORE = 0.1;

// Edits spoil three runs each, but only one sign: so much is left in order in copies with a quarter of their signs changed. Honest texts
// that reach it: 0.1% at a size of 8, 0.5% at 12, 0.2% at 15, 0.1% at 20 and more (same script).
const sequenceCuts: readonly (readonly [size: number, common: number])[] = [
  [20, 0.6],
  [15, 0.7],
  [12, 0.75],
  // Two words put for others leave three quarters of such a text; one sign may differ, or from ten on two.
  [10, 0.8],
  [0, 0.85],
];
// Longer texts have runs enough to be told by them alone; the common sequence costs the product of the lengths.
const SEQUENCE_UP_TO = 120;
// Pairs that share less than this never had the common sequence of a copy in the same measurement.
const SEQUENCE_JACCARD = 0.12;

// A text put whole into a longer one: so much of the shorter one's runs, and so many that it is no stock phrase.
const CONTAINED = 0.6;
const CONTAINED_RUNS = 16;

function cutFor(cuts: typeof jaccardCuts, size: number): number {
  // By numbers: taking pairs apart by their iterators was a twelfth of a first assessment's comparing.
  for (let row = 0; row < cuts.length; row++) {
    const pair = cuts[row];
    if (pair && size >= pair[0]) return pair[1];
  }
  return 1;
}

/** Whether most of the signs stand in the same order in both. */
function sameSequence(one: CopyText, other: CopyText, size: number): boolean {
  const longer = Math.max(one.own.length, other.own.length);
  if (!one.inSigns || !other.inSigns || longer > SEQUENCE_UP_TO) return false;
  const cut = cutFor(sequenceCuts, size) * longer;
  return Math.min(one.own.length, other.own.length) >= cut && commonLength(one.own, other.own) >= cut;
}

/** Whether two texts that share so many of their runs may be copies: most need no look at the texts themselves. */
export const mayBeCopies = (shared: number, one: number, other: number): boolean =>
  shared > 0 && (shared / (one + other - shared) >= SEQUENCE_JACCARD || isContained(shared, Math.min(one, other)));

const isContained = (shared: number, smaller: number): boolean =>
  shared >= CONTAINED_RUNS && shared >= CONTAINED * smaller;

/** Whether one text is an edited copy of the other, or holds it, by how many runs they share. Symmetric. */
export function isEditedCopy(one: CopyText, other: CopyText, shared: number): boolean {
  const a = one.shingles.length;
  const b = other.shingles.length;
  const jaccard = shared / (a + b - shared);
  const size = Math.min(one.size, other.size);
  if (jaccard >= cutFor(jaccardCuts, size) + (one.inSigns ? 0 : WORDS_CUT_MORE)) return true;
  return isContained(shared, Math.min(a, b)) || (jaccard >= SEQUENCE_JACCARD && sameSequence(one, other, size));
}
