import type { Sentence } from './sentence';

/** What buyers plainly say of one aspect of a shop's people or of what comes after the sale: praise first, then blame. */
const ofPeople: Record<string, readonly [praise: readonly string[], blame: readonly string[]]> = {
  'service-attitude': [
    [
      '客服态度很好',
      '服务态度好',
      '卖家服务很好',
      '店家很热情',
      '客服很有耐心',
      '服务周到',
      '客服小姐姐人很好',
      '老板人不错',
      '服务一流',
      '卖家很贴心',
    ],
    [
      '客服态度很差',
      '服务态度不好',
      '服务差',
      '店家很冷淡',
      '客服没有耐心',
      '客服爱理不理',
      '卖家态度恶劣',
      '服务态度太差了',
      '客服敷衍',
      '服务很一般',
    ],
  ],
  'reply-speed': [
    ['回复很快', '客服秒回', '回复及时', '问什么都马上回', '客服随时在线', '有问必答很及时'],
    ['半天不回消息', '客服不回话', '回复太慢了', '一直不回复', '找不到人工客服', '电话打不通'],
  ],
  'pre-sales-advice': [
    ['客服推荐的尺码很准', '讲解得很专业', '客服很专业', '客服介绍得很详细', '推荐的型号很合适'],
    ['客服推荐的尺码不准', '客服一问三不知', '客服不专业', '客服乱推荐', '问参数客服说不清楚'],
  ],
  'after-sales-attitude': [
    ['售后很好', '售后不错', '售后服务好', '售后态度好', '售后很负责', '售后很有保障', '出了问题卖家很负责'],
    [
      '售后很差',
      '售后太差',
      '售后服务差',
      '售后态度不好',
      '售后不负责',
      '售后互相推脱',
      '出了问题没人管',
      '售后等于没有',
    ],
  ],
  'after-sales-speed': [
    ['退款很快', '退款及时', '退货秒到账', '售后处理很快', '当天就退款了', '换货很快'],
    ['退款很慢', '退款一直没到账', '退个货拖了很久', '售后处理太慢', '换货等了半个月', '催了好几次才退款'],
  ],
  'after-sales-solution': [
    ['有瑕疵给换了一件', '少发的给补发了', '坏的给换新了', '问题解决了', '给退了差价', '店家给了补偿'],
    ['不给退货', '不给退款', '不给换', '问题一直没解决', '坏了不给修', '少发了不给补', '拒绝退款'],
  ],
  'after-sales-cost': [
    ['有运费险', '退货不用出运费', '退货很方便', '店家承担了运费', '免费上门取件'],
    [
      '退货要自己出运费',
      '客服让我自己出运费',
      '来回运费都要我出',
      '退货很麻烦',
      '运费险不够付运费',
      '扣了我的运费',
      '没有运费险',
    ],
  ],
  'return-policy': [
    ['支持七天无理由退货', '质保两年', '七天包退很放心', '只换不修的承诺做到了'],
    ['说好七天无理由却不认', '不支持七天无理由', '拆开就不能退', '质保条款全是套路'],
  ],
  'complaint-handling': [
    ['差评后店家马上道歉了', '投诉后很快解决了', '提的意见店家改了', '平台介入后处理得公平'],
    ['投诉了也没用', '给差评就打电话骚扰', '要我改好评才处理', '投诉没人理'],
  ],
  'follow-up-care': [
    ['收货后客服还来回访', '卖家主动问用得怎么样', '有问题随时教我用', '用了半年还提醒保养'],
    ['付了钱就没人理了', '买完就不管了', '确认收货后就不理人了', '买前热情买后消失'],
  ],
};

