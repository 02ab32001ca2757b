import type { Review, ReviewClass } from 'src/domain/reading';
import { present } from 'src/extract/candidates';
import { parseChineseDate } from 'src/extract/days';
import { type Parts, partsOf } from 'src/extract/hashed-names';
import { parseCount } from 'src/extract/numbers';
import { allWithin, type Page } from 'src/extract/page';
import { clean, longest, textOf } from 'src/extract/text';
import type { CardList } from '../reading/layout';
import { classicSample } from './classic-totals';
import { followUpDays, followUpLead, isPlaceholder, nickOf, replyLead } from './vocabulary';

const content = 'J_KgRate_ReviewContent';

/**
 * Reviews of the item. After-sales comments of the whole shop (售后服务评论) share `.kg-rate-ct-review-item` but not the J_ hook, and stand
 * in their own tab (`after-sales-comments.ts`).
 */
export const classicLists = (page: Page): CardList[] => [allWithin(page.one('#reviews'), 'li.J_KgRate_ReviewItem')];

/** A card's parts, with what belongs to the follow-up kept apart. */
interface Card {
  parts: Parts;
  item: Element | undefined;
  append: Element | undefined;
}

function cardOf(card: Element): Card {
  const parts = partsOf(card);
  const append = parts.first('tb-rev-item-append');
  return { parts, append, item: parts.all('tb-rev-item').find((box) => box !== append) };
}

const own = ({ parts, append }: Card, name: string): Element | undefined =>
  parts.all(name).find((box) => !append?.contains(box));

function followUpOf({ parts, append }: Card): Review['followUp'] {
  if (!append) return undefined;
  const of = (name: string) => parts.all(name).find((box) => append.contains(box));
  const text = textOf(of(content), longest.review)?.replace(followUpLead, '');
  return text
    ? (present({ text, days: followUpDays(textOf(of('tb-r-date')) ?? '') }) as NonNullable<Review['followUp']>)
    : undefined;
}

/** Date and variant share one line: `<span class="tb-r-date">…</span>颜色：白色  尺码：S`. */
function dateAndVariant(card: Card): { dateText?: string; variant?: string } {
  const dateText = textOf(own(card, 'tb-r-date'));
  const line = textOf(own(card, 'tb-r-info')) ?? '';
  const variant =
    dateText && line.startsWith(dateText) ? line.slice(dateText.length).trim() : dateText ? undefined : line;
  return present({ dateText, variant: variant || undefined });
}

/** The nick stands in a plain `div` beside the avatar. */
export function nickBox(box: Element | undefined): string {
  const plain = Array.from(box?.children ?? []).find((child) => child.localName === 'div');
  return textOf(plain ?? box) ?? '';
}

const classes: Record<string, ReviewClass> = { good: 'good', mid: 'mid', bad: 'bad' };

/** Under 好评, 中评 or 差评 every row is of that class. */
const classFromTab = (page: Page): ReviewClass | undefined => classes[classicSample(page).filter ?? ''];

/** One review of a classic Taobao item. */
export function classicCard(element: Element, page: Page): Review | undefined {
  const card = cardOf(element);
  const text = textOf(own(card, content), longest.review) ?? '';
  const { dateText, variant } = dateAndVariant(card);
  const { author, anonymous } = nickOf(nickBox(card.parts.first('from-whom')));
  const id =
    /(?:^|-)(\d{6,20})$/u.exec(element.getAttribute('id') ?? '')?.[1] ?? card.item?.getAttribute('data-id') ?? '';
  const reply = textOf(card.parts.first('reply'), longest.review)?.replace(replyLead, '');
  if (!text && !author && !id) return undefined;
  const useful = clean(own(card, 'J_KgRate_UsefulNum')?.textContent, 40).replace(/[()（）]/gu, '');
  return present({
    id: /^\d{6,20}$/u.test(id) ? id : undefined,
    class: classFromTab(page),
    text,
    date: dateText ? parseChineseDate(dateText, page.at) : undefined,
    dateText,
    author,
    anonymous,
    variant,
    helpful: useful ? parseCount(useful)?.value : undefined,
    photos: card.parts.all('photo-item').filter((photo) => !card.append?.contains(photo)).length,
    default: isPlaceholder(text),
    followUp: followUpOf(card),
    sellerReply: reply ? { text: reply } : undefined,
  }) as Review;
}
