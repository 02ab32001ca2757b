import type { Review } from 'src/domain/reading';
import { present } from 'src/extract/candidates';
import { parseDate } from 'src/extract/dates';
import { parseCount } from 'src/extract/numbers';
import { allWithin, type Page, within } from 'src/extract/page';
import { clean, fullText, longest, textOf } from 'src/extract/text';
import { followUpDays, followUpLead, isPlaceholder, nickOf, replyLead } from './vocabulary';

const day =
  /^\s*(\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?|\d{1,2}\s*月\s*\d{1,2}\s*日|\d{1,2}[.-]\d{1,2}(?!\d)|\d+\s*(?:秒|分钟|小时|天|周|个?月|年)前|刚刚|今天|昨天|前天)\s*/u;

interface Meta {
  date?: string;
  dateText?: string;
  variant?: string;
  verified?: boolean;
}

/** `2026-07-30 已购：原味10袋`, `2025年3月1日 · 颜色:黑` → date as printed, its ISO day, variant. `已购` says it was bought. */
export function metaOf(text: string, page: Page): Meta {
  const plain = clean(text.replace(/[\u00a0\u3000]/gu, ' '), longest.name);
  const found = day.exec(plain);
  const dateText = found?.[1]?.trim();
  const rest = plain.slice(found?.[0].length ?? 0).replace(/^[\s·・|•,，]+/u, '');
  const bought = /^已购\s*[:：]?\s*/u.exec(rest);
  const variant = (bought ? rest.slice(bought[0].length) : rest).trim();
  return present({
    date:
      dateText && /\d{4}|[今昨前]天|^\d/u.test(dateText) && !dateText.endsWith('前')
        ? parseDate(dateText, page.at)
        : undefined,
    dateText,
    variant: variant || undefined,
    verified: bought ? true : undefined,
  });
}

const appendBox = '[class*="append--"]';
const contentBox = '[class*="content--"]';
const appendMark = '[class*="appendInternal--"]';

/** The buyer's first words: a content box directly in the wrapper, else the first one outside the follow-up. */
function firstContent(card: Element): Element | undefined {
  const boxes = allWithin(card, contentBox).filter((box) => !box.closest(appendBox) && !within(box, appendMark));
  return boxes.find((box) => /contentWrapper--/u.test(box.parentElement?.getAttribute('class') ?? '')) ?? boxes[0];
}

function followUpOf(card: Element): Review['followUp'] {
  const mark = within(card, appendMark);
  const box =
    within(card, `${appendBox} ${contentBox}`) ?? mark?.closest(contentBox) ?? mark?.parentElement ?? undefined;
  if (!box) return undefined;
  const label = textOf(mark) ?? '';
  const whole = textOf(box, longest.review) ?? '';
  const text = (label && whole.startsWith(label) ? whole.slice(label.length) : whole).replace(followUpLead, '').trim();
  if (!text) return undefined;
  return present({ text, days: followUpDays(label) }) as NonNullable<Review['followUp']>;
}

const photoBoxes = (card: Element): number =>
  allWithin(card, '[class*="album--"] [class*="photo--"]').filter((box) => !box.closest(appendBox)).length;

function likesOf(card: Element): number | undefined {
  const box =
    within(card, 'i.icon-taobaoxianxing')?.closest('[class*="headerBtnItem--"]') ??
    within(card, '[class*="Comment--like--"]');
  return box ? parseCount(box.textContent ?? '')?.value : undefined;
}

function replyOf(card: Element): Review['sellerReply'] {
  const box = allWithin(card, '[class*="reply--"], [class*="Reply--"]').find((element) =>
    replyLead.test(element.textContent ?? ''),
  );
  const text = textOf(box, longest.review)?.replace(replyLead, '');
  return text ? { text } : undefined;
}

/** One review card of generation A or B. Undefined for a card without nick, date and text: a skeleton still loading. */
export function modernCard(card: Element, page: Page): Review | undefined {
  const name = within(card, '[class*="userName--"]');
  const nick = nickOf(textOf(within(name, 'span') ?? name) ?? '');
  const meta = metaOf(within(card, '[class*="meta--"]')?.textContent ?? '', page);
  const text = fullText(firstContent(card), longest.review) ?? '';
  const followUp = followUpOf(card);
  const photos = photoBoxes(card);
  if (!text && !followUp && photos === 0 && !(nick.author && meta.dateText)) return undefined;
  return present({
    text,
    ...meta,
    author: nick.author,
    anonymous: nick.anonymous ? true : undefined,
    photos,
    helpful: likesOf(card),
    default: isPlaceholder(text),
    followUp,
    sellerReply: replyOf(card),
  }) as Review;
}
