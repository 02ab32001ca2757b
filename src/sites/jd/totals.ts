import type { ItemReading, RatingTotals, SampleNote } from 'src/domain/reading';
import { present } from 'src/extract/candidates';
import { parseCount, parsePercent } from 'src/extract/numbers';
import { allWithin, type Page } from 'src/extract/page';
import { clean } from 'src/extract/text';

const tabs: Record<string, keyof Omit<RatingTotals, 'tags'>> = {
  全部评价: 'all',
  全部: 'all',
  晒图: 'withPhoto',
  '图/视频': 'withPhoto',
  追评: 'followUp',
  好评: 'good',
  中评: 'mid',
  差评: 'bad',
};
const filters: Record<string, string> = {
  good: 'good',
  mid: 'mid',
  bad: 'bad',
  withPhoto: 'photo',
  followUp: 'followUp',
  all: 'all',
};

interface Tab {
  field: keyof Omit<RatingTotals, 'tags'>;
  text: string;
  active: boolean;
}

/** The filters over the list, by their words: class names are made anew with every build. */
function tabsOf(page: Page): Tab[] {
  const elements = [
    ...page.all('.J-comments-list .filter-list > li', 12),
    ...page.all('#rateList [class*="_tag_"],.jdc-page-overlay [class*="_tag_"],#comment-root [class*="_tag_"]', 40),
  ];
  return elements.flatMap((element) => {
    const text = clean(element.textContent, 60);
    const field = tabs[/^[\p{Script=Han}/]+/u.exec(text)?.[0] ?? ''];
    const names = element.getAttribute('class') ?? '';
    return field ? [{ field, text, active: /(?:^|\s)current(?:\s|$)|_tag-active_/u.test(names) }] : [];
  });
}

/** How many reviews of each kind there are; rounded ones ("4900+") are no counts. */
export function totalsOf(page: Page): RatingTotals | undefined {
  const found = tabsOf(page).flatMap(({ field, text }) => {
    const count = parseCount(text);
    return count && !count.atLeast && !/万/u.test(text) ? [[field, count.value] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** How many reviews there are at least, as printed. */
export function fuzzyTotal(page: Page): Pick<ItemReading, 'reviewCountText' | 'reviewCountAtLeast'> {
  const all = tabsOf(page).find(({ field }) => field === 'all')?.text;
  const printed = all && /\d[\d.]*\s*(?:万|千)?\s*\+?/u.exec(all)?.[0]?.trim();
  const count = printed ? parseCount(printed) : undefined;
  return printed && count && (count.atLeast || /万/u.test(printed))
    ? { reviewCountText: printed, reviewCountAtLeast: count.value }
    : {};
}

/** 好评度 of the item. */
export function positivePercent(page: Page): number | undefined {
  const classic = clean(page.one('.comment-percent .percent-con')?.textContent, 20);
  if (classic) return parsePercent(classic);
  const drawer = clean(page.one('#comment-root,#rateList')?.textContent, 600);
  return parsePercent(/好评[度率]\s*\d{1,3}(?:\.\d+)?%/u.exec(drawer)?.[0] ?? '');
}

/** Under which filter and order the list stands. */
export function sampleOf(page: Page): SampleNote {
  const active = tabsOf(page).find((tab) => tab.active);
  const order = allWithin(page.one('body'), '.J-current-sortType').map((element) => clean(element.textContent))[0];
  return present({
    filter: active ? filters[active.field] : undefined,
    sort: order ? (order.includes('时间') ? 'time' : 'default') : undefined,
  });
}
