import type { Notes } from '../../extract/candidates';
import { parseCount, parseDecimal } from '../../extract/numbers';
import type { Page } from '../../extract/page';
import { proseOf } from '../../extract/prose';
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
  const headings = page
    .all('h2,h3,h4,[role="tab"],[class*="tab" i] button', 150)
    .map((element) => proseOf(element, 100))
    .filter((text) => text.length <= 80 && reviewWords.test(text));
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
const holders = '[class*="rating" i],[class*="review" i],[class*="star" i]';
const elsewhere = 'li,article,aside,[itemprop="review"],[itemtype*="Review" i]:not([itemtype$="AggregateRating"])';

const batch = 25;

/** A page's visible sentence about itself: `3.2 out of 5 (45 reviews)`. */
interface Statement {
  share: number;
  count: number;
}

/** The one such sentence of the page; undefined where there is none or several differ. */
function* statement(page: Page): Generator<void, Statement | undefined> {
  let found: Statement | undefined;
  for (const [index, element] of page.all(holders, 300).entries()) {
    if (index % batch === batch - 1) yield;
    const text = proseOf(element, 130);
    const match = text.length <= 120 ? sentence.exec(text) : null;
    const rest = match ? text.slice(match.index + match[0].length) : '';
    const count = reviewWords.test(rest) ? parseCount(rest)?.value : undefined;
    const value = parseDecimal(match?.[1] ?? '');
    if (!match || count === undefined || value === undefined || element.closest(elsewhere)) continue;
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
