import { wrongItem } from 'src/trust/signals/wrong-item';
import { goodsIn, topicOf } from 'src/trust/wording/topics';
import { goodsWords } from 'src/trust/wording/vocabulary/goods';
import { describe, expect, it } from 'vitest';
import { evidenceOn, outcomeOf, saying, shoppers, verdictOf } from './plant';

const shampoo = [
  '洗头很清爽',
  '去屑效果好，头皮不痒',
  '洗发水泡沫多',
  '頭髮順滑，味道也好聞',
  '洗完头发不油',
  '护发素也好用',
  'The shampoo smells nice',
];
const tablet = [
  '平板反应快',
  '开机十秒',
  '屏幕大，追剧爽，音质好',
  '系统流畅，打游戏不卡',
  '键盘手感好',
  'The tablet is quick',
  '像素高拍照清楚',
];
const dull = ['发货快', '客服耐心', '会再来', '包装严实', '物流三天到', '家人喜欢', '价格合适', '值得'];
const outings = ['配裙子穿好看的鞋', '鞋子配牛仔裤正好', '买了衣服又买的鞋'];
const many = (count: number, texts: string[]) =>
  Array.from({ length: count }, (_, i) => `${texts[i % texts.length]}，第${'一二三四五六七'[i % 7]}次`);

describe('wrong-item', () => {
  it.each([
    ['fail', many(20, shampoo), 60, undefined],
    ['fail', many(25, [...shampoo, ...tablet]), 75, undefined],
    ['warn', many(5, shampoo), 72, undefined],
    ['fail', many(60, shampoo), 40, '男士运动鞋 透气'],
    ['pass', many(1, shampoo), 60, undefined],
    ['pass', outings, 60, undefined],
    ['pass', many(20, dull), 60, undefined],
    ['not-tested', many(40, dull), 0, undefined],
    ['not-tested', many(3, shampoo), 4, undefined],
    ['not-tested', [], 0, '男士运动鞋 透气'],
  ] as const)('gives %s for %j among %i others, title %s', (expected, texts, others, title) => {
    const facts = title === undefined ? {} : { title };
    expect(verdictOf(wrongItem, [...saying(texts), ...shoppers(others)], { facts })).toBe(expected);
  });

  it('holds it against praise and blame alike, but against nobody where the goods themselves are in doubt', () => {
    const clear = outcomeOf(wrongItem, [
      ...saying(['洗头很清爽']),
      ...saying(['洗发水太稀，头皮痒'], { rating: 1 }, 1),
      ...shoppers(60),
    ]);
    expect(evidenceOn(clear, 0)).toBeLessThanOrEqual(-1);
    expect(evidenceOn(clear, 1)).toBe(evidenceOn(clear, 0));
    const crowd = outcomeOf(wrongItem, [...saying(many(15, shampoo)), ...shoppers(60)]);
    expect(evidenceOn(crowd, 0)).toBe(-4);
    const doubtful = outcomeOf(wrongItem, [...saying(many(30, shampoo)), ...shoppers(40)]);
    expect(doubtful.evidence?.size).toBe(0);
  });
});

describe('the kinds of goods', () => {
  it('fit into the bits of a number', () => {
    expect(Object.keys(goodsWords).length).toBeLessThanOrEqual(31);
  });

  it('are told by the longest word, and by whole words in English', () => {
    expect(goodsIn('鞋柜很大')).toBe(goodsIn('沙发很大'));
    expect(goodsIn('clamps hold')).toBe(0);
    expect(goodsIn('the lamp')).not.toBe(0);
    expect(goodsIn('天猫买的')).toBe(0);
    expect(goodsIn('猫很喜欢')).not.toBe(0);
    expect(goodsIn('杯盖拧得紧')).toBe(goodsIn('煮饭很香'));
  });

  it('of a bag include what it carries, and those of a phone no bag', () => {
    const [bag, phone] = [goodsIn('双肩包'), goodsIn('手机')];
    expect(topicOf(['双肩包'], Array(20).fill(bag)) & phone).toBe(phone);
    expect(topicOf(['手机'], Array(20).fill(phone)) & bag).toBe(0);
  });

  it('are not told by what couriers and many goods share', () => {
    for (const text of [
      '快递发个短信就走了',
      '生产日期很新',
      '脚底有气垫',
      '走时间长了会累',
      '离汽车站很近',
      '炒作概念',
    ]) {
      expect(goodsIn(text)).toBe(0);
    }
  });

  it('are not made out where few texts name any', () => {
    expect(topicOf([], [1, 1, 1, 0, 0])).toBe(0);
    expect(topicOf(['运动鞋'], [])).not.toBe(0);
  });
});
