import type { ServiceScore } from 'src/domain/dimensions';
import type { ItemReading, StoreReading } from 'src/domain/reading';
import type { BlockKind } from 'src/domain/site';
import { type Notes, pick, present } from 'src/extract/candidates';
import { parseCount, parseDecimal } from 'src/extract/numbers';
import type { Page } from 'src/extract/page';
import { clean } from 'src/extract/text';
import type { Site } from '../define';
import { type Layout, layoutAmong } from '../reading/layout';
import { readWith } from '../reading/reader';
import { identifyPinduoduo } from './address';
import { pinduoduoMatches } from './hosts';

const version = 1;
const site = 'pinduoduo';
const FIVE = 5;

const labels: Record<string, ServiceScore['dimension']> = {
  描述相符: 'item-as-described',
  物流服务: 'shipping',
  服务态度: 'service',
};
const levels = { 高: 'above', 中: 'level', 低: 'below' } as const;

const isLevel = (text: string): text is keyof typeof levels => text in levels;

// More than a product's page has in leaves; sellers' long descriptions are pictures.
const mostLeaves = 4000;

/** The elements that hold nothing but words, in page order. */
const leaves = (page: Page): string[] =>
  page.all('span,div,p,em,i,h1,h2', mostLeaves).flatMap((box) => {
    const text = box.childElementCount === 0 ? clean(box.textContent, 60) : '';
    return text ? [text] : [];
  });

/** What stands right after a label: a number of five, a level (高, 中, 低), or one and the other. */
function scoreAfter(words: readonly string[], at: number): ServiceScore | undefined {
  const label = words[at] ?? '';
  const dimension = labels[label];
  if (!dimension) return undefined;
  const next = words.slice(at + 1, at + 3);
  const number = next.find((text) => /^[0-5](?:\.\d{1,2})?$/u.test(text));
  const value = number === undefined ? undefined : parseDecimal(number);
  const level = next.find(isLevel);
  if (!(value && value <= FIVE) && !level) return undefined;
  return {
    dimension,
    label,
    unit: 'score',
    better: 'higher',
    shown: true,
    ...(value && value <= FIVE ? { value, scale: FIVE } : {}),
    ...(level ? { vsIndustry: { direction: levels[level] } } : {}),
  };
}

/** Only all three labels together are the platform's block; a seller's sentence that names one is not. */
function scoresOf(page: Page): ServiceScore[] {
  const words = leaves(page);
  const found = words.flatMap((_, at) => scoreAfter(words, at) ?? []);
  const first = Object.values(labels).flatMap(
    (dimension) => found.find((score) => score.dimension === dimension) ?? [],
  );
  return first.length === Object.keys(labels).length && found.length === first.length ? first : [];
}

/** A text of the object the page was made from: `"mallName":"…"`. */
function servedText(page: Page, key: string): string | undefined {
  const text = new RegExp(`"${key}"\\s*:\\s*"((?:[^"\\\\]|\\\\.){1,200})"`, 'u').exec(
    page.script('rawData', key) ?? '',
  )?.[1];
  try {
    return text === undefined ? undefined : clean(JSON.parse(`"${text}"`) as string) || undefined;
  } catch {
    return undefined;
  }
}

function storeOf(page: Page, notes: Notes): StoreReading {
  const scores = scoresOf(page);
  return present({
    id:
      identifyPinduoduo(page.url)?.storeId ??
      /"mallI[dD]"\s*:\s*"?(\d{3,16})/u.exec(page.script('rawData', 'mallName') ?? '')?.[1],
    name: pick(notes, 'store.name', [{ via: 'json:mall.mallName', read: () => servedText(page, 'mallName') }]),
    scores: scores.length > 0 ? scores : undefined,
  });
}

function itemOf(page: Page, notes: Notes): ItemReading {
  const printed = leaves(page).map((text) => /^商品评价\s*[(（]([\d.]+[万千]?\+?)[)）]$/u.exec(text)?.[1]);
  const counted = printed.find((text) => text !== undefined);
  const count = counted === undefined ? undefined : parseCount(counted);
  const isFuzzy = count && (count.atLeast || /[万千]/u.test(counted ?? ''));
  return present({
    id: identifyPinduoduo(page.url)?.itemId,
    title: pick(notes, 'item.title', [
      { via: 'json:goods.goodsName', read: () => servedText(page, 'goodsName') },
      {
        via: 'meta:og:title',
        read: () => clean(page.one('meta[property="og:title"]')?.getAttribute('content')) || undefined,
      },
    ]),
    reviewCount: count && !isFuzzy ? count.value : undefined,
    reviewCountText: isFuzzy ? counted : undefined,
    reviewCountAtLeast: isFuzzy ? count.value : undefined,
  });
}

const page: Layout = {
  id: 'pinduoduo',
  matches: (one) => one.script('rawData', 'initDataObj') !== undefined || scoresOf(one).length > 0,
  kind: (ref) => ref?.page ?? 'item',
  store: storeOf,
  item: itemOf,
};

function blockOf(one: Page): BlockKind | undefined {
  const text = clean(one.one('body')?.textContent, 2000);
  if (/安全验证|拖动.{0,6}滑块|psnl_verification/u.test(text)) return 'captcha';
  return /微信登录|手机登录|"needLogin":true/u.test(text) ? 'login' : undefined;
}

const shown: Layout = { ...page, matches: (one) => blockOf(one) === undefined && page.matches(one) };

/** Pinduoduo (best effort): figures by their labels alone; its reviews are drawn with markup that tells nothing. */
export const pinduoduo: Site = {
  id: site,
  name: 'Pinduoduo',
  version,
  matches: pinduoduoMatches,
  reviewSubjects: [],
  sampleUrls: [
    'https://mobile.yangkeduo.com/goods.html?goods_id=300000000001',
    'https://mobile.yangkeduo.com/goods2.html?goods_id=300000000001',
    'https://mobile.yangkeduo.com/mall_page.html?mall_id=400000001',
  ],
  identify: identifyPinduoduo,
  read: (context) =>
    readWith(
      { site, version, identify: identifyPinduoduo, layoutOf: layoutAmong({ item: [shown], store: [shown] }), blockOf },
      context,
    ),
  anchor: () => undefined,
  reviewRoots: '#main',
};
