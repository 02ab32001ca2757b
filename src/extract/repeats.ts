import { remembered } from './remembered';
import type { StarMark } from './star-marks';
import type { DateMark, TextMarks } from './text-marks';

/** An element that may be one entry of a list, with the marks inside it. */
export interface Entry {
  element: Element;
  stars: StarMark[];
  dates: DateMark[];
  prices: number;
}

/** Entries that look like one another: same tag and class, under parents that look like one another. */
export interface Repeat {
  signature: string;
  entries: Entry[];
  /** They are parts of entries: the box around each holds the same marks and no more. */
  inner: boolean;
}

// No entry of a list holds its marks deeper, nor more of them: seven partial ratings, a few replies with their dates.
const deepest = 14;
const mostStars = 10;
const mostDates = 8;

const firstName = remembered((classes) => (classes.trim().split(/\s+/u, 1)[0] ?? '').replace(/\d+/gu, ''));

/** Tag and first class without its numbers: `li.review`, whatever is odd, first, or `review-17`. */
export const looks = (element: Element | null): string =>
  element ? `${element.localName}.${firstName(element.getAttribute('class') ?? '')}` : '.';

/** Groups all that stands around the marks by its looks. Work is bounded by the number of marks, whatever the size of the page. */
export function* repeatsAround(marks: TextMarks): Generator<void, Repeat[]> {
  const entries = new Map<Element, Entry>();
  let done = 0;
  const entryOf = (element: Element): Entry => {
    const known = entries.get(element) ?? { element, stars: [], dates: [], prices: 0 };
    entries.set(element, known);
    return known;
  };
  function* climb(
    from: Element,
    add: (entry: Entry) => void,
    isFull: (entry: Entry) => boolean,
  ): Generator<void, void> {
    if (++done % 100 === 0) yield;
    let at: Element | null = from;
    for (let up = 0; at && at.localName !== 'body' && up < deepest; up++, at = at.parentElement) {
      const entry = entryOf(at);
      add(entry);
      // What is around a box that is too full for an entry is too full as well.
      if (isFull(entry)) break;
    }
  }
  const isFull = (entry: Entry): boolean => entry.stars.length > mostStars || entry.dates.length > mostDates;
  for (const mark of marks.stars) yield* climb(mark.element, (entry) => entry.stars.push(mark), isFull);
  for (const mark of marks.dates) yield* climb(mark.element, (entry) => entry.dates.push(mark), isFull);
  for (const price of marks.prices) {
    if (++done % 100 === 0) yield;
    let at: Element | null = price;
    for (let up = 0; at && up < deepest; up++, at = at.parentElement) {
      const entry = entries.get(at);
      if (entry) entry.prices++;
    }
  }
  const groups = new Map<string, Repeat>();
  const places = new Map<Element | null, number>();
  const known = new Map<Element | null, string>();
  const looksOf = (element: Element | null): string => {
    const its = known.get(element) ?? looks(element);
    known.set(element, its);
    return its;
  };
  for (const entry of entries.values()) {
    if (isFull(entry)) continue;
    const parent = entry.element.parentElement;
    const around = parent ? entries.get(parent) : undefined;
    const inner = around?.stars.length === entry.stars.length && around.dates.length === entry.dates.length;
    const own = looksOf(entry.element);
    // Boxes without a class look alike all over the page; only those in one box belong together.
    const place = own.endsWith('.') ? (places.get(parent) ?? places.set(parent, places.size).size) : '';
    const signature = `${looksOf(parent?.parentElement ?? null)}>${looksOf(parent)}${place}>${own}`;
    const key = `${signature}${inner}`;
    const group = groups.get(key);
    if (group) group.entries.push(entry);
    else groups.set(key, { signature, entries: [entry], inner });
  }
  return [...groups.values()];
}
