const review = '(?:reviews?|ratings?|feedback|(?:five|0|zero)[ -]?stars?)';
const gift =
  '(?:gift ?cards?|vouchers?|coupons?|refunds?|cash ?back|cash|money|rebates?|discounts?|free (?:product|item|gift|sample|one|unit|replacement)|\\$ ?0|0 ?(?:dollars|bucks|usd|gbp|eur)|rewards?|amazon (?:gift )?card|paypal|complimentary|bribes?|reimburs\\w*|(?:store|amazon|shop) credit|free (?:second|extra|other|additional) \\w+)';
const praising =
  '(?:(?:leave|leaving|left|post|posting|posted|write|writing|wrote|give|giving|gave|say|saying|submit|submitting|rate|rating)\\b.{0,24}(?:reviews?|ratings?|feedback|stars?|something (?:nice|good)))';
const giver = '(?:company|seller|brand|manufacturer|vendor|maker|shop|store|they)';

const offers = new RegExp(
  [
    `in (?:exchange|return) for.{0,30}${review}`,
    `(?:received|got|given|sent|provided|gifted|supplied).{0,40}(?:for free|free of charge|at no cost|at a discount|at a discounted|complimentary|free|discount(?:ed)?)\\b.{0,40}(?:${review}|testing|to test|evaluat)`,
    `${gift}[^,;]{0,40}\\b(?:for|if|to|in)\\b[^,;]{0,30}${review}`,
    `${review}.{0,30}\\b(?:for|get|gets|got|earn|and they|in exchange|to receive|to get)\\b.{0,24}${gift}`,
    `(?:offer(?:ed|s|ing)?|promis(?:ed|es|ing)|paid|pay(?:s|ing)?|brib(?:ed|es|ing)|sent|gave).{0,24}${gift}.{0,50}${review}`,
    `(?:paid|compensated|rewarded|bribed|incentivi[sz]ed).{0,20}(?:for|to (?:write|leave|post)).{0,20}${review}`,
    'vine (?:voice|customer|review|program|member|item|product)|(?:amazon|via|through|from|the) vine\\b(?! (?:ripe|leaf|leaves|tomato|plant))',
    '(?<!-)\\bfree product (?:for|to|in)|(?:received|got|given|sent).{0,20}free product|product (?:was )?(?:provided|sent|given|gifted|received).{0,24}(?:free|no cost|by the (?:seller|brand|company|manufacturer))',
    `${review}.{0,30}because .{0,20}(?:sent|gave|paid|offered|promised) (?:me )?.{0,24}${gift}`,
    `(?:refunded|paid|sent me|gave me).{0,40}\\b(?:after|once|when) i (?:had )?(?:post|left|wrote|gave|submit|put|rated).{0,30}${review}`,
    `promis[a-z]* .{0,12}free .{0,24}for an? .{0,12}${review}`,
    '(?:incentivi[sz]ed|sponsored|paid) review',
    `${gift}[^,;]{0,40}\\b(?:for|if|after|once|when|in return for)\\b[^,;]{0,12}${praising}`,
    `${praising}[^,;]{0,16}\\b(?:and|to)\\b[^,;]{0,12}\\b(?:get|gets|earn|receive|they(?:'ll| will)? (?:send|give|refund|extend|pay|reimburse))\\b`,
    `${praising}.{0,40}\\b(?:get|receive|earn)\\b.{0,10}(?:\\$ ?0|0 ?(?:dollars|bucks|usd)|gift|cash|paypal|voucher|coupon)`,
    `${giver}\\b[^,;]{0,12}\\b(?:sent|gave|provided|gifted|shipped)\\b[^,;]{0,24}\\b(?:at no (?:cost|charge)|for free|free of charge)\\b`,
    `(?:sent|given|provided|gifted|got|received)\\b[^,;]{0,24}\\bfree\\b[^,;]{0,20}\\b(?:by|from) (?:the )?(?:company|seller|brand|manufacturer|maker)`,
    `(?:five|0|stars?|rating|review)\\b[^,;]{0,16}\\bbecause of (?:the |a |that )?[^,;]{0,12}${gift}`,
  ].join('|'),
  'gu',
);
const denied =
  /\b(?:not|no|never|didn'?t|did not|wasn'?t|was not|isn'?t|haven'?t|have not|nobody|no one|without|nothing|don'?t|doesn'?t|weren'?t|hate|refuse[ds]?|declined?|unlike|other sellers?|other shops?|wish|hoping|instead of|too cheap to)\b[^,;]{0,40}$/u;
const deniedInside =
  /\b(?:not|never|no|nothing|didn'?t|wasn'?t) (?:in|paid|compensated|received|given|get|been|a|any|offered|for)\b/u;
const promised = /promis|offer|said (?:they|i)|supposed to|card (?:says|said|in)|insert/u;
const noOne = /\b(?:nobody|no one|not|didn'?t|wasn'?t|never) (?:was |were |been |even )?(?:offer|promis)/u;
const bank =
  /(?:credit|debit|bank|store) card|rakuten|topcashback|prime day|black friday|price match|price drop|return(?:ed)? (?:it )?for a (?:full )?refund/u;

/** Money for taking blame back is pressure, not praise for a reward. */
const demanded = /\b(?:delet|remov|tak(?:e|ing) (?:it |my review |this )?down|chang|edit|updat|revis)/u;
/** What is sent to put something right is no reward. */
const put =
  /replac|missing|broke|defect|damag|faulty|spare|\bparts?\b|screws?|new one|wrong (?:one|size|color|colour|item)/u;
const review0 = /review|rating|stars?|feedback|test|evaluat/u;

/** One of these stands in every such telling: a brand's name among Chinese words does not make the long forms ready. */
const hint =
  /exchange|return|free|cost|charge|discount|complimentary|gift|voucher|coupon|refund|cash|money|rebate|\$|dollars|bucks|usd|gbp|eur|reward|paypal|brib|reimburs|credit|paid|compensat|incentiv|vine|product|sent|gave|promis|sponsor|earn|get|receive|they|something/u;

/** Whether an English sentence, folded, tells of a review for a reward. */
export function english(sentence: string): boolean {
  if (!hint.test(sentence)) return false;
  for (const { 0: found, index } of sentence.matchAll(offers)) {
    if (bank.test(sentence) && !/gift card|vine|exchange/u.test(found)) continue;
    if (demanded.test(found) || (put.test(sentence) && !review0.test(found))) continue;
    const isPromise = promised.test(sentence) && !noOne.test(sentence);
    if (denied.test(sentence.slice(0, index)) && !isPromise) continue;
    if (deniedInside.test(found) && !isPromise) continue;
    return true;
  }
  return false;
}
