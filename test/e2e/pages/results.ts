/** One card of a page of results, by the names the shop's own pages use. */
export interface ResultRow {
  itemId: string;
  /** The seller's id, as cards of 2014–2019 carry it. */
  sellerId: string;
  shopName: string;
  title: string;
}

const styles = `body{margin:0;font:14px/1.5 "Noto Sans CJK SC",sans-serif}.items{display:grid;grid-template-columns:repeat(4,220px);gap:24px;width:max-content;margin:24px auto}
.item{border:1px solid #eee;height:300px}.pic{display:block;height:200px;background:#e9dfd0}.title{display:block;height:42px;overflow:hidden}.shop{display:flex;justify-content:space-between}`;

const row = ({ itemId, sellerId, shopName, title }: ResultRow): string =>
  `<div class="item J_MouserOnverReq"><a class="pic pic-link" data-nid="${itemId}" href="//item.taobao.com/item.htm?id=${itemId}"></a>
<a class="title" href="//item.taobao.com/item.htm?id=${itemId}">${title}</a><div class="shop">
<a class="shopname J_ShopInfo" data-userid="${sellerId}" data-nid="${itemId}" href="//store.taobao.com/shop/view_shop.htm?user_number_id=${sellerId}"><span>${shopName}</span></a></div></div>`;

/** A page of results in the structure of s.taobao.com's with invented shops. `head`: extra markup of its head. */
export const resultsPage = (rows: readonly ResultRow[], head = ''): string =>
  `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>信纸_淘宝搜索</title><style>${styles}</style>${head}</head>
<body><div id="mainsrp-itemlist"><div class="m-itemlist"><div class="items">${rows.map(row).join('')}</div></div></div></body></html>`;

/** Address of a page of results. */
export const resultsUrl = (query: string): string => `https://s.taobao.com/search?q=${encodeURIComponent(query)}`;

/**
 * Looks, as a page might, for any sign of what is drawn over its cards: what lies at points all over them, what covers their words
 * (IntersectionObserver v2), which of its elements a search can find, how far it scrolls, what moved.
 */
export const probe = `async () => {
  const points = [];
  for (const card of document.querySelectorAll('.item')) {
    const box = card.getBoundingClientRect();
    for (let x = 2; x < box.width; x += 12) for (let y = 2; y < box.height; y += 12)
      points.push(document.elementsFromPoint(box.left + x, box.top + y).map((e) => e.tagName + '.' + e.className).join(' '));
  }
  const covered = await new Promise((done) => {
    const all = [...document.querySelectorAll('.item, .item *')];
    const each = new IntersectionObserver((seen) => { each.disconnect(); done(seen.map((s) => s.isVisible)); }, { trackVisibility: true, delay: 100 });
    for (const e of all) each.observe(e);
  });
  const shifts = await new Promise((done) => {
    let sum = 0;
    // What moved among the cards: the chip in the corner of the window has its own test.
    const among = ({ currentRect: { top } }) => top < innerHeight - 120;
    new PerformanceObserver((list) => {
      for (const e of list.getEntries()) if (e.sources.every(({ currentRect, previousRect }) => among({ currentRect }) && among({ currentRect: previousRect }))) sum += e.value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(sum), 150);
  });
  const found = ['4.8', '4.7', 'A', 'B', '了解的店铺', '本页'].map((word) => (getSelection().removeAllRanges(), window.find(word, true)));
  return { points, covered, shifts, found, active: document.activeElement?.tagName,
    size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
    strangers: [...document.documentElement.children].slice(2).map((e) => e.outerHTML + JSON.stringify(e.getBoundingClientRect()) + e.shadowRoot).sort(),
    animations: document.getAnimations({ subtree: true }).length };
}`;
