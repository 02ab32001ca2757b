import type { Review } from 'src/domain/reading';
import type { Notes } from 'src/extract/candidates';
import { shallow } from 'src/extract/nesting';
import type { Page } from 'src/extract/page';
import { rawText } from 'src/extract/text';
import type { Rows } from '../define';
import { baseOf } from './bases';
import type { CardList } from './layout';
import { RowCount } from './rows';

/** The reviews of a page, the element each came from, and what the containers gave. */
export interface Collected {
  reviews: Review[];
  nodes: Element[];
  rows?: Rows;
}

interface Remembered<Said> {
  stamp: string;
  said: Said | undefined;
}

// Cards between two pauses: about a millisecond of work, far below a frame.
const batch = 20;
// More than any list a visitor can scroll open; a page may not hold us for ever.
const mostCards = 20_000;
// No shop puts cards into cards; one or two around them are a list's own boxes.
const mostNested = 4;

/** A card read once is not read again while its text stays the same; virtual lists put new text into old elements. */
export function recall<Said>(
  card: Element,
  page: Page,
  read: (card: Element, page: Page) => Said | undefined,
): Said | undefined {
  const stamp = rawText(card);
  const known = page.memo.get(card) as Remembered<Said> | undefined;
  if (known?.stamp === stamp) return known.said;
  const said = read(card, page);
  page.memo.set(card, { stamp, said } satisfies Remembered<Said>);
  return said;
}

/** What a second sight of a review adds: the larger photo count, a follow-up, a reply. */
function merged(known: Review, again: Review): Review {
  const photos = Math.max(known.photos ?? 0, again.photos ?? 0);
  return { ...again, ...known, ...(known.photos === undefined && again.photos === undefined ? {} : { photos }) };
}

/**
 * Reads all lists of a page, each review once: one that stands in two lists (preview and drawer) is one review, equals within
 * one list stay separate. Yields between batches; a card that throws is left out and noted.
 */
export function* collectReviews(
  page: Page,
  notes: Notes,
  lists: readonly CardList[],
  read: (card: Element, page: Page) => Review | undefined,
): Generator<void, Collected> {
  const places = new Map<string, number>();
  const out: Collected = { reviews: [], nodes: [] };
  const count = new RowCount();
  let done = 0;
  for (const list of lists) {
    const seen = new Map<string, number>();
    const isShallow = shallow(mostNested);
    for (const card of list) {
      if (++done > mostCards) break;
      if (done % batch === 0) yield;
      if (isShallow(card)) addCard(card);
    }
    function addCard(card: Element): void {
      let review: Review | undefined;
      try {
        review = recall(card, page, read);
      } catch {
        notes.miss('reviews', 'failed');
      }
      count.add(card, review);
      if (!review) return;
      const base = baseOf(review);
      const ordinal = seen.get(base) ?? 0;
      seen.set(base, ordinal + 1);
      const key = `${base}\u0001${ordinal}`;
      const place = places.get(key);
      const known = place === undefined ? undefined : out.reviews[place];
      if (place !== undefined && known) {
        out.reviews[place] = merged(known, review);
        return;
      }
      places.set(key, out.reviews.length);
      out.reviews.push(review);
      out.nodes.push(card);
    }
  }
  const { rows } = count;
  return rows ? { ...out, rows } : out;
}
