import { type Form, formOf, matchesOf } from './forms';
import { glanceFor } from './glance';
import { english } from './pressure-english';
import { sentencesOf } from './texts';
import * as words from './vocabulary/pressure';

const { seller, making, hushMoney, harassing, pressing, votedAgainst } = words;
const changing = `(?:${words.changing})`;
const reviews = '(?:差评|中评|好评|负评|评价|评论|追评|五星|0星|晒图)';

/** One sign at least of each way to change a review, and of what is changed (`words.changing`). */
const changes = /[改删撤移架换去拿收提升调加失见]/u;
const reviewed = /[评留星容分图照视文]/u;
const bySeller = new RegExp(seller, 'u');
/** The same looked for as a whole, where single signs stand: most texts end here, before the long forms are made ready. */
const changed = new RegExp(words.changing, 'u');
const harassed = new RegExp(harassing, 'u');
const voted = new RegExp(votedAgainst, 'u');
/** One sign at least of each way to make somebody do it, to pay for it, and to harass. */
const makes = /让|叫|要我|求|逼|催|非要|强制|威胁|诱导|劝|骚扰|电话|轰炸|商量|联系我|加微信|拜托|来磨|缠|传讯|硬要/u;
const pays = /[退款费金返偿赔包元块现优单发我钱转处]/u;
const harasses = /[扰炸轰胁吓挟骂挂复攻肉找堵光寄咒泄负瞧死诉告律黑打追]/u;
const praised = /好评|[五0]星/u;

