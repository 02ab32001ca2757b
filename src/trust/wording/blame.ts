import { normalise } from 'src/language/normalise';

/**
 * A seller that puts it on the buyer, in folded text (Simplified, lower case). Not the seller that takes it on itself or asks the buyer
 * to try something: an excuse or advice is no blame.
 */
const blame = new RegExp(
  [
    '(?:是|都是|属于)(?:您|你|亲|买家|客户)自己',
    '(?:您|你|亲|买家)(?:自己|本人|个人)(?:的)?(?:原因|问题|责任|操作|没|不会|选|拍错|弄坏|摔|装错)',
    '(?:使用|操作|安装|清洗|保管)不当|人为(?:损坏|原因)',
    '没(?:有)?(?:仔细|认真|好好)?(?:看|阅读)(?:清楚)?(?:详情|说明|描述|尺码表|尺寸)',
    '恶意(?:差评|评价|中伤|诋毁|攻击|抹黑|退)|同行(?:恶意|派来|竞争|故意)|职业(?:差评|打假|退货)',
    '(?:这种|有些|什么)(?:素质|人品)|素质(?:低|差|堪忧)|没(?:有)?素质|无理取闹|胡搅蛮缠|不可理喻|蛮不讲理|不讲道理',
    '一分(?:价)?钱一分货|便宜没好货|贪(?:小)?便宜|要求(?:太|过于|那么|这么)高|太挑剔|不识货|鸡蛋里挑骨头',
    '拉黑|黑名单|爱买不买|(?:不喜欢|不满意|嫌贵|嫌)(?:就|可以)?(?:别|不要|不用)买|不缺(?:您|你)(?:这|一)',
    '(?:睁眼|睁着眼)?说瞎话|胡说|乱说|瞎说|造谣|污蔑|诬陷|(?:凭|摸着?)良心|血口喷人',
    "your (?:own )?(?:fault|mistake|problem)|you (?:did not|didn't|failed to|should have|never) (?:read|check|follow|look|measure)",
    'user error|improper use|misuse|as (?:clearly )?(?:stated|described|written) in (?:the|our) (?:listing|description)',
    'malicious|competitor|slander|blackmail|unreasonable (?:buyer|customer|request)|you get what you pay for',
  ].join('|'),
  'u',
);

/** The seller says that the buyer is NOT to blame, or asks about it. */
const spared =
  /(?:不是|并非|没说(?:是)?|不怪|绝不是)(?:您|你|亲|买家)(?:自己)?|not your (?:own )?(?:fault|mistake|problem)/u;

/** The sentence of a seller's answer that puts it on the buyer, as written; `undefined` when there is none. */
export const blamesBuyer = (answer: string): string | undefined =>
  answer
    .split(/[。！？!?\n;；~～]+|(?<=[a-z])\.\s/u)
    .map((one) => one.trim())
    .find((one) => {
      const folded = normalise(one);
      return blame.test(folded) && !spared.test(folded);
    });
