import type { RatingTotals, SampleNote } from 'src/domain/reading';
import { present } from 'src/extract/candidates';
import { parseCount } from 'src/extract/numbers';
import { type Page, within } from 'src/extract/page';
import { clean, folded, rawText, textOf } from 'src/extract/text';

interface Tag {
  label: string;
  /** Which reviews the tag shows; undefined for an impression. */
  filter: string | undefined;
  count: number | undefined;
  active: boolean;
}

const activeName = /(?:active|selected|current|checked)/iu;

const filters: [RegExp, string][] = [
  [/^全部/u, 'all'],
  [/^(?:有图|图片|有视频|视频|晒图)/u, 'photo'],
  [/^追[评加]/u, 'followUp'],
  [/^好评$/u, 'good'],
  [/^中评$/u, 'mid'],
  [/^差评$/u, 'bad'],
  [/^(?:最新|有内容)/u, 'other'],
];

function filterOf(label: string): string | undefined {
  const plain = folded(label);
  return filters.find(([shape]) => shape.test(plain))?.[1];
}

/** Tags of a page in one pass: totals and sample both ask for them. */
const known = new WeakMap<Page, Tag[]>();

/** Filter and impression tags of the review section (preview and drawer), each label once. */
function tagsOf(page: Page): Tag[] {
  const tags = known.get(page) ?? readTags(page);
  known.set(page, tags);
  return tags;
}

function readTags(page: Page): Tag[] {
  const found = new Map<string, Tag>();
  for (const box of [...page.named('imprItem'), ...page.named('tagItem')].slice(0, 200)) {
    const text = clean(box.textContent, 60);
    const number =
      textOf(within(box, '[class*="imprItemCount--"], [class*="tagItemCount--"]')) ??
      /[\d.]+[万千]?\+?$/u.exec(text)?.[0];
    const label = number && text.endsWith(clean(number)) ? text.slice(0, -clean(number).length).trim() : text;
    if (!label) continue;
    const count = number ? parseCount(number.replace(/[()（）]/gu, ''))?.value : undefined;
    const active = activeName.test(box.getAttribute('class') ?? '');
    const twin = found.get(label);
    const filter = twin ? twin.filter : filterOf(label);
    found.set(label, { label, filter, count: twin?.count ?? count, active: active || (twin?.active ?? false) });
  }
  return [...found.values()];
}

/** What the tag row of the review section says about all reviews; undefined where it holds no number. */
export function modernTotals(page: Page): RatingTotals | undefined {
  const tags = tagsOf(page);
  const count = (filter: string): number | undefined => tags.find((tag) => tag.filter === filter)?.count;
  const impressions = tags.flatMap(({ label, count, filter }) =>
    count !== undefined && !filter ? [{ label, count }] : [],
  );
  const totals = present({
    all: count('all'),
    good: count('good'),
    mid: count('mid'),
    bad: count('bad'),
    withPhoto: count('photo'),
    followUp: count('followUp'),
    tags: impressions.length > 0 ? impressions : undefined,
  });
  return Object.keys(totals).length > 0 ? totals : undefined;
}

const endWords = /没有更多|已显示全部|已经到底|到底了/u;

/** Under which tag and order the visible reviews stand. Without an open drawer or a marked tag the page shows its default. */
export function modernSample(page: Page): SampleNote {
  const active = tagsOf(page).find((tag) => tag.active);
  const filter = active ? (active.filter ?? `tag:${active.label}`) : 'all';
  const sorts = page.named('sortBy');
  const order =
    sorts
      .map((box) => within(box, '[class*="ctive"], [class*="elected"], [class*="urrent"]') ?? box)
      .map((box) => folded(clean(box.textContent, 40)))[0] ?? '';
  const sort = /时间/u.test(order) && !/默认/u.test(order) ? 'time' : 'default';
  const drawer = page.named('leftDrawer').at(-1);
  const tail = rawText(drawer).slice(-80);
  return {
    filter: filter === 'other' && active ? `tag:${active.label}` : filter,
    sort,
    ...(drawer && endWords.test(tail) ? { endReached: true } : {}),
  };
}
