import type { ItemReading, StoreReading } from 'src/domain/reading';
import { type Notes, pick, present } from 'src/extract/candidates';
import { parseDecimal } from 'src/extract/numbers';
import { firstIn, type Page } from 'src/extract/page';
import { rawText } from 'src/extract/text';
import type { Site } from '../define';
import { type Layout, layoutAmong } from '../reading/layout';
import { wordsAt } from '../reading/places';
import { readWithSchema } from '../reading/with-schema';
import { identifyShopee } from './address';
import { shopeeMatches } from './hosts';
import { cardBox, reviewIn } from './review-cards';

const version = 1;
const FIVE = 5;

/** The shop is told by the address alone: its name stands in boxes whose classes change with every build. */
const storeOf = (page: Page): StoreReading => present({ id: identifyShopee(page.url)?.storeId });

function itemOf(page: Page, notes: Notes): ItemReading {
  const rating = pick(notes, 'item.rating', [
    {
      via: 'selector:.product-rating-overview',
      read: () => parseDecimal(wordsAt(page.document, ['.product-rating-overview__rating-score']) ?? ''),
    },
  ]);
  return present({
    id: identifyShopee(page.url)?.itemId,
    title: pick(notes, 'item.title', [
      { via: 'selector:h1', read: () => wordsAt(page.document, ['.product-briefing h1', '.page-product h1', 'h1']) },
    ]),
    ...(rating !== undefined && rating > 0 && rating <= FIVE ? { rating, ratingScale: FIVE } : {}),
  });
}

const item: Layout = {
  id: 'shopee',
  matches: (page) =>
    page.one(`${cardBox},.page-product,.product-briefing,.product-ratings,.product-rating-overview`) !== undefined,
  kind: () => 'item',
  store: storeOf,
  item: itemOf,
  lists: (page) => [page.all(cardBox)],
  card: reviewIn,
};

/** Whether the page's data is of this very item: beside it stand the data of recommended ones. */
const describesItem = (page: { document: Document }, id: string | undefined): boolean =>
  id !== undefined &&
  Array.from(page.document.querySelectorAll('script[type="application/ld+json"]')).some((script) =>
    rawText(script).includes(id),
  );

/** Shopee (beta): rows by their number, everything in them by what it says. */
export const shopee: Site = {
  id: 'shopee',
  name: 'Shopee',
  version,
  matches: shopeeMatches,
  reviewSubjects: ['store-item'],
  sampleUrls: [
    'https://shopee.sg/Clay-Teapot-i.10000001.20000000001',
    'https://shopee.co.id/product/10000001/20000000001',
    'https://shopee.vn/shop/10000001',
  ],
  identify: identifyShopee,
  read: (context) =>
    readWithSchema(
      {
        site: 'shopee',
        version,
        identify: identifyShopee,
        layoutOf: layoutAmong({ item: [item] }),
        subject: 'store-item',
        taken: ({ item: stated, reviews }) =>
          stated && describesItem(context, identifyShopee(context.url)?.itemId)
            ? { item: stated, reviews }
            : { reviews: [] },
      },
      context,
    ),
  anchor: (document) => firstIn(document, '.product-briefing h1,h1'),
  reviewRoots: '.product-ratings,[class*="product-rating"]',
};
