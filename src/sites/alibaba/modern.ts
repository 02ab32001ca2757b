import type { ItemReading, StoreReading } from 'src/domain/reading';
import { type Notes, part, pick, present } from 'src/extract/candidates';
import { at, textAt } from 'src/extract/embedded-json';
import { besideLabel, runsOf } from 'src/extract/labels';
import { parseDecimal, parsePercent } from 'src/extract/numbers';
import { allWithin, type Page, within } from 'src/extract/page';
import { attributeOf, clean, fullText, textOf, webAddress } from 'src/extract/text';
import { iceData, iceScores } from './ice';
import { countFields, itemIdOf, titleOfDocument } from './item-fields';
import { modernTotals } from './modern-totals';
import { sellerMade } from './regions';
import { labelledScores, mergeScores, score } from './scores';
import { shopIdIn } from './store-fields';
import { positivePercentOf, scoresOfLabels } from './store-labels';

/** The store header of generations A and B: the first thing named so is its outermost box. */
export const storeHeader = (page: Page): Element | undefined =>
  [
    ...page.named('shopHeader'),
    ...page.named('@ShopHeaderNew'),
    ...page.named('@ShopHeader'),
    ...page.named('ShopHeader'),
  ].find((box) => !box.closest(sellerMade));

const labelBox = '[class*="storeLabelItem--"]';
const nameBox = '[class*="shopName--"], [class*="ShopHeader--title--"]';

function overall(page: Page, notes: Notes, header: Element | undefined): number | undefined {
  const data = iceData(page);
  return pick(
    notes,
    'store.scores.overall',
    [
      { via: 'class:starNum', read: () => parseDecimal(textOf(within(header, '[class*="starNum--"]')) ?? '') },
      {
        via: 'json:storeCardVO.overallScore',
        read: () => parseDecimal(textAt(data, 'componentsVO', 'storeCardVO', 'overallScore') ?? ''),
      },
    ],
    // Both are printed with one decimal.
    { agree: (a, b) => Math.abs(a - b) < 0.06 },
  );
}

function scores(page: Page, notes: Notes, header: Element | undefined, labels: readonly string[]) {
  const shown = within(header, '[class*="starNum--"]') !== undefined;
  const value = overall(page, notes, header);
  const embedded = part(notes, 'store.scores', () => iceScores(iceData(page)), []).filter(
    (entry) => entry.dimension !== 'overall',
  );
  return mergeScores(
    value !== undefined && value > 0 && value <= 5 ? [score('overall', { value, shown })] : [],
    part(notes, 'store.scores', () => labelledScores(header), []).filter((entry) => entry.dimension !== 'overall'),
    embedded,
    scoresOfLabels(labels),
  );
}

/** Labels under the store's name, in the page's own words; at most a handful, and none longer than a line. */
const labelsOf = (header: Element | undefined): string[] =>
  allWithin(header, labelBox)
    .map((box) => clean(box.textContent))
    .filter((text) => text.length > 0 && text.length <= 40)
    .slice(0, 8);

/** The store as an item page of generation A or B shows it, with what the fresh served data adds. */
export function modernStore(page: Page, notes: Notes): StoreReading {
  const header = storeHeader(page);
  const data = iceData(page);
  const seller = at(data, 'seller');
  const link = within(
    header,
    'a[class*="detailWrap--"], a[class*="ShopHeader--board--"], a[data-spm="dentershop"], a[href*="taobao.com"], a[href*="tmall."]',
  );
  const url = pick(notes, 'store.url', [
    { via: 'class:detailWrap@href', read: () => webAddress(link?.getAttribute('href'), page.url) },
    { via: 'json:seller.pcShopUrl', read: () => webAddress(textAt(seller, 'pcShopUrl'), page.url) },
  ]);
  const labels = labelsOf(header);
  const cert = textAt(seller, 'certText');
  return present({
    name: pick(
      notes,
      'store.name',
      [
        { via: 'class:shopName@title', read: () => fullText(within(header, nameBox)) },
        { via: 'json:seller.shopName', read: () => clean(textAt(seller, 'shopName')) || undefined },
      ],
      { expected: true },
    ),
    url,
    id: pick(
      notes,
      'store.id',
      [
        { via: 'address:shopN', read: () => shopIdIn(url) },
        { via: 'json:seller.shopId', read: () => textAt(seller, 'shopId') },
      ],
      { agree: (a, b) => a === b },
    ),
    sellerId: pick(notes, 'store.sellerId', [
      { via: 'json:seller.sellerId', read: () => textAt(seller, 'sellerId') ?? textAt(seller, 'userId') },
    ]),
    level: textAt(seller, 'sellerType') === 'B' ? undefined : textAt(seller, 'creditLevel'),
    labels: labels.length > 0 ? labels : undefined,
    badges: cert ? [clean(cert)] : undefined,
    positivePercent: positivePercentOf(labels),
    scores: nonEmpty(scores(page, notes, header, labels), notes),
  });
}

