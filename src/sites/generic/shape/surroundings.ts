import type { Page } from 'src/extract/page';
import { proseOf } from 'src/extract/prose';
import { remembered } from 'src/extract/remembered';
import { looks } from 'src/extract/repeats';

/** What the surroundings of a list say it is: reviews, comments on an article, something else, or nothing. */
export type Theme = 'reviews' | 'comments' | 'other' | undefined;

const reviewNames =
  /review|rating(?!-?bar)|fdbk|feedback|opini|bewert|rezens|recens|recenz|valora|reseñ|resena|avalia|beoordel|ocen[ay]|отзыв|评价|評價|レビュー|(?:^|[^a-z])(?:avis|rate|ugc|rev|rvw)(?![a-z])|clientes-?opin/iu;
const commentNames = /comment|评论|評論|kommentar|koment/iu;
const otherNames =
  /question|(?:^|[^a-z])(?:q-?and-?a|qa|qna|faqs?)(?![a-z])|answers?(?![a-z])|问答|recommend|related|similar|cross-?sell|up-?sell|also-?(?:bought|viewed|like)|sponsor|testimonial|blog|news|article-list|product-(?:list|grid|card|tile)|search-?result|(?:^|[^a-z])(?:nav|menu|footer|breadcrumb|order|orders)(?![a-z])/iu;

// Entries may share their names with the shop's reviews; the box says that they are something else.
const strangers =
  /refund|after-?sales?|question|pregunta|domand[ae]|(?:^|[^a-z])fragen?(?![a-z])|(?:^|[^a-z])(?:qna|faqs?)(?![a-z])|recommend|testimonial/iu;
const strangerWithin = 7;

const headReviews =
  /review|\bratings?\b|feedback|opini[oó]n|bewertung|rezension|\bavis\b|recension|valoraci|reseñ|avalia[cç]|beoordeling|opini[ei]|ocen[ay]|отзыв|评价|評價|口碑|レビュー|カスタマー|리뷰|تقييم|חוות דעת|yorum/iu;
const headComments = /comment|评论|評論|kommentar|koment/iu;
const headOther =
  /question|q ?& ?a|\bfaq|fragen|pregunta|domande|问答|問答|质问|質問|you may also|recommended|related|similar|customers also|news|blog|testimonial|what (?:our|people|customers) |mehr artikel|ähnliche/iu;

const patterns = [reviewNames, otherNames, commentNames, strangers, /question|answer|faq|testimonial/iu];
const [reviewBit, otherBit, commentBit, strangeBit, questionBit] = [1, 2, 4, 8, 16];

/** What one name speaks of, a bit a pattern: names are shared by many elements, their combinations are not. */
const bitsIn = remembered((name) =>
  patterns.reduce((bits, pattern, index) => (pattern.test(name) ? bits | (1 << index) : bits), 0),
);

function themeOfBits(bits: number): Theme {
  if (bits & otherBit) return bits & reviewBit && !(bits & questionBit) ? 'reviews' : 'other';
  if (bits & reviewBit) return 'reviews';
  return bits & commentBit ? 'comments' : undefined;
}

const themeOfHeading = (text: string): Theme => {
  if (headOther.test(text)) return 'other';
  if (headReviews.test(text)) return 'reviews';
  return headComments.test(text) ? 'comments' : undefined;
};

const attributes = ['id', 'class', 'itemprop', 'aria-label', 'data-hook', 'data-testid', 'data-automation', 'name'];
const longestName = 200;

function bitsOf(element: Element): number {
  let bits = 0;
  if (element.hasAttributes())
    for (const attribute of attributes) {
      const name = element.getAttribute(attribute);
      if (name) bits |= bitsIn(name.length > longestName ? name.slice(0, longestName) : name);
    }
  return bits;
}

/** What an element calls itself. */
export const ownTheme = (element: Element): Theme => themeOfBits(bitsOf(element));

/** What one box around entries says of them. */
interface Box {
  theme: Theme;
  /** Entries inside are something else, whatever they call themselves. */
  isStrange: boolean;
  /** The words of its last heading; asked only where names do not tell. */
  heading?: string;
}

/** What is known of the boxes around one page's entries: lists share most of them. */
export interface Surroundings {
  page: Page;
  boxes: Map<Element, Box>;
  /** All headings in document order, once some list was asked for the one above it. */
  headings?: readonly Element[];
}

function boxOf(element: Element, { boxes }: Surroundings): Box {
  const box = boxes.get(element);
  if (box) return box;
  const bits = bitsOf(element);
  const made = { theme: themeOfBits(bits), isStrange: (bits & strangeBit) !== 0 };
  boxes.set(element, made);
  return made;
}

// The nearest names count; far up stands the page, whose names say nothing of one list.
const farthest = 8;
const longestHeading = 120;

/** The theme told by the names of an entry and the boxes around it, the nearest first. */
export function themeAround(entry: Element, known: Surroundings): Theme {
  let at: Element | null = entry;
  let found: Theme;
  for (let up = 0; at && at.localName !== 'body' && up < farthest; up++, at = at.parentElement) {
    if (/^(?:nav|footer|header)$/u.test(at.localName)) return 'other';
    const { theme, isStrange } = boxOf(at, known);
    if (isStrange && up > 0 && up <= strangerWithin) return 'other';
    if (!found || found === 'comments') found = theme ?? found;
    if (found === 'other') return found;
  }
  return found;
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'legend', '[role="heading"]'];
// A list stands under its heading, at most some boxes apart.
const mostNeighbours = 8;

// One plain selector at a time, once a page: browsers look those up several times faster than a list.
const headingsOf = (page: Page): Element[] =>
  [...new Set(headings.flatMap((selector) => page.all(selector)))].sort((a, b) =>
    a.compareDocumentPosition(b) & isAfter ? -1 : 1,
  );

// DOCUMENT_POSITION_FOLLOWING and DOCUMENT_POSITION_CONTAINED_BY
const isAfter = 4;
const isInside = 16;

/** The last of the headings, in document order, that an element holds or is. */
function lastWithin(element: Element, all: readonly Element[]): Element | undefined {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = element.compareDocumentPosition(all[middle] as Element);
    if (place & isAfter && !(place & isInside)) high = middle;
    else low = middle + 1;
  }
  const last = all[low - 1];
  return last && element.contains(last) ? last : undefined;
}

/** The words of an element's last heading; empty for none. */
function headingIn(element: Element, known: Surroundings): string {
  const box = boxOf(element, known);
  if (box.heading === undefined) {
    known.headings ??= headingsOf(known.page);
    const isOne = headings.includes(element.localName) || element.getAttribute('role') === 'heading';
    const heading = isOne ? element : lastWithin(element, known.headings);
    box.heading = heading ? proseOf(heading, longestHeading) : '';
  }
  return box.heading;
}

/** The theme of the last heading before an entry; headings inside entries that look like it are not asked. */
export function themeOfHeadingBefore(entry: Element, known: Surroundings): Theme {
  let at: Element | null = entry;
  for (let up = 0; at && at.localName !== 'body' && up < farthest; up++, at = at.parentElement) {
    const own = looks(at);
    let before = at.previousElementSibling;
    for (let count = 0; before && count < mostNeighbours; before = before.previousElementSibling) {
      if (looks(before) === own && up === 0) continue;
      count++;
      const text = headingIn(before, known);
      if (text) return text.length < longestHeading ? themeOfHeading(text) : undefined;
    }
  }
  return undefined;
}
