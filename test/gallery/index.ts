import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One sample page: an invented shop in the shape of a real page, opened at an address such a page would have. */
export interface GalleryPage {
  slug: string;
  /** What it shows, for the person looking at the list. */
  title: string;
  url: string;
  file: string;
  /** What it is there for. */
  note: string;
  /** What a reading of it must hold. */
  expect: {
    page: 'item' | 'store' | 'search' | 'none';
    site: 'taobao' | 'tmall' | 'generic';
    reviews: number;
    store?: string;
  };
}

/**
 * The sample stores of `npm start` and of the browser tests. Pages named `classic-*`, `current-*`, `search`, `blocked`, `no-reviews`
 * and `store-classic` were made by `npm run fixture` from real pages; their shops, people and reviews are invented.
 */
export const gallery: readonly GalleryPage[] = [
  {
    slug: 'current-few',
    title: '当前版商品页，只显示两条评价',
    url: 'https://item.taobao.com/item.htm?id=397106966871',
    file: 'current-few.html',
    note: 'Generation A, Taobao: two reviews of 1000+; the one step is to open them all.',
    expect: { page: 'item', site: 'taobao', reviews: 2, store: '巷口老味调料铺' },
  },
  {
    slug: 'current-drawer',
    title: '当前版商品页，评价抽屉已打开',
    url: 'https://detail.tmall.com/item.htm?id=165822714838',
    file: 'current-drawer.html',
    note: 'Generation A, Tmall: an open drawer of 60, of which two stand in the preview as well, in another spelling of the date.',
    expect: { page: 'item', site: 'tmall', reviews: 60, store: '山岚器物旗舰店' },
  },
  {
    slug: 'react-item',
    title: '2022–24 版商品页',
    url: 'https://item.taobao.com/item.htm?id=678204513962',
    file: 'react-item.html',
    note: 'Generation B, written by hand after the documented names: every class inside a card contains the card’s own.',
    expect: { page: 'item', site: 'taobao', reviews: 24, store: '明檐灯饰生活馆' },
  },
  {
    slug: 'classic-honest',
    title: '旧版淘宝：老实做生意的小店',
    url: 'https://item.taobao.com/item.htm?id=75742454254',
    file: 'classic-honest.html',
    note: 'Generation C, Taobao: good, mid and bad totals, follow-ups, replies; varied reviews over four months.',
    expect: { page: 'item', site: 'taobao', reviews: 44, store: '老陈木作手工坊' },
  },
  {
    slug: 'classic-brushed',
    title: '旧版淘宝：评价像一个模子里出来的店',
    url: 'https://item.taobao.com/item.htm?id=981526842254',
    file: 'classic-brushed.html',
    note: 'Generation C, Taobao: templates, copies and default ballots in evening bursts, with a few plain complaints among them.',
    expect: { page: 'item', site: 'taobao', reviews: 48, store: '炫响数码专营铺' },
  },
  {
    slug: 'classic-taobao',
    title: '旧版淘宝：企业店铺',
    url: 'https://item.taobao.com/item.htm?id=719646292475',
    file: 'classic-taobao.html',
    note: 'Generation C with the enterprise header, which has no scores of its own beside the name.',
    expect: { page: 'item', site: 'taobao', reviews: 17, store: '竹里馆布衣' },
  },
  {
    slug: 'classic-tmall',
    title: '旧版天猫商品页',
    url: 'https://detail.tmall.com/item.htm?id=517087231672',
    file: 'classic-tmall.html',
    note: 'Generation C, Tmall: scores with direction and percent, tags, follow-ups, replies inside the first review’s box.',
    expect: { page: 'item', site: 'tmall', reviews: 20, store: '松间行运动旗舰店' },
  },
  {
    slug: 'no-reviews',
    title: '评价尚未加载的商品页',
    url: 'https://item.taobao.com/item.htm?id=864343166240',
    file: 'no-reviews.html',
    note: 'Generation C, Taobao, saved before its reviews arrived: nothing loaded is not "no reviews".',
    expect: { page: 'item', site: 'taobao', reviews: 0, store: '南岭牛仔行' },
  },
  {
    slug: 'store-classic',
    title: '旧版店铺首页',
    url: 'https://yfw5.taobao.com/index.htm',
    file: 'store-classic.html',
    note: 'A store page with scores and their place in the trade; it shows no reviews.',
    expect: { page: 'store', site: 'taobao', reviews: 0, store: '青禾学院风衣橱' },
  },
  {
    slug: 'store-current',
    title: '当前版店铺首页',
    url: 'https://shop207315846.taobao.com/',
    file: 'store-current.html',
    note: 'A store page of 2024–26, written by hand: its scores are in the page’s data and not on the page.',
    expect: { page: 'store', site: 'taobao', reviews: 0, store: '沈家铺子干货' },
  },
  {
    slug: 'search',
    title: '搜索结果页',
    url: 'https://s.taobao.com/search?q=%E7%AB%B9%E7%BC%96%E7%AF%AE',
    file: 'search.html',
    note: 'A page of results with store scores in its data.',
    expect: { page: 'search', site: 'taobao', reviews: 0 },
  },
  {
    slug: 'schema-shop',
    title: 'A shop that describes itself by schema.org',
    url: 'https://shop.storesight.example/products/field-satchel',
    file: 'schema-shop.html',
    note: 'Any shop: JSON-LD with stars, written by hand. Only the gallery build may read this host without asking.',
    expect: { page: 'item', site: 'generic', reviews: 14, store: 'Harrow & Thread' },
  },
  {
    slug: 'blocked',
    title: '滑块验证页',
    url: 'https://item.taobao.com/item.htm?id=640318275914',
    file: 'blocked.html',
    note: 'The platform asks for a slider instead of showing the item.',
    expect: { page: 'none', site: 'taobao', reviews: 0 },
  },
];

/** A page's source. */
export const galleryHtml = ({ file }: GalleryPage): string =>
  readFileSync(join(import.meta.dirname, 'pages', file), 'utf8');
