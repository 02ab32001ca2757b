import type { Look } from 'src/domain/evidence';
import { sentence } from 'src/domain/sentence';
import type { ReviewKey } from 'src/domain/site';
import { criticsAmong, starsOf } from '../bursts';
import type { Signal } from '../signal';
import { binomialTail } from '../statistics/binomial';
import { rankShift } from '../statistics/rank-shift';

// Fewer reviews seen again say nothing of those that were not.
const FEWEST = 8;
// Buyers delete and platforms sweep: one review in fifty over the weeks between visits is generous (an estimate).
const USUAL_SHARE = 0.02;
// A review is gone when so many later visits show the place where it stood without it (DOMAIN, section 5).
const VISITS = 2;
// A neighbour that is gone too is stepped over, so far.
const STEPS = 5;
// Newly written reviews may have come between the neighbours, so many; more and the list is another one.
const BETWEEN = 1;
// A list that was put in another order shows nothing gone: so much of it must stand in the order it stood in.
const SAME_ORDER = 0.9;
// One honest shop in a hundred may be warned of by chance.
const WARN_LEVEL = 0.01;
// One honest shop in four hundred may fail by chance: the floor for a false fail.
const FAIL_LEVEL = 0.0025;
// A fail shows this many examples at least.
const EXAMPLES = 3;

type Places = ReadonlyMap<ReviewKey, number>;

const placesOf = ({ keys }: Look): Places => new Map(keys.map((key, place) => [key, place]));

function sameOrder({ keys }: Look, later: Places): boolean {
  const places = keys.flatMap((key) => later.get(key) ?? []);
  const steps = places.slice(1).filter((place, index) => place > (places[index] ?? 0)).length;
  return places.length > 1 && steps >= SAME_ORDER * (places.length - 1);
}

function neighbour(keys: readonly ReviewKey[], from: number, step: 1 | -1, later: Places): number | undefined {
  for (let at = from + step, left = STEPS; left > 0; at += step, left--) {
    const key = keys[at];
    if (key === undefined) return undefined;
    const place = later.get(key);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** Whether a later look shows the review, shows its place without it, or does not reach there. */
function sight(keys: readonly ReviewKey[], at: number, later: Places): 'there' | 'gone' | undefined {
  const key = keys[at];
  if (key !== undefined && later.has(key)) return 'there';
  const [before, after] = [neighbour(keys, at, -1, later), neighbour(keys, at, 1, later)];
  if (before === undefined || after === undefined) return undefined;
  return after > before && after - before <= 1 + BETWEEN ? 'gone' : undefined;
}

/** The reviews whose places later looks at one list show again, and those of them that are gone. */
function compare(looks: readonly Look[]): { checked: Set<ReviewKey>; gone: Set<ReviewKey> } {
  const checked = new Set<ReviewKey>();
  const gone = new Set<ReviewKey>();
  looks.forEach((look, index) => {
    const later = looks
      .slice(index + 1)
      .map(placesOf)
      .filter((places) => sameOrder(look, places));
    if (later.length < VISITS) return;
    look.keys.forEach((key, at) => {
      const sights = later.flatMap((places) => sight(look.keys, at, places) ?? []);
      if (sights.length < VISITS) return;
      checked.add(key);
      // The last word counts: what came back was not gone.
      if (sights.slice(-VISITS).every((one) => one === 'gone')) gone.add(key);
    });
  });
  return { checked, gone };
}

function listsOf(looks: readonly Look[]): Look[][] {
  const lists = new Map<string, Look[]>();
  for (const look of [...looks].sort((a, b) => (a.readAt < b.readAt ? -1 : 1))) {
    const list = `${look.filter} ${look.sort}`;
    lists.set(list, [...(lists.get(list) ?? []), look]);
  }
  return [...lists.values()];
}

/** When each review was last seen in any list: seen after it was missed elsewhere, it had only moved. */
function lastSights(looks: readonly Look[]): Map<ReviewKey, string> {
  const last = new Map<ReviewKey, string>();
  for (const { keys, readAt } of looks)
    for (const key of keys) if ((last.get(key) ?? '') < readAt) last.set(key, readAt);
  return last;
}

/** Reviews that stood between two others and do so no longer, on two later visits to the same list. */
export const vanishedReviews: Signal = {
  id: 'vanished-reviews',
  family: 'time',
  test({ looks, reviews }) {
    const checked = new Set<ReviewKey>();
    const gone = new Set<ReviewKey>();
    const last = lastSights(looks);
    for (const list of listsOf(looks)) {
      const one = compare(list);
      // The look before the last two of its own list is the latest in which a gone review can have stood.
      const missed = list.at(-VISITS)?.readAt ?? '';
      for (const key of one.checked) checked.add(key);
      for (const key of one.gone) if ((last.get(key) ?? '') < missed) gone.add(key);
    }
    const numbers = { checked: checked.size, vanished: gone.size };
    if (checked.size < FEWEST) {
      const why = sentence('looksTooFew', { n: looks.length });
      return { verdict: 'not-tested', numbers, why, reviews: [] };
    }
    const p = binomialTail(gone.size, checked.size, USUAL_SHARE);
    const theirs = gone.size === 0 ? [] : reviews.filter(({ key }) => gone.has(key));
    const shift =
      theirs.length === 0
        ? undefined
        : rankShift(starsOf(theirs), starsOf(reviews.filter(({ key }) => !gone.has(key))));
    // Where praise is gone, the platform may have swept; where blame is gone, it served somebody.
    const served = (shift?.difference ?? 0) < 0 && theirs.length >= EXAMPLES;
    return {
      verdict: p >= WARN_LEVEL ? 'pass' : p < FAIL_LEVEL && served ? 'fail' : 'warn',
      p,
      numbers: { ...numbers, critics: criticsAmong(theirs).length, ...(shift ? { difference: shift.difference } : {}) },
      why:
        gone.size === 0
          ? sentence('findingNoVanished', { checked: checked.size })
          : sentence('findingVanished', { ...numbers, critics: criticsAmong(theirs).length }),
      ...(gone.size > 0 ? { innocent: sentence('innocentVanished') } : {}),
      reviews: [...gone].sort(),
    };
  },
};
