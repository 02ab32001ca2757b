import type { ServiceScore } from 'src/domain/dimensions';
import type { ItemReading, StoreReading } from 'src/domain/reading';
import type { BlockKind } from 'src/domain/site';
import { type Notes, pick, present } from 'src/extract/candidates';
import { parseDecimal } from 'src/extract/numbers';
import { firstIn, type Page } from 'src/extract/page';
import { clean, webAddress } from 'src/extract/text';
import type { Site } from '../define';
import { type Layout, layoutAmong } from '../reading/layout';
import { type Places, wordsAt } from '../reading/places';
import { readWith } from '../reading/reader';
import { resultLayout } from '../reading/result-cards';
import { identifyJd } from './address';
import { jdMatches } from './hosts';
import { classicCards, drawerCards, reviewCard } from './review-cards';
import { jdResults } from './search';
import { fuzzyTotal, positivePercent, sampleOf, totalsOf } from './totals';

const version = 1;
const FIVE = 5;
const TEN = 10;

const titles: Places = ['.sku-title-name', '.sku-name', '.itemInfo-wrap .sku-name', '.crumb .item.ellipsis@title'];
const shopLinks = '.J-hove-wrap .name a[title],a[clstag$="dianpuname1"],.top-shop-info a[href*=".jd."]';
// The name and the shop's star share one box: "知芝好物严选小店 3.0".
const trailingStar = /\s*\d(?:\.\d{1,2})?\s*$/u;

/** The three dimensions by their labels; a 高 or 低 beside them compares with the trade. */
const labels: [RegExp, ServiceScore['dimension']][] = [
  [/商品评[价分]|用户评价/u, 'item-as-described'],
  [/服务态度|服务评分|售后服务/u, 'service'],
  [/物流(?:速度|履约)|时效评分/u, 'shipping-speed'],
];

function scoresOf(page: Page): ServiceScore[] {
  const star = parseDecimal(
    wordsAt(page.document, ['.pop-score .star-gray@title']) ??
      trailingStar.exec(wordsAt(page.document, ['.top-name-tag']) ?? '')?.[0] ??
      '',
  );
  const overall: ServiceScore[] =
    star !== undefined && star > 0 && star <= FIVE
      ? [
          {
            dimension: 'overall',
            label: '店铺星级',
            value: star,
            unit: 'score',
            better: 'higher',
            scale: FIVE,
            shown: true,
          },
        ]
      : [];
  // brittle: `.mc` is the name of every box of the old front end; the id before it holds it to one.
  const rows = page.all('.score-parts > div,#evaluate-detail .mc dl,.top-shop-info [class*="score"]', 8);
  return [
    ...overall,
    ...rows.flatMap((row): ServiceScore[] => {
      const text = clean(row.textContent, 60);
      const match = labels.find(([pattern]) => pattern.test(text));
      const value = parseDecimal(/\d+(?:\.\d+)?/u.exec(text)?.[0] ?? '');
      if (!match || value === undefined || value <= 0 || value > TEN) return [];
      const direction = /高/u.test(text)
        ? 'above'
        : /低/u.test(text)
          ? 'below'
          : /[中平]/u.test(text)
            ? 'level'
            : undefined;
      return [
        {
          dimension: match[1],
          label: match[0].exec(text)?.[0] ?? '',
          value,
          unit: 'score',
          better: 'higher',
          scale: value > FIVE ? TEN : FIVE,
          shown: true,
          ...(direction ? { vsIndustry: { direction } } : {}),
        },
      ];
    }),
  ];
}

function storeOf(page: Page, notes: Notes): StoreReading {
  const link = page.one(shopLinks);
  const url = webAddress(link?.getAttribute('href'), page.url);
  const scores = scoresOf(page);
  return present({
    id:
      identifyJd(page.url)?.storeId ??
      /\/index-(\d{3,15})/u.exec(url ?? '')?.[1] ??
      wordsAt(page.document, ['.J-follow-shop[data-vid]@data-vid']),
    name: pick(notes, 'store.name', [
      { via: 'selector:shop link', read: () => clean(link?.getAttribute('title') ?? link?.textContent) || undefined },
      {
        via: 'selector:.top-name',
        read: () => wordsAt(page.document, ['.top-shop-info .top-name', '.top-name-tag .top-name']),
      },
      {
        via: 'selector:.top-name-tag',
        read: () => wordsAt(page.document, ['.top-name-tag'])?.replace(trailingStar, ''),
      },
      { via: 'selector:.jLogo', read: () => wordsAt(page.document, ['.jLogo a@title', '.j-shop-name']) },
    ]),
    url,
    scores: scores.length > 0 ? scores : undefined,
  });
}

