import type { ServiceScore } from 'src/domain/dimensions';
import type { RatingTotals, StoreReading } from 'src/domain/reading';
import { type Notes, pick, present } from 'src/extract/candidates';
import { literalValue } from 'src/extract/embedded-json';
import { parseDecimal, parsePercent } from 'src/extract/numbers';
import type { Page } from 'src/extract/page';
import { clean } from 'src/extract/text';
import { exactCount } from '../reading/counts';
import { type Places, rulesOf, wordsAt } from '../reading/places';
import { identifyEbay } from './address';

const names: Places = [
  '.x-sellercard-atf__info__about-seller a .ux-textspans--BOLD',
  '.mbg-nw',
  '.str-seller-card__store-name h1 a',
  '.str-seller-card__store-name',
  'img.str-header__logo--img@alt',
  '[data-testid="str-title"]',
];
const feedbackCounts: Places = [
  '.x-sellercard-atf__info__about-seller .ux-textspans--SECONDARY',
  '.mbg-l a',
  '.fdbk-detail-list__title .SECONDARY',
];
const positives: Places = [
  '.fdbk-overall-rating__bar-text',
  '#si-fb',
  '.x-sellercard-atf__data-item-wrapper',
  '.ux-seller-section__item--seller .ux-textspans--PSEUDOLINK',
];

/** The four detailed seller ratings, by their labels in the languages of the marketplaces seen. */
const dimensions: [RegExp, ServiceScore['dimension']][] = [
  [
    /accurate description|artikelbeschreibung|description exacte|conformité|descrizione|descripción/iu,
    'item-as-described',
  ],
  [/communication|kommunikation|comunicazione|comunicación/iu, 'communication'],
  [/shipping (?:speed|time)|dispatch time|versandzeit|délai|tempi di spedizione|tiempo de envío/iu, 'shipping-speed'],
  [
    /shipping cost|postage|versandkosten|verpackungskosten|frais d.expédition|spese di spedizione|gastos de envío/iu,
    'shipping',
  ],
];
const FIVE = 5;

function detailed(page: Page): ServiceScore[] {
  return page.all('.fdbk-detail-seller-rating', 8).flatMap((row) => {
    const label = wordsAt(row, ['.fdbk-detail-seller-rating__label']);
    const value = parseDecimal(wordsAt(row, ['.fdbk-detail-seller-rating__value']) ?? '');
    const dimension = label && dimensions.find(([pattern]) => pattern.test(label))?.[1];
    return dimension && value !== undefined && value > 0 && value <= FIVE
      ? [{ dimension, label, value, unit: 'score', better: 'higher', scale: FIVE, windowDays: 365, shown: true }]
      : [];
  });
}

/** The member's name; the shown shop name may be another. */
function memberOf(page: Page): string | undefined {
  const link = page.one(
    '.x-sellercard-atf__info__about-seller a[href*="/usr/"],.mbg a[href*="/usr/"],a[href*="/usr/"].fdbk-seller',
  );
  const fromLink = /\/usr\/([\w.*-]{1,64})/u.exec(link?.getAttribute('href') ?? '')?.[1];
  return (
    identifyEbay(page.url)?.storeId ??
    (fromLink ?? literalValue(page.script('sellerUserName'), 'sellerUserName'))?.toLowerCase()
  );
}

/** The seller behind an item or a shop: name, feedback score, share of positive feedback, the four detailed ratings. */
export function sellerOf(page: Page, notes: Notes): StoreReading {
  const id = memberOf(page);
  const name = pick(notes, 'store.name', [
    ...rulesOf(page, names, (text) => text || undefined),
    { via: 'script:sellerUserName', read: () => literalValue(page.script('sellerUserName'), 'sellerUserName') },
  ]);
  const scores = detailed(page);
  return present({
    id,
    name: name ?? id,
    url: id && `https://${page.url.hostname.replace(/^(?:m|feedback|stores)\./u, 'www.')}/usr/${id}`,
    positivePercent: pick(notes, 'store.positivePercent', rulesOf(page, positives, parsePercent)),
    feedbackCount: pick(notes, 'store.feedbackCount', rulesOf(page, feedbackCounts, exactCount)),
    scores: scores.length > 0 ? scores : undefined,
  });
}

/** Positive, neutral and negative feedback of the last twelve months, as the seller's page counts them. */
export function feedbackTotals(page: Page): RatingTotals | undefined {
  const counts = page
    .all('.rating-element', 6)
    .map((element) => exactCount(clean(element.querySelector('.INLINE_LINK')?.textContent)));
  const overlay = ['.positive', '.neutral', '.negative'].map((name) =>
    exactCount(wordsAt(page.document, [`#byrfdbk_modal ${name} .byrfdbk_modal_tot_pos_num`])),
  );
  const [good, mid, bad] = overlay.some((count) => count !== undefined) ? overlay : counts;
  return good === undefined || mid === undefined || bad === undefined ? undefined : { good, mid, bad };
}
