import { longestComment, mostComments } from 'src/domain/comments';
import type { AfterSalesComment } from 'src/domain/reading';
import { present } from 'src/extract/candidates';
import { parseChineseDate } from 'src/extract/days';
import { partsOf } from 'src/extract/hashed-names';
import { parseCount } from 'src/extract/numbers';
import { allWithin, type Page, within } from 'src/extract/page';
import { clean, folded, longest, rawText, textOf } from 'src/extract/text';
import { recall } from '../reading/review-lists';
import { nickBox } from './classic-reviews';
import { nickOf } from './vocabulary';

const tab = '[data-kg-rate-tab="refund"]';

// The first of these that fits: 退货退款 is a return, 仅退款 and 退款 are money back and nothing sent.
const requests: [RegExp, AfterSalesComment['request']][] = [
  [/^退货/u, 'return'],
  [/^仅?退款/u, 'refund'],
  [/^换货/u, 'exchange'],
  [/^(?:维修|返修)/u, 'repair'],
];

const inHours: [RegExp, number][] = [
  [/(\d+)天/u, 24],
  [/(\d+)小?时/u, 1],
  [/(\d+)分/u, 1 / 60],
  [/(\d+)秒/u, 1 / 3600],
];

/** `退货退款时长：5天19小时`, `退款时长：31分47秒`. */
function caseOf(line: string): Pick<AfterSalesComment, 'request' | 'hours'> {
  const [kind = '', time = ''] = folded(line, 80).split(/时长:?/u);
  const parts = inHours.flatMap(([shape, hours]) => {
    const amount = shape.exec(time)?.[1];
    return amount === undefined ? [] : [Number(amount) * hours];
  });
  return present({
    request: requests.find(([shape]) => shape.test(kind))?.[1],
    // To the half minute: that is finer than anybody tells.
    hours: parts.length > 0 ? Math.round(parts.reduce((sum, one) => sum + one, 0) * 100) / 100 : undefined,
  });
}

function comment(card: Element, page: Page): AfterSalesComment | undefined {
  const parts = partsOf(card);
  const text = textOf(parts.first('tb-tbcr-content'), longestComment);
  if (!text) return undefined;
  const dateText = textOf(parts.first('tb-r-date'), longest.label);
  return {
    text,
    ...present({
      dateText,
      date: dateText ? parseChineseDate(dateText, page.at) : undefined,
      author: nickOf(nickBox(parts.first('from-whom'))).author?.slice(0, longest.label),
    }),
    ...caseOf(clean(parts.first('tb-r-duration')?.textContent, longest.label)),
  };
}

/** 售后服务评论 of a classic Taobao item page: buyers of anything in the store on how their case was handled. The page shows no vote with them. */
export function afterSalesComments(page: Page): AfterSalesComment[] {
  return allWithin(page.one(`#reviews div${tab}`), '.kg-rate-ct-review-item:not(.J_KgRate_ReviewItem)')
    .slice(0, mostComments)
    .map((card) => recall(card, page, comment))
    .filter((one) => one !== undefined);
}

/** How many of them the store has: 店铺全部售后评价 (66), or the number on the tab. */
export function afterSalesCommentCount(page: Page): number | undefined {
  const reviews = page.one('#reviews');
  const filters = allWithin(within(reviews, `div${tab}`), '.J_KgRate_Refund_Filter li');
  const whole = filters.map((filter) => folded(rawText(filter), 80)).find((text) => /^店铺全部/u.test(text));
  const shown = /\(([\d,.万+]+)\)/u.exec(whole ?? '')?.[1] ?? textOf(within(reviews, `li${tab} strong`));
  const count = shown === undefined ? undefined : parseCount(shown);
  return count && !count.atLeast ? count.value : undefined;
}
