import type { Notes } from '../../extract/candidates';
import { parseCount, parseDecimal } from '../../extract/numbers';
import type { Page } from '../../extract/page';
import { proseOf } from '../../extract/prose';
import { remembered } from '../../extract/remembered';
import { rawText } from '../../extract/text';
import type { Aggregate } from './aggregate';

const reviewWords = /review|rating|reseñ|opini|valorac|avis|bewert|rezens|recens|avalia|beoordel|ocen/iu;
const shopWords =
  /\b(?:shop|store|seller|tienda|vendedor|boutique|vendeur|magasin|negozio|venditore|loja|winkel|sklep)|händler|verkäufer/iu;
const itemWords =
  /\b(?:item|product|art[ií]culo|producto|article|produit|artikel|produkt|prodotto|articolo|produto|artigo)/iu;

/** The count a tab or heading prints beside words for shop reviews or item reviews. */
function headedCount(headings: readonly string[], words: RegExp, not: RegExp): number | undefined {
  const line = headings.find((text) => words.test(text) && !not.test(text) && parseCount(text) !== undefined);
  return line === undefined ? undefined : parseCount(line)?.value;
}

const isTabs = remembered((classes) => /tab/iu.test(classes));
const isInTabs = (button: Element): boolean => {
  let at = button.parentElement;
  for (let up = 0; at && up < 40; up++, at = at.parentElement) {
    if (isTabs(at.getAttribute('class') ?? '')) return true;
  }
  return false;
};

/** Texts of headings and tabs that speak of a number of reviews, in document order; none where no one speaks of the shop's. */
function countedHeadings(page: Page): string[] {
  // One plain selector at a time: browsers look those up several times faster than a list.
  const boxes = ['h2', 'h3', 'h4', '[role="tab"]', 'button'].flatMap((selector) => page.all(selector, 300));
  const counting = new Set<Element>();
  let ofShop = false;
  for (const box of boxes) {
    const text = rawText(box);
    if (!/\p{N}/u.test(text) || !reviewWords.test(text)) continue;
    if (box.localName === 'button' && box.getAttribute('role') !== 'tab' && !isInTabs(box)) continue;
    counting.add(box);
    ofShop ||= shopWords.test(text);
  }
  if (!ofShop) return [];
  // 4 is DOCUMENT_POSITION_FOLLOWING.
  return [...counting]
    .sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1))
    .map((box) => proseOf(box, 100))
    .filter((text) => text.length <= 80 && reviewWords.test(text));
}

/**
 * Marketplaces put the shop's aggregate on the item (Etsy does). Where a tab or heading prints the very same count as the shop's
 * reviews, the aggregate is the shop's; the item keeps the count its own tab prints, if any.
 */
export function splitShopAggregate(
  page: Page,
  stated: Aggregate,
  { via }: Notes,
): { item: Aggregate; shop?: Aggregate } {
  const count = (stated.reviewCount ?? stated.ratingCount)?.value;
  if (count === undefined) return { item: stated };
  const headings = countedHeadings(page);
  if (headedCount(headings, shopWords, itemWords) !== count) return { item: stated };
  for (const field of ['rating', 'ratingCount', 'reviewCount']) {
    const rule = via[`item.${field}`];
    if (rule !== undefined) via[`store.${field}`] = rule;
    delete via[`item.${field}`];
  }
  const own = headedCount(headings, itemWords, shopWords);
  if (own) via['item.reviewCount'] = 'label';
  const text = String(own);
  return { item: own ? { reviewCount: { value: own, atLeast: false, text } } : {}, shop: stated };
}

const sentence = /(\d(?:[.,]\d{1,4})?)\s?(?:\/|out of|of|von|sur|su|de|van|z|av|af)\s?(5|10)(?:[.,]0)?(?!\d)/iu;
const isHolder = remembered((classes) => /rating|review|star/iu.test(classes));

// A sentence about ratings ends in its scale, so only texts with a bare 5 or 10 can be part of one.
const scale = /(?<!\d)(?:5|10)(?!\d)/u;
const longestPiece = 1_000;
const longestLine = 120;
const batch = 400;
const dearBatch = 25;
const maxPieces = 50_000;
const maxLines = 2_000;
const maxDepth = 500;
const entryKinds = new Set(['li', 'article', 'aside']);

