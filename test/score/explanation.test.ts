import { type Assessment, dials, type ExplanationStep, type ReviewAssessment } from 'src/domain/assessment';
import { assess } from 'src/score/assess';
import { describe, expect, it } from 'vitest';
import fc from '../seeded';
import { evaluate } from './evaluator';
import { anyStore, now } from './evidence';

const CLOSE = 1e-9;

/** Every number a screen shows of a set of reviews → the step that must come to it. */
function shownNumbers({ rating, robustness, integrity, coverage }: ReviewAssessment): [string, number | undefined][] {
  return [
    ['plain', rating.plain],
    ['adjusted', rating.adjusted],
    ['criticWeighted', rating.criticWeighted],
    ['nEffective', rating.nEffective],
    ['interval.low', rating.interval90?.[0]],
    ['interval.high', rating.interval90?.[1]],
    ['recent', rating.recent?.adjusted],
    ['dials.low', robustness?.dials[0]],
    ['dials.high', robustness?.dials[1]],
    ['dropThreeReviews', robustness?.dropThreeReviews],
    ['integrity', integrity.value],
    ['coverage', coverage.read],
  ];
}

function storeNumbers({ storeScore }: Assessment): [string, number | undefined][] {
  return [
    ['storeScore', storeScore.value],
    ['storeScore.low', storeScore.interval90?.[0]],
    ['storeScore.high', storeScore.interval90?.[1]],
    ...storeScore.components.map(({ id, value }): [string, number] => [id, value]),
  ];
}

function check(steps: readonly ExplanationStep[], shown: readonly [string, number | undefined][]): void {
  for (const { id, formula, inputs, result } of steps) {
    const value = evaluate(formula, inputs);
    expect(Math.abs(value - result), `${id} = ${formula} of ${JSON.stringify(inputs)}`).toBeLessThanOrEqual(
      CLOSE * Math.max(1, Math.abs(result)),
    );
  }
  for (const [id, value] of shown) {
    if (value === undefined || id === 'coverage') continue;
    const found = steps.find((step) => step.id === id);
    expect(found, `no step for ${id}`).toBeDefined();
    expect(Math.abs((found?.result ?? Number.NaN) - value)).toBeLessThanOrEqual(CLOSE);
  }
}

describe('the explanation', () => {
  it('comes to every number that is shown, by an evaluator of its own', () => {
    fc.assert(
      fc.property(anyStore, fc.constantFrom(...dials), (evidence, dial) => {
        const assessment = assess(evidence, { now, dial });
        check(assessment.pooled.explanation, [...shownNumbers(assessment.pooled), ...storeNumbers(assessment)]);
        for (const one of assessment.items) check(one.explanation, shownNumbers(one));
      }),
      { numRuns: 40 },
    );
  });

  it('names inputs as the steps before it called their results', () => {
    fc.assert(
      fc.property(anyStore, (evidence) => {
        for (const { explanation } of assess(evidence, { now, dial: 'default' }).items) {
          const results = new Map<string, number>();
          for (const { id, inputs, result } of explanation) {
            for (const [name, value] of Object.entries(inputs)) {
              const known = results.get(name);
              if (known !== undefined) expect(value, `${name} in ${id}`).toBe(known);
            }
            expect(results.has(id), `two steps called ${id}`).toBe(false);
            results.set(id, result);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the evaluator', () => {
  it('knows the order of operations and refuses what is no formula', () => {
    expect(evaluate('2 + 3*4 - (1 - 3)/2', {})).toBe(15);
    expect(evaluate('min(a, max(s.good, 2))*-1', { a: 9, 's.good': 4 })).toBe(-4);
    expect(() => evaluate('a + ', { a: 1 })).toThrow('ends too early');
    expect(() => evaluate('b', { a: 1 })).toThrow('no input called b');
    expect(() => evaluate('a; b', { a: 1, b: 1 })).toThrow('not a plain formula');
  });
});
