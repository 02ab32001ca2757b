import { type Assessment, dials } from 'src/domain/assessment';
import type { StoreEvidence } from 'src/domain/evidence';
import { mergeReading } from 'src/domain/merge';
import type { Reading } from 'src/domain/reading';
import { parseReading } from 'src/domain/schemas';
import { assess } from 'src/score/assess';
import type { AssessOptions } from 'src/score/options';
import { summarise } from 'src/score/summarise';
import { describe, expect, test } from 'vitest';
import fc from '../seeded';
import { faultsIn, shuffled, textOf } from './assessed';
import { anyWords, looks } from './torn-reviews';

/** `RUNS=1000` is what `npm run fuzz` asks for. */
const options = { numRuns: Number(process.env.RUNS ?? 60) };

const moments = ['2026-11-22T00:00:00Z', '1970-01-01T00:00:00Z', '2099-12-31T23:59:59Z'];
const asked: fc.Arbitrary<AssessOptions> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...dials).map((dial) => ({ now: new Date(moments[0] as string), dial })) },
  fc.record({ now: fc.constantFrom(...moments).map((at) => new Date(at)), dial: fc.constant('default' as const) }),
  fc.record({
    now: fc.constant(new Date(moments[0] as string)),
    dial: fc.constant('custom' as const),
    weights: fc.record({
      priors: fc.record({
        good: fc.constantFrom(0, 0.5, 1),
        mid: fc.constantFrom(0, 0.5, 1),
        bad: fc.constantFrom(0, 0.5, 1),
      }),
      evidence: fc.constantFrom(0, 1, 3),
    }),
  }),
);
const words = fc.array(anyWords, { minLength: 1, maxLength: 12 });

/** What is kept after these looks at a store, its reviews read by a model that says this and that. */
function kept(readings: readonly Reading[], said: readonly Parameters<typeof withWords>[1][]): StoreEvidence {
  const evidence = readings.reduce<StoreEvidence | undefined>((known, one) => mergeReading(known, one), undefined);
  if (!evidence) throw new Error('a store has at least one look');
  const items = evidence.items.map((item) => ({
    ...item,
    reviews: item.reviews.map((one, index) => withWords(one, said[index % said.length])),
  }));
  return { ...evidence, items };
}

type Kept = StoreEvidence['items'][number]['reviews'][number];
const withWords = (one: Kept, said: Kept['said'] | undefined): Kept => (said ? { ...one, said } : one);

/**
 * Processor time an assessment may take, ms: ten times what invented reviews of usual length take, and by the letter what texts without end
 * take, beside what the engine needs to get ready. One day series from the year 0 is far beyond.
 */
const budgetOf = ({ items }: StoreEvidence): number => {
  const reviews = items.flatMap((item) => item.reviews);
  const letters = reviews.reduce(
    (sum, { review }) => sum + review.text.length + (review.followUp?.text.length ?? 0),
    0,
  );
  return 500 + 2 * reviews.length + letters / 200;
};

/** An assessment; `npm run fuzz` also looks at the time it takes, the tests do not. */
function assessed(evidence: StoreEvidence, how: AssessOptions): Assessment {
  const start = process.cpuUsage();
  const assessment = assess(evidence, how);
  const { user, system } = process.cpuUsage(start);
  if (process.env.RUNS !== undefined) expect((user + system) / 1000).toBeLessThan(budgetOf(evidence));
  return assessment;
}

function isSound(evidence: StoreEvidence, how: AssessOptions, by: number): void {
  const assessment = assessed(evidence, how);
  expect(faultsIn(assessment, evidence)).toEqual([]);
  const other = shuffled(evidence, by);
  const again = assess(other, how);
  expect(textOf(again)).toBe(textOf(assessment));
  const marks = { notes: 0, pinned: false };
  expect(summarise(again, other, marks).headline).toEqual(summarise(assessment, evidence, marks).headline);
}

describe('torn reviews', () => {
  test('that the worker takes are assessed with sound figures, whatever their order', () => {
    fc.assert(
      fc.property(looks, words, asked, fc.nat(), (readings, said, how, by) => {
        const taken = readings.flatMap((one) => parseReading(one)?.value ?? []);
        if (taken.length > 0) isSound(kept(taken, said), how, by);
      }),
      options,
    );
  }, 600_000);

  // What pages say of items and stores has always passed the check; reviews may also come from a database that was written to by others.
  test('that no check has seen are assessed with sound figures all the same', () => {
    fc.assert(
      fc.property(looks, words, asked, fc.nat(), (readings, said, how, by) => {
        const taken = readings.flatMap((one) => {
          const parsed = parseReading(one);
          return parsed ? [{ ...parsed.value, reviews: one.reviews }] : [];
        });
        if (taken.length > 0) isSound(kept(taken, said), how, by);
      }),
      options,
    );
  }, 600_000);
});
