import type { ServiceScore } from 'src/domain/dimensions';
import { parsePercent } from 'src/extract/numbers';
import { clean } from 'src/extract/text';
import { type ResultCard, type ResultPages, type ResultPlaces, resultPages } from '../reading/result-cards';
import { identifyEbay } from './address';

// "teapots-uk 99.3% positive (460)", "teapots-uk (12.345) 99,8%", "teapots-uk 99,8 % d'évaluations positives (1,2 k)".
const line =
  /^(?<member>[\w.*-]{1,64})\s+(?:\([\d.,\s]+[KkMm]?\)\s+(?<last>\d{1,3}(?:[.,]\d)?\s?%)|(?<first>\d{1,3}(?:[.,]\d)?\s?%)(?<words>[^%\d(]*)\([\d.,\s]+[KkMm]?\))$/u;

interface SellerLine {
  element: Element;
  member: string;
  scores: ServiceScore[];
}

function scoresOf(percent: number | undefined, label: string | undefined): ServiceScore[] {
  if (percent === undefined) return [];
  const score = { dimension: 'overall', value: percent, unit: 'percent', better: 'higher', shown: true } as const;
  return [{ ...score, ...(label ? { label: label.slice(0, longestLabel) } : {}) }];
}

/** The line of a card that names the seller: rows of one class also hold price and delivery, so it is told by its form. */
function sellerLine(card: Element): SellerLine | undefined {
  const rows = card.querySelectorAll('.s-item__seller-info-text,.s-card__seller-info,.s-card__attribute-row');
  for (const element of rows) {
    const { member, last, first, words } = line.exec(clean(element.textContent, 200))?.groups ?? {};
    if (!member) continue;
    const scores = scoresOf(parsePercent(last ?? first ?? ''), words?.trim());
    return { element, member: member.toLowerCase(), scores };
  }
  return undefined;
}

/** Characters of a label that are kept. */
const longestLabel = 60;

const places: ResultPlaces = {
  id: 'ebay-results',
  cards: 'li.s-card, li.s-item',
  storeLink: ['a.s-card__seller-logo@href'],
  item: ['@data-listingid'],
  itemLink: ['a.s-card__link@href', 'a.s-item__link@href', 'a[href*="/itm/"]@href'],
};

const linked = resultPages({ site: 'ebay', identify: identifyEbay }, [places]);

function withSeller(card: ResultCard): ResultCard {
  const seller = sellerLine(card.node);
  if (!seller) return card;
  const { element, member, scores } = seller;
  return {
    node: card.node,
    store: element,
    ref: { ...card.ref, storeId: member, storeName: member },
    scores,
  };
}

/** eBay's result and category pages: cards name the member and the share of positive feedback. */
export const ebayResults: ResultPages = { ...linked, cards: (page) => linked.cards(page).map(withSeller) };