function nonEmpty<T>(list: T[], notes: Notes): T[] | undefined {
  if (list.length === 0) return notes.miss('store.scores', 'no rule matched');
  notes.via['store.scores'] = 'label:store header';
  return list;
}

const questionLimit = 20;

function questionsOf(page: Page): ItemReading['questions'] {
  const read = page.named('askAnswerItem').flatMap((box) => {
    const question = fullText(within(box, '[class*="question--"]'));
    const answer = fullText(within(box, '[class*="answer--"]'));
    return question ? [present({ question, answer })] : [];
  });
  return read.length > 0 ? (read.slice(0, questionLimit) as NonNullable<ItemReading['questions']>) : undefined;
}

function goodRate(page: Page): Pick<ItemReading, 'positivePercent' | 'positiveWindowDays'> {
  const text = fullText(page.named('rateTextTitle')[0]) ?? '';
  const positivePercent = parsePercent(text);
  if (positivePercent === undefined || !text.includes('好评率')) return {};
  const months = /近(\d{1,2})个月/u.exec(text)?.[1];
  // A month on these labels is thirty days.
  return { positivePercent, ...(months ? { positiveWindowDays: Number(months) * 30 } : {}) };
}

/** The item of a generation A or B page. */
export function modernItem(page: Page, notes: Notes): ItemReading {
  const data = iceData(page);
  const root = page.named('ItemHeader--root')[0];
  const heading = reviewHeading(page);
  const total = pick(notes, 'item.reviewCount', [
    { via: 'label:用户评价', read: () => heading },
    { via: 'json:rateVO.totalCount', read: () => textAt(data, 'componentsVO', 'rateVO', 'totalCount') },
  ]);
  return present({
    id: itemIdOf(page),
    title: pick(
      notes,
      'item.title',
      [
        { via: 'class:mainTitle', read: () => fullText(page.named('mainTitle')[0]) },
        { via: 'class:ItemHeader h1', read: () => fullText(within(root, 'h1')) },
        {
          via: 'id:tbpc-detail-item-title',
          read: () => fullText(page.one('#tbpc-detail-item-title, [class*="tbpc-detail-item-title"]')),
        },
        { via: 'meta:og:title', read: () => attributeOf(page.one('meta[property="og:title"]'), 'content') },
        { via: 'title', read: () => titleOfDocument(page) },
      ],
      { expected: true },
    ),
    ...(total ? countFields(total) : {}),
    ...part(notes, 'item.positivePercent', () => goodRate(page), {}),
    totals: part(notes, 'item.totals', () => modernTotals(page), undefined),
    questions: part(notes, 'item.questions', () => questionsOf(page), undefined),
  });
}

/** The count behind the review section's heading: `用户评价·1000+` gives `1000+`. Read in the heading only. */
function reviewHeading(page: Page): string | undefined {
  const boxes = [...page.named('tabDetailItemTitle'), ...page.named('Tabs--title'), ...page.named('tabTitleItem')];
  for (const box of boxes.slice(0, 12)) {
    const text = clean(box.textContent, 60).normalize('NFKC').replace(/\s+/gu, '');
    const count = /^(?:用户评价|宝贝评价|商品评价|累计评[价论])[·・.:(]?(\d[\d.,]*[万千亿]?\+?)\)?$/u.exec(text)?.[1];
    if (count) return count;
  }
  const section = page.named('Comments')[0];
  const beside = section ? besideLabel(runsOf(section, 12), /^(?:用户评价|宝贝评价|累计评[价论])/u)?.value : undefined;
  return beside && /^\d[\d.,]*[万千亿]?\+?$/u.test(beside) ? beside : undefined;
}

/** Whether served data says that there are none: an empty list beside no count is not enough. */
export const saysNoReviews = (item: ItemReading | undefined, page: Page): boolean =>
  item?.reviewCount === 0 || textAt(iceData(page), 'componentsVO', 'rateVO', 'totalCount') === '0';
