const seller =
  '(?:seller|vendor|company|merchant|shop|store|owner|manufacturer|customer (?:service|support|care)|they|he|she|support|rep(?:resentative)?|someone|brand)';
const change =
  '(?:chang|remov|delet|revis|updat|edit|tak|took|withdraw|rais|bump|improv|increas|retract|amend|modify|pull|alter)[a-z]*';
const review = '(?:reviews?|ratings?|feedback|stars?|comments?|score)';
const changed = `${change}.{0,8}(?:down )?(?:my|the|this|that|a|our|your|it|their|negative|bad|honest|0|\\s|-|star)*.{0,12}${review}`;
const pushing =
  '(?:ask|begg?|pressur|harass|threat|brib|offer|contact|email|messag|keep|kept|call|phon|pester|hound|demand|want|insist|push|told me|tell|refus|bother|forc|spam|urg|pay|paid|promis|text|refund|request)';

const pressed = new RegExp(
  [
    `\\b${seller}\\b.{0,60}?\\b${pushing}[a-z]*.{0,70}?\\b${changed}`,
    `\\b(?:offered|offering|asked|pressured|harassed|threatened|bribed|begged|hounded|pestered|forced|paid|refund(?:ed)?|told|urged)\\b.{0,50}?\\b(?:if i|to|for|until i|unless i|in exchange for)\\b.{0,16}?\\b${changed}`,
    `\\b(?:refund|money|gift card|\\$ ?0|replacement|cash).{0,24}\\b(?:if i|if you|once i|only if|in exchange for|to|unless i|until i|when i)\\b.{0,16}?${changed}`,
    '\\b(?:pressured|forced|pushed|bullied|coerced|hounded) (?:me )?(?:in)?to (?:giv|leav|writ|post)[a-z]* .{0,16}(?:five|0|good|positive|better)[ -]?(?:stars?|reviews?|ratings?)',
    `(?:harass|threaten|bully|pester|hound|bombard|spam)[a-z]*.{0,50}${review}`,
    `${review}.{0,50}\\b(?:harass|threaten|bully|pester|hound|bombard)[a-z]*`,
    `\\b${seller} (?:has |have |had |is |are |was |were |keeps? |kept |then |even |actually |started ){0,2}(?:harass|threaten)[a-z]* (?:me|us|to|with)`,
    `(?:after|because of|over) my .{0,24}${review}.{0,40}\\b(?:start|kept|keep|constantly|non-?stop|found my)[a-z]*.{0,16}(?:call|messag|text|email|phon)`,
    `(?:won't|wouldn't|refus[a-z]+ to|will not|would not).{0,24}(?:refund|replace|help|respond|answer|process|accept|honou?r|send|ship|give|return|fix|repair).{0,30}(?:unless|until).{0,30}${review}`,
  ].join('|'),
  'gu',
);
const denied =
  /\b(?:not|never|no|nobody|no one|didn'?t|did not|don'?t|doesn'?t|wasn'?t|without|hasn'?t|haven'?t|unlike|other sellers?|other shops?|nor)\b[^,;]{0,40}$/u;
const deniedInside =
  /\b(?:never|not|didn'?t|did not|no one|nobody|doesn'?t|don'?t) (?:once |even |ever )?(?:ask|press|harass|threat|brib|offer|contact|push|forc|request|bother|want|told|demand)/u;

/** One of these stands in every such telling: a brand's name among Chinese words does not make the long forms ready. */
const hint = /review|rating|feedback|star|comment|score|harass|threaten/u;

/** Whether an English sentence, folded, tells of pressure to change or write a review. */
export function english(sentence: string): boolean {
  if (!hint.test(sentence)) return false;
  for (const { 0: found, index } of sentence.matchAll(pressed)) {
    if (!denied.test(sentence.slice(0, index)) && !deniedInside.test(found)) return true;
  }
  return false;
}
