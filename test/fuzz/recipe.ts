import fc from 'fast-check';
import { domOps } from './dom-ops';
import { textOps } from './text-ops';

/** One change: which, where (a share of the way through the page) and a number that the change uses as it likes. */
export interface Step {
  op: string;
  where: number;
  n: number;
}

/** How one mutant is made from one seed: plain data, so that a mutant can be told in one line and made again. */
export interface Recipe {
  seed: number;
  /** Read by the reader for any shop, whatever the address says. */
  anyShop: boolean;
  text: Step[];
  dom: Step[];
}

// Without fast-check's liking for small numbers: every place of a page is as good as its first.
const anyNumber = fc.noBias(fc.nat(999_999));

const step = (names: readonly string[]): fc.Arbitrary<Step> =>
  fc.record({ op: fc.noBias(fc.constantFrom(...names)), where: anyNumber.map((n) => n / 1e6), n: anyNumber });

/** Recipes over so many seeds. Few changes leave most of a page standing, which is where a reader goes wrong unnoticed. */
export const recipes = (seeds: fc.Arbitrary<number>): fc.Arbitrary<Recipe> =>
  fc.record({
    seed: seeds,
    anyShop: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
    text: fc.array(step(Object.keys(textOps)), { maxLength: 2 }),
    dom: fc.array(step(Object.keys(domOps)), { minLength: 1, maxLength: 6 }),
  });
