import type { ServedPage } from '../browser';
import { dozen, livePage } from './live-list';
import { itemUrl, type PageReview, sampleItem } from './ssr-item';

/** What four of the reviews say word for word; none of the others says any of it. */
export const repeated = '非常满意的一次购物';

const ownWords: readonly PageReview[] = [
  '抄经用的，小楷落笔不涩。',
  '快递盒子瘪了一角，里面没事。',
  '朋友结婚，拿来写贺词正好。',
  '竖线印得淡，灯下要凑近看。',
  '六月买过蓝的，这回换米白。',
  '水彩打底会起毛，只写字可以。',
  '二十张数了，一张不少。',
  '孩子拿去折纸鹤，也挺好。',
  '有股淡淡的木头味，晾一天就散了。',
  '发票开错抬头，第二天补了新的。',
  '毛边是手撕的，喜欢整齐的别选。',
  '寄到乌鲁木齐走了九天。',
  '店主附了张小卡片，字真漂亮。',
  '喷墨打印机会卡，激光的行。',
  '比文具店便宜三块。',
  '用来包书皮，折痕处没裂。',
].map((text, n) => ({
  nick: `拾${n}**${n % 7}`,
  date: `2026-0${1 + (n % 9)}-0${1 + (n % 8)}`,
  variant: '米白 二十张',
  text,
}));

/** An item page long enough that none of the repeated reviews is in the window before somebody goes there. */
export const shopperPage = (itemId: string): ServedPage => ({
  url: itemUrl(itemId),
  body: livePage({
    ...sampleItem,
    itemId,
    shopId: `34${itemId.slice(-7)}`,
    sellerId: `23${itemId.slice(-7)}`,
    shopName: '拾光信笺店',
    reviews: [...ownWords, ...dozen.filter(({ text }) => !text.includes('没有填写'))],
  }),
});

/** Where the review that was pointed at stands in the window, as `landing` says it; all lengths px. */
export interface Landing {
  /** `nowhere`: nothing is pointed at; `moving`: the page is still on its way there. */
  at: 'nowhere' | 'moving' | 'in view';
  text: string;
  top: number;
  bottom: number;
  right: number;
  /** Of the window. */
  height: number;
  width: number;
}

/** Asked inside the page: which of its reviews is marked by an outline just now, and whether it is in the window. */
export const landing = `(() => {
  const [height, width] = [innerHeight, innerWidth];
  const marked = document.getAnimations().map(({ effect }) => effect.target).findLast((e) => e?.matches?.('[class^=Comment--]'));
  if (!marked) return { at: 'nowhere', text: '', top: 0, bottom: 0, right: 0, height, width };
  const { top, bottom, right } = marked.getBoundingClientRect();
  const outlined = getComputedStyle(marked).outlineStyle === 'solid';
  const at = outlined && top >= 0 && bottom <= height ? 'in view' : 'moving';
  return { at, text: marked.textContent, top, bottom, right, height, width };
})()`;
