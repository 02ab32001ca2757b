import { type CardPlaces, cardReader } from '../reading/cards';

// "BuyerOne (13)", "de h***6": the count of the buyer's own feedback and the word before the name are not the name.
const aroundName = /^(?:de|von|di|from|par|by)\s+(?=\S)|\s*\([\d.,\s]+\)\s*$/giu;

/** Cards since 2023: on item pages, shops and profiles alike. */
const cards: CardPlaces = {
  id: ['@data-feedback-id'],
  class: {
    good: '[data-test-type="positive" i]',
    mid: '[data-test-type="neutral" i]',
    bad: '[data-test-type="negative" i]',
  },
  text: ['.fdbk-container__details__comment', '.card__comment'],
  author: ['.fdbk-container__details__info__username span', '.card__from [aria-label]', '.card__from'],
  date: ['.fdbk-container__details__info__divide__time', 'td [aria-label*="ago" i]'],
  variant: ['.fdbk-container__details__item-link'],
  verified: ['.fdbk-container__details__verified__purchase'],
  reply: ['.fdbk-container__details__response', '.fdbk-container__details__reply'],
  strip: { author: aroundName },
};

/** The overlay of 2020, closed until it is asked for. */
const overlay: CardPlaces = {
  class: { good: '.POSITIVE', mid: '.NEUTRAL', bad: '.NEGATIVE' },
  text: ['.byrfdbk_modal_btm_rgt'],
  author: ['.byrfdbk_modal_by'],
  date: ['.byrfdbk_modal_dt'],
  strip: { author: aroundName },
};

/** Reviews of the product on pages before 2021: these have stars. */
const productReviews: CardPlaces = {
  id: ['@id'],
  rating: ['.ebay-star-rating@aria-label', '[itemprop="ratingValue"]@content'],
  title: ['.review-item-title'],
  text: ['.review-item-content'],
  author: ['.review-item-author'],
  date: ['.review-item-date@content', '.review-item-date'],
  helpful: ['a.vote-up-link@aria-label'],
  strip: {
    id: /^review_/u,
    text: /\s*(?:Read full review|Read less|Vollständige Rezension lesen)\s*…?$/iu,
    author: /^by\s+/iu,
  },
};

/** Feedback on the seller: cards of today, then rows of the profile's table. */
export const feedbackCards = 'li.fdbk-container,[data-testid="feedback-cards"],tr[data-feedback-id]';
export const feedbackCard = cardReader(cards);
export const overlayCards = '#byrfdbk_modal .byrfdbk_modal_btm_li';
export const overlayCard = cardReader(overlay);
export const productCards = '.ebay-review-section[itemprop="review"],.ebay-review-section[id^="review_"]';
export const productCard = cardReader(productReviews);
