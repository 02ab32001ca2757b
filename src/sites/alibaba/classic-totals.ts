import type { RatingTotals, SampleNote } from 'src/domain/reading';
import { present } from 'src/extract/candidates';
import { parseCount } from 'src/extract/numbers';
import { allWithin, type Page, within } from 'src/extract/page';
import { clean } from 'src/extract/text';

/** The filter tabs' counts by name, `(594)`; a tab that is still empty has none. */
function stats(page: Page): Map<string, number> {
  const found = new Map<string, number>();
  for (const box of allWithin(page.one('#reviews'), '[data-kg-rate-stats]')) {
    const count = parseCount(clean(box.textContent, 40).replace(/[()（）]/gu, ''));
    if (count) found.set(box.getAttribute('data-kg-rate-stats') ?? '', count.value);
  }
  return found;
}

/** `质量不错 (386)`; `data-neg` is "1" on good tags and "-1" on bad ones, against its name. */
function tagsOf(page: Page): NonNullable<RatingTotals['tags']> {
  return allWithin(page.one('#reviews'), '.kg-rate-wd-impression a')
    .slice(0, 60)
    .flatMap((link) => {
      const match = /^(.+?)\s*[(（]\s*(\d[\d.,万+]*)\s*[)）]$/u.exec(clean(link.textContent));
      const count = match?.[2] === undefined ? undefined : parseCount(match[2])?.value;
      if (!match?.[1] || count === undefined) return [];
      const mark = link.getAttribute('data-neg');
      const polarity = mark === '-1' ? ('bad' as const) : mark === '1' ? ('good' as const) : undefined;
      return [{ label: match[1], count, ...(polarity ? { polarity } : {}) }];
    });
}

/** What a classic Taobao page says about all reviews of the item. */
export function classicTotals(page: Page): RatingTotals | undefined {
  const tags = tagsOf(page);
  const counts = stats(page);
  const totals = present({
    good: counts.get('good'),
    mid: counts.get('neutral'),
    bad: counts.get('bad'),
    withPhoto: counts.get('pic'),
    followUp: counts.get('append'),
    tags: tags.length > 0 ? tags : undefined,
  });
  return Object.keys(totals).length > 0 ? totals : undefined;
}

/** The counter beside 累计评论. "-", or 0 while the tabs hold no numbers yet, means not loaded and is no count. */
export function loadedCount(page: Page): string | undefined {
  const text = clean(page.one('#J_RateCounter')?.textContent, 40);
  if (!/^\d/u.test(text)) return undefined;
  return text === '0' && !stats(page).has('good') ? undefined : text;
}

const filters: Record<string, string> = {
  '': 'all',
  '3': 'photo',
  '2': 'followUp',
  '1': 'good',
  '0': 'mid',
  '-1': 'bad',
};

const samples = new WeakMap<Page, SampleNote>();

/** The active filter and order of the 宝贝评论 tab, and whether its last page is open. */
export function classicSample(page: Page): SampleNote {
  const note = samples.get(page) ?? readSample(page);
  samples.set(page, note);
  return note;
}

function readSample(page: Page): SampleNote {
  const root = within(page.one('#reviews'), '.J_KgRate_MainReviews') ?? page.one('#reviews');
  const tag = within(within(root, '.kg-rate-wd-impression'), '.selected a, .is-current a, a.is-current, a.selected');
  const label = clean(tag?.textContent).replace(/\s*[(（]\d+[)）]$/u, '');
  const current = within(within(root, '.J_KgRate_Filter'), 'li.is-current');
  const filter = label ? `tag:${label}` : (filters[current?.getAttribute('data-kg-rate-filter-val') ?? ''] ?? 'all');
  const order = clean(within(root, '.J_KgRate_SortText')?.textContent);
  const pages = within(root, '.kg-pagination2');
  const next = within(pages, '.pg-next');
  const last = next?.classList.contains('pg-disabled') ?? clean(pages?.textContent) === '';
  return {
    filter,
    sort: /最近|时间/u.test(order) ? 'time' : 'default',
    ...(pages && last ? { endReached: true } : {}),
  };
}
