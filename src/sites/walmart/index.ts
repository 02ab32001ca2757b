import type { ItemReading, Review, StoreReading } from 'src/domain/reading';
import { type Notes, pick, present } from 'src/extract/candidates';
import { at, jsonAfter } from 'src/extract/embedded-json';
import { parseDecimal } from 'src/extract/numbers';
import { allWithin, firstIn, type Page } from 'src/extract/page';
import { clean, webAddress } from 'src/extract/text';
import type { Site } from '../define';
import { type CardPlaces, cardReader } from '../reading/cards';
import { exactCount } from '../reading/counts';
import { itemOrReviews, type Layout, layoutAmong } from '../reading/layout';
import { wordsAt } from '../reading/places';
import { starsIn } from '../reading/stars';
import { readWithSchema } from '../reading/with-schema';
import { identifyWalmart } from './address';
import { walmartMatches } from './hosts';

const version = 1;
const FIVE = 5;
const textBox = '[data-testid="enhanced-review-content"]';

/** Cards since 2023: all classes are of a style library, so parts are found by what they hold. */
const places: CardPlaces = {
  title: ['h3'],
  text: [`${textBox} p`, textBox],
  // brittle: size and colour of a style library; the first such text of a card is its day.
  date: ['.f7.gray'],
};
const base = cardReader(places);

// "5 out of 5 stars review", said to screen readers only; the class of that box changes with every build.
const starLine = /^([1-5](?:\.\d)?) out of 5 stars/iu;
const control = /\b(?:review|purchase|rating|upvote|downvote|stars?|image|photo|video)\b/iu;
const badge = /^(?:verified purchase|incentivized review)$/iu;

/** The name labels the box that shows it; every other labelled thing in a card is a control, a badge or a picture. */
function authorIn(card: Element): string | undefined {
  const labelled = allWithin(card, '[aria-label]:not(button):not(a):not([role="img"])').map((element) => ({
    label: clean(element.getAttribute('aria-label')),
    shown: clean(element.textContent),
  }));
  const named = labelled.filter(({ label }) => label !== '' && !badge.test(label));
  return (named.find(({ label, shown }) => shown === label) ?? named.find(({ label }) => !control.test(label)))?.label;
}

/** Whether a badge of the card says just this. */
const isMarked = (card: Element, words: RegExp): boolean =>
  allWithin(card, 'span,div').some((box) => words.test(clean(box.textContent, 60)));

const helpfulIn = (card: Element): number | undefined => {
  const label = allWithin(card, 'button[aria-label]')
    .map((button) => clean(button.getAttribute('aria-label')))
    .find((text) => /\bupvote/iu.test(text));
  const count = /(\d[\d,]*)\D*$/u.exec(label ?? '')?.[1];
  return count === undefined ? undefined : exactCount(count);
};

function reviewIn(card: Element, page: Page): Review | undefined {
  const stars = allWithin(card, 'span').map((span) => starLine.exec(clean(span.textContent))?.[1]);
  const rating = starsIn(stars.find((found) => found !== undefined));
  const review = base(card, page);
  if (!review && !rating) return undefined;
  return present({
    ...(review ?? { text: '' }),
    ...rating,
    author: authorIn(card),
    helpful: helpfulIn(card),
    verified: isMarked(card, /^verified purchase$/iu),
    incentivised: isMarked(card, /^incentivized review$/iu) || undefined,
  }) as Review;
}

/** What the page was made from; its figures are the ones it shows. */
const served = (page: Page): unknown =>
  at(
    jsonAfter(page.one('script#__NEXT_DATA__')?.textContent ?? undefined, /^\s*/u),
    'props',
    'pageProps',
    'initialData',
    'data',
  );

const names = ['Five', 'Four', 'Three', 'Two', 'One'];

function histogramOf(reviews: unknown): Record<string, number> | undefined {
  const counts = names.map((name) => at(reviews, `ratingValue${name}Count`));
  return counts.every((count) => typeof count === 'number' && count >= 0) && counts.some((count) => count !== 0)
    ? Object.fromEntries(counts.map((count, index) => [FIVE - index, count as number]))
    : undefined;
}