/** The same of the goods and their way to the buyer. */
const ofGoods: Record<string, readonly [praise: readonly string[], blame: readonly string[]]> = {
  quality: [
    [
      '质量很好',
      '质量不错',
      '做工精细',
      '很好用',
      '面料舒服',
      '很结实',
      '效果不错',
      '东西挺好的',
      '没有异味',
      '没有质量问题',
      '没有瑕疵',
      '不掉色',
      '不起球',
      '不褪色',
      '不变形',
      '不漏水',
      '不卡顿',
      '没有线头',
      '用了半年没坏过',
      '不会坏',
    ],
    [
      '质量差',
      '质量不行',
      '做工粗糙',
      '用两天就坏了',
      '起球',
      '掉色',
      '不好用',
      '东西很差',
      '有异味',
      '有质量问题',
      '有瑕疵',
      '褪色',
      '变形',
      '漏水',
      '很卡',
      '线头很多',
      '容易坏',
      '味道很大',
    ],
  ],
  'as-described': [
    ['和图片一样', '和描述相符', '颜色跟图片一致', '没什么色差', '跟描述没有出入'],
    ['和图片不一样', '有色差', '跟描述不符', '色差很大', '和描述有出入'],
  ],
  'size-fit': [
    ['尺码合适', '大小刚好', '穿着合身', '不大不小', '尺码很准', '不偏小'],
    ['尺码偏小', '大了一码', '不合身', '尺码不准', '尺码偏大', '太紧了'],
  ],
  packaging: [
    ['包装很好', '包装严实', '包装精美', '包装没有破损', '包装没压坏', '包装完整'],
    ['包装破了', '包装简陋', '包装太差', '包装有破损', '包装压坏了', '包装很随便'],
  ],
  price: [
    ['价格实惠', '性价比高', '便宜', '不贵', '价格不高', '价格很便宜'],
    ['有点贵', '买完就降价', '不值这个价', '不便宜', '性价比不高', '太贵了'],
  ],
  shipping: [
    ['物流很快', '发货快', '快递很快', '第二天就到了', '物流不慢', '隔天就到'],
    ['物流太慢', '发货慢', '快递太慢了', '等了一个星期才到', '物流不快', '发货不及时'],
  ],
};

/** What buyers add that names nothing; as words for itself it is easily taken for advice or for a complaint about reviews. */
const ofNothing = [
  '推荐',
  '推荐购买',
  '值得推荐',
  '强烈推荐',
  '推荐给大家',
  '不推荐',
  '朋友推荐的',
  '好评',
  '五星好评',
  '给个好评',
  '差评',
  '回购了',
  '又买了一件',
  '第二次买了',
  '下次还来',
  '会再来的',
  '给孩子买的',
  '还没用',
  '收到了',
  '已经用上了',
];

interface Negated {
  readonly aspect: string;
  readonly label: 'positive' | 'negative';
  readonly of: readonly string[];
  readonly by: readonly string[];
  readonly what: readonly string[];
}

const hardly = ['不是很', '不太', '不怎么', '不算', '没那么', '一点也不', '并不'];
/** What is negated, of what and by what: each with each. */
const negations: readonly Negated[] = [
  {
    aspect: 'service-attitude',
    label: 'negative',
    of: ['客服', '卖家', '店家', '老板', '服务'],
    by: hardly,
    what: ['耐心', '客气', '周到', '上心', '友好', '好'],
  },
  { aspect: 'reply-speed', label: 'negative', of: ['回复', '客服回消息'], by: hardly, what: ['快', '及时'] },
  { aspect: 'shipping', label: 'negative', of: ['物流', '快递', '发货'], by: hardly, what: ['快', '及时'] },
  { aspect: 'after-sales-speed', label: 'negative', of: ['退款', '售后处理'], by: hardly, what: ['快', '及时'] },
  {
    aspect: 'quality',
    label: 'negative',
    of: ['质量', '做工', '效果', '味道', '面料'],
    by: hardly,
    what: ['好', '行'],
  },
  {
    aspect: 'quality',
    label: 'positive',
    of: ['', '这个', '用着'],
    by: ['不容易', '不太容易', '不会', '没那么容易', '从来不'],
    what: ['掉色', '起球', '变形', '褪色', '生锈', '松动', '断', '裂', '卡'],
  },
  { aspect: 'price', label: 'positive', of: ['价格', '', '东西'], by: hardly, what: ['贵', '高'] },
];

