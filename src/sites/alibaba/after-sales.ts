import type { Dimension, ServiceScore, Unit } from 'src/domain/dimensions';
import { present } from 'src/extract/candidates';
import { allWithin, type Page, within } from 'src/extract/page';
import { clean, folded, rawText } from 'src/extract/text';
import { comparison, comparisonIn, score } from './scores';

const rows: [RegExp, Dimension][] = [
  [/纠纷率/u, 'dispute-rate'],
  [/自主(?:完结|退款)率/u, 'self-refund-rate'],
  [/售后率|退款率/u, 'after-sales-rate'],
  [/售后态度评?分?/u, 'after-sales-attitude'],
  [/售后速度评分/u, 'after-sales-speed'],
  [/售后速度|退款(?:时长|速度|完结时长)/u, 'refund-duration'],
];

const units: [RegExp, Unit][] = [
  [/%/u, 'percent'],
  [/小时/u, 'hours'],
  [/天/u, 'days'],
  [/分/u, 'score'],
];

/** 快 / 慢 speak of speed; the number shown is a duration, which is then shorter or longer than the trade's. */
function literal(text: string): string {
  return text.replace(/^快/u, '低').replace(/^慢/u, '高');
}

/** One row: label, the store's number, the comparison with the trade. */
export function afterSalesRow(cells: readonly string[]): ServiceScore | undefined {
  const [label = '', shown = '', against = ''] = cells;
  const name = folded(label).replace(/:$/u, '');
  const dimension = rows.find(([shape]) => shape.test(name))?.[1];
  const number = /^-?\d+(?:\.\d+)?/u.exec(folded(shown))?.[0];
  if (!dimension || number === undefined) return undefined;
  const unit = units.find(([shape]) => shape.test(folded(shown)))?.[1];
  const days = /(?<![\d.])([1-9]\d{0,2})天/u.exec(name)?.[1];
  const told = comparisonIn(literal(folded(against)));
  return score(dimension, {
    label: clean(label).replace(/\s*[:：]$/u, ''),
    value: Number(number),
    shown: true,
    ...present({
      unit,
      windowDays: days ? Number(days) : undefined,
      vsIndustry: comparison(told.direction, told.percent),
    }),
  });
}

/**
 * The shop-wide after-sales table of a classic Taobao item (近 30 天售后速度 …). Directions are literal for the number shown: 快 70.99%
 * of a refund time is `below`, which its `better: lower` makes good news.
 */
export function afterSales(page: Page): ServiceScore[] {
  const table = within(page.one('#reviews'), '.J_KgRate_RefundSummary') ?? page.one('.J_KgRate_RefundSummary');
  return allWithin(table, 'tbody tr')
    .slice(0, 20)
    .map((row) => afterSalesRow(Array.from(row.querySelectorAll('td'), (cell) => rawText(cell))))
    .filter((entry) => entry !== undefined);
}
