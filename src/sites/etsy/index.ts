import type { ItemReading, Review, StoreReading } from 'src/domain/reading';
import { type Notes, pick, present } from 'src/extract/candidates';
import { parseDate } from 'src/extract/dates';
import { languageOf } from 'src/extract/language';
import { parseDecimal } from 'src/extract/numbers';
import { firstIn, type Page } from 'src/extract/page';
import { clean, webAddress } from 'src/extract/text';
import type { Site } from '../define';
import { type CardPlaces, cardReader } from '../reading/cards';
import { exactCount } from '../reading/counts';
import { type CardList, type Layout, layoutAmong } from '../reading/layout';
import { wordsAt } from '../reading/places';
import type { Stated } from '../reading/stated';
import { readWithSchema, type Taken } from '../reading/with-schema';
import { identifyEtsy, shopIn } from './address';
import { etsyMatches } from './hosts';

const version = 1;
const FIVE = 5;
const cardBox = '[data-review-region]';
const overlay = '.deep-dive-sheet';

/** Cards of 2021 and of 2026; where buyers wrote in another language the shown text is a translation, the original is folded away. */
const places: CardPlaces = {
  id: ['@data-review-region'],
  rating: [
    'input[name="rating"]@value',
    '[role="img"][aria-label^="Rating"]@aria-label',
    '[role="img"][aria-label*="5"]@aria-label',
  ],
  text: ['[id^="review-preview-toggle"]', '.wt-text-body', '.wt-text-body-01'],
  author: ['[data-review-username]', 'a[href*="/people/"]'],
  helpful: ['[data-helpful-count]@data-helpful-count'],
};
const card = cardReader(places);

/** The day stands beside the name, in one line with it (2021) or in a line of its own (2026). */
function reviewIn(box: Element, page: Page): Review | undefined {
  const review = card(box, page);
  const { author = '' } = review ?? {};
  const line =
    wordsAt(box, ['.wt-text-body-small--tight']) ??
    clean(box.querySelector('[data-review-username],a[href*="/people/"]')?.parentElement?.textContent);
  const dateText = (line.startsWith(author) ? line.slice(author.length) : line).trim();
  const language = languageOf(page);
  const date = review && parseDate(dateText, page.at, language ? { language } : {});
  return review && (date ? { ...review, date, dateText } : review);
}

/** Links to the shop: the one in the box beside the pictures, then any. Menus lead to `/your/shops`, never to `/shop/<name>`. */
function shopLink(page: Page): Element | undefined {
  const links = page.all(
    '#listing-page-cart a[href*="/shop/"],[data-buy-box-region] a[href*="/shop/"],a[href*="/shop/"]',
    40,
  );
  return links.find((link) => shopIn(pathOf(link, page)) !== undefined && !/\/rss\b/u.test(pathOf(link, page)));
}

const pathOf = (link: Element, page: Page): string => {
  const url = webAddress(link.getAttribute('href'), page.url);
  return url ? new URL(url).pathname : '';
};

function storeOf(page: Page, notes: Notes): StoreReading {
  const link = shopLink(page);
  const path = identifyEtsy(page.url)?.page === 'store' ? page.url.pathname : link && pathOf(link, page);
  const id = path && shopIn(path);
  if (!path || !id) return {};
  // The name in the address has the shop's own capitals.
  const name = pick(notes, 'store.name', [
    { via: 'address:/shop/', read: () => /\/shop\/([a-z0-9]+)/iu.exec(path)?.[1] },
  ]);
  return present({ id, name, url: `${page.url.origin}${/^.*?\/shop\/[^/]+/u.exec(path)?.[0] ?? path}` });
}

// "4.9/5 item average": since 2024 some listings print the item's own mean beside the shop's.
const itemAverage = /(\d(?:[.,]\d{1,2})?)\s*(?:\/\s*5\s*)?item average/iu;

