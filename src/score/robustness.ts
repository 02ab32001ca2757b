import { estimate, type Sample } from './estimate';
import type { Group } from './tally';

// "Depends on three reviews" is the question (DOMAIN, section 4).
const DROPPED = 3;

/** Kinds of reviews worth leaving out: within a class only the three lowest and the three highest votes can move the rating most. */
function candidates(groups: readonly Group[]): number[] {
  const byClass = new Map<string, number[]>();
  groups.forEach((group, index) => {
    const list = byClass.get(group.class);
    if (list) list.push(index);
    else byClass.set(group.class, [index]);
  });
  return [...byClass.values()].flatMap((list) => [...new Set([...list.slice(0, DROPPED), ...list.slice(-DROPPED)])]);
}

/** `undefined` when a group is not large enough. What is left of part of a review goes with it. */
function without(groups: readonly Group[], dropped: readonly number[]): Group[] | undefined {
  const left: Group[] = [];
  for (const [index, group] of groups.entries()) {
    const gone = dropped.filter((one) => one === index).length;
    if (gone > 0 && group.count <= gone - 1) return undefined;
    if (group.count > gone) left.push({ ...group, count: group.count - gone });
  }
  return left;
}

/** Every way to pick three from the kinds, order aside. */
function* triples(kinds: readonly number[]): Generator<[number, number, number]> {
  for (const [i, a] of kinds.entries())
    for (const [j, b] of kinds.slice(i).entries()) for (const c of kinds.slice(i + j)) yield [a, b, c];
}

/**
 * The rating that is farthest from `adjusted` after leaving out any three of the reviews it is made from. `undefined` when there are
 * not more than three.
 */
export function farthestWithoutThree(sample: Sample, adjusted: number): number | undefined {
  let farthest: number | undefined;
  for (const dropped of triples(candidates(sample.groups))) {
    const groups = without(sample.groups, dropped);
    const rating = groups && estimate({ ...sample, groups })?.adjusted;
    if (rating === undefined) continue;
    if (farthest === undefined || Math.abs(rating - adjusted) > Math.abs(farthest - adjusted)) farthest = rating;
  }
  return farthest;
}
