import { card, type PageReview, type SsrItem, ssrItemPage } from './ssr-item';

/** Each card with the shop's own button in it. */
const withButton = (review: PageReview): string =>
  card(review).replace(/<\/div><\/div>$/, '</div><button class="helpful" type="button">有用</button></div>');

/** Twelve reviews: some of one text, one that nobody wrote, the others each in its own words. */
export const dozen: readonly PageReview[] = [
  '纸张厚实，写毛笔字不会洇开，边角裁得很齐。',
  '客服说两天发货，等了六天才到，包装倒是很结实。',
  '此用户没有填写评价。',
  '质量非常好，物流很快，包装很严实，颜色和图片一样，非常满意的一次购物。',
  '比想象中薄一些，钢笔写背面会透，铅笔还可以。',
  '质量非常好，物流很快，包装很严实，颜色和图片一样，非常满意的一次购物。',
  '收到的是浅灰不是米白，联系店家换了一套，来回十天。',
  '质量非常好，物流很快，包装很严实，颜色和图片一样，非常满意的一次购物。',
  '信封口的胶有点少，自己又补了一点，其他都满意。',
  '给女儿写信用的，纹路很好看，她很喜欢。',
  '质量非常好，物流很快，包装很严实，颜色和图片一样，非常满意的一次购物。',
  '第二次买了，和上次一样的纸，没有变薄。',
].map((text, n) => ({
  nick: `读${n}**${n % 10}`,
  date: `2026-0${1 + (n % 8)}-1${n % 10}`,
  variant: n % 2 ? '浅灰 二十张' : '米白 二十张',
  text,
}));

const styles = `<style>[class^=comments--]{width:720px}[class^=Comment--]{padding:12px 0;border-top:1px solid #eee}[class^=header--]{display:flex;gap:8px}[class^=avatar--]{width:24px;height:24px;background:#e9dfd0}</style>`;

/** The shop's own script: counts what its handlers hear, brings more, and swaps its rows as a virtual list does. */
const script = (more: readonly PageReview[]): string => `<script>
  window.heard = []; window.changed = []; window.shifts = [];
  const list = document.querySelector('[class^=comments--]');
  list.addEventListener('click', (e) => window.heard.push(e.target.className + ' ' + e.isTrusted));
  for (const each of list.querySelectorAll('.helpful')) each.onclick = () => { each.dataset.pressed = 'yes'; };
  new MutationObserver((all) => window.changed.push(...all.map((r) => r.type + ' ' + (r.attributeName ?? '')))).observe(list.parentElement, { attributes: true, childList: true, subtree: true, characterData: true });
  new PerformanceObserver((seen) => window.shifts.push(...seen.getEntries().map((e) => ({ value: e.value, input: e.hadRecentInput, what: e.sources.map((s) => s.node?.className ?? s.node?.nodeName ?? 'none').join() })))).observe({ type: 'layout-shift', buffered: true });
  const more = ${JSON.stringify(more.map(withButton))};
  window.loadMore = () => list.insertAdjacentHTML('beforeend', more.join(''));
  window.swapRows = () => { const [first] = list.children; list.append(first); first.outerHTML = more[0]; };
</script>`;

/** An item page with scripts of its own. `more`: reviews that its list loads later. */
export const livePage = (item: SsrItem, more: readonly PageReview[] = []): string =>
  ssrItemPage({ ...item, reviews: [], head: `${styles}${item.head ?? ''}` })
    .replace(
      '<div class="comments--ChxC7GEN beautify-scroll-bar"></div>',
      `<div class="comments--ChxC7GEN beautify-scroll-bar">${item.reviews.map(withButton).join('')}</div>`,
    )
    .replace('</body>', `${script(more)}</body>`);
