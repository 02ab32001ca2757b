import type { Review } from 'src/domain/reading';
import { present } from 'src/extract/candidates';
import { parseChineseDate } from 'src/extract/days';
import { type Parts, partsOf } from 'src/extract/hashed-names';
import { parseCount } from 'src/extract/numbers';
import type { Page } from 'src/extract/page';
import { clean, fullText, longest, rawText, textOf } from 'src/extract/text';
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
  const plain = clean(text, longest.name);
  const found = day.exec(plain);
  const dateText = found?.[1]?.trim();
  const rest = plain.slice(found?.[0].length ?? 0).replace(/^[\s·・|•,，]+/u, '');
  const bought = /^已购\s*[:：]?\s*/u.exec(rest);
  const variant = (bought ? rest.slice(bought[0].length) : rest).trim();
  return present({
    date:
      dateText && /\d{4}|[今昨前]天|^\d/u.test(dateText) && !dateText.endsWith('前')
        ? parseChineseDate(dateText, page.at)
        : undefined,
    dateText,
    variant: variant || undefined,
    verified: bought ? true : undefined,
  });
}

const inside = (box: Element, boxes: readonly Element[]): boolean => boxes.some((outer) => outer.contains(box));

/** The buyer's first words: a content box directly in the wrapper, else the first one outside the follow-up. */
function firstContent(parts: Parts): Element | undefined {
  const [appends, marks, wrappers] = [parts.all('append'), parts.all('appendInternal'), parts.all('contentWrapper')];
  const boxes = parts
    .all('content')
    .filter((box) => !inside(box, appends) && !marks.some((mark) => box.contains(mark)));
  return boxes.find((box) => wrappers.some((wrapper) => wrapper === box.parentElement)) ?? boxes[0];
}

function followUpOf(parts: Parts): Review['followUp'] {
  const mark = parts.first('appendInternal');
  const append = parts.first('append');
  if (!mark && !append) return undefined;
  const contents = parts.all('content');
  const box =
    contents.find((content) => append?.contains(content)) ??
    contents.find((content) => mark && content.contains(mark)) ??
    mark?.parentElement;
  const label = textOf(mark) ?? '';
  const whole = textOf(box, longest.review) ?? '';
  const text = (label && whole.startsWith(label) ? whole.slice(label.length) : whole).replace(followUpLead, '').trim();
  if (!text) return undefined;
  return present({ text, days: followUpDays(label) }) as NonNullable<Review['followUp']>;
}

/** Boxes, not addresses: an image is a placeholder until it scrolls into view. */
function photosOf(parts: Parts): number {
  const photos = parts.all('photo');
  if (photos.length === 0) return 0;
  const [appends, albums] = [parts.all('append'), parts.all('album')];
  return photos.filter((box) => inside(box, albums) && !inside(box, appends)).length;
}

function likesOf(parts: Parts): number | undefined {
  const heart = parts.first('icon-taobaoxianxing');
  const box =
    (heart && parts.all('headerBtnItem').find((button) => button.contains(heart))) ?? parts.first('Comment--like');
  return box ? parseCount(rawText(box))?.value : undefined;
}

function replyOf(parts: Parts): Review['sellerReply'] {
  const isReply = (element: Element): boolean => replyLead.test(rawText(element));
  const box = parts.all('reply').find(isReply) ?? parts.all('sellerReply').find(isReply);
  const text = textOf(box, longest.review)?.replace(replyLead, '');
  return text ? { text } : undefined;
}

/** One review card of generation A or B. Undefined for a card without nick, date and text: a skeleton still loading. */
export function modernCard(card: Element, page: Page): Review | undefined {
  const parts = partsOf(card);
  const name = parts.first('userName');
  const nick = nickOf(textOf(name?.firstElementChild ?? name) ?? textOf(name) ?? '');
  const meta = metaOf(rawText(parts.first('meta')), page);
  const text = fullText(firstContent(parts), longest.review) ?? '';
  const followUp = followUpOf(parts);
  const photos = photosOf(parts);
  if (!text && !followUp && photos === 0 && !(nick.author && meta.dateText)) return undefined;
  return present({
    text,
    ...meta,
    author: nick.author,
    anonymous: nick.anonymous ? true : undefined,
    photos,
    helpful: likesOf(parts),
    default: isPlaceholder(text),
    followUp,
    sellerReply: replyOf(parts),
  }) as Review;
}
