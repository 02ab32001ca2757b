import type { Review } from 'src/domain/reading';
import { hostileNegative } from 'src/trust/signals/hostile-negative';
import { describe, expect, it } from 'vitest';
import { kept } from '../../score/evidence';
import { dayAfter, outcomeOf } from './fixtures';

const praise = Array.from({ length: 70 }, (_, index) =>
  kept(index, { rating: 5, text: `第${index}次回购，用着顺手，家里人都喜欢`, date: dayAfter(index * 2) }),
);
const complaints = [
  '拉链用了两天就坏了，客服让我自己修',
  '颜色跟图片差太多，退货还要自己出运费',
  '等了十一天才到，盒子压扁了',
  '穿了一次就开胶，鞋底也硬',
  '尺码偏小，问客服半天才回一句',
  '味道很重，晾了一周还是有',
  '少发了一个配件，补寄又等五天',
  '螺丝孔对不上，师傅说没法装',
  '充电半小时就发烫，不敢用了',
  '洗一次掉色，把别的衣服也染了',
];
const critics = (texts: readonly string[], more: (index: number) => Partial<Review> = () => ({}), from = 300) =>
  texts.map((text, index) =>
    kept(from + index, { rating: 1 + (index % 3), text, date: dayAfter(index * 13), ...more(index) }),
  );
const test = (...reviews: ReturnType<typeof critics>[]) => outcomeOf(hostileNegative, [...praise, ...reviews.flat()]);

const kit = ['用料看着很廉价呀', '完全不值这个价钱', '跟宣传的不是一回事', '再也不会来第二次', '朋友都说我买亏了'];
const templated = Array.from({ length: 20 }, (_, index) =>
  [0, 1, 2].map((step) => kit[(index * (step + 1) + step) % kit.length] ?? '').join('，'),
);

describe('criticism that looks ordered is named', () => {
  it('when it is put together from the same clauses', () => {
    const outcome = test(critics(templated));
    expect(outcome.verdict).toBe('fail');
    expect(outcome.reviews).toHaveLength(20);
    expect(outcome.innocent?.id).toBe('innocentHostile');
  });

  it('when it keeps recommending one other shop', () => {
    const ads = complaints.slice(0, 6).map((text) => `${text}，建议大家去买青禾家的`);
    expect(test(critics(ads)).verdict).toBe('fail');
  });

  it('when it says nothing at all, again and again', () => {
    const bare = Array.from(
      { length: 20 },
      (_, index) => ['差', '不好', '垃圾', '很差', '失望'][index % 5] + '!'.repeat(index),
    );
    expect(test(critics(bare)).verdict).toBe('warn');
  });

  it('when a score of it comes in three days', () => {
    const sign = (index: number, at: number): string =>
      String.fromCodePoint(0x4e00 + ((index * 977 + at * 131) % 3000));
    const told = Array.from({ length: 20 }, (_, index) =>
      Array.from({ length: 14 }, (_each, at) => sign(index, at)).join(''),
    );
    expect(test(critics(told, (index) => ({ date: dayAfter(50 + (index % 3)) }))).verdict).toBe('warn');
  });
});

describe('nothing is said', () => {
  it('of buyers who each tell their own story', () => {
    expect(test(critics(complaints))).toMatchObject({ verdict: 'pass', reviews: [] });
  });

  it('of two who say the same', () => {
    expect(test(critics([...complaints, '拉链用了两天就坏了，还不给换'])).verdict).toBe('pass');
  });

  it('of buyers who found it better elsewhere, each in another place', () => {
    const elsewhere = ['不如隔壁家的', '建议去买木槿家的', '还是去实体店买', '别家便宜一半'];
    expect(test(critics(complaints.map((text, index) => `${text}，${elsewhere[index % 4]}`).slice(0, 8))).verdict).toBe(
      'pass',
    );
  });
});

describe('it is not tested', () => {
  it('with next to no criticism', () => {
    expect(test(critics(complaints.slice(0, 4))).verdict).toBe('not-tested');
  });

  it('where no vote is shown or said', () => {
    const mute = complaints.map((text, index) => kept(index, { text, date: dayAfter(index) }));
    expect(outcomeOf(hostileNegative, mute).verdict).toBe('not-tested');
  });
});

it('leaves the first who used the words alone, so that copying a complaint never discredits it', () => {
  const [first = ''] = complaints;
  const copied = critics(
    Array.from({ length: 12 }, () => first),
    (index) => ({ date: dayAfter(20 + index) }),
  );
  const { evidence } = test(
    critics(complaints.slice(1), () => ({}), 600),
    copied,
  );
  expect(evidence?.get(copied[0]?.key ?? kept(0, {}).key)).toBeUndefined();
  expect(evidence?.get(copied[5]?.key ?? kept(0, {}).key)).toBeLessThan(-2);
});