/** Whether an element is one entry among several or a review, whose ratings are not the page's. */
function isElsewhere(element: Element): boolean {
  if (entryKinds.has(element.localName) || element.getAttribute('itemprop') === 'review') return true;
  const type = element.getAttribute('itemtype');
  return type !== null && /review/iu.test(type) && !type.endsWith('AggregateRating');
}

/** Adds to `holders` what calls itself ratings around an element; `known` keeps whether a box on the way is, or is in, an entry. */
function addHolders(from: Element | null, known: Map<Element, boolean>, holders: Element[]): void {
  const path: Element[] = [];
  let at = from;
  while (at && !known.has(at) && path.length < maxDepth) {
    path.push(at);
    at = at.parentElement;
  }
  let inEntry = at ? known.get(at) === true : false;
  for (const element of path.reverse()) {
    inEntry ||= isElsewhere(element);
    known.set(element, inEntry);
    if (!inEntry && isHolder(element.getAttribute('class') ?? '')) holders.push(element);
  }
}

/** The short lines about ratings that hold such a text. */
function* linesWithScale(page: Page): Generator<string | undefined, void> {
  const known = new Map<Element, boolean>();
  const holders: Element[] = [];
  // 4 is SHOW_TEXT.
  const walker = page.document.createTreeWalker(page.document, 4);
  for (let node = walker.nextNode(), count = 1; node && count < maxPieces; node = walker.nextNode(), count++) {
    if (count % batch === 0) yield;
    const piece = node.nodeValue ?? '';
    if (piece.length <= longestPiece && (piece.includes('5') || piece.includes('10')) && scale.test(piece))
      addHolders(node.parentElement, known, holders);
  }
  for (const [index, holder] of holders.slice(0, maxLines).entries()) {
    if (index % dearBatch === 0) yield;
    const text = proseOf(holder, longestLine + 10);
    if (text.length <= longestLine) yield text;
  }
}

/** A page's visible sentence about itself: `3.2 out of 5 (45 reviews)`. */
interface Statement {
  share: number;
  count: number;
}

/** The one such sentence of the page; undefined where there is none or several differ. */
function* statement(page: Page): Generator<void, Statement | undefined> {
  let found: Statement | undefined;
  for (const text of linesWithScale(page)) {
    if (text === undefined) yield;
    const match = sentence.exec(text ?? '');
    const rest = match && text ? text.slice(match.index + match[0].length) : '';
    const count = reviewWords.test(rest) ? parseCount(rest)?.value : undefined;
    const value = count === undefined ? undefined : parseDecimal(match?.[1] ?? '');
    if (!match || count === undefined || value === undefined) continue;
    const share = value / Number(match[2]);
    if (found && (found.share !== share || found.count !== count)) return undefined;
    found = { share, count };
  }
  return found;
}

// Sites round what they show to half a star at most, so only more than a quarter of a star is another opinion.
const roundedShare = 0.06;

/** Leaves out a rating that the page's one visible sentence about its rating contradicts. */
export function* withoutContradicted(page: Page, aggregate: Aggregate, notes: Notes): Generator<void, Aggregate> {
  const { rating } = aggregate;
  const shown = rating ? yield* statement(page) : undefined;
  if (!rating || !shown || Math.abs(shown.share - rating.value / rating.scale) <= roundedShare) return aggregate;
  notes.miss('item.rating', 'conflict');
  delete notes.via['item.rating'];
  const { rating: _, ...rest } = aggregate;
  const count = rest.reviewCount ?? rest.ratingCount;
  const counted = count === undefined || Math.abs(count.value - shown.count) <= Math.max(2, count.value / 5);
  if (counted) return rest;
  for (const field of ['ratingCount', 'reviewCount'] as const) {
    if (rest[field]) notes.miss(`item.${field}`, 'conflict');
    delete notes.via[`item.${field}`];
    delete rest[field];
  }
  return rest;
}
