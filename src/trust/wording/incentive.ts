import { type Form, formOf, matchesOf } from './forms';
import { glanceFor } from './glance';
import { english } from './incentive-english';
import { sentencesOf } from './texts';
import * as words from './vocabulary/incentive';

const { reviewing, reward, plainReward, seller, money } = words;
const giving =
  '(?:返|送|领|(?<![觉值懂])得|换|(?<!钱)给|发|拿|退|奖|赠|兑|抽|打款?|转|减|抵|补贴?|回馈|秒到|有(?=现金|红包|奖|好处))';
/** Gifts that no list knows: praise changes hands for them. Not praise that is sent to somebody, or goods that are. */
const traded =
  '(?:好评|(?:五|0)颗?星|评价|晒图|晒单)(?:就|可以?|能|会)?(?:送(?!给|上|你|他|她|去|出|货|达|到|人|礼|的(?:人|快|及时|很)|[※老妈爸父母女儿孩闺婆公家亲朋长同客快餐外师])|换(?!※|货|个?颜|个?尺|个?码|款|新|成|了?好|了?[五0]|了?评|一下|的)(?:了|来|到)?)';

/** Money from the seller's hand: a reward unless the sentence tells of a fault. */
const handed = `${seller}[^,]{0,8}?(?:返|转|发|打)(?:了|给)?(?:我|了|过来)?.{0,3}?(?:红包|现金|0元|0块|返现)`;
const handedOver = new RegExp(`^${handed}$`, 'u');
const sums = '(?:0(?:\\.0)?|[一二两三四五六七八九十几百]+)';
const fault = /坏|烂|破|碎|损|瑕疵|少发|少了|漏|缺|赔|补偿|差价|运费|邮费|退货|退款|换货|降价|延误|晚到|质量问题|退/u;

/** What most ways have in them, looked for first and once: most sentences end here, before the long forms are made ready. */
const forReview = new RegExp(reviewing, 'u');
const rewarded = new RegExp(reward, 'u');
const rewardedPlainly = new RegExp(plainReward, 'u');
const gives = /[返送领得换给发拿退奖赠兑抽打款转减抵补馈有]|秒到/u;
const cashBack = /返|红包/u;

