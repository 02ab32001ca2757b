import type { Review, SampleNote } from 'src/domain/reading';
import { present } from 'src/extract/candidates';
import { parseChineseDate } from 'src/extract/days';
import { type Parts, partsOf } from 'src/extract/hashed-names';
import { allWithin, type Page } from 'src/extract/page';
import { clean, folded, longest, rawText, textOf } from 'src/extract/text';
import type { CardList } from '../reading/layout';
import { followUpDays, isPlaceholder, nickOf, replyLead } from './vocabulary';

/** Rows of the review table; trial reports and the shop's other tables stand outside `.rate-grid`. */
export const tmallLists = (page: Page): CardList[] => page.all('.rate-grid', 5).map((grid) => allWithin(grid, 'tr'));

/** The first box of a name inside (or outside) the follow-up and outside the seller's reply, which shares the classes. */
function boxOf(parts: Parts, name: string, append: Element | undefined, within: boolean): Element | undefined {
  const replies = parts.all('tm-rate-reply');
  return parts
    .all(name)
    .find((box) => (append?.contains(box) ?? false) === within && !replies.some((reply) => reply.contains(box)));
}

const variantOf = (sku: Element | undefined): string | undefined =>
  Array.from(sku?.children ?? [])
    .map((line) => textOf(line) ?? clean(line.getAttribute('title')))
    .filter(Boolean)
    .join(' ') || undefined;

function replyOf(parts: Parts): Review['sellerReply'] {
  const reply = parts.first('tm-rate-reply');
  const text = textOf(
    reply && (parts.all('tm-rate-fulltxt').find((box) => reply.contains(box)) ?? reply),
    longest.review,
  );
  return text ? { text: text.replace(replyLead, '') } : undefined;
}

/** One review of a classic Tmall item: plain, or first review and follow-up side by side. */
export function tmallCard(card: Element, page: Page): Review | undefined {
  const parts = partsOf(card);
  const append = parts.first('tm-rate-append');
  const text = textOf(boxOf(parts, 'tm-rate-fulltxt', append, false), longest.review) ?? '';
  const followText = append ? textOf(boxOf(parts, 'tm-rate-fulltxt', append, true), longest.review) : undefined;
  const days = followUpDays(textOf(parts.first('tm-rate-daydiff')) ?? '');
  const dateText = textOf(boxOf(parts, 'tm-rate-date', append, false));
  const { author, anonymous } = nickOf(textOf(parts.first('rate-user-info')) ?? '');
  const thumbs = parts.all('tm-m-photos-thumb').filter((bar) => !append?.contains(bar));
  // Head rows and skeletons hold neither a text nor a nick.
  if (!text && !author) return undefined;
  return present({
    text,
    date: dateText ? parseChineseDate(dateText, page.at) : undefined,
    dateText,
    author,
    anonymous,
    variant: variantOf(parts.first('rate-sku')),
    photos: thumbs.reduce((sum, bar) => sum + bar.childElementCount, 0),
    default: isPlaceholder(text),
    followUp: followText ? present({ text: followText, days }) : undefined,
    sellerReply: replyOf(parts),
  }) as Review;
}

const filters: [RegExp, string][] = [
  [/追评/u, 'followUp'],
  [/图片/u, 'photo'],
];

/** The chosen radio of the filter row, a chosen tag, and the order. */
export function tmallSample(page: Page): SampleNote {
  const radio = page.all('.rate-filter input', 20).find((input) => input.hasAttribute('checked'));
  const label = folded(rawText(radio?.closest('label') ?? radio?.nextElementSibling));
  const tag = clean(
    page.one('.rate-tag-inner .selected a, .rate-tag-inner .tag-selected a, .rate-tag-inner .current a')?.textContent,
  ).replace(/\s*[(（]\d+[)）]$/u, '');
  const filter = tag ? `tag:${tag}` : (filters.find(([shape]) => shape.test(label))?.[1] ?? 'all');
  const order = textOf(page.one('.tm-rate-sort .tm-current')) ?? '';
  const pages = page.one('.rate-paginator');
  const next = allWithin(pages, 'a').some((link) => /下一页/u.test(rawText(link)));
  return { filter, sort: /时间/u.test(order) ? 'time' : 'default', ...(pages && !next ? { endReached: true } : {}) };
}
