import type { ServiceScore } from 'src/domain/dimensions';
import type { Review, StoreReading } from 'src/domain/reading';
import { type Notes, part, pick, present } from 'src/extract/candidates';
import { parseChineseDate } from 'src/extract/days';
import { parseCount, parsePercent } from 'src/extract/numbers';
import { type Page, within } from 'src/extract/page';
import { clean, folded, longest, rawText, textOf, webAddress } from 'src/extract/text';
import type { CardList } from '../reading/layout';
import { afterSalesRow } from './after-sales';
import { classicIds } from './classic';
import { labelledScores, mergeScores } from './scores';
import { creditLevel } from './store-fields';
import { followUpDays, isPlaceholder, nickOf } from './vocabulary';

/** Share of ratings per star in one score's block: `.count5 em.h` … `.count1 em.h`. */
function distribution(row: Element): Record<string, number> | undefined {
  const shares = [5, 4, 3, 2, 1].flatMap((stars) => {
    const percent = parsePercent(textOf(within(row, `.count${stars} em.h, .count${stars} em, .count${stars}`)) ?? '');
    return percent === undefined ? [] : [[String(stars), percent] as const];
  });
  return shares.length > 0 ? Object.fromEntries(shares) : undefined;
}

/** 店铺半年内动态评分: each score with its comparison, star shares and number of raters. */
function halfYear(page: Page): ServiceScore[] {
  return page.all('#dynamic-rate #sixmonth li, #sixmonth li', 20).flatMap((row) => {
    const [entry] = labelledScores(within(row, '.item-scrib') ?? row);
    if (!entry) return [];
    const title = Number.parseFloat(within(row, 'em.count')?.getAttribute('title') ?? '');
    const raters = parseCount(textOf(within(row, '.total span')) ?? '');
    // 半年内: half a year.
    const more = { windowDays: 180, ...(title > 0 && title <= 5 ? { value: title } : {}) };
    return [
      {
        ...entry,
        ...more,
        ...present({
          distributionPercent: distribution(row),
          count: raters && !raters.atLeast ? raters.value : undefined,
        }),
      },
    ];
  });
}

/** 店铺30天内服务情况: the store's own value beside the trade's mean. */
function month(page: Page): ServiceScore[] {
  return page.all('tr.J_TBR_MonthInfo_SummaryTR', 20).flatMap((row) => {
    const cells = Array.from(row.querySelectorAll('td'), (cell) => rawText(cell));
    const label = cells[0] ?? '';
    const entry = afterSalesRow([label, textOf(within(row, 'td.my-val')) ?? cells[1] ?? '']);
    const industry = /\d+(?:\.\d+)?/u.exec(folded(textOf(within(row, 'td.ind-val')) ?? ''))?.[0];
    return entry
      ? [{ ...entry, windowDays: entry.windowDays ?? 30, ...(industry ? { industryValue: Number(industry) } : {}) }]
      : [];
  });
}

/** The seller's rating page (rate.taobao.com/user-rate-….htm). */
export function rateStore(page: Page, notes: Notes): StoreReading {
  const scores = mergeScores(
    part(notes, 'store.scores', () => halfYear(page), []),
    part(notes, 'store.afterSales', () => month(page), []),
  );
  if (scores.length > 0) notes.via['store.scores'] = 'label:#sixmonth';
  else notes.miss('store.scores', 'no rule matched');
  const good = page
    .all('#J_show_list .good-rate, .good-rate, .info-block-first .title, #menu em', 20)
    .map((box) => folded(rawText(box)))
    .find((text) => text.includes('好评率'));
  const opened = textOf(page.one('.id-time'));
  const paid = /[\d,.]+/u.exec(textOf(page.one('.charge span')) ?? '')?.[0];
  const link = page.one('.shop-name a, .info-block .title a, #shop-rate-box a[href*=".taobao.com"]');
  return present({
    name: pick(notes, 'store.name', [
      { via: 'selector:.shop-name a', read: () => textOf(link)?.replace(/\s*进入店铺$/u, '') },
    ]),
    url: webAddress(link?.getAttribute('href'), page.url),
    ...classicIds(page, notes, undefined),
    level: creditLevel(page.one('.tb-shop-rank, [class*="tb-rank-"]')),
    positivePercent: good ? parsePercent(/好评率:?([\d.]+%)/u.exec(good)?.[1] ?? '') : undefined,
    openedOn: opened ? parseChineseDate(opened, page.at) : undefined,
    badges: paid ? [`已缴纳${paid.replace(/\.0+$/u, '')}元保证金`] : undefined,
    scores: scores.length > 0 ? scores : undefined,
  });
}

/** Rows of the comment list below the history table. */
export const rateLists = (page: Page): CardList[] => [
  page
    .all('#J_RateList .rate-item, #J_show_list .J_RateItem, .rate-list tbody tr, .J_RateContent .rate-box')
    .filter((row) => rawText(row).trim() !== ''),
];

const part2 = /\[(追加评论|解释|确认收货后\s*(?:\d+\s*天)?(?:当天)?\s*追加评论)\]/u;

/** One row: the first words, then `[解释]` and `[追加评论]` parts in one text. */
export function rateCard(row: Element, page: Page): Review | undefined {
  const whole = textOf(within(row, '.comment, .rate, .content, td'), longest.review) ?? '';
  const pieces = whole.split(part2);
  const text = (pieces[0] ?? '').trim();
  const marks = pieces.slice(1);
  let followUp: Review['followUp'];
  let reply: string | undefined;
  for (let i = 0; i + 1 < marks.length; i += 2) {
    const [mark = '', words = ''] = [marks[i], clean(marks[i + 1], longest.review)];
    if (mark === '解释') reply ??= words;
    else followUp ??= present({ text: words, days: followUpDays(mark) }) as NonNullable<Review['followUp']>;
  }
  const { author, anonymous } = nickOf(textOf(within(row, '.rater, .nick, .from-whom')) ?? '');
  const dateText = textOf(within(row, '.date'));
  const mark = within(row, '.rateok, .ratenormal, .ratebad')?.getAttribute('class') ?? '';
  if (!text || (!author && !dateText)) return undefined;
  return present({
    text,
    class: /rateok/u.test(mark)
      ? ('good' as const)
      : /ratenormal/u.test(mark)
        ? ('mid' as const)
        : /ratebad/u.test(mark)
          ? ('bad' as const)
          : undefined,
    date: dateText ? parseChineseDate(dateText, page.at) : undefined,
    dateText,
    author,
    anonymous,
    default: isPlaceholder(text),
    followUp,
    sellerReply: reply ? { text: reply } : undefined,
  }) as Review;
}
