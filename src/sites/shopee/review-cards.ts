import type { Review } from 'src/domain/reading';
import { present } from 'src/extract/candidates';
import { parseDate } from 'src/extract/dates';
import { allWithin, type Page } from 'src/extract/page';
import { proseOf } from 'src/extract/prose';
import { clean, longest } from 'src/extract/text';

export const cardBox = '[data-cmtid]';
const lit = '.icon-rating-solid';
const FIVE = 5;

// "2026-05-14 10:32 | Variation: Blue,M": all classes of a card change with every build, this line does not.
const dateLine = /^(\d{4}-\d{2}-\d{2}) \d{2}:\d{2}(?:\s*\|\s*(?:[^:：]{1,40}[:：]\s*)?(.*))?$/u;
const replyLine =
  /^(?:seller'?s? response|response from seller|phản hồi của người bán|respon penjual|maklum balas penjual|ผู้ขายตอบกลับ|การตอบกลับจากผู้ขาย|賣家回覆|resposta do vendedor|respuesta del vendedor)[:：]?\s*/iu;

interface Body {
  text: string;
  reply?: string;
}

/** The boxes after the date's line, up to the card's end: the buyer's words first, then pictures, the seller's reply, controls. */
function bodyAfter(line: Element, card: Element): Body {
  const found: Body = { text: '' };
  for (let at: Element | null = line; at && at !== card; at = at.parentElement) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) take(next, found);
    if (found.text) break;
  }
  return found;
}

function take(box: Element, found: Body): void {
  if (box.matches('.rating-media-list,button') || box.querySelector(':scope > .rating-media-list') !== null) return;
  const text = proseOf(box, longest.review);
  if (replyLine.test(text)) found.reply ??= text.replace(replyLine, '');
  // A bare number is a count of likes.
  else if (!found.text && found.reply === undefined && text && !/^[\d.,k]+$/iu.test(text)) found.text = text;
}

/** The name stands above the stars and the date, in the same box. */
function authorIn(line: Element): string | undefined {
  for (let box = line.previousElementSibling; box; box = box.previousElementSibling) {
    if (box.matches(lit) || box.querySelector(lit)) continue;
    const name = clean(proseOf(box, longest.name));
    if (name) return name;
  }
  return undefined;
}

/** One row of the list; undefined where neither stars nor words are found. */
export function reviewIn(card: Element, page: Page): Review | undefined {
  const stars = card.querySelectorAll(lit).length;
  // The innermost box whose words are the line.
  const line = allWithin(card, 'div,span,time,p').findLast((box) => dateLine.test(clean(box.textContent)));
  const [, date, variant] = dateLine.exec(clean(line?.textContent)) ?? [];
  const body = line ? bodyAfter(line, card) : { text: '' };
  const rated = stars > 0 && stars <= FIVE;
  if (!rated && !body.text) return undefined;
  return present({
    id: card.getAttribute('data-cmtid')?.slice(0, 40) || undefined,
    ...(rated ? { rating: stars, ratingScale: FIVE } : {}),
    text: body.text,
    date: date && parseDate(date, page.at),
    dateText: date,
    author: line && authorIn(line),
    variant: variant || undefined,
    photos: card.querySelectorAll('.rating-media-list img').length,
    sellerReply: body.reply ? { text: body.reply } : undefined,
  }) as Review;
}