/** Ways to say that somebody was made, or was to be made, to change a review or to write one. */
const pressure: readonly Form[] = [
  formOf(`${seller}.{0,24}?${making}.{0,14}?${changing}`, changes, reviewed, bySeller, changed),
  formOf(
    `(?:让我|让俺|叫我|要我|求我|求着我?|逼我?|催我?|非让|非要|硬要我|强制|要求我?|威胁我?|诱导|劝我|骚扰|电话|轰炸|商量|联系我|加微信|拜托我?|恳求我?|来磨|缠着我?|传讯).{0,14}?${changing}`,
    changes,
    reviewed,
    makes,
    changed,
  ),
  formOf(
    `${hushMoney}.{0,14}?(?:让|叫|要|求|换|条件|前提|必须|就|来|收买|堵).{0,8}?${changing}`,
    changes,
    reviewed,
    pays,
    changed,
  ),
  formOf(
    `${changing}.{0,14}?(?:就|才|可以|给|能|后|再|换|条件|答应|立马|马上|的话).{0,8}?${hushMoney}`,
    changes,
    reviewed,
    pays,
    changed,
  ),
  formOf(
    `${changing}[^,]{0,2}?${hushMoney}|${changing}[^,]{0,4}?(?:就|才|再)[^,]{0,8}?(?:退|赔|补|返|寄|换|处理|解决|赔偿)`,
    changes,
    reviewed,
    /[退款费金返偿赔包元块现优单发我钱转处补寄换解]/u,
    changed,
  ),
  formOf(`(?:前提|条件)(?:就?是|:)?[^,]{0,6}?(?:${changing}|(?:评价|评论|差评|负评)[^,]{0,3}消失)`, /前提|条件/u),
  formOf(`被[^,]{0,6}?(?:缠|磨|逼|催|求|劝|烦|追)[^,]{0,6}?(?:删|撤|改)`, /被/u, /[删撤改]/u),
  formOf(
    `(?:打电话|来电|电话|短信|微信|消息|找我|联系我)[^,]{0,8}?(?:能不能|可不可以|能否|帮忙|麻烦)[^,]{0,3}?(?:改|删|撤)(?!地址|时间|尺|颜色|款|码|期|天|单)`,
    /[删撤改]/u,
    /电话|来电|短信|微信|消息|找我|联系我/u,
  ),
  formOf(
    `${votedAgainst}.{0,20}?${harassing}|${votedAgainst}.{0,16}?${seller}.{0,10}?(?:骂|威胁|恐吓|曝光|报复|追来|追过来|找上门)`,
    harasses,
    /[评星话点]/u,
    voted,
  ),
  formOf(
    // `.{0,12}?[^,]{0,12}` with each length of it tried once, and only where a reason follows that begins as a vote does.
    `(?:${seller}.{0,14}?(?:挂|曝光|公布|泄露|骂|威胁|恐吓|提告|告我)[^,]{0,12}|(?:短信|电话|消息|骂|轰炸)(?=.{0,27}因为.{0,4}[给打写评发留投说没不恶差])(?:[^,]{0,12}|.{0,11}?(?:,[^,]{0,12}|[^,]{13}))),?(?:就|只|都)?(?:是)?因为.{0,4}?${votedAgainst}`,
    /因为/u,
    /[评星话点]/u,
    voted,
  ),
  formOf(
    `(?:不|没)${changing}.{0,10}?(?:就|便|则|一直|还).{0,12}?(?:不|拒|骂|威胁|骚扰|电话|拉黑)`,
    changes,
    reviewed,
    /[不没]/u,
    /[就便则还]|一直/u,
    changed,
  ),
  formOf(
    `(?:不|没)(?:给|写|打|好)?.{0,2}(?:好评|五星|0星).{0,6}(?:就|便|则)?(?:不给?(?:退|换|修|保修|处理|解决|发票|配件|质保|安装|售后)|骂|威胁|骚扰)`,
    /[不没]/u,
    praised,
    /不给?[退换修保处解发配质安售]|骂|威胁|骚扰/u,
  ),
  formOf(
    `(?:要|必须|先|给了?|得).{0,4}(?:好评|五星|0星).{0,6}?才(?:给|能|肯|会|可以|同意)?.{0,4}(?:退|换|修|保修|处理|解决|发票|配件|质保|补发|安装|售后)`,
    praised,
    /才/u,
  ),
  formOf(
    `${reviews}.{0,24}?${harassing}|(?<!拦截|屏蔽|防|免|接到|说什么|有)${harassing}(?!电话[多的])[^,]{0,20}?${reviews}`,
    harasses,
    /[评星图]/u,
    harassed,
  ),
  formOf(
    `${seller}(?!.{0,4}(?:没|不)).{0,10}?(?:骚扰|威胁|恐吓|要挟|轰炸|报复)(?!.{0,3}(?:没有|不))`,
    /骚扰|威胁|恐吓|要挟|轰炸|报复/u,
  ),
  formOf(
    `${pressing}[^,]{0,10}?(?:(?<!需|想|主)要|求|催|让|叫|逼|索)[^,]{0,6}?(?:好评|五星|0星)`,
    praised,
    /[要求催让叫逼索]/u,
  ),
  formOf(
    '(?:(?<!直)逼|催|追着|缠着|强制|强迫|胁迫)[^,]{0,8}?(?:好评|五星|0星)',
    praised,
    /[逼催]|追着|缠着|强制|强迫|胁迫/u,
  ),
  formOf(
    `(?:电话|短信|微信|消息|私信).{0,8}?(?:逼|催|追|缠|骚扰|轰炸|求着).{0,8}?${reviews}`,
    /电话|短信|微信|消息|私信/u,
    /[逼催追缠]|骚扰|轰炸|求着/u,
    /[评星图]/u,
  ),
  formOf(
    `(?:${reviews}|[一二两三0]颗?星).{0,40}?(?:让|叫|要|求|逼|催|拜托|请)着?我(?:给|帮)?.{0,3}(?:删|改|撤)`,
    /[删改撤]/u,
    /[评星图]/u,
    /我/u,
  ),
  formOf(
    `(?:说|要我?|必须|得)先?${changing}[^,]{0,6}?(?:再|才)[^,]{0,3}(?:谈|说|退|换|给|处理|解决|发|寄)`,
    changes,
    reviewed,
    /[再才]/u,
    changed,
  ),
  formOf(
    `(?:好评|五颗?星|0颗?星)不给[^,]{0,3}?就?不[^,]{0,2}(?:给|退|换|修|补|发|处理|解决|保)`,
    /不给/u,
    /好评|[五0]颗?星/u,
  ),
  formOf('(?:差评|评价|中评)不(?:删|改|撤)[^,]{0,2}(?:就|便|则)', /不[删改撤]/u),
  formOf(`(?:[一二两三]|0)颗?星.{0,24}?${harassing}`, harasses, /[一二两三0]颗?星/u, harassed),
  formOf(
    `(?:花钱|出钱|给钱|拿钱|红包|退款|返现).{0,6}(?:买|消|撤|删|改|堵|收买).{0,6}(?:差评|评价|中评|嘴)`,
    /[买消撤删改堵收]/u,
    /[评嘴]/u,
    /花钱|出钱|给钱|拿钱|红包|退款|返现/u,
  ),
];