/** Ways to say that a reward was offered, given or taken for a review. */
const offers: readonly Form[] = [
  formOf(words.setPhrases, /好评|返现卡|晒|评价|五星|买家秀|返红包|有偿|钱|评论|[评夸][^,]{0,3}?[一每0][条句]/u),
  formOf(`${reviewing}[^,]{0,6}?(?:返|兑|领(?:红包|现金|0|返|奖|[券卷]|到))`, /[返兑领]/u, forReview),
  formOf(`${reviewing}[^,]{0,10}?,?.{0,3}?${giving}[^,]{0,4}?${reward}`, gives, forReview, rewarded),
  formOf(
    `${reviewing}[^,]{0,12}?(?:抽奖|折现|有奖)|${reviewing}.{0,14}?(?:秒|已|钱|红包)到账`,
    /抽奖|折现|有奖|到账/u,
    forReview,
  ),
  formOf(
    `${plainReward}.{0,8}?(?:让|叫|要|求|换|才|来|就|所以|骗|买|诱|引导|吸引|份上|面子|也|都).{0,6}?(?:${reviewing}|写|夸)`,
    rewardedPlainly,
  ),
  formOf(
    '(?:冲着?|为了|看在|图|因为|奔着|收了|拿了|领了|贪).{0,4}(?:返现|返的|红包|那(?:0|[几一二两三十])块钱)',
    /返现|返的|红包|那.块钱/u,
  ),
  formOf(
    `(?:为了?|冲着?|看在|奔着|图|贪)[^,]{0,4}?(?:${reward}|抽奖|奖|那[一0]?[包双张瓶支条盒袋份])[^,]{0,6}?(?:来|而|才|份上|面子)[^,]{0,4}?(?:评|五颗?星|0颗?星|满星|好评|留言|晒|夸)`,
    /[为冲看奔图贪]/u,
    /(?:来|而|才|份上|面子)[^,]{0,4}?(?:评|五颗?星|0颗?星|满星|留言|晒|夸)/u,
  ),
  formOf(
    // A sum by words begins with its first one: tried from each, a long run of them would be read once for each.
    `${traded}|(?!(?<=[${words.numerals}])[${words.numerals}])${money}(?:钱|红包)?换(?:的|来|了|个|取)?${reviewing}|(?<![退更包得想没])换(?:取|来|个|得|一个)?(?:好评|五颗?星(?!级)|0颗?星(?!级))`,
    /(?:评价|好评|星|图|单)(?:就|可以?|能|会)?[送换]|换/u,
    /好评|[五0]颗?星|评价|晒[图单]|换(?=[的来了个取]?[好五0全满评写追晒买带图配发拍截凑开留心])/u,
  ),
  formOf(
    `${reviewing}(?:是|都是|全是)[^,]{0,4}(?:${reward})?(?:换|买|送)(?:的|来|出来)`,
    /[换买送](?:的|来|出来)/u,
    forReview,
  ),
  formOf(
    `${reviewing}[^,]{0,8}?,?.{0,6}?(?:打款|转账|返|减|抵|退|补|折|秒到|到账|得(?=[^,]块)|=)[^,]{0,6}?${sums}(?!天|小时|分钟|次|个?月|年|件|码|号|号?楼)`,
    /(?:打款|转账|[返减抵退补折=]|秒到|到账|得(?=[^,]块))[^,]{0,6}?[0一二两三四五六七八九十几百]/u,
    forReview,
  ),
  formOf(
    '(?:送|返|给|退|补|答应|换)[^,]{0,20},?(?:前提|条件)(?:就?是|:)?[^,]{0,8}?(?:五颗?星|好评|0颗?星|全五|评价)',
    /前提|条件/u,
  ),
  formOf(
    // Each length of what lies between is tried once: ten signs without a comma, then six of any kind, with or without a comma between.
    `扫(?:了|完|码|一下)?[^,]{0,8}[码卡纸],?(?:[^,]{0,10}?(?:,.{0,6}?)?|[^,]{10}.{0,6}?)(?:领|得|返|给|送)(?:到|了)?[^,]{0,3}?(?:现金|红包|返现|${money})`,
    /扫/u,
  ),
  formOf('返现[^,]{0,5}?(?:是真的|属实|没骗)', /返现/u),
  formOf('(?:测评|评测|开箱文?|心得|笔记)[^,]{0,3}换(?:来|到|了|赠|的)', /测评|评测|开箱|心得|笔记/u),
  formOf(words.handedText, /任务|文案|话术|评语|图|一段话|模板/u),
  formOf(handed, /[返转发打]/u, /红包|现金|0元|0块|返现/u),
  formOf('返现(?:了|到账|已|收到|很快|秒|快|挺快|红包)|(?:收到|拿到|领到|领了|拿了|收了).{0,4}(?:返现|返的)', /返/u),
  formOf(`${words.promise}.{0,8}(?:返现|返.{0,3}(?:元|块|红包)|红包)`, cashBack),
  formOf(words.unpaid, cashBack),
  ...words.freeGoods.map(({ form, need }) => formOf(form, need)),
];
const platform = new RegExp(words.platformRewards.join('|'), 'gu');
const deniedBefore = new RegExp(`${words.denial}[^,]{0,8}$|不$`, 'u');
const denialInside = new RegExp(words.denial, 'u');
const neverMeant = /不是|并不|并非|绝非|不为|不靠|不图|从不|绝不|不需|不用|不搞|不要/u;
const done = new RegExp(`${reviewing}(?:了|完|过|后|都|以后|之后|也|却|就)|(?:给|写|晒|评)了.{0,4}${reviewing}`, 'u');
const promised = new RegExp(words.promise, 'u');
const toldOfOthers = new RegExp(`${words.elsewhere}.{0,16}$`, 'u');
const wished = new RegExp(`${words.wish}[^,]{0,6}$`, 'u');
const noneAtAll = /(?:连|什么|任何|啥|哪怕|一点|半点|一个|一分)[^,]{0,4}$/u;
const noneAfter = /^.{0,6}(?:都|也)?(?:没|不)/u;
/** A card that others speak of and that this buyer did not see. */
const unseen = /^[^,]{0,4}我?(?:没|未)有?(?:看到|见|发现|遇)/u;
const asked = /(?:吗|么|嘛|呢)$|^.{0,6}有(?:吗|么|没有)/u;

