import { normalise } from 'src/language/normalise';

// The longest of them has some forty characters in Chinese, and some fifty in English.
const LONGEST = 60;
/** As often as such a text has room for; without an end, two lists that share a word would be tried in every division of a run of it. */
const often = `{0,${LONGEST}}`;

/** Who is said to have written nothing; a buyer who writes says 我. */
const who = '(?:(?:此|该|本|这位|这个)?(?:用户|买家|顾客|客户|会员|消费者)|评价方|您|你)';
/** By when it had to be written. */
const term =
  '(?:(?:交易)?(?:完成|成功)?后?0[天日](?:之?内)?|在?规定(?:的)?(?:时间|期限)之?内|(?:订单)?(?:超时|逾期)(?:0天)?)';
const no = `(?:还|暂时?|尚)?(?:没有?|未)(?:能)?(?:及时|主动|按时|在?规定(?:的)?(?:时间|期限)之?内|对(?:商品|订单|卖家|服务|本次(?:交易|服务))|做出?|作出?|进行|任何)${often}`;
/** What was not written. The bare word for a review needs somebody or a term before it, or what it is to be filled with after it. */
const nothing = `(?:填写?|写下?|发表|给出|留下|提交|输入)?(?:任何|文字|过|了|有效)${often}(?:评价|评论|点评|评语|内容|文字|留言)(?:的?(?:内容|信息))?`;
const filled = '(?:填写|输入)(?:任何|文字)*(?:评价|评论|点评|评语|内容|文字)(?:的?内容)?';
const stars = '(?:[0五]星级?|[0五]分|满分|全[0五]星)';
/** The platform votes. */
const votes = `(?:(?:系统|平台|网站|已|将|由|会|为您|为其|替您|代为)*(?:默认|预设|自动|代)(?:为|给予|给出?了?|做出|作出|生成|的)*(?:${stars}|好评|评价)+|(?:系统|平台)(?:给予|给出?了?|做出|作出)${stars}?好?评价?)`;
/** The platform's words for a vote that came without any. */
const liked =
  '(?:[该此]用户觉得(?:该)?(?:商品|宝贝|产品|店铺|服务|物流)(?:非常|很|真|特别|超|十分|还|挺|比较|较)*(?:好|赞|不错|满意|棒)(?:用|看)?)';
const given = `(?:并?已?(?:给出?了?|给予|打出?了?)${stars}(?:好评|评价)?)`;
const clause = `(?:${who}?${term}?,?${who}${no}${nothing}|${who}?${term},?${who}?${no}${nothing}|${no}${filled}|${votes}|${liked}|${given})`;
/** The same in English, and eBay's words for a vote that it casts itself. */
const english =
  "(?:(?:the|this) )?(?:user|buyer|customer|reviewer|member|shopper) (?:did not|didn['’]t|has not|hasn['’]t) (?:leave|left|write|written|provide|provided|submit|submitted|enter|entered)(?: an?| any| written| text| their)* (?:comments?|reviews?|feedback|content)|(?:order )?(?:delivered|completed)(?: successfully)?[, —–-]*(?:tracked and )?on time(?: with no issues)?";

const marks = '[\\s,.。!?;:~…、()【】\\[\\]"“”\'‘’《》-]*';
/**
 * Texts that the platform files in a buyer's stead (DOMAIN, section 2; seen on Taobao, Tmall, JD, 1688 and eBay pages 2016–2026, and in
 * the code of shops that fill in for buyers), made of such clauses from end to end: whoever writes on has written something. Readers
 * mark these too; this is the net under them for platforms that mix them into the buyer's own field. The clause is a group that the engine
 * remembers, though nobody asks for it: else it would write the clause out three times over, in a tenth of a second.
 */
const placeholder = new RegExp(
  `^${marks}(${clause}(?:的原因|,?因此)?${marks}){1,3}$|^${marks}(?:${english})${marks}$`,
  'u',
);
/** The characters they are made of: most texts of buyers that begin like them have others, and are told by that. */
const signs: ReadonlySet<string> = new Set(`${clause}的原因${marks}${english} `);

// So they begin; most buyers do not, and their texts need no second look.
const opening =
  /^[\s\p{P}]*(?:[此该該本这這用买買顾顧客会會消评評您你交完订訂超逾在规規还還暂暫尚没沒未填输輸系平网網已将將由为為替代默预預自并並\d]|th|us|bu|cu|re|me|sh|or|de|co)/iu;
// Every one of them has one of these; the rest need no folding.
const hint =
  /用[户戶]|[买買]家|[顾顧]客|客[户戶]|[会會][员員]|消[费費]者|[评評][价價]方|[天日][内內]|默[认認]|[预預][设設]|填[写寫]|[输輸]入|系[统統]|自[动動]|[规規]定|逾期|超[时時]|[您你]|r (?:did|has)|on time/iu;

function isMade(folded: string): boolean {
  for (const sign of folded) if (!signs.has(sign)) return false;
  return placeholder.test(folded);
}

/** Whether a text is the platform's and not the buyer's. */
export const isPlaceholder = (text: string): boolean =>
  text.length <= LONGEST && opening.test(text) && hint.test(text) && isMade(normalise(text));
