import type { ItemReading } from 'src/domain/reading';
import type { BlockKind } from 'src/domain/site';
import { type Notes, pick, present } from 'src/extract/candidates';
import { allWithin, firstIn, type Page } from 'src/extract/page';
import { clean } from 'src/extract/text';
import { hiddenByMarkup } from 'src/extract/visible';
import type { Site } from '../define';
import { type CardList, type Layout, layoutAmong } from '../reading/layout';
import { type Places, wordsAt } from '../reading/places';
import { readWith } from '../reading/reader';
import { resultLayout } from '../reading/result-cards';
import { identifyEbay } from './address';
import { feedbackCard, feedbackCards, overlayCard, overlayCards, productCard, productCards } from './feedback';
import { ebayMatches } from './hosts';
import { ebayResults } from './search';
import { feedbackTotals, sellerOf } from './seller';

const version = 1;
const titles: Places = ['.x-item-title__mainTitle', '#itemTitle', 'h1.product-title', 'h1[itemprop="name"]'];
// Old titles carry an off-screen lead of their own.
const titleLead = /^(?:Details about|Détails sur|Informationen zum Artikel|Dettagli su|Detalles acerca de)\s+/iu;

function itemOf(page: Page, notes: Notes): ItemReading {
  return present({
    id: identifyEbay(page.url)?.itemId,
    title: pick(
      notes,
      'item.title',
      titles.map((place) => ({
        via: `selector:${place}`,
        read: () => wordsAt(page.document, [place])?.replace(titleLead, ''),
      })),
      { expected: true },
    ),
    totals: feedbackTotals(page),
  });
}

const tabPanel = (card: Element): Element | null => card.closest('[role="tabpanel"]');

/** Feedback stands in two panels, "this item" and "all items": only the open one is of what is asked for. */
const openOnly = (cards: readonly Element[]): CardList =>
  cards.filter((card) => {
    const panel = tabPanel(card);
    return !panel || !(hiddenByMarkup(panel) || panel.getAttribute('aria-hidden') === 'true');
  });

const itemLayout: Layout = {
  id: 'ebay-item',
  subject: 'store',
  matches: (page) => page.one(`${titles.join(',')},.x-sellercard-atf,.mbg-nw,${feedbackCards}`) !== undefined,
  kind: () => 'item',
  store: sellerOf,
  item: itemOf,
  lists: (page) => [openOnly(page.all(feedbackCards)), page.all(overlayCards)],
  card: (card, page) => (card.matches(feedbackCards) ? feedbackCard : overlayCard)(card, page),
};

const sellerLayout: Layout = {
  id: 'ebay-seller',
  subject: 'store',
  matches: (page) =>
    page.one(`.str-seller-card,.str-header,.fdbk-detail-list,.fdbk-overall-rating,${feedbackCards}`) !== undefined,
  kind: (ref) => (ref?.page === 'reviews' ? 'reviews' : 'store'),
  store: sellerOf,
  lists: (page) => [openOnly(page.all(feedbackCards))],
  card: feedbackCard,
  empty: (_, page) => Object.values(feedbackTotals(page) ?? { none: 1 }).every((count) => count === 0),
};

const productLayout: Layout = {
  id: 'ebay-product-reviews',
  subject: 'catalogue-product',
  matches: (page) => page.one(productCards) !== undefined,
  kind: () => 'reviews',
  item: itemOf,
  lists: (page) => [allWithin(page.one('body'), productCards)],
  card: productCard,
};

function blockOf(page: Page): BlockKind | undefined {
  const title = clean(page.one('title')?.textContent);
  if (/pardon our interruption|checking your browser/iu.test(title)) return 'interstitial';
  if (/security measure|verify yourself/iu.test(title) || page.one('#captcha_form,.h-captcha,.g-recaptcha'))
    return 'captcha';
  return page.one('form#signin-form,form[action*="signin.ebay."]') && /sign in/iu.test(title) ? 'login' : undefined;
}

/** eBay: three kinds of feedback on the seller and no stars; products had reviews with stars until 2021. */
export const ebay: Site = {
  id: 'ebay',
  name: 'eBay',
  version,
  matches: ebayMatches,
  reviewSubjects: ['store', 'catalogue-product'],
  sampleUrls: [
    'https://www.ebay.com/itm/400000000001',
    'https://www.ebay.de/itm/Teekanne/400000000001',
    'https://www.ebay.co.uk/usr/moorland-pots',
    'https://www.ebay.com/fdbk/feedback_profile/moorland-pots',
    'https://www.ebay.com/sch/i.html?_nkw=teapot',
  ],
  identify: identifyEbay,
  read: (context) =>
    readWith(
      {
        site: 'ebay',
        version,
        identify: identifyEbay,
        layoutOf: layoutAmong({
          item: [itemLayout],
          store: [sellerLayout],
          reviews: [productLayout, sellerLayout],
          search: [resultLayout(ebayResults)],
        }),
        blockOf,
      },
      context,
    ),
  anchor: (document) =>
    firstIn(document, '.x-sellercard-atf__info__about-seller a,.mbg-nw,.str-seller-card__store-name'),
  opener: (document) => firstIn<HTMLElement>(document, '.fdbk-detail-list__btn-container a'),
  reviewRoots: '.fdbk-detail-list,.x-feedback-detail-list,#byrfdbk_modal,.reviews',
};
