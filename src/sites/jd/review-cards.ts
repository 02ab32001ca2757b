import type { Review } from 'src/domain/reading';
import type { Page } from 'src/extract/page';
import { clean } from 'src/extract/text';
import { type CardPlaces, cardReader } from '../reading/cards';

/** Rows of the drawer since 2024: a virtual list that keeps three to seven of them. */
const drawer: CardPlaces = {
  litStars: 'img[alt="star"]:not([src*="gray" i]):not([src*="empty" i])',
  text: ['.jdc-pc-rate-card-main-desc', '.jdc-pc-rate-card-main'],
  author: ['.jdc-pc-rate-card-nick'],
  date: ['.jdc-pc-rate-card-info .date', '.date.list'],
  variant: ['.jdc-pc-rate-card-info .info', '.info'],
  // brittle: two counts of one class; the second is the thumbs.
  helpful: ['.jdc-count:nth-of-type(2)', '.jdc-count + .jdc-count'],
  photos: '.jd-content-pc-media-list > *',
  // brittle: the words stand after the line that counts the days, both without a class.
  followUp: ['.jdc-pc-rate-card-after > :nth-child(2)'],
};

/** Rows of the page from 2016 to about 2024. */
const classic: CardPlaces = {
  id: ['@data-guid'],
  rating: ['.comment-star@class'],
  text: ['.comment-column > p.comment-con', 'p.comment-con'],
  author: ['.user-info'],
  date: ['.order-info > span:last-child'],
  helpful: ['a.J-nice@title'],
  photos: '.J-pic-list .J-thumb-img img',
  followUp: ['.append-comment p.comment-con'],
  reply: ['.recomment-con .recomment dd'],
};

const readDrawer = cardReader(drawer);
const readClassic = cardReader(classic);
const placeholder = /^(?:此用户(?:未|没有)填写评价内容|此用户没有填写评[价论]|默认好评|该用户未及时评价)/u;

const daysIn = (text: string | undefined): number | undefined => {
  const days = /(\d{1,4})\s*天/u.exec(text ?? '')?.[1];
  return days ? Number(days) : /当天/u.test(text ?? '') ? 0 : undefined;
};

/** What only JD's cards hold: colours before the date, days until the follow-up, the platform's words in the buyer's stead. */
function completed(review: Review, card: Element, afterText: string | undefined): Review {
  const order = Array.from(card.querySelectorAll('.order-info > span'), (span) => clean(span.textContent)).slice(0, -1);
  const days = daysIn(afterText);
  return {
    ...review,
    ...(order.filter(Boolean).length > 0 ? { variant: order.filter(Boolean).join(' ') } : {}),
    ...(review.followUp && days !== undefined ? { followUp: { ...review.followUp, days } } : {}),
    ...(placeholder.test(review.text) ? { default: true } : {}),
    ...(review.author?.includes('***') ? { anonymous: true } : {}),
  };
}

export const drawerCards = '.jdc-pc-rate-card';
// An unfilled template holds `${list.guid}` where ids stand.
export const classicCards = '.comment-item[data-guid]:not([data-guid*="${"])';

/** One review of either page. */
export function reviewCard(card: Element, page: Page): Review | undefined {
  const isDrawer = card.matches(drawerCards);
  const review = (isDrawer ? readDrawer : readClassic)(card, page);
  if (!review || review.text.includes('${')) return undefined;
  const after = card.querySelector(
    isDrawer ? '.jdc-pc-rate-card-after > :first-child' : '.append-comment .append-time',
  );
  return completed(review, card, clean(after?.textContent));
}
