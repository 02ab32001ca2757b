import type { ItemReading, StoreReading } from 'src/domain/reading';
import type { PageRef } from 'src/domain/site';
import { type Notes, pick, present } from 'src/extract/candidates';
import type { Page } from 'src/extract/page';
import { clean, webAddress } from 'src/extract/text';
import { exactCount } from '../reading/counts';
import type { Layout } from '../reading/layout';
import { elementAt, type Places, rulesOf, wordsAt } from '../reading/places';
import { starsIn } from '../reading/stars';
import { identifyAmazon } from './address';
import { histogramOf } from './histogram';
import { hookedCard, hookedCards, placedCard, placedCards } from './review-cards';

const titles: Places = ['#productTitle', '#ebooksProductTitle', '[data-hook="product-link"]', '#title', 'h1'];
const ratings: Places = [
  '[data-hook="rating-out-of-text"]',
  '#acrPopover@title',
  '[data-hook="average-star-rating"] .a-icon-alt',
  '#averageCustomerReviews .a-icon-alt',
];
const counts: Places = [
  '[data-hook="total-review-count"]',
  '#acrCustomerReviewText',
  '[data-hook="cr-filter-info-review-rating-count"]',
];

function itemOf(page: Page, notes: Notes): ItemReading {
  const stars = pick(notes, 'item.rating', rulesOf(page, ratings, starsIn));
  const histogram = stars && histogramOf(page);
  if (histogram) notes.via['item.histogramPercent'] = 'selector:#histogramTable';
  return present({
    id: identifyAmazon(page.url)?.itemId ?? wordsAt(page.document, ['input#ASIN@value']),
    title: pick(
      notes,
      'item.title',
      rulesOf(page, titles, (text) => text),
      { expected: true },
    ),
    ...stars,
    // A page without a rating shows the count of nothing, or of another format.
    ratingCount: stars && pick(notes, 'item.ratingCount', rulesOf(page, counts, exactCount)),
    histogramPercent: histogram,
  });
}

const sellerLinks: Places = [
  '#sellerProfileTriggerId',
  '#merchant-info a[href*="seller="]',
  '#merchantInfoFeature_feature_div a[href*="seller="]',
];
// "Ships from and sold by Amazon.com.", "Verkauf und Versand durch Amazon.": the shop itself sells, without a link.
const soldBy =
  /^(?:ships from and sold by|dispatched from and sold by|sold by|verkauf und versand durch|expédié et vendu par|vendu et expédié par|venduto e spedito da|spedito e venduto da|vendido y enviado por|verkoop en verzending door|verkocht en verzonden door|säljs och skickas av)\s+(amazon[.\w]*?)\.?(?:\s|$)/iu;
const sellerLabel =
  /^(?:sold by|verkäufer|verkauf durch|vendu par|vendeur|venduto da|venditore|vendido por|vendedor|verkoper|verkocht door|säljare|sprzedawca|satıcı|販売元|出荷元\s*\/\s*販売元)/iu;

/** The buy box of 2020 and later is a table of labels and names; names are clipped and given whole beside the clipping. */
function sellerInTable(page: Page): string | undefined {
  const row = page
    .all('#tabular-buybox tr', 12)
    .find((one) => sellerLabel.test(clean(one.querySelector('.tabular-buybox-label')?.textContent)));
  return row && wordsAt(row, ['.tabular-buybox-text .a-truncate-full', '.tabular-buybox-text']);
}

function storeOf(page: Page, notes: Notes): StoreReading {
  const link = elementAt(page.document, sellerLinks);
  const href = link?.getAttribute('href') ?? '';
  const url = webAddress(href, page.url);
  const id = /[?&]seller=([A-Z0-9]{8,20})(?:&|$)/u.exec(href)?.[1];
  const name = clean(link?.textContent);
  if (name) {
    notes.via['store.name'] = 'selector:seller link';
    return present({ name, id, url: id && url });
  }
  const own = pick(notes, 'store.name', [
    { via: 'selector:#merchant-info', read: () => soldBy.exec(wordsAt(page.document, ['#merchant-info']) ?? '')?.[1] },
    { via: 'selector:#tabular-buybox', read: () => sellerInTable(page) },
    {
      via: 'selector:#merchantInfoFeature_feature_div',
      read: () => wordsAt(page.document, ['#merchantInfoFeature_feature_div .offer-display-feature-text-message']),
    },
  ]);
  return present({ name: own });
}

/** Item and review pages of every template since 2016. What is reviewed is the product, whoever sells it. */
export const itemLayout: Layout = {
  id: 'amazon',
  subject: 'catalogue-product',
  matches: (page) =>
    elementAt(page.document, [
      '#productTitle',
      '#dp',
      '#acrCustomerReviewText',
      '#cm_cr-review_list',
      '#histogramTable',
    ]) !== undefined,
  kind: (ref: PageRef | undefined) => (ref?.page === 'reviews' ? 'reviews' : 'item'),
  store: storeOf,
  item: itemOf,
  lists: (page) => [page.all(`${hookedCards},${placedCards}`)],
  card: (card, page) => (card.hasAttribute('data-hook') ? hookedCard : placedCard)(card, page),
  empty: (item) => item?.rating === undefined,
};
