import type { Assessment, ReviewAssessment } from 'src/domain/assessment';
import type { StoreEvidence } from 'src/domain/evidence';

/** Something an assessment must not hold, and where. */
export interface AssessmentFault {
  path: string;
  value: unknown;
}

// Sentences are said with these values: a reader must not meet what a program prints for nothing.
const unsaid = /^(?:NaN|-?Infinity|undefined|null|Invalid Date|\[object Object\])$/u;

/** Numbers that are none, and values of sentences that say nothing. */
function* noNumbers(value: unknown, path: string): Generator<AssessmentFault> {
  if (typeof value === 'number' && !Number.isFinite(value)) yield { path, value };
  if (typeof value !== 'object' || value === null) return;
  const isSaid = path.endsWith('.values');
  for (const [key, part] of Object.entries(value)) {
    if (isSaid && typeof part === 'string' && unsaid.test(part)) yield { path: `${path}.${key}`, value: part };
    yield* noNumbers(part, `${path}.${key}`);
  }
}

/** Shares, ratings and standings that leave their scale. */
function* beyond(name: string, value: number | undefined, low: number, high: number): Generator<AssessmentFault> {
  // Sums of shares may be a rounding beyond.
  if (value !== undefined && !(value >= low - 1e-9 && value <= high + 1e-9)) yield { path: name, value };
}

function* offScale(name: string, { rating, integrity, coverage, distribution }: ReviewAssessment) {
  for (const figure of ['plain', 'adjusted', 'criticWeighted', 'shown'] as const)
    yield* beyond(`${name}.${figure}`, rating[figure], 0, 5);
  yield* beyond(`${name}.interval.low`, rating.interval90?.[0], 0, rating.adjusted ?? 5);
  yield* beyond(`${name}.interval.high`, rating.interval90?.[1], rating.adjusted ?? 0, 5);
  yield* beyond(`${name}.recent`, rating.recent?.adjusted, 0, 5);
  yield* beyond(`${name}.trend`, rating.trend?.chance, 0, 1);
  yield* beyond(`${name}.nEffective`, rating.nEffective, 0, rating.n);
  yield* beyond(`${name}.integrity`, integrity.value, 0, 100);
  yield* beyond(`${name}.usable`, coverage.usable, 0, coverage.read);
  for (const part of Object.values({ ...distribution?.plain, ...distribution?.weighted }))
    yield* beyond(`${name}.distribution`, part, 0, 1);
}

/** Numbers that are none or off their scale, and reviews named that are not among those assessed. */
export function faultsIn(assessment: Assessment, evidence: StoreEvidence): AssessmentFault[] {
  const known = new Set<string>(evidence.items.flatMap(({ reviews }) => reviews.map(({ key }) => key)));
  const named = assessment.pooled.findings.flatMap(({ reviews }) => reviews);
  const parts: [string, ReviewAssessment][] = [
    ['pooled', assessment.pooled],
    ...assessment.items.map((one, index): [string, ReviewAssessment] => [`items.${index}`, one]),
  ];
  const { storeScore, reviews } = assessment;
  return [
    ...noNumbers(assessment, ''),
    ...parts.flatMap(([name, part]) => [...offScale(name, part)]),
    ...beyond('storeScore', storeScore.value, 0, 100),
    ...storeScore.components.flatMap(({ id, value }) => [...beyond(`storeScore.${id}`, value, 0, 100)]),
    ...reviews.flatMap(({ credibility, weight }) => [
      ...beyond('credibility', credibility, 0, 1),
      ...beyond('weight', weight, 0, 1),
    ]),
    ...named.filter((key) => !known.has(key)).map((value) => ({ path: 'findings.reviews', value })),
  ];
}

const turned = <T>(all: readonly T[], by: number): T[] =>
  all.length === 0 ? [] : [...all.slice(by % all.length), ...all.slice(0, by % all.length)].reverse();

/** The same evidence, everything in it that has no order of its own in another one. */
export const shuffled = (evidence: StoreEvidence, by: number): StoreEvidence => ({
  ...evidence,
  scores: turned(evidence.scores, by),
  items: turned(
    evidence.items.map((item) => ({ ...item, reviews: turned(item.reviews, by) })),
    by,
  ),
});

const inOrder = (list: readonly unknown[]): string[] => list.map((one) => JSON.stringify(one)).sort();

/** An assessment as one text; what stands in the order of the evidence is put in an order of its own. */
export const textOf = ({ items, reviews, ...rest }: Assessment): string =>
  JSON.stringify({ ...rest, items: inOrder(items), reviews: inOrder(reviews) });
