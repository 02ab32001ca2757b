import { assess } from 'src/score/assess';
import { grouped, groupOf } from 'src/ui/views/store/step-groups';
import { expect, it } from 'vitest';
import { sampleNow } from '../popup/samples';
import { sampleStore } from './sample-store-data';

const reference = { mean: 4.7, best: 4.9, worst: 4.2, n: 40 };
const { pooled, items } = assess(sampleStore(), { now: sampleNow, dial: 'default', reference });
const all = [pooled, ...items].flatMap(({ explanation }) => explanation);

it('every step of an assessment leads somewhere that has a name', () => {
  expect(all.filter((step) => groupOf(step) === 'other').map(({ id }) => id)).toEqual([]);
});

it('no step is lost and none is shown twice', () => {
  const shown = grouped(pooled.explanation).flatMap(({ steps }) => steps);
  expect(shown).toHaveLength(pooled.explanation.length);
  expect(new Set(shown).size).toBe(shown.length);
});

it('the rating, its interval and the store score are found where one looks for them', () => {
  const where = (id: string) =>
    grouped(pooled.explanation).find(({ steps }) => steps.some((step) => step.id === id))?.group;
  expect([where('adjusted'), where('interval.low'), where('storeScore'), where('integrity')]).toEqual([
    'rating',
    'interval',
    'store',
    'trust',
  ]);
});
