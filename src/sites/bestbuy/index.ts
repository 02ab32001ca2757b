import type { ItemReading } from 'src/domain/reading';
import { type Notes, pick, present } from 'src/extract/candidates';
import { firstIn, type Page } from 'src/extract/page';
import { clean } from 'src/extract/text';
import type { Site } from '../define';
import { type CardPlaces, cardReader } from '../reading/cards';
import { exactCount } from '../reading/counts';
import { itemOrReviews, type Layout, layoutAmong } from '../reading/layout';
import { wordsAt } from '../reading/places';
import { starsIn } from '../reading/stars';
import { readWithSchema } from '../reading/with-schema';
import { identifyBestbuy } from './address';
import { bestbuyMatches } from './hosts';

const version = 1;

/** Cards of Canada: hashed classes with a readable part; only verified buyers carry a mark. */
const canadian: CardPlaces = {
  rating: [
    '[data-automation="star-rating-meta"]@content',
    '[itemprop="reviewRating"] [itemprop="ratingValue"]@content',
  ],
  litStars: '[class*="fullStar"]',
  title: ['[class*="reviewTitle"]'],
  text: ['[class*="reviewContent"]', '[itemprop="reviewBody"]'],
  author: ['[class*="author"] > span:not([class])'],
  date: ['[data-automation="rating-date"]@data-date', '[data-automation="rating-date"]'],
  helpful: ['[data-automation="helpful-button-container"]'],
  verified: ['[class*="isVerifiedPurchaser"]'],
};

/** Cards of the United States. A maker's answer stands in the card too, after the buyer's text. */
const american: CardPlaces = {
  id: ['@data-review-id', '@id'],
  rating: ['[class*="c-ratings-reviews"] .visually-hidden', '.visually-hidden', '[aria-label*="out of 5"]@aria-label'],
  title: ['.review-title', '.ugc-review-title'],
  text: ['.ugc-review-body', '.pre-white-space'],
  author: ['.ugc-author', '.author'],
  date: ['.submission-date@datetime', '.submission-date@title', '.submission-date'],
  helpful: ['.helpfulness-button:not([data-track="Unhelpful"])', 'button[data-track="Helpful"]'],
  incentivised: ['[class*="incentiv" i]', '[data-track*="incentiv" i]'],
  strip: { id: /^(?:review-|user-generated-content-review-)/u },
};

const canadianCards = '[data-automation="review-list-item"]';
const americanCards = 'li.review-item,article.review-item';
const canadianCard = cardReader(canadian);
const americanCard = cardReader(american);

// What the page of all reviews puts before the product's name.
const reviewsOf = /^customer (?:ratings & )?reviews:?\s+(?:for\s+)?(?=\S)/iu;

function itemOf(page: Page, notes: Notes): ItemReading {
  const summary = wordsAt(page.document, [
    '.ugc-review-summary .visually-hidden',
    '.c-ratings-reviews .visually-hidden',
  ]);
  // "Rating 4.8 out of 5 stars with 123 reviews"
  const stars = pick(notes, 'item.rating', [
    {
      via: 'selector:.c-ratings-reviews',
      read: () => (/with|review/iu.test(summary ?? '') ? starsIn(summary) : undefined),
    },
  ]);
  return present({
    id: identifyBestbuy(page.url)?.itemId,
    title: pick(
      notes,
      'item.title',
      [
        { via: 'class:productName', read: () => wordsAt(page.document, ['h1[class*="productName"]']) },
        {
          via: 'selector:h1',
          read: () => wordsAt(page.document, ['.sku-title h1', '.shop-product-title h1', 'h1'])?.replace(reviewsOf, ''),
        },
      ],
      { expected: true },
    ),
    ...stars,
    ratingCount: stars && exactCount(/with\s+(.*)$/iu.exec(summary ?? '')?.[1]),
  });
}

const layout: Layout = {
  id: 'bestbuy',
  subject: 'catalogue-product',
  matches: (page) => !isFrontDoor(page) && page.one(`${canadianCards},${americanCards},h1`) !== undefined,
  kind: itemOrReviews,
  item: itemOf,
  lists: (page) => [page.all(canadianCards), page.all(americanCards)],
  card: (card, page) => (card.matches(canadianCards) ? canadianCard : americanCard)(card, page),
  empty: (item) => item?.rating === undefined,
};

/** The front door for visitors from abroad: a choice of countries at any address. */
function isFrontDoor(page: Page): boolean {
  const title = clean(page.one('title')?.textContent);
  return /select your country|choose a country/iu.test(`${title} ${clean(page.one('h1')?.textContent)}`);
}

/** Best Buy, United States and Canada: reviews of products of the catalogue, whoever sells them. */
export const bestbuy: Site = {
  id: 'bestbuy',
  name: 'Best Buy',
  version,
  matches: bestbuyMatches,
  reviewSubjects: ['catalogue-product'],
  sampleUrls: [
    'https://www.bestbuy.com/site/enamel-kettle/6500001.p?skuId=6500001',
    'https://www.bestbuy.com/product/enamel-kettle/JX0ABC/sku/6500001',
    'https://www.bestbuy.com/site/reviews/enamel-kettle/6500001',
    'https://www.bestbuy.ca/en-ca/product/enamel-kettle/12000001',
  ],
  identify: identifyBestbuy,
  read: (context) =>
    readWithSchema(
      {
        site: 'bestbuy',
        version,
        identify: identifyBestbuy,
        layoutOf: layoutAmong({ item: [layout], reviews: [layout] }),
        blockOf: (page) => (isFrontDoor(page) ? 'interstitial' : undefined),
        subject: 'catalogue-product',
        // What the page says of a shop is Best Buy itself, not who sells the product.
        taken: ({ item, reviews }) => ({ ...(item ? { item } : {}), reviews }),
      },
      context,
    ),
  anchor: (document) => firstIn(document, 'h1'),
  reviewRoots:
    '[class*="reviewsListContainer"],[data-automation="reviews-list"],.reviews-list,.ugc-reviews,#reviews-accordion',
};
