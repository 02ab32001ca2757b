import { type CardPlaces, cardReader } from '../reading/cards';

// The rating stands inside the title link of 2023–2025, and a video's player inside the text.
const readMore =
  /(?:Brief content visible, double tap to read full content\.|Full content visible, double tap to read brief content\.)/gu;

/** Cards of 2017 until now: hooks that were renamed once (2026), old names after the new ones. */
const hooked: CardPlaces = {
  id: ['@data-reviewid', '@id'],
  rating: [
    '[data-hook="review-star-rating"]',
    '[data-hook="cmps-review-star-rating"]',
    '[data-hook*="star-rating"]',
    '.review-rating',
  ],
  title: [
    '[data-hook="reviewTitle"]',
    '[data-hook="review-title-content"]',
    '[data-hook="review-title"] > span:not([class])',
    '[data-hook="review-title"]',
  ],
  text: [
    '[data-hook="reviewRichContentContainer"]',
    '[data-hook="reviewTextContent"]',
    '[data-hook="reviewText"]',
    '[data-hook="review-collapsed"]',
    '[data-hook="review-body"]',
    '.review-text-content',
  ],
  author: ['.a-profile-name', '[data-hook="review-author"]'],
  date: ['[data-hook="review-date"]'],
  variant: [
    '[data-hook="product-variation-attributes"]',
    '[data-hook="format-strip-linkless"]',
    '[data-hook="format-strip"]',
  ],
  helpful: ['[data-hook="helpful-vote-statement"]'],
  photos: '[data-hook="review-image-tile"],[data-hook="cmps-review-image-tile"]',
  verified: ['[data-hook^="avp-badge"]'],
  incentivised: ['[data-hook*="vine"]'],
  strip: { text: readMore, id: /^customer_review-|-review-card$/u, title: /^\d(?:[.,]\d)? \D{1,30} 5 \D{1,20}(?=\S)/u },
};

/** The template of 2016: no hooks at all, everything by place. */
const byPlace: CardPlaces = {
  id: ['@id'],
  rating: ['.a-icon-star .a-icon-alt'],
  title: ['.a-icon-row a:not([title]) > span'],
  text: ['[id^="revData-"] > .a-section'],
  author: ['a[href*="/profile/"]'],
  date: ['.a-color-secondary > .a-color-secondary:last-child'],
  variant: ['[id^="revData-"] > .a-size-mini'],
  helpful: ['.cr-vote-buttons'],
  photos: '[class*="image-tile"]',
  verified: ['[id^="revData-"] > .a-color-state'],
  strip: { id: /^rev-dpReviewsMostHelpfulAUI-/u },
};

export const hookedCards = '[data-hook="review"],[data-hook="reviewContainer"],[data-hook="review-card"]';
export const placedCards = '#revMHRL > [id^="rev-dpReviewsMostHelpfulAUI-"]';

export const hookedCard = cardReader(hooked);
export const placedCard = cardReader(byPlace);
