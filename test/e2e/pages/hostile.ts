import { itemUrl, numberedReview, type SsrItem, sampleItem, ssrItemPage } from './ssr-item';

/** A page made to break, blind or use its reader. */
export interface HostilePage {
  name: string;
  url: string;
  body: string;
  /** Reviews a reader can be asked to get from it; undefined: reading or refusing are both right. */
  reviews?: number;
  /** Its own timers are broken, so nothing can be timed from inside it. */
  timeStandsStill?: boolean;
  /** What must not be in the database. */
  neverKept?: string[];
  /** What must be in it, letter for letter. */
  keptAsText?: string[];
}

const item = (n: number, more: Partial<SsrItem>): SsrItem => ({
  ...sampleItem,
  itemId: `7100000000${String(n).padStart(2, '0')}`,
  shopId: `3300001${String(n).padStart(2, '0')}`,
  sellerId: `22000001${String(n).padStart(2, '0')}`,
  ...more,
});

const page = (name: string, of: SsrItem, more: Partial<HostilePage> = {}): HostilePage => ({
  name,
  url: itemUrl(of.itemId),
  body: ssrItemPage(of),
  ...more,
});

const rows = (count: number) => Array.from({ length: count }, (_, n) => numberedReview(n));

/** Getters that throw and prototypes that lie, in the page's own world. */
const sabotage = `<script>
for (const [proto, name] of [[Element.prototype, 'className'], [Element.prototype, 'textContent'], [Node.prototype, 'textContent'], [HTMLElement.prototype, 'innerText'], [Document.prototype, 'title']])
  Object.defineProperty(proto, name, { get() { throw new Error('no ' + name); }, configurable: true });
Array.prototype.map = Array.prototype.filter = () => { throw new Error('no lists'); };
String.prototype.normalize = String.prototype.replace = () => { throw new Error('no texts'); };
JSON.parse = () => ({ shopName: '冒名小店' });
Document.prototype.querySelector = Document.prototype.querySelectorAll = Element.prototype.closest = () => { throw new Error('no queries'); };
window.MutationObserver = function () { throw new Error('no observers'); };
window.requestIdleCallback = window.setTimeout = window.queueMicrotask = () => { throw new Error('no time'); };
window.chrome = window.browser = new Proxy({}, { get() { throw new Error('no browser'); } });
</script>`;

/** Form and image names that take the place of the document's own members, for every script on the page, ours included. */
const clobbered = [
  ...[
    'querySelector',
    'querySelectorAll',
    'getElementById',
    'documentElement',
    'body',
    'head',
    'title',
    'createElement',
    'URL',
  ],
  ...[
    'createTreeWalker',
    'addEventListener',
    'removeEventListener',
    'defaultView',
    'elementsFromPoint',
    'readyState',
    'scripts',
    'forms',
  ],
  ...[
    'visibilityState',
    'hidden',
    'activeElement',
    'evaluate',
    'getElementsByTagName',
    'getElementsByClassName',
    'prerendering',
    'location',
  ],
  ...[
    'cloneNode',
    'importNode',
    'childNodes',
    'firstChild',
    'contains',
    'documentURI',
    'baseURI',
    'adoptedStyleSheets',
    'textContent',
  ],
]
  .map((name) => `<img name="${name}" alt="">`)
  .join('');

const clobberedForm = `<form class="form--x1"><input name="children"><input name="textContent"><input name="className"><input name="getAttribute">
<input name="matches"><input name="closest"><input name="parentElement"><input name="querySelectorAll"><input name="childNodes"></form>`;

/** Laid out 1,500 deep, and 10,000 deep without layout: Chromium itself does not survive laying out 3,000. */
const deepNest = `<div id="shallow"></div><div id="deep" style="display: none"></div><script>
for (const [id, depth] of [['shallow', 1500], ['deep', 10000]]) {
  let at = document.getElementById(id);
  for (let n = 0; n < depth; n++) { const next = document.createElement('div'); next.className = 'Comment--x' + n; at.append(next); at = next; }
  at.innerHTML = '<div class="meta--x1">2026-01-01已购：最深处</div>';
}
</script>`;

const lie = `<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: '另一件商品',
  aggregateRating: { '@type': 'AggregateRating', ratingValue: '5.0', reviewCount: '99999' },
  review: [{ '@type': 'Review', reviewBody: '从未写下的好话', reviewRating: { ratingValue: 5 }, author: '无人' }],
})}</script><script type="application/ld+json">{"@type":"Product","name":{{{ broken</script>`;

const injected = [
  '&lt;script&gt;window.ranByReview = true; alert(1)&lt;/script&gt;字迹清楚',
  '&lt;img src=x onerror=&quot;window.ranByReview = true; alert(2)&quot;&gt;包装完好',
  '&quot;&gt;&lt;svg onload=alert(3)&gt;信封偏小',
  'javascript:alert(4)//颜色一般 {n} %s $1',
  '@sentences.tooFewReviews | &amp;lt;b&amp;gt;纸边有毛刺&amp;lt;/b&amp;gt;',
];

const marked = injected.map((text, n) => ({ ...numberedReview(n), text }));

/** Every page of this kind, with shop and item ids of their own. */
export const hostilePages = (): HostilePage[] => [
  page('throwing getters and patched prototypes', item(1, { reviews: rows(5), head: sabotage }), {
    reviews: 5,
    timeStandsStill: true,
    neverKept: ['冒名小店'],
  }),
  page('clobbered document names', item(2, { reviews: rows(5), tail: clobbered + clobberedForm }), { reviews: 5 }),
  page('ten thousand elements deep', item(3, { reviews: rows(5), tail: deepNest }), { neverKept: ['最深处'] }),
  page('lying JSON-LD', item(5, { reviews: rows(3), head: lie }), {
    reviews: 3,
    neverKept: ['99999', '另一件商品', '从未写下的好话'],
  }),
  page('markup as review text', item(6, { reviews: marked }), {
    reviews: 5,
    keptAsText: ['<script>window.ranByReview = true; alert(1)</script>字迹清楚', '&lt;b&gt;纸边有毛刺&lt;/b&gt;'],
  }),
  page(
    'ten megabytes of text',
    item(7, { reviews: [...rows(3), { ...numberedReview(3), text: '长'.repeat(3_500_000) }] }),
  ),
  // Last, since the worker goes on counting for a while.
  page('five thousand reviews', item(4, { reviews: rows(5000), total: '5000' }), { reviews: 5000 }),
];
