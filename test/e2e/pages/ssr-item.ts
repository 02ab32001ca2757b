/** One review as the current item page shows it. */
export interface PageReview {
  nick: string;
  /** `2026-07-30` in the list, `2026年7月30日` in the drawer. */
  date: string;
  variant: string;
  /** Escaped by the caller where it must be: here it goes into the markup as it is. */
  text: string;
}

/** A current (2025–26) item page, in the structure of such pages with an invented shop. */
export interface SsrItem {
  itemId: string;
  shopId: string;
  sellerId: string;
  shopName: string;
  title: string;
  score: string;
  /** What stands behind 用户评价·, e.g. `1000+`. */
  total: string;
  reviews: readonly PageReview[];
  /** Extra markup at the end of head and body. */
  head?: string;
  tail?: string;
}

/** Defaults of an invented shop; tests change what they are about. */
export const sampleItem: SsrItem = {
  itemId: '700000000001',
  shopId: '330000001',
  sellerId: '2200000001',
  shopName: '青禾纸品小铺',
  title: '手工云纹信纸套装 二十张',
  score: '4.8',
  total: '1000+',
  reviews: [],
};

/** Address of the item page. */
export const itemUrl = (itemId: string): string => `https://item.taobao.com/item.htm?id=${itemId}`;

/** The n-th of an endless row of different reviews, no two alike. */
export function numberedReview(n: number): PageReview {
  const day = new Date(Date.UTC(2026, 8, 1) - (n % 300) * 86_400_000).toISOString().slice(0, 10);
  const words = [
    '纸张厚实书写顺滑',
    '颜色比图片略深一些',
    '边角有折痕希望改进',
    '墨水没有洇开很满意',
    '客服回复得很及时',
  ];
  return {
    nick: `读${String(n).padStart(4, '0')}**${n % 10}`,
    date: day,
    variant: n % 2 ? '浅灰 二十张' : '米白 二十张',
    text: `${words[n % words.length]}，这是第${n}次在这里写下感受`,
  };
}

/** Markup of one review card. */
export const card = (review: PageReview): string => `<div class="Comment--H5QmJwe9 changeCommentStyle--q1">
<div class="header--nYbpA78v"><div class="avatar--x1"><img alt=""></div><div class="userInfo--jT2W9yMc">
<div class="userName--KpyzGX2s"><span>${review.nick}</span></div>
<div class="meta--PLijz6qf">${review.date}<span></span>已购：${review.variant}</div></div></div>
<div class="contentWrapper--cSa5gEtn"><div class="content--uonoOhaz f-els-2" title="">${review.text}</div></div></div>`;

/** The store header's markup: one link around everything, room beside it, the entrance at the far end. */
export const header = (
  item: SsrItem,
): string => `<div class="shopHeader--J_nfJZjm" data-spm="shop_block" style="display: flex; height: 88px; align-items: center">
<a class="detailWrap--svoEjPUO" style="display: block; width: 200px; margin-right: auto" href="https://shop${item.shopId}.taobao.com/category.htm" data-spm="dshopinfo">
<span class="shopName--cSjM9uKk" title="${item.shopName}">${item.shopName}</span>
<div class="StoreComprehensiveRating--If5wS20L"><span class="starNum--v3iriltd">${item.score}</span></div>
<div class="storeLabelItem--IcqpWWIy">好评率96%</div><div class="storeLabelItem--IcqpWWIy">平均15小时退款</div></a>
<a data-spm="dentershop" href="https://shop${item.shopId}.taobao.com/category.htm">进店</a></div>`;

const embedded = (item: SsrItem): string => {
  const seller = {
    shopId: item.shopId,
    sellerId: item.sellerId,
    userId: item.sellerId,
    shopName: item.shopName,
    sellerType: 'C',
    creditLevel: '14',
    evaluates: [
      { title: '宝贝描述', score: `${item.score} `, level: '1', levelText: '高', type: 'desc' },
      { title: '卖家服务', score: '4.7 ', level: '0', levelText: '平', type: 'serv' },
      { title: '物流服务', score: '4.7 ', level: '-1', levelText: '低', type: 'post' },
    ],
  };
  const res = {
    seller,
    item: { itemId: item.itemId, title: item.title },
    componentsVO: { storeCardVO: { overallScore: item.score } },
  };
  const data = { appData: {}, loaderData: { home: { data: { res, ssrItemId: item.itemId } } } };
  return `<script>!(function () {var a = window.__ICE_APP_CONTEXT__ || {};var b = ${JSON.stringify(data)};for (var k in a) {b[k] = a[k]}window.__ICE_APP_CONTEXT__=b;})();</script>`;
};

/** What stands inside `#ice-container`: header, title and the preview of reviews. */
export const itemBody = (item: SsrItem): string => `<div class="pageContentWrap">${header(item)}
<div id="tbpcDetail_SkuPanelBody"><h1 class="mainTitle--R75fTcZL">${item.title}</h1>
<div class="itemInfo--x1">已售 2000+</div></div>
<div class="Comments--eCO6Uz4o"><div class="tabDetailItemTitle--x1">用户评价·${item.total}</div>
<div class="comments--ChxC7GEN beautify-scroll-bar">${item.reviews.map(card).join('')}</div>
<div class="footer--h1"><div class="ShowButton--fMu7HZNs" role="button" tabindex="0">查看全部评价</div></div></div></div>`;

/** The whole page. */
export const ssrItemPage = (item: SsrItem): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<title>${item.title}-淘宝网</title>${item.head ?? ''}</head><body style="font: 14px sans-serif"><div id="ice-container">${itemBody(item)}</div>
${embedded(item)}${item.tail ?? ''}</body></html>`;

/** Markup of the drawer that 查看全部评价 opens: it hangs on body and grows while it is scrolled. */
export const drawer = (
  reviews: readonly PageReview[],
): string => `<div class="leftDrawer--x1"><div class="imprItem--x1">全部</div>
<div class="sortBy--x1">默认排序</div><div class="comments--ChxC7GEN beautify-scroll-bar">${reviews.map(card).join('')}</div></div>`;

/** The same day as the drawer spells it. */
export const drawerDate = (iso: string): string => {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

/** The item page of one shop with twelve reviews, at its address. */
export const shopPage = (itemId: string, shopName: string): { url: string; body: string } => ({
  url: itemUrl(itemId),
  body: ssrItemPage({
    ...sampleItem,
    itemId,
    shopId: `34${itemId.slice(-7)}`,
    sellerId: `23${itemId.slice(-7)}`,
    shopName,
    reviews: Array.from({ length: 12 }, (_, n) => numberedReview(n)),
  }),
});