/** Whether an offer that stands at [from, to) of a sentence is one that was made to this buyer. */
function wasMade(sentence: string, from: number, to: number): boolean {
  const before = sentence.slice(0, from);
  const inside = sentence.slice(from, to);
  const after = sentence.slice(to);
  if (handedOver.test(inside) && !forReview.test(inside) && fault.test(sentence)) return false;
  if (unseen.test(after)) return false;
  if (toldOfOthers.test(before) || wished.test(before)) return false;
  if (deniedBefore.test(before)) return false;
  if (noneAtAll.test(before) && noneAfter.test(after)) return promised.test(before);
  const denied = denialInside.exec(inside);
  if (denied?.index === 0) return false;
  if (denied && neverMeant.test(inside)) return false;
  if (denied && !done.test(sentence) && !promised.test(sentence) && !paidLate.test(inside)) return false;
  return !asked.test(after) || promised.test(sentence);
}
const paidLate = new RegExp(words.unpaid, 'u');

function isOffer(sentence: string): boolean {
  if (matchesOf(offers, sentence).next().done) return false;
  const own = sentence.replace(platform, '※');
  for (const match of matchesOf(offers, own)) {
    if (wasMade(own, match.index, match.index + match[0].length)) return true;
  }
  return false;
}

/** The quickest look: single signs and any English. */
const glance = glanceFor('佣酬换评星免返红礼赠奖现偿钱元块卡刷试测利券送处惠折抽账');

/** The letters that any telling of a reward has; most texts have none, and no rule needs to look at them. */
const hint =
  /返|红包|礼|赠|送|奖|免费|免单|现金|优惠|好处|有偿|钱|元|块|好评[卡费是]|众测|试用|测评|free|gift|vine|exchange|refund|discount|cash|compensat|paid|incentiv|reward|coupon|sample|complimentary|voucher|bribe|抽|折现|到账|袜|数据线|贴膜|购物金|佣金|酬劳|点数|延保|赞助|邀[约请]|合作|公关|福利|换(?:的|来|了|好评|五|取)|文案|话术|任务|打款|转账|[减抵折得][^,]{0,4}[0一二三四五六七八九十百]|那[一0]?[包双张瓶支条盒袋份]|而评|扫[^,]{0,6}[码卡]|at no |reimburs|credit|warrant|paypal/u;

/**
 * Whether a folded text tells that this purchase's review was, or was to be, rewarded: praise for a reward, and the complaint that a
 * promised one never came. Denials, other shops, the platform's own rewards and compensations are not it.
 */
export const tellsOfReward = (folded: string): boolean =>
  glance(folded) &&
  hint.test(folded) &&
  sentencesOf(folded).some((sentence) => hint.test(sentence) && (isOffer(sentence) || english(sentence)));

const complaint = new RegExp(
  `${words.unpaid}|骗好评|骗评|说话不算|不兑现|没兑现|never (?:got|received|came|arrived|sent|paid)|still waiting|not honou?red|scam|bribe`,
  'u',
);

/** Whether such a telling is a complaint about a reward that never came or was pressed on the buyer. */
export const tellsOfUnpaid = (folded: string): boolean => complaint.test(folded);
