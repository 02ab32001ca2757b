import type { Dimension } from 'src/domain/dimensions';

/** Folded label of a store score → its dimension. Sources: taobao.md section 7; 货描 / 响应 / 发货 are 1688's. */
const scoreLabels: [RegExp, Dimension][] = [
  [/^(?:宝贝|商品)?(?:与)?描述(?:相符)?$/u, 'item-as-described'],
  [/^货描$/u, 'item-as-described'],
  [/^(?:卖家|商家)?的?服务(?:态度)?$/u, 'service'],
  [/^(?:物流(?:服务)?(?:的质量)?|发货速度|发货)$/u, 'shipping'],
  [/^(?:综合体验|店铺综合体验)分?$/u, 'overall'],
  [/^宝贝质量$|^商品体验$/u, 'quality'],
  [/^物流速度$|^物流体验$/u, 'shipping-speed'],
  [/^服务保障$|^服务体验$/u, 'service-guarantee'],
  [/^响应$/u, 'response'],
  [/^回头率$/u, 'repeat-rate'],
];

/** The dimension a label names, judged on its folded form without a closing colon. */
export function dimensionOf(label: string): Dimension | undefined {
  const bare = label.replace(/(?<![:：])[:：]+$/u, '');
  // The longest label is 物流服务的质量; a sentence is no label.
  if (bare.length > 12) return undefined;
  return scoreLabels.find(([shape]) => shape.test(bare))?.[1];
}

/** Texts the platform writes where the buyer wrote nothing (taobao.md section 8), tested on white-space-free text. */
const placeholder =
  /^(?:此用户没有填写评[价论]|该用户(?:未填写评价内容|未及时主动评价|觉得商品)|评价方未及时做出评价|\d+天内买家未作出评价|系统默认|默认好评[!！。]?$)/u;

// Most texts are told apart by their first character.
const begins = /^\s*[此该评系默\d]/u;

/** Whether a review's first text is the platform's placeholder and not the buyer's words. */
export const isPlaceholder = (text: string): boolean =>
  begins.test(text) && placeholder.test(text.slice(0, 60).replace(/\s+/gu, ''));

/** Days between purchase or first review and a follow-up: `21天后追评`, `收货当天追加`, `确认收货后 22 天追加`. 0 is the same day. */
export function followUpDays(text: string): number | undefined {
  const flat = text.normalize('NFKC').replace(/\s+/gu, '');
  if (/当天/u.test(flat)) return 0;
  const days = /(\d{1,4})天(?:后|追)/u.exec(flat)?.[1];
  return days === undefined ? undefined : Number(days);
}

/** What a follow-up's text carries in front of the buyer's words. */
export const followUpLead = /^\s*(?:[[【(（]?\s*(?:追加评论|追评|追加)\s*[\]】)）]?\s*[:：]?\s*)/u;
/** What a seller's reply carries in front of the seller's words. */
export const replyLead =
  /^\s*(?:[[【]\s*(?:掌柜回复|解释|商家回复|卖家回复)\s*[\]】]|(?:掌柜回复|解释|商家回复|卖家回复)\s*[:：])\s*/u;

/** A nick as shown and whether the page calls it anonymous: `蒋***丢（匿名）`. */
export function nickOf(text: string): { author?: string; anonymous: boolean } {
  // Most nicks are not.
  const anonymous = text.includes('匿名') && /[（(]\s*匿名\s*[）)]/u.test(text);
  if (!anonymous) return text.trim() ? { author: text.trim(), anonymous } : { anonymous };
  const author = text.replace(/[（(]\s*匿名\s*[）)]/gu, '').trim();
  return author ? { author, anonymous } : { anonymous };
}