const negated = (): Sentence[] =>
  negations.flatMap(({ aspect, label, of, by, what }) =>
    of.flatMap((one) =>
      by.flatMap((not) =>
        what.map((other): Sentence => ({ text: one + not + other, aspects: [{ aspect, label }], half: 1 })),
      ),
    ),
  );

/** What stands between two such clauses. */
const joints = ['，', ',', ' ', '。', '，而且', '，就是', '，不过', '', '！', '，但是'];
/** Other clauses that each of people and of after-sales is met with, three of goods to one of people: enough that every joint comes up. */
const TOGETHER = 64;

interface Plain {
  readonly text: string;
  readonly aspect: string;
  readonly label: 'positive' | 'negative';
}

const listOf = (phrases: typeof ofPeople): Plain[] =>
  Object.entries(phrases).flatMap(([aspect, [praise, blame]]) => [
    ...praise.map((text) => ({ text, aspect, label: 'positive' as const })),
    ...blame.map((text) => ({ text, aspect, label: 'negative' as const })),
  ]);

/** Blames that each praise of the same aspect is met with, in turn before and after it. */
const BLAMES = 6;
/** What tells the two apart, in every second sentence. */
const apart = [
  ['一开始', '后来'],
  ['第一次', '第二次'],
  ['上次', '这次'],
  ['白天的', '晚上的'],
  ['大件的', '小件的'],
  ['之前', '现在'],
  ['前一个', '后一个'],
] as const;

/** One aspect praised and blamed. */
const mixed = (phrases: typeof ofPeople): Sentence[] =>
  Object.entries(phrases).flatMap(([aspect, [praise, blame]]) =>
    praise.flatMap((good, i) =>
      Array.from({ length: BLAMES }, (_, n): Sentence => {
        const bad = blame[(i + n) % blame.length] ?? good;
        const [first, second] = n % 2 === 0 ? [good, bad] : [bad, good];
        const [one, other] = (n % 4 < 2 ? undefined : apart[(i + n) % apart.length]) ?? ['', ''];
        const text = `${one}${first}${joints[(i + 3 * n) % joints.length] ?? ''}${other}${second}`;
        return { text, aspects: [{ aspect, label: 'mid' }], half: 1 };
      }),
    ),
  );

/**
 * Plain sentences of two clauses, each clause beside changing others and as often first as second. People who are asked to write seldom write
 * so, most buyers do: without these the network takes the praise of one clause for that of the other.
 */
export function plainSentences(): Sentence[] {
  const people = listOf(ofPeople);
  const goods = listOf(ofGoods);
  const pairs = people.flatMap((one, i) =>
    Array.from({ length: TOGETHER }, (_, n): Sentence => {
      const turn = i * TOGETHER + n;
      const others = n % 4 === 3 ? people : goods;
      // Steps that share no factor with the lists go through all of them.
      const other = others[(7 * turn + 3 * i) % others.length] ?? one;
      const joint = joints[turn % joints.length] ?? '';
      const [first, second] = turn % 3 === 0 ? [one, other] : [other, one];
      if (first.aspect === second.aspect) return { text: one.text, aspects: [one], half: 1 };
      return { text: `${first.text}${joint}${second.text}`, aspects: [first, second], half: 1 };
    }),
  );
  const nothing = ofNothing.flatMap((text, i) =>
    Array.from({ length: TOGETHER / 4 }, (_, n): Sentence => {
      const turn = i * TOGETHER + n;
      const other = goods[(7 * turn + 3 * i) % goods.length];
      if (other === undefined || n % 2 === 0) return { text, aspects: [], half: 1 };
      const [first, second] = n % 4 === 1 ? [text, other.text] : [other.text, text];
      return { text: `${first}${joints[n % joints.length] ?? ''}${second}`, aspects: [other], half: 1 };
    }),
  );
  return [...pairs, ...nothing, ...mixed(ofPeople), ...mixed(ofGoods), ...negated()];
}
