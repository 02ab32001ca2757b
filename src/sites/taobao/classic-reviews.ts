import type { Review, ReviewClass } from 'src/domain/reading';
import { present } from 'src/extract/candidates';
import { parseDate } from 'src/extract/dates';
import { parseCount } from 'src/extract/numbers';
import { allWithin, type Page, within } from 'src/extract/page';
import { clean, longest, textOf } from 'src/extract/text';
import { classicSample } from './classic-totals';
import type { CardList } from './layout';
import { followUpDays, followUpLead, isPlaceholder, nickOf, replyLead } from './vocabulary';

const content = '.J_KgRate_ReviewContent';

/**
 * Reviews of the item. After-sales comments of the whole shop (售后服务评论) share `.kg-rate-ct-review-item` but not the J_ hook, and stand
 * in their own tab.
 */
export const classicLists = (page: Page): CardList[] => [
  page.all('#reviews li.J_KgRate_ReviewItem').filter((card) => !card.closest('[data-kg-rate-tab="refund"]')),
];

function followUpOf(card: Element): Review['followUp'] {
  const box = within(card, '.tb-rev-item-append');
  const text = textOf(within(box, content), longest.review)?.replace(followUpLead, '');
  return text
    ? (present({ text, days: followUpDays(textOf(within(box, '.tb-r-date')) ?? '') }) as NonNullable<
        Review['followUp']
      >)
    : undefined;
}

/** Date and variant share one line: `<span class="tb-r-date">…</span>颜色：白色  尺码：S`. */
function dateAndVariant(item: Element | undefined): { dateText?: string; variant?: string } {
  const info = within(item, '.tb-r-info');
  const dateText = textOf(within(info, '.tb-r-date'));
  const line = textOf(info) ?? '';
  const variant =
    dateText && line.startsWith(dateText) ? line.slice(dateText.length).trim() : dateText ? undefined : line;
  return present({ dateText, variant: variant || undefined });
}

function nickBox(card: Element): string {
  const box = within(card, '.from-whom');
  return textOf(within(box, 'div') ?? box) ?? '';
}

const classes: Record<string, ReviewClass> = { good: 'good', mid: 'mid', bad: 'bad' };
const filterClass = new WeakMap<Page, ReviewClass | undefined>();

/** Under 好评, 中评 or 差评 every row is of that class. */
function classFromTab(page: Page): ReviewClass | undefined {
  if (!filterClass.has(page)) filterClass.set(page, classes[classicSample(page).filter ?? '']);
  return filterClass.get(page);
}

/** One review of a classic Taobao item. */
export function classicCard(card: Element, page: Page): Review | undefined {
  const item = within(card, '.tb-rev-item:not(.tb-rev-item-append)');
  const text = textOf(within(item ?? card, content), longest.review) ?? '';
  const { dateText, variant } = dateAndVariant(item);
  const { author, anonymous } = nickOf(nickBox(card));
  const id =
    /(?:^|-)(\d{6,20})$/u.exec(card.getAttribute('id') ?? '')?.[1] ?? item?.getAttribute('data-id') ?? undefined;
  const reply = textOf(within(card, '.tb-tbcr-content.reply'), longest.review)?.replace(replyLead, '');
  if (!text && !author && !id) return undefined;
  const useful = clean(within(item ?? card, '.J_KgRate_UsefulNum')?.textContent, 40).replace(/[()（）]/gu, '');
  return present({
    id: id && /^\d{6,20}$/u.test(id) ? id : undefined,
    class: classFromTab(page),
    text,
    date: dateText ? parseDate(dateText, page.at) : undefined,
    dateText,
    author,
    anonymous,
    variant,
    helpful: useful ? parseCount(useful)?.value : undefined,
    photos: allWithin(item ?? card, '.photo-item').filter((photo) => !photo.closest('.tb-rev-item-append')).length,
    default: isPlaceholder(text),
    followUp: followUpOf(card),
    sellerReply: reply ? { text: reply } : undefined,
  }) as Review;
}