const denial =
  /(?:没(?!想到|成想|几天|多久|两天|过|说几)有?|从不|从未|从没|绝不|不会|不像|并未|并没有?|未曾|不是|非|没人|无人|不用|不必|未|谁也没|哪有)(?:人|谁)?[^,]{0,10}$/u;
const ownWill =
  /(?:自愿|主动|自己|我(?:又|就|才|来|回来|特意|决定|立刻|马上|果断|赶紧|必须|要|想|愿意|会|也|把|已经?|准备|打算)|本人)[^,]{0,6}$/u;
const elsewhere =
  /(?:看到?有人|听说|别家|别的店|其他店|其它店|别的商家|其他商家|有的店|有些店|某些店|有的商家|有些商家|有的卖家|有些卖家|上一家|上家|隔壁|另一家|前一家|之前那家).{0,16}$/u;
/** Those who disturb a buyer for other reasons: a courier who calls, an advertiser. */
const strangers =
  /(?:拦截|屏蔽|防止?|避免|快递|骑士|外卖|送餐|配送|物流|推销|广告|诈骗|中介|贷款|小广告|酒店|房间|宾馆|前台)[^,]{0,12}$/u;
const refusedInside = /(?:没有?|从不|不会|并未|从未|未曾|绝不)(?:让|叫|要求|催|逼|骚扰|威胁|打电话|联系|强制)/u;

function isPressed(sentence: string): boolean {
  for (const { 0: found, index } of matchesOf(pressure, sentence)) {
    const before = sentence.slice(0, index);
    if (denial.test(before) || elsewhere.test(before) || refusedInside.test(found)) continue;
    if (ownWill.test(before) && !/让|叫|逼|催|威胁|骚扰/u.test(found)) continue;
    if (strangers.test(before) && !/差评|好评|评价/u.test(found)) continue;
    return true;
  }
  return false;
}

/** One of these stands in every telling of pressure, and in few texts else. */
const hint =
  /[改删撤逼催缠扰胁吓挂]|[来缠]磨|拜托|提到|消失|律师|告我|提告|来骂|骂人|黑名单|恶意|讯息|追着|轰炸|要挟|报复|辱骂|谩骂|骂我|骂了|大骂|攻击|诅咒|起诉|不停|反复|轮番|三番|多次|电话|短信|微信|非要|强制|强迫|硬要|求着|求我|不给|不退|不换|不修|才[给能肯会可同退换修处解保补发安]|收买|买.{0,3}评|remov|chang|delet|threat|harass|pressur|revis|brib|take|edit|bother|updat|unless|until|pester|hound|bump|rais|call|num/u;
/** The quickest look: single signs and any English. */
const topic = glanceFor('评星扰胁吓挟轰报删撤话挂');

/**
 * Whether a folded text tells of pressure on the buyer: to change or delete a review, for money or by calls and threats, or to write
 * praise before anything is put right. Own changes of mind, denials, couriers and other shops are not it.
 */
export const tellsOfPressure = (folded: string): boolean =>
  topic(folded) &&
  hint.test(folded) &&
  sentencesOf(folded).some((sentence) => hint.test(sentence) && (isPressed(sentence) || english(sentence)));
