import type { Look } from './evidence';
import type { ReviewKey } from './site';

/** Keys kept of one look, the first of the page: more than anybody scrolls through, and a look must stay a few kilobytes. */
export const mostKeys = 300;
/** Looks kept of one list: its oldest, its latest two (a review must be gone on two visits), and one between. */
const mostOfList = 4;
/** Looks kept of one item: two lists in use, or the first sight of several; at 300 keys about 30 KB. */
const mostOfItem = 6;
/** Looks of one list that began within this are one visit, so that pages read in parts are never compared with each other: 24 hours. */
const visitMs = 86_400_000;

const sameList = (one: Look, other: Look): boolean => one.filter === other.filter && one.sort === other.sort;

const byTime = (one: Look, other: Look): number =>
  one.readAt.localeCompare(other.readAt) ||
  one.filter.localeCompare(other.filter) ||
  one.sort.localeCompare(other.sort);

/**
 * One list from two sights of it in one visit: what is new goes beside the neighbour it was shown with, or to the end where it was shown
 * with none, as virtual lists and parts bring it.
 */
function joinKeys(known: readonly ReviewKey[], fresh: readonly ReviewKey[]): ReviewKey[] {
  const joined = [...known];
  const met = new Set(known);
  const firstMet = fresh.find((key) => met.has(key));
  let at = firstMet === undefined ? joined.length : joined.indexOf(firstMet);
  for (const key of fresh) {
    if (met.has(key)) {
      const place = joined.indexOf(key);
      // Neighbours that the page has put into another order since cannot both be kept.
      if (place >= at) at = place + 1;
      continue;
    }
    met.add(key);
    joined.splice(at, 0, key);
    at++;
  }
  return joined.slice(0, mostKeys);
}

const gapBefore = (looks: readonly Look[], index: number): number =>
  Date.parse(looks[index]?.readAt ?? '') - Date.parse(looks[index - 1]?.readAt ?? '');

/** Which of a list's looks says least: never its oldest or its latest two while there are others, else the one closest to its forerunner. */
function leastOf(list: readonly Look[]): Look | undefined {
  const [oldest] = list;
  const between = list.slice(1, -2);
  if (between.length === 0) return oldest;
  return between.reduce((least, one) =>
    gapBefore(list, list.indexOf(one)) < gapBefore(list, list.indexOf(least)) ? one : least,
  );
}

function listsOf(looks: readonly Look[]): Look[][] {
  const lists: Look[][] = [];
  for (const look of looks) {
    const list = lists.find(([first]) => first && sameList(first, look));
    if (list) list.push(look);
    else lists.push([look]);
  }
  return lists;
}

/** What goes first when an item has too many: from a list with too many, else from the one with the most, of these the one left longest. */
function surplus(looks: readonly Look[]): Look | undefined {
  const lists = listsOf(looks);
  const lastOf = (list: readonly Look[]): string => list.at(-1)?.readAt ?? '';
  const [fullest] = lists.sort((a, b) => b.length - a.length || lastOf(a).localeCompare(lastOf(b)));
  if (!fullest || (fullest.length <= mostOfList && looks.length <= mostOfItem)) return undefined;
  return leastOf(fullest);
}

/**
 * An item's looks with one more: joined to the look of the same list that it belongs to, thinned to what is worth keeping. Oldest first.
 * A look without reviews adds nothing.
 */
export function addLook(known: readonly Look[], fresh: Look): Look[] {
  if (fresh.keys.length === 0) return [...known];
  const at = Date.parse(fresh.readAt);
  const visit = known.find((look) => sameList(look, fresh) && Math.abs(at - Date.parse(look.readAt)) < visitMs);
  const [first, second] = visit && visit.readAt > fresh.readAt ? [fresh, visit] : [visit ?? fresh, fresh];
  const joined: Look = { ...first, keys: joinKeys(visit ? first.keys : [], second.keys) };
  let looks = [...known.filter((look) => look !== visit), joined].sort(byTime);
  for (let least = surplus(looks); least; least = surplus(looks)) {
    const gone = least;
    looks = looks.filter((look) => look !== gone);
  }
  return looks;
}
