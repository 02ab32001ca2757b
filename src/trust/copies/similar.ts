import { commonLength } from './common-sequence';
import type { CopyText } from './copy-text';

/**
 * Jaccard from which two texts are one, by the length of the shorter. Honest texts of one shop in a window of 80 that reach it without
 * being equal: 0.7%, 0.0%, 0.2%, 0.2%, 0.5% per review in these rows; copies with every tenth, sixth, fifth, fourth character changed
 * reach it in 80–100, 69–99, 45–93, 28–68% (`npx tsx test/tools/copy-rates.ts`).
 */
const jaccardCuts: readonly (readonly [length: number, jaccard: number])[] = [
  [50, 0.25],
  [20, 0.3],
  [15, 0.35],
  [0, 0.4],
];

// Edits spoil three runs each, but only one character: of texts in the same order so much is left in common by copies with a quarter of
// their characters changed, and by 0.1% of honest texts of 20 characters and more (same script).
const SEQUENCE_CUT = 0.6;
// Too short for a common sequence to mean much: 5% of honest texts of 12 to 14 characters reach the cut.
const SEQUENCE_FROM = 20;
// Longer texts have runs enough to be told by them alone; the common sequence costs the product of the lengths.
const SEQUENCE_UP_TO = 120;
// Pairs that share less than this never had the common sequence of a copy in the same measurement.
const SEQUENCE_JACCARD = 0.12;

// A text put whole into a longer one: so much of the shorter one's runs, and so many that it is no stock phrase.
const CONTAINED = 0.6;
const CONTAINED_RUNS = 16;

function sharedRuns(one: Uint32Array, other: Uint32Array): number {
  let shared = 0;
  let j = 0;
  for (let i = 0; i < one.length && j < other.length; ) {
    const a = one[i] as number;
    const b = other[j] as number;
    if (a === b) shared++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return shared;
}

function cutFor(length: number): number {
  for (const [from, cut] of jaccardCuts) if (length >= from) return cut;
  return 1;
}

/** Whether one text is an edited copy of the other, or holds it. Symmetric; texts too short to be compared never are. */
export function isEditedCopy(one: CopyText, other: CopyText): boolean {
  const [a, b] = [one.shingles, other.shingles];
  const smaller = Math.min(a.length, b.length);
  if (smaller === 0) return false;
  const shared = sharedRuns(a, b);
  const jaccard = shared / (a.length + b.length - shared);
  const length = Math.min(one.own.length, other.own.length);
  if (jaccard >= cutFor(length)) return true;
  if (shared >= CONTAINED_RUNS && shared >= CONTAINED * smaller) return true;
  const longer = Math.max(one.own.length, other.own.length);
  if (jaccard < SEQUENCE_JACCARD || length < SEQUENCE_FROM || longer > SEQUENCE_UP_TO) return false;
  return commonLength(one.own, other.own) >= SEQUENCE_CUT * longer;
}
