import type { StoreEvidence } from 'src/domain/evidence';
import { assess } from 'src/score/assess';
import type { Row } from './corpus';
import { afterwards, hear, storeOf } from './evidence';
import { type Chance, chance } from './random';
import { type Part, shown } from './report';
import type { Line } from './shops';

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

interface Timed {
  wall: number;
  cpu: number;
}

function timed(work: () => void): Timed {
  const [from, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - from, cpu: (user + system) / 1000 };
}

const best = (runs: readonly Timed[]): Timed => ({
  wall: Math.min(...runs.map(({ wall }) => wall)),
  cpu: Math.min(...runs.map(({ cpu }) => cpu)),
});

const repeat = (count: number, run: () => Timed): Timed[] => Array.from({ length: count }, run);

/**
 * How long an assessment takes as a store grows. Must be the first part of a run: "from cold" means that nothing of the engine has run
 * in this process yet. Words are read before, as the worker does when reviews arrive. Judged by the processor's time (which counts the
 * collector's threads too), since by the clock a busy machine would be measured.
 */
export async function measureSpeed(rows: readonly Row[], seed: number): Promise<Part> {
  const sizes = [1000, 10_000, 100_000] as const;
  const dice = chance(seed, 'speed');
  const stores = new Map<number, { store: StoreEvidence; now: Date }>();
  for (const size of sizes) {
    const lines = linesOf(rows, size, dice);
    await hear(lines);
    stores.set(size, { store: storeOf(lines), now: afterwards(lines) });
  }
  const run = (size: number) => {
    const known = stores.get(size);
    // A clone each time, so that nothing remembered by identity helps.
    const store = structuredClone(known?.store);
    return timed(() => {
      if (store && known) assess(store, { now: known.now, dial: 'default' });
    });
  };
  const cold = run(10_000);
  const counts = { 1000: 7, 10000: 4, 100000: 2 } as const;
  const times = sizes.map((size) => ({ size, ...best(repeat(counts[size], () => run(size))) }));
  const reviews = stores.get(10_000)?.store.items[0]?.reviews;
  const floor = best(repeat(5, () => timed(() => JSON.parse(JSON.stringify(reviews)))));
  const [first, , last] = times;
  const exponent = Math.log10((last?.cpu ?? 0) / (first?.cpu ?? 0)) / 2;
  return {
    title: 'speed: one store, one item, one thread',
    table: [
      ['reviews', 'ms', 'cpu ms', 'µs a review'],
      ...times.map(({ size, wall, cpu }) => [
        String(size),
        shown(wall, 0),
        shown(cpu, 0),
        shown((1000 * wall) / size, 1),
      ]),
      ['10000 cold', shown(cold.wall, 0), shown(cold.cpu, 0), shown(cold.wall / 10, 1)],
      ['JSON there and back, 10000', shown(floor.wall, 0), shown(floor.cpu, 0), shown(floor.wall / 10, 1)],
    ],
    figures: [
      { id: 'growth exponent 1,000 to 100,000', reached: exponent, floor: 1.15, aim: 1.05, better: 'lower' },
      {
        id: '10,000 from cold, ms of the processor',
        reached: cold.cpu,
        floor: 600,
        aim: 200,
        better: 'lower',
        note: `${shown(cold.cpu / floor.cpu, 1)}× JSON there and back; ${shown(cold.wall, 0)} ms by the clock`,
      },
    ],
  };
}
