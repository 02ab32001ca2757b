import type { DateHints } from 'src/extract/dates';
import type { Page } from 'src/extract/page';
import type { Entry } from 'src/extract/repeats';
import { shortYears } from 'src/extract/short-years';
import { type Found, mergeLists } from '../merge';
import { type Opened, openEntry, placesOfWords, readEntry } from './entry';
import { findShaped } from './find';

/** Reviews found by shape, and the looks of their list for `via`. */
export interface Shaped {
  found: Found[];
  via: string;
}

// Reading an entry looks at all its elements.
const batch = 3;

// Reading a list is dear; its first entries tell whether it is one.
const probed = 6;

function* readList(entries: readonly Entry[]): Generator<void, Found[] | undefined> {
  const opened = yield* openEntries(entries.slice(0, probed));
  const probe = placesOfWords(opened);
  const first = yield* readOpened(opened, probe);
  if (entries.length <= probed) return isReadable(first, entries.length) ? first : undefined;
  if (!isSigned(first, probed)) return undefined;
  const others = yield* openEntries(entries.slice(probed));
  const places = placesOfWords([...opened, ...others]);
  // Where all entries say the same of the words' places as the first ones did, those are read.
  const isSame = places.join('\n') === probe.join('\n');
  const list = [...(isSame ? first : yield* readOpened(opened, places)), ...(yield* readOpened(others, places))];
  return isReadable(list, entries.length) ? list : undefined;
}

function* openEntries(entries: readonly Entry[]): Generator<void, Opened[]> {
  const opened: Opened[] = [];
  for (const [index, entry] of entries.entries()) {
    if (index % batch === 0) yield;
    opened.push(openEntry(entry));
  }
  return opened;
}

function* readOpened(opened: readonly Opened[], places: readonly string[]): Generator<void, Found[]> {
  const list: Found[] = [];
  for (const [index, one] of opened.entries()) {
    if (index % batch === 0) yield;
    const review = readEntry(one, places);
    if (review) list.push({ review, node: one.entry.element });
  }
  return list;
}

/** Whether half of the entries gave words and half a name or a day. */
function isSigned(list: readonly Found[], entries: number): boolean {
  const written = list.filter(({ review }) => review.text || review.default).length;
  const signed = list.filter(({ review }) => review.author || review.date || review.dateText).length;
  return written >= entries / 2 && signed >= entries / 2;
}

// Shorter texts are labels; a Chinese character says as much as a few letters.
const wordy = 30;
const letters = (text: string): number =>
  text.replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu, '....').length;

/** Whether what was read of a list are words of several people: some at length, and not the same again and again. */
function isReadable(list: readonly Found[], entries: number): boolean {
  const texts = list.flatMap(({ review }) => (review.text ? [review.text] : []));
  if (!isSigned(list, entries) || texts.length < Math.min(2, entries)) return false;
  if (!texts.some((text) => letters(text) >= wordy)) return false;
  return texts.length < 4 || new Set(texts).size >= texts.length / 2;
}

/** Gives reviews their day where only all days of the page together tell what two digits of a year stand for. */
function resolveShortYears(lists: readonly Found[][], { at }: Page, { language }: DateHints): void {
  const reviews = lists.flat().map(({ review }) => review);
  const dayOf = shortYears(
    reviews.flatMap(({ dateText }) => dateText ?? []),
    at,
    language,
  );
  for (const review of reviews) {
    const day = review.dateText === undefined ? undefined : dayOf(review.dateText);
    if (day === undefined) continue;
    review.date = day;
    delete review.dateText;
  }
}

/** Finds and reads the page's lists of reviews by their shape alone; undefined where nothing looks like one. */
export function* readShaped(page: Page, hints: DateHints): Generator<void, Shaped | undefined> {
  const lists = yield* findShaped(page, hints, readList);
  resolveShortYears(
    lists.map(({ list }) => list),
    page,
    hints,
  );
  const found = mergeLists(lists.map(({ list }) => list));
  return found.length > 0 ? { found, via: `shape:${lists[0]?.signature}` } : undefined;
}
