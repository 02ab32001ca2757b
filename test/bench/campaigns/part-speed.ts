import { assess } from 'src/score/assess';
import type { Row } from './corpus';
import { AGAIN, fromCold, PROCESSES } from './engines';
import { afterwards, hear, storeOf } from './evidence';
import type { Asked } from './in-engine';
import { type Chance, chance } from './random';
import { type Part, shown } from './report';
import { type Line, pseudoShops } from './shops';
import { best, type Timed, timed } from './timing';

const DAY = 86_400_000;

/** Texts of one's own in any number: clauses of several reviews put together anew. */
function recombined(clauses: readonly string[], dice: Chance): string {
  return Array.from({ length: 1 + dice.below(5) }, () => dice.pick(clauses)).join('，');
}

function linesOf(rows: readonly Row[], count: number, dice: Chance): Line[] {
  const clauses = rows.flatMap(({ review }) => review.text.split(/[，。！,.!~～\s]+/u).filter((one) => one.length > 1));
  const start = Date.UTC(2023, 0, 1);
  return Array.from({ length: count }, () => {
    const { review } = dice.pick(rows);
    const date = new Date(start + dice.below(1000) * DAY).toISOString().slice(0, 10);
    return { review: { ...review, text: recombined(clauses, dice), date }, planted: false };
  });
}

const repeat = (count: number, run: () => Timed): Timed[] => Array.from({ length: count }, run);

// As many other stores, of 40 to 120 reviews, as a worker may have assessed in an evening of looking around.
const OTHERS = 100;

async function askedOf(lines: readonly Line[]): Promise<Asked> {
  await hear(lines);
  return { store: storeOf(lines), now: afterwards(lines).toISOString() };
}

async function otherStores(rows: readonly Row[], seed: number): Promise<Asked[]> {
  const others: Asked[] = [];
  for (const { lines } of pseudoShops(rows, OTHERS, { seed })) others.push(await askedOf(lines));
  return others;
}

const LARGE = 10_000;
const row = (name: string, { wall, cpu }: Timed, reviews: number): string[] => [
  name,
  shown(wall, 0),
  shown(cpu, 0),
  shown((1000 * cpu) / reviews, 1),
];

/**
 * How long an assessment takes as a store grows, and what 10,000 reviews take from cold, that is with nothing kept of an earlier assessment:
 * as the first work of a process, and in one that has assessed other stores (`engines.ts`). Words are read before, as the worker does when
 * reviews arrive. Judged by the processor's time (which counts the engine's other threads too), since by the clock a busy machine would be
 * measured.
 */
export async function measureSpeed(rows: readonly Row[], seed: number): Promise<Part> {
  const sizes = [1000, LARGE, 100_000] as const;
  const dice = chance(seed, 'speed');
  const stores = new Map<number, Asked>();
  for (const size of sizes) stores.set(size, await askedOf(linesOf(rows, size, dice)));
  const run = (size: number) => {
    const known = stores.get(size);
    // A clone each time, so that nothing remembered by identity helps.
    const store = structuredClone(known?.store);
    return timed(() => {
      if (store && known) assess(store, { now: new Date(known.now), dial: 'default' });
    });
  };
  const counts = { 1000: 7, 10000: 4, 100000: 2 } as const;
  const times = sizes.map((size) => ({ size, ...best(repeat(counts[size], () => run(size))) }));
  const large = stores.get(LARGE);
  if (!large) throw new Error('no large store');
  const { fresh, living, again } = fromCold(large, await otherStores(rows, seed));
  const reviews = large.store.items[0]?.reviews;
  const floor = best(repeat(5, () => timed(() => void JSON.parse(JSON.stringify(reviews)))));
  const [first, , last] = times;
  const exponent = Math.log10((last?.cpu ?? 0) / (first?.cpu ?? 0)) / 2;
  const note = ({ wall, cpu }: Timed) =>
    `${shown(cpu / floor.cpu, 1)}× JSON there and back; ${shown(wall, 0)} ms by the clock`;
  const cold = { floor: 600, aim: 200, better: 'lower' as const };
  return {
    title: 'speed: one store, one item, one thread',
    table: [
      ['reviews', 'ms', 'cpu ms', 'cpu µs a review'],
      ...times.map((one) => row(`${one.size}, best of ${counts[one.size]}`, one, one.size)),
      row('10000 cold, first work of a process', fresh, LARGE),
      row(`10000 cold, after ${OTHERS} other stores, first time`, living, LARGE),
      row(`10000 cold, after ${OTHERS} other stores, middle of ${AGAIN}`, again, LARGE),
      row('JSON there and back, 10000', floor, LARGE),
    ],
    figures: [
      { id: 'growth exponent 1,000 to 100,000', reached: exponent, floor: 1.15, aim: 1.05, better: 'lower' },
      {
        id: '10,000 cold, first work of a process, ms of the processor',
        reached: fresh.cpu,
        ...cold,
        note: note(fresh),
      },
      { id: '10,000 cold, in a living engine, ms of the processor', reached: again.cpu, ...cold, note: note(again) },
    ],
    notes: [
      `cold: nothing kept of an earlier assessment. Each is the middle of ${PROCESSES} processes that run the code as it is shipped (bundled, minified);`,
      'the growth is measured in this process, whose loader adds a call to every function.',
    ],
  };
}
