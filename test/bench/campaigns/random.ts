import { hash53 } from 'src/domain/identity';
import { randomFrom } from 'src/language/training/random';

/** Seeded chance: every figure of the bench is the same at the same seed, whatever else is measured with it. */
export interface Chance {
  /** In [0, 1). */
  next(): number;
  /** An integer in [0, below). */
  below(bound: number): number;
  pick<T>(list: readonly T[]): T;
  /** `count` of them without replacement; when there are fewer, the list is gone through again. */
  draw<T>(list: readonly T[], count: number): T[];
  shuffled<T>(list: readonly T[]): T[];
  /** Standard normal. */
  normal(): number;
}

const seedOf = (name: string): number => Number.parseInt(hash53(name), 36) % 2 ** 32;

/** Chance of its own for a named purpose, so that adding one purpose never changes another's draws. */
export function chance(seed: number, ...purpose: (string | number)[]): Chance {
  const next = randomFrom(seedOf([seed, ...purpose].join('/')));
  const below = (bound: number) => Math.floor(next() * bound);
  const pick = <T>(list: readonly T[]): T => {
    const one = list[below(list.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  const shuffled = <T>(list: readonly T[]): T[] => {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i--) {
      const other = below(i + 1);
      const [a, b] = [out[i], out[other]];
      if (a !== undefined && b !== undefined) [out[i], out[other]] = [b, a];
    }
    return out;
  };
  const draw = <T>(list: readonly T[], count: number): T[] => {
    const out: T[] = [];
    while (out.length < count && list.length > 0) out.push(...shuffled(list).slice(0, count - out.length));
    return out;
  };
  // Box and Muller; one minus, since the logarithm of zero is not a number to go on with.
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return { next, below, pick, draw, shuffled, normal };
}
