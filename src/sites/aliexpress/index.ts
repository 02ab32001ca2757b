import type { ItemReading } from 'src/domain/reading';
import type { BlockKind } from 'src/domain/site';
import { type Notes, pick, present } from 'src/extract/candidates';
import { at, textAt } from 'src/extract/embedded-json';
import { parseDecimal } from 'src/extract/numbers';
import { firstIn, type Page } from 'src/extract/page';
import { clean } from 'src/extract/text';
import type { Site } from '../define';
import { type CardPlaces, cardReader } from '../reading/cards';
import { exactCount } from '../reading/counts';
import { type Layout, layoutAmong } from '../reading/layout';
import { wordsAt } from '../reading/places';
import { readWith } from '../reading/reader';
import { resultLayout } from '../reading/result-cards';
import { identifyAliexpress } from './address';
import { aliexpressMatches } from './hosts';
import { aliexpressResults } from './search';
import { runParams, storeOf } from './store';

const version = 1;

/** Cards since 2024, in the page and in the window that "View more" opens. Name and date share one line: "A***n | 11 Feb 2026". */
const cards: CardPlaces = {
  litStars: '[class*="stars--box--"] .comet-icon-starreviewfilled',
  text: ['[class*="list--itemReview"]'],
  author: ['[class*="list--itemInfo"]'],
  date: ['[class*="list--itemInfo"]'],
  variant: ['[class*="list--itemSku"]'],
  helpful: ['[class*="list--itemHelpText"]'],
  photos: '[class*="list--itemThumbnails"] img',
  // brittle: nothing but its margin tells the later words from the first.
  followUp: ['[class*="list--itemContentTopLeft"] > div[style*="margin-top"] span[style*="font-weight"]'],
  strip: { author: /\s*\|[^|]*$/u, date: /^.*\|\s*/u },
};

const FIVE = 5;
const stars = ['five', 'four', 'three', 'two', 'one'];

/** Counts per star in what pages until 2023 were made from. */
function histogramOf(feedback: unknown): Record<string, number> | undefined {
  const counts = stars.map((star) => at(feedback, `${star}StarNum`));
  return counts.every((count) => typeof count === 'number' && count >= 0)
    ? Object.fromEntries(counts.map((count, index) => [FIVE - index, count as number]))
    : undefined;
}

function ratingOf(text: string | undefined): number | undefined {
  const value = parseDecimal(/(\d(?:[.,]\d)?)\s*$/u.exec(text ?? '')?.[1] ?? '');
  return value !== undefined && value > 0 && value <= FIVE ? value : undefined;
}

function itemOf(page: Page, notes: Notes): ItemReading {
  const feedback = at(runParams(page), 'titleModule', 'feedbackRating');
  const rating = pick(notes, 'item.rating', [
    {
      via: 'class:title--title',
      read: () => ratingOf(wordsAt(page.document, ['[class*="title--wrap"] [class*="title--title"]'])),
    },
    { via: 'json:titleModule.feedbackRating', read: () => ratingOf(textAt(feedback, 'averageStar')) },
  ]);
  const total = at(feedback, 'totalValidNum');
  return present({
    id: identifyAliexpress(page.url)?.itemId,
    title: pick(
      notes,
      'item.title',
      [
        { via: 'selector:h1[data-pl]', read: () => wordsAt(page.document, ['h1[data-pl]', '.product-title-text']) },
        { via: 'json:titleModule.subject', read: () => textAt(runParams(page), 'titleModule', 'subject') },
      ],
      { expected: true },
    ),
    rating,
    ratingScale: rating === undefined ? undefined : FIVE,
    ratingCount:
      rating === undefined
        ? undefined
        : pick(notes, 'item.ratingCount', [
            {
              via: 'class:title--rating',
              read: () => exactCount(wordsAt(page.document, ['[class*="title--rating--"]'])),
            },
            {
              via: 'class:reviewer--reviews',
              read: () => exactCount(wordsAt(page.document, ['a[class*="reviewer--reviews"]'])),
            },
            {
              via: 'json:titleModule.totalValidNum',
              read: () => (typeof total === 'number' && total > 0 ? total : undefined),
            },
          ]),
    histogramCount: rating === undefined ? undefined : histogramOf(feedback),
  });
}

const itemLayout: Layout = {
  id: 'aliexpress',
  matches: (page) =>
    page.one('h1[data-pl],[class*="title--wrap--"],[class*="list--itemBox--"],.product-title-text') !== undefined ||
    runParams(page) !== undefined,
  kind: (ref) => ref?.page ?? 'item',
  store: storeOf,
  item: itemOf,
  lists: (page) => {
    const modal = page.one('.comet-v2-modal-content');
    const all = page.all('[class*="list--itemBox--"]');
    return [all.filter((card) => !modal?.contains(card)), all.filter((card) => modal?.contains(card))];
  },
  card: cardReader(cards),
  empty: (item) => item?.rating === undefined,
};

const storeLayout: Layout = {
  id: 'aliexpress-store',
  matches: (page) => page.one('[class*="store-header--"],[class*="store-detail--"],.store-container') !== undefined,
  kind: (ref) => ref?.page ?? 'store',
  store: storeOf,
};

function blockOf(page: Page): BlockKind | undefined {
  const title = clean(page.one('title')?.textContent);
  if (/captcha|punish|security check/iu.test(title) || page.one('#nocaptcha,[id^="baxia-"],iframe[src*="punish"]'))
    return 'captcha';
  return page.one('#fm-login-id,[class*="comet-login"]') && /login|sign in/iu.test(title) ? 'login' : undefined;
}

/** AliExpress: items and stores of the comet front end and of the pages before it. */
export const aliexpress: Site = {
  id: 'aliexpress',
  name: 'AliExpress',
  version,
  matches: aliexpressMatches,
  reviewSubjects: ['store-item'],
  sampleUrls: [
    'https://www.aliexpress.com/item/1005000000000001.html',
    'https://es.aliexpress.com/item/1005000000000001.html',
    'https://www.aliexpress.com/store/1100000001',
    'https://www.aliexpress.com/wholesale?SearchText=teapot',
  ],
  identify: identifyAliexpress,
  read: (context) =>
    readWith(
      {
        site: 'aliexpress',
        version,
        identify: identifyAliexpress,
        layoutOf: layoutAmong({
          item: [itemLayout],
          store: [storeLayout],
          reviews: [storeLayout],
          search: [resultLayout(aliexpressResults)],
        }),
        blockOf,
      },
      context,
    ),
  anchor: (document) => firstIn(document, '[class*="store-header--storeName"],a[data-pl="store-name"],h1[data-pl]'),
  opener: (document) => firstIn<HTMLElement>(document, '#nav-review button[class*="v3--btn--"]'),
  reviewRoots: '#nav-review,[class*="list--wrap--"],.comet-v2-modal-content,[class*="title--wrap--"]',
};
