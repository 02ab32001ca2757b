import { glanceFor } from './glance';
import { sentencesOf } from './texts';

const barred = new RegExp(
  [
    '(?:评价?不了|评不了|不让(?:我|人)?(?:再)?评(?:价|论)?|不给(?:我|人)?评价?(?!语)|不允许(?:我)?评|禁止评|关闭了?(?:评价|评论)|(?:评价|评论)(?:功能|入口|按钮|通道|页面|窗口)?(?:被)?(?:关闭|关了|没了|不见|消失|找不到|隐藏|灰的|灰色|点不|打不开|失效|禁用|限制))',
    '(?:没有|找不到|没了|取消了?|不见了)(?:评价|评论|追评)(?:的)?(?:入口|按钮|选项|地方|功能)',
    '(?:入口|按钮)(?:都)?(?:没了|没有了|不见|消失|找不到|关了|灰)',
    '(?:差评|评价|评论|追评|中评|图片)(?:都|总是|一直|老是|怎么)?(?:发不出|发不了|发布不|提交不|不显示|显示不|不让发|看不到|看不见|被删|被屏蔽|被吞|被隐藏|被折叠|没通过|过不了|审核不|通不过|上不去|传不上)',
    '(?:发不出|发不了|写不了|提交不了|显示不了|传不了)(?:差评|评价|评论|追评)',
    '(?:只能|只让|只准|只允许)(?:我)?(?:看|给|打|写|评|显示)?(?:见|到)?好评',
    '(?:屏蔽|删除|删|隐藏|折叠|吞|撤)(?:了|掉|了我的|掉我的|我的|我)+(?:写的|发的)?(?:差评|评价|评论|追评)',
    'my (?:review|rating|feedback|comment)s? (?:was|were|got|has been|have been|keeps? (?:being|getting)) (?:removed|deleted|rejected|hidden|blocked|not (?:posted|published|shown))',
    "(?:can'?t|cannot|could not|couldn'?t|unable to|won'?t let me|wouldn'?t let me|not allowed to|doesn'?t let me) (?:to )?(?:leave|post|write|submit|publish|give)(?: an?| my| any| the)?(?: negative| bad| honest| low| 0[- ]star)? ?(?:review|rating|feedback)",
    '(?:review|rating)s? (?:is|are|was|were) (?:disabled|turned off|closed|blocked)',
  ].join('|'),
  'gu',
);

/** 评价不了 also says "I cannot judge yet" or "beyond words": then nobody barred anything. */
const cannotJudge =
  /还没|没用|没试|没穿|没吃|没装|没拆|没开|没有用|没有穿|没有试|未用|未使用|未安装|暂时|先不|等用|用过再|送人|送的|别人|朋友|代买|不懂|外行|刚收|刚到|刚买|时间短|没感觉|好坏|效果|haven'?t (?:used|tried)|not used|yet to/u;
const denied = /(?:没有|从不|不会|并没|没|不是|从没)[^,]{0,4}$/u;
/** One of these stands in every such telling, and in few texts else. */
const hint =
  /不了|不让|不给|不允|不准|禁止|关|入口|按钮|不出|不去|不见|不到|不上|显示|通过|不过|[删屏隐吞撤藏]|只能|只让|只准|没了|没有评|取消|review|rating|feedback/u;
/** The quickest look: single signs and any English. */
const topic = glanceFor('评口钮图');

/** Whether a folded text tells that a review could not be given or was not shown. */
export const tellsOfBarring = (folded: string): boolean =>
  topic(folded) &&
  hint.test(folded) &&
  sentencesOf(folded).some((sentence) => {
    if (cannotJudge.test(sentence)) return false;
    for (const { index } of sentence.matchAll(barred)) if (!denied.test(sentence.slice(0, index))) return true;
    return false;
  });