const titleOfDocument = (page: Page): string | undefined =>
  /^(.+?)【行情 报价 价格 评测】-京东$/u.exec(clean(page.one('title')?.textContent))?.[1];

function itemOf(page: Page, notes: Notes): ItemReading {
  const totals = totalsOf(page);
  return present({
    id: identifyJd(page.url)?.itemId,
    title: pick(
      notes,
      'item.title',
      [
        ...titles.map((place) => ({ via: `selector:${place}`, read: () => wordsAt(page.document, [place]) })),
        { via: 'title', read: () => titleOfDocument(page) },
      ],
      { expected: true },
    ),
    positivePercent: positivePercent(page),
    ...fuzzyTotal(page),
    totals,
    foldedNotice: page.one('.J-fold-comment:not(.hide)') ? true : undefined,
  });
}

const itemLayout: Layout = {
  id: 'jd',
  matches: (page) =>
    page.one(`.sku-title-name,.sku-name,#comment-root,.top-shop-info,${drawerCards},${classicCards}`) !== undefined,
  kind: (ref) => (ref?.page === 'reviews' ? 'reviews' : 'item'),
  store: storeOf,
  item: itemOf,
  lists: (page) => {
    const drawer = page.one('#rateList,.jdc-page-overlay');
    const cards = page.all(drawerCards);
    return [
      cards.filter((card) => !drawer?.contains(card)),
      cards.filter((card) => drawer?.contains(card)),
      page.all(classicCards),
    ];
  },
  card: reviewCard,
  sample: sampleOf,
};

const shopLayout: Layout = {
  id: 'jd-shop',
  matches: (page) => page.one('.jLogo,.j-shop-name,.J-follow-shop,.pop-score,#evaluate-detail') !== undefined,
  kind: () => 'store',
  store: storeOf,
};

function blockOf(page: Page): BlockKind | undefined {
  if (/pc-frequent|cfe\.m\.jd\.com|\/risk_handler/u.test(page.url.href)) return 'captcha';
  const title = clean(page.one('title')?.textContent);
  if (/京东验证|安全验证|快速验证/u.test(title) || page.one('#JDJRV-wrap-loginsubmit,.JDJRV-bigimg')) return 'captcha';
  return /欢迎登录|京东-欢迎登录/u.test(title) || page.one('#loginname') ? 'login' : undefined;
}

/** JD: items with the drawer of 2024 and the page before it, shops with their star and dimensions. */
export const jd: Site = {
  id: 'jd',
  name: '京东',
  version,
  matches: jdMatches,
  reviewSubjects: ['store-item'],
  sampleUrls: [
    'https://item.jd.com/100000000001.html',
    'https://item.m.jd.com/product/100000000001.html',
    'https://mall.jd.com/index-1000000001.html?from=pc',
    'https://someshop.jd.com/',
    'https://search.jd.com/Search?keyword=tea',
  ],
  identify: identifyJd,
  read: (context) =>
    readWith(
      {
        site: 'jd',
        version,
        identify: identifyJd,
        layoutOf: layoutAmong({
          item: [itemLayout],
          reviews: [itemLayout],
          store: [shopLayout],
          search: [resultLayout(jdResults)],
        }),
        blockOf,
      },
      context,
    ),
  anchor: (document) => firstIn(document, `.top-name-tag,${shopLinks},.jLogo`),
  opener: (document) => firstIn<HTMLElement>(document, '#comment-root .all-btn,.all-btn'),
  reviewRoots: '#comment-root,#rateList,.jdc-page-overlay,#comment,[data-testid="virtuoso-item-list"]',
};