function itemOf(page: Page, notes: Notes): ItemReading {
  const rating = pick(notes, 'item.rating', [
    {
      via: 'text:item average',
      read: () => parseDecimal(itemAverage.exec(clean(page.one('#reviews')?.textContent, 400))?.[1] ?? ''),
    },
  ]);
  return present({
    id: identifyEtsy(page.url)?.itemId,
    title: pick(notes, 'item.title', [
      {
        via: 'selector:[data-buy-box-listing-title]',
        read: () => wordsAt(page.document, ['[data-buy-box-listing-title]']),
      },
    ]),
    ...(rating !== undefined && rating > 0 && rating <= FIVE ? { rating, ratingScale: FIVE } : {}),
    reviewCount: pick(notes, 'item.reviewCount', [
      {
        via: 'selector:#same-listing-reviews-tab',
        read: () => exactCount(wordsAt(page.document, ['#same-listing-reviews-tab .wt-badge'])),
      },
      {
        via: 'selector:#reviews h2',
        read: () =>
          exactCount(/for this item \(([\d.,]+)\)/iu.exec(wordsAt(page.document, ['#reviews h2']) ?? '')?.[1]),
      },
    ]),
  });
}

/** Reviews of the item, of the shop and of the window over the page are lists of their own: one review may stand in each. */
function lists(page: Page): CardList[] {
  const byPanel = new Map<Element | null, Element[]>();
  for (const box of page.all(cardBox)) {
    const panel = box.closest(`${overlay},[role="tabpanel"],[id$="-reviews-panel"]`);
    const list = byPanel.get(panel);
    if (list) list.push(box);
    else byPanel.set(panel, [box]);
  }
  return [...byPanel.values()];
}

const listing: Layout = {
  id: 'etsy-listing',
  matches: (page) =>
    page.one(`[data-buy-box-listing-title],[data-buy-box],#listing-page-cart,${cardBox}`) !== undefined,
  kind: () => 'item',
  store: storeOf,
  item: itemOf,
  lists,
  card: reviewIn,
};

const shop: Layout = {
  id: 'etsy-shop',
  matches: (page) => page.one(`[data-shop-id],.shop-home,${cardBox}`) !== undefined,
  kind: () => 'store',
  store: storeOf,
  lists,
  card: reviewIn,
};

/** What a listing states as its rating is the shop's, of all its listings: it is told as the shop's score and never as the item's. */
function taken({ store, item, reviews }: Stated): Taken {
  const {
    rating,
    ratingScale,
    ratingCount,
    reviewCount,
    histogramCount: _count,
    histogramPercent: _percent,
    ...rest
  } = item ?? {};
  const count = store?.feedbackCount ?? ratingCount ?? (rating === undefined ? undefined : reviewCount);
  const scores =
    store?.scores?.map((score) => ({ ...score, label })) ??
    (rating === undefined
      ? undefined
      : [
          {
            dimension: 'overall' as const,
            label,
            value: rating,
            unit: 'score' as const,
            better: 'higher' as const,
            scale: ratingScale ?? FIVE,
            shown: true,
          },
        ]);
  return {
    store: present({ feedbackCount: count, scores }),
    // Once the shop's aggregate is told apart, a count that is left is the item's own.
    item: present({ ...rest, reviewCount: rating === undefined ? reviewCount : undefined }),
    reviews,
  };
}

const label = 'shop rating';

/** Etsy: one seller a shop; the rating on a listing is the whole shop's, the reviews are of its items. */
export const etsy: Site = {
  id: 'etsy',
  name: 'Etsy',
  version,
  matches: etsyMatches,
  reviewSubjects: ['store-item'],
  sampleUrls: [
    'https://www.etsy.com/listing/1000000001/clay-teapot',
    'https://www.etsy.com/de/listing/1000000001/teekanne',
    'https://www.etsy.com/shop/MoorlandClay',
  ],
  identify: identifyEtsy,
  read: (context) =>
    readWithSchema(
      {
        site: 'etsy',
        version,
        identify: identifyEtsy,
        layoutOf: layoutAmong({ item: [listing], store: [shop] }),
        subject: 'store-item',
        taken,
      },
      context,
    ),
  anchor: (document) => firstIn(document, '#listing-page-cart a[href*="/shop/"],h1'),
  reviewRoots: `#reviews,[data-reviews-container],[data-deep-dive-reviews-container],${overlay}`,
};
