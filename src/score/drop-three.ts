import { type Cell, cellOf, combined, type Estimate, type Sample } from './estimate';
import { sorted } from './frame';
import { type Group, type Sums, sums } from './tally';

// "Depends on three reviews" is the question (DOMAIN, section 4).
const DROPPED = 3;
// Sums over thousands of parts of reviews are exact to far less than this part of one.
const REMAINDER = 1e-6;

/** One review that could be left out: of which stratum, and what it takes with it. */
interface Unit extends Group {
  stratum: number;
}

/** What is left of a stratum without so many reviews of a kind. What is left of part of a review goes with it. */
function minus(before: Sums, { stars, weight, count }: Unit, times: number): Sums {
  const gone = Math.min(count, times);
  const rest = before.count - gone;
  // Nothing left is nothing, and no remainder of rounding.
  if (!(rest > REMAINDER)) return sums([]);
  const mass = gone * weight;
  return {
    count: rest,
    mass: before.mass - mass,
    massSquared: before.massSquared - mass * weight,
    stars: before.stars - mass * stars,
    starsSquared: before.starsSquared - mass * stars * stars,
  };
}

/** What is left of the strata without some reviews; `undefined` when there are not so many of a kind. */
function left(read: readonly Sums[], dropped: readonly Unit[]): Sums[] | undefined {
  const rest = [...read];
  for (const unit of new Set(dropped)) {
    const times = dropped.filter((one) => one === unit).length;
    const before = rest[unit.stratum];
    if (!before || unit.count <= times - 1) return undefined;
    rest[unit.stratum] = minus(before, unit, times);
  }
  return rest;
}

/** Every way to pick three, order aside, the same one up to three times. */
function* triples(units: readonly Unit[]): Generator<[Unit, Unit, Unit]> {
  for (const [i, a] of units.entries())
    for (const [j, b] of units.slice(i).entries()) for (const c of units.slice(i + j)) yield [a, b, c];
}

/** Of each stratum the three that pull the rating down most, and the three that pull it up most. */
function candidates(cells: readonly Group[][], effect: (unit: Unit) => number): Unit[] {
  return cells.flatMap((groups, stratum) => {
    const units = groups
      .map((group): Unit => ({ ...group, stratum }))
      .map((unit) => ({ unit, by: effect(unit) }))
      .sort((a, b) => a.by - b.by)
      .map(({ unit }) => unit);
    return units.length <= 2 * DROPPED ? units : [...units.slice(0, DROPPED), ...units.slice(-DROPPED)];
  });
}

/**
 * The rating that is farthest from `adjusted` after leaving out any three of the reviews it is made from. `undefined` when there are
 * not more than three.
 */
export function farthestWithoutThree(sample: Sample, adjusted: number): Estimate | undefined {
  const cells = sorted(sample.frame, sample.groups);
  const read = cells.map(sums);
  const whole = read.map((one, stratum) => cellOf(sample, stratum, one));
  const without = (dropped: readonly Unit[]): Estimate | undefined => {
    const rest = left(read, dropped);
    const strata = rest?.map((one, stratum) => (one === read[stratum] ? whole[stratum] : cellOf(sample, stratum, one)));
    return (
      strata &&
      combined(
        strata.filter((one): one is Cell => one !== undefined),
        sample.priors,
      )
    );
  };
  const effect = (unit: Unit): number => (without([unit])?.adjusted ?? adjusted) - adjusted;
  let farthest: Estimate | undefined;
  for (const dropped of triples(candidates(cells, effect))) {
    const rating = without(dropped);
    if (!rating) continue;
    if (!farthest || Math.abs(rating.adjusted - adjusted) > Math.abs(farthest.adjusted - adjusted)) farthest = rating;
  }
  return farthest;
}