const positive = (value: unknown): number | undefined => (typeof value === 'number' && value > 0 ? value : undefined);

function itemOf(page: Page, notes: Notes): ItemReading {
  const reviews = at(served(page), 'reviews');
  const rating = pick(notes, 'item.rating', [
    { via: 'json:reviews.averageOverallRating', read: () => positive(at(reviews, 'averageOverallRating')) },
    { via: 'selector:.rating-number', read: () => parseDecimal(wordsAt(page.document, ['.rating-number']) ?? '') },
  ]);
  const rated = rating !== undefined && rating > 0 && rating <= FIVE;
  return present({
    id: identifyWalmart(page.url)?.itemId,
    title: pick(
      notes,
      'item.title',
      [
        { via: 'selector:h1#main-title', read: () => wordsAt(page.document, ['h1#main-title', 'h1[itemprop="name"]']) },
        { via: 'selector:h1', read: () => wordsAt(page.document, ['h1']) },
      ],
      { expected: true },
    ),
    ...(rated ? { rating, ratingScale: FIVE } : {}),
    ratingCount: rated ? positive(at(reviews, 'totalReviewCount')) : undefined,
    reviewCount: rated ? positive(at(reviews, 'reviewsWithTextCount')) : undefined,
    histogramCount: rated ? histogramOf(reviews) : undefined,
  });
}

/** Who sells: a link to a seller's page; Walmart itself has none. */
function storeOf(page: Page, notes: Notes): StoreReading {
  const link = page.one('[data-testid="seller-name-link"],a[href*="/seller/"]');
  const url = webAddress(link?.getAttribute('href'), page.url);
  const own = identifyWalmart(page.url);
  const id = own?.storeId ?? (url && identifyWalmart(new URL(url))?.storeId);
  const name = pick(notes, 'store.name', [
    { via: 'selector:seller link', read: () => clean(link?.textContent).replace(/^sold by\s+/iu, '') || undefined },
    { via: 'selector:h1', read: () => (own?.page === 'store' ? wordsAt(page.document, ['h1']) : undefined) },
  ]);
  return present({ id, name: id && name, url: id && link ? url : undefined });
}

const cardsOf = (page: Page): Element[] => [
  ...new Set(page.all(textBox).map((box) => box.closest('.overflow-visible') ?? box)),
];

const product: Layout = {
  id: 'walmart',
  subject: 'catalogue-product',
  matches: (page) =>
    page.one(`h1#main-title,h1[itemprop="name"],[data-testid="product-title"],${textBox},h1`) !== undefined,
  kind: itemOrReviews,
  store: storeOf,
  item: itemOf,
  lists: (page) => [cardsOf(page)],
  card: reviewIn,
  empty: (item) => item?.rating === undefined,
};

const seller: Layout = {
  id: 'walmart-seller',
  matches: (page) => page.one('h1') !== undefined,
  kind: () => 'store',
  store: storeOf,
};

/** Walmart: reviews of products of the catalogue, whoever sells them. */
export const walmart: Site = {
  id: 'walmart',
  name: 'Walmart',
  version,
  matches: walmartMatches,
  reviewSubjects: ['catalogue-product'],
  sampleUrls: [
    'https://www.walmart.com/ip/Enamel-Kettle/500000001',
    'https://www.walmart.com/ip/500000001',
    'https://www.walmart.com/reviews/product/500000001',
    'https://www.walmart.com/seller/101000001',
    'https://www.walmart.ca/en/ip/enamel-kettle/6000200000001',
  ],
  identify: identifyWalmart,
  read: (context) =>
    readWithSchema(
      {
        site: 'walmart',
        version,
        identify: identifyWalmart,
        layoutOf: layoutAmong({
          item: [product],
          reviews: [product],
          store: [seller],
        }),
        subject: 'catalogue-product',
        taken: ({ item, reviews }) => ({ ...(item ? { item } : {}), reviews }),
      },
      context,
    ),
  anchor: (document) => firstIn(document, '[data-testid="seller-name-link"],h1'),
  reviewRoots: '[data-testid*="review" i],#item-review-section',
};
