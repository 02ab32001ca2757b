import type { DateHints } from 'src/extract/dates';
import type { Page } from 'src/extract/page';
import { proseOf } from 'src/extract/prose';
import { remembered } from 'src/extract/remembered';
import { type Entry, type Repeat, repeatsAround } from 'src/extract/repeats';
import { starMarks } from 'src/extract/star-marks';
import { textMarks } from 'src/extract/text-marks';
import { ownTheme, type Surroundings, type Theme, themeAround, themeOfHeadingBefore } from './surroundings';

interface Candidate extends Repeat {
  /** Entries with words, stars and a day count most. */
  score: number;
}

const cjk = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
// Shorter texts are labels: "Verified purchase" has 17 letters, 已购买 three.
const wordy = 25;
const wordyCjk = 6;
// Enough to tell words from labels.
const sampled = 120;
// A list is told by its first entries; the others only have to look like them.
const judged = 10;
// Reading a list is dear; where so many best ones were none, the page has none.
const mostTries = 8;
const template = /\{\{|\$\{|<%|\[\[/u;

/** Whether the entry holds a run of text that is more than a label. */
function hasWords(element: Element): boolean {
  if (element.childElementCount === 0) return false;
  const text = proseOf(element, sampled);
  if (template.test(text)) return false;
  return cjk.test(text) ? text.length >= wordyCjk + 10 : text.length >= wordy + 15;
}

// A few entries of a list may lack their stars or day, more of them any words.
const mostOf = 0.6;
const someOf = 0.4;
// Some reviews speak of a price; lists of goods do nearly always.
const somePriced = 0.3;
// Parts of entries (their heads) repeat like the entries, and sometimes in more lists; they are asked last.
const partWeight = 0.1;

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const priced = (entries: readonly Entry[]): boolean =>
  share(entries.filter(({ prices }) => prices > 0).length, entries.length) > somePriced;

/** What a list is about: what its names say, or else the heading above it. */
function themeOf(first: Element, known: Surroundings): Theme {
  const named = themeAround(first, known);
  return named && named !== 'comments' ? named : (themeOfHeadingBefore(first, known) ?? named);
}

/** The group with its weight; undefined where a glance at its marks shows that it is no list of reviews. */
function weigh(repeat: Repeat, known: Surroundings): Candidate | undefined {
  const entries = repeat.entries.slice(0, judged);
  const stars = share(entries.filter((entry) => entry.stars.length > 0).length, entries.length);
  const days = share(entries.filter((entry) => entry.dates.length > 0).length, entries.length);
  const [first] = entries;
  const isAlone = entries.length === 1;
  // What has no parts, and stars or day alone without words of its own, is a mark and no entry.
  if (!first || first.element.childElementCount === 0 || Math.max(stars, days) < mostOf || priced(entries))
    return undefined;
  // One entry alone repeats nothing: it must say itself that it is a review.
  if (isAlone && (Math.min(stars, days) < mostOf || ownTheme(first.element) !== 'reviews')) return undefined;
  const theme = themeOf(first.element, known);
  const isFull = Math.min(stars, days) >= mostOf;
  if (theme !== 'reviews' && (theme !== undefined || !isFull)) return undefined;
  const words = share(entries.filter(({ element }) => hasWords(element)).length, entries.length);
  if (words < someOf) return undefined;
  const part = repeat.inner && !isAlone ? partWeight : 1;
  return {
    ...repeat,
    score: part * repeat.entries.length * (stars + days + words),
  };
}

const overlaps = (a: Repeat, taken: readonly Element[]): boolean =>
  a.entries.some(({ element }) => taken.some((box) => box.contains(element) || element.contains(box)));

const isOutside = (a: Repeat, b: Repeat): boolean => {
  const [x, y] = [a.entries[0]?.element, b.entries[0]?.element];
  return x !== undefined && y !== undefined && x.contains(y);
};

const withoutNumbers = remembered((classes) => classes.replace(/\d+/gu, ''));
const classOf = (element: Element): string => withoutNumbers(element.getAttribute('class') ?? '');

/** The list with the neighbours that look like its entries and carry no marks: reviews without stars and day. */
function completed({ entries, signature }: Repeat): Entry[] {
  if (signature.endsWith('.')) return [...entries];
  const known = new Map(entries.map((entry) => [entry.element, entry]));
  const classes = new Set(entries.map(({ element }) => classOf(element)));
  const parents = new Set(entries.map(({ element }) => element.parentElement));
  return [...parents].flatMap((parent) =>
    Array.from(parent?.children ?? [])
      .filter((element) => known.has(element) || classes.has(classOf(element)))
      .map((element) => known.get(element) ?? { element, stars: [], dates: [], prices: 0 }),
  );
}

/** Reads a list; undefined where its entries turn out to hold no words of buyers. */
export type ReadList<T> = (entries: readonly Entry[]) => Generator<void, T | undefined>;

/** Finds the lists of reviews by their shape alone and reads them, best first: entries that repeat, with words and stars or days. */
export function* findShaped<T>(
  page: Page,
  hints: DateHints,
  readList: ReadList<T>,
): Generator<void, { signature: string; list: T }[]> {
  const marks = yield* textMarks(page, hints);
  marks.stars.push(...(yield* starMarks(page)));
  if (marks.stars.length + marks.dates.length === 0) return [];
  const known: Surroundings = { page, boxes: new Map() };
  const candidates: Candidate[] = [];
  for (const repeat of yield* repeatsAround(marks)) {
    yield;
    const candidate = weigh(repeat, known);
    if (candidate) candidates.push(candidate);
  }
  // Equal scores are nested boxes of the same entries: the outermost of many holds all of a review, that of one holds the page.
  const order = (outer: 1 | -1) => (a: Candidate, b: Candidate) =>
    b.score - a.score || (isOutside(a, b) ? -outer : isOutside(b, a) ? outer : 0);
  const repeated = candidates.filter(({ entries }) => entries.length > 1).sort(order(1));
  const alone = candidates.filter(({ entries }) => entries.length === 1).sort(order(-1));
  const found: { signature: string; list: T }[] = [];
  const taken: Element[] = [];
  let tries = 0;
  for (const candidate of [...repeated, ...alone]) {
    yield;
    if (candidate.entries.length === 1 && found.length > 0) break;
    if (tries >= mostTries) break;
    if (overlaps(candidate, taken)) continue;
    tries++;
    const entries = completed(candidate).filter(({ element }) => themeAround(element, known) !== 'other');
    const list = yield* readList(entries);
    if (!list) continue;
    found.push({ signature: candidate.signature, list });
    taken.push(...entries.map(({ element }) => element));
  }
  return found;
}
