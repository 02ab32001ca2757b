import type { CardRef } from 'src/domain/badge';
import type { ServiceScore } from 'src/domain/dimensions';
import type { SearchHit } from 'src/domain/reading';
import type { PageRef, SiteId } from 'src/domain/site';
import { type Notes, present } from 'src/extract/candidates';
import type { Page } from 'src/extract/page';
import { webAddress } from 'src/extract/text';
import type { Layout } from './layout';
import { elementAt, type Places, wordsAt } from './places';

/**
 * One generation of a shop's result cards. Only elements that the shop itself fills may be named: a title is the seller's, and can be
 * worded like a store's name or hold an address.
 */
export interface ResultPlaces {
  id: string;
  /** Selector of whole cards. */
  cards: string;
  /** The element that shows the store's name; absent where cards show none. */
  store?: Places;
  /** What of that element's words is no name, removed where it stands. */
  strip?: RegExp;
  /** Address of the store; read by the shop's own `identify`. */
  storeLink?: Places;
  /** The seller's id as an attribute. */
  seller?: Places;
  /** The item's id as an attribute. */
  item?: Places;
  /** Address of the item; read by the shop's own `identify`. */
  itemLink?: Places;
  /** Scores the card carries. */
  scores?(card: Element, page: Page): ServiceScore[];
}

/** One card of a page of results: its element, the element that shows the store's name, what it tells. */
export interface ResultCard {
  node: Element;
  store?: Element;
  ref: CardRef;
  scores: ServiceScore[];
}

/** How the result pages of one shop are read for their cards. */
export interface ResultPages {
  site: SiteId;
  identify(url: URL): PageRef | undefined;
  /** In page order, at most {@link mostCards}; empty where the front end is not known. */
  cards(page: Page): ResultCard[];
}

/** No shop shows more at once; a page that nests on for ever is given up. */
const mostCards = 300;
/** Ids of shops, sellers and items: digits, letters and the few marks of member names. */
const idShape = /^[\w.*-]{1,64}$/u;

interface Reader {
  places: ResultPlaces;
  identify: ResultPages['identify'];
  /** Ids that a store's address carries in its query. */
  sellerIn?: (url: URL) => string | undefined;
}

const idAt = (card: Element, places: Places | undefined): string | undefined => {
  const text = wordsAt(card, places);
  return text !== undefined && idShape.test(text) ? text : undefined;
};

function linkAt(card: Element, places: Places | undefined, page: Page): URL | undefined {
  const address = webAddress(wordsAt(card, places, 2000), page.url);
  return address === undefined ? undefined : (URL.parse(address) ?? undefined);
}

function refOf(card: Element, page: Page, { places, identify, sellerIn }: Reader): CardRef {
  const link = linkAt(card, places.storeLink, page);
  const store = link && identify(link);
  const itemLink = linkAt(card, places.itemLink, page);
  const name = wordsAt(card, places.store, 200);
  return present({
    storeId: store?.page === 'search' ? undefined : store?.storeId,
    storeHost: store?.storeHost,
    sellerId: idAt(card, places.seller) ?? (link && sellerIn?.(link)),
    storeName: (places.strip ? name?.replace(places.strip, '').trim() : name) || undefined,
    itemId: idAt(card, places.item) ?? (itemLink && identify(itemLink)?.itemId),
  });
}

/** Cards inside cards are parts of one that happen to fit. In document order a card follows the one it is in. */
function outermost(nodes: readonly Element[]): Element[] {
  const outer: Element[] = [];
  for (const node of nodes) if (!outer.at(-1)?.contains(node)) outer.push(node);
  return outer;
}

/** Makes a reader of one shop's result cards from its generations, the first that is on the page speaks. */
export function resultPages(
  shop: Omit<Reader, 'places'> & { site: SiteId },
  generations: readonly ResultPlaces[],
): ResultPages {
  const read = (node: Element, page: Page, places: ResultPlaces): ResultCard[] => {
    // A card that is a form may be hidden behind its fields; then it alone is left out.
    try {
      return [whole(node, page, places)];
    } catch {
      return [];
    }
  };
  const whole = (node: Element, page: Page, places: ResultPlaces): ResultCard => {
    const store = elementAt(node, places.store);
    const ref = refOf(node, page, { ...shop, places });
    return { node, ...(store ? { store } : {}), ref, scores: places.scores?.(node, page) ?? [] };
  };
  return {
    site: shop.site,
    identify: shop.identify,
    cards(page) {
      for (const places of generations) {
        const cards = outermost(page.all(places.cards, mostCards));
        if (cards.length > 0)
          return cards.flatMap((node) => read(node, page, places)).filter(({ ref }) => Object.keys(ref).length > 0);
      }
      return [];
    },
  };
}

/** The cards as a reading tells them: those that name a store. */
function hitsOf(pages: ResultPages, page: Page, notes: Notes): SearchHit[] {
  const told = pages.cards(page).filter(({ ref }) => ref.storeId ?? ref.sellerId ?? ref.storeName);
  if (told.length > 0) notes.via.search = 'cards';
  if (told.some(({ scores }) => scores.length > 0)) notes.via['search.scores'] = 'cards';
  return told.map(({ ref: { storeHost: _own, ...ref }, scores }) => present({ ...ref, scores }) as SearchHit);
}

/** The front end of a shop's result pages, for shops whose cards name the store. */
export const resultLayout = (pages: ResultPages): Layout => ({
  id: `${pages.site}-results`,
  matches: (page) => pages.cards(page).length > 0,
  kind: () => 'search',
  search: (page, notes) => hitsOf(pages, page, notes),
});
