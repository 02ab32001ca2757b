import type { ServiceScore } from 'src/domain/dimensions';
import { assess } from 'src/score/assess';
import { blamesBuyer } from 'src/trust/wording/blame';
import { describe, expect, it } from 'vitest';
import { item, kept, now, rated, store, times } from './evidence';

const options = { now, dial: 'default' } as const;
const answered = (index: number, rating: number, text: string) => kept(index, { rating, sellerReply: { text } });
const score = (dimension: ServiceScore['dimension'], more: Partial<ServiceScore>): ServiceScore => ({
  dimension,
  unit: 'score',
  better: 'higher',
  shown: true,
  ...more,
});
const repliesOf = (...reviews: Parameters<typeof item>[0]) =>
  assess(store([item(reviews)]), options).afterSales.replies;

describe('the answers of a seller', () => {
  it('are counted against the mid and negative reviews, with an interval', () => {
    const replies = repliesOf(
      answered(1, 1, '很抱歉，已经安排补发，请您查收'),
      answered(2, 3, '抱歉让您久等了，运费已退到您的账户'),
      answered(3, 5, '谢谢您的喜欢，欢迎下次再来看看'),
      ...rated([2, 1], 10),
      ...rated(times(8, 5), 20),
    );
    expect(replies).toMatchObject({ critics: 4, answered: 2, share: 0.5, replies: 3, templated: 0, blaming: [] });
    const [low, high] = replies?.interval90 ?? [1, 0];
    // Wilson's interval for 2 of 4 at 90%, worked by hand.
    expect(low).toBeCloseTo(0.1825, 3);
    expect(high).toBeCloseTo(0.8175, 3);
  });

  it('are nothing to speak of where the page shows none', () => {
    expect(repliesOf(...rated([1, 2, 5, 5]))).toBeUndefined();
  });

  it('have no share where nobody complained', () => {
    const replies = repliesOf(answered(1, 5, '谢谢支持，祝您生活愉快'), ...rated(times(9, 5), 10));
    expect(replies).toMatchObject({ critics: 0, answered: 0, replies: 1 });
    expect(replies).not.toHaveProperty('share');
  });

  it('by template are those that say what another one says', () => {
    const template = '亲爱的顾客，非常抱歉给您带来不好的购物体验，我们会努力改进';
    const replies = repliesOf(
      answered(1, 1, `${template}，祝您生活愉快`),
      answered(2, 2, `${template}！！`),
      answered(3, 1, '螺丝今天已经补寄，单号稍后发给您，实在对不起'),
    );
    expect(replies).toMatchObject({ templated: 2, replies: 3 });
  });
});

describe('an answer that blames the buyer', () => {
  it.each([
    '是您自己没看清楚尺寸哦',
    '這是您自己操作不當造成的',
    '恶意差评，同行派来的吧',
    '一分价钱一分货，要求太高就不要买',
    '没有仔细看详情页就来给差评',
    'It is your own fault that it broke.',
    'You did not read the description.',
  ])('is recognised: %s', (text) => expect(blamesBuyer(text)).toBe(text));

  it.each([
    '不是您自己的问题，是我们发错了',
    '非常抱歉，是仓库没有检查仔细',
    '您可以看一下详情页的安装视频哦，有问题随时找我们',
    '谢谢您的建议，下次一定改进',
    'Sorry, that was not your fault, we sent the wrong one.',
  ])('is not this: %s', (text) => expect(blamesBuyer(text)).toBeUndefined());
});

describe('the gold service conditions', () => {
  it('are met, not met or not shown, one by one, and never met as a whole', () => {
    const scores = [
      score('overall', { value: 4.2, scale: 5 }),
      score('service-satisfaction', { unit: 'percent', value: 91 }),
    ];
    const { afterSales } = assess(store([], scores), options);
    expect(afterSales.goldService).toEqual([
      { id: 'composite', status: 'met', value: 4.2, needed: 3.6 },
      { id: 'ratings', status: 'not-shown', needed: 100 },
      { id: 'satisfaction', status: 'no-cut', value: 91 },
    ]);
  });

  it('are left out where a page shows none of them', () => {
    expect(assess(store([], [score('service', { value: 4.8, scale: 5 })]), options).afterSales).not.toHaveProperty(
      'goldService',
    );
  });
});

describe('a score over several windows', () => {
  const short = score('service-satisfaction', { value: 91, unit: 'percent', count: 250, windowDays: 30 });
  const long = score('service-satisfaction', { value: 97, unit: 'percent', count: 40, windowDays: 180 });
  const inData = score('service-satisfaction', { value: 12, unit: 'percent', count: 1, windowDays: 7, shown: false });
  const spread = (dimension: ServiceScore['dimension']) => score(dimension, { distributionPercent: { 5: 80, 1: 20 } });

  it('speaks for the shortest of them that the page shows, whichever was read first', () => {
    const scores = [long, spread('shipping'), inData, spread('service'), short];
    const [one, other] = [scores, [...scores].reverse()].map((list) => {
      const { afterSales, pooled } = assess(store([], list), options);
      return { gold: afterSales.goldService, steps: pooled.explanation };
    });
    expect(one?.gold?.[1]).toEqual({ id: 'ratings', status: 'met', value: 250, needed: 100 });
    expect(other).toEqual(one);
  });
});

describe('quick refunds and many of them', () => {
  it('are said together', () => {
    const quick = score('refund-duration', { unit: 'days', better: 'lower', value: 0.5, industryValue: 1.6 });
    const many = score('after-sales-rate', { unit: 'percent', better: 'lower', value: 12, industryValue: 5 });
    expect(assess(store([], [quick, many]), options).afterSales.caution?.id).toBe('quickButManyRefunds');
    expect(assess(store([], [quick]), options).afterSales).not.toHaveProperty('caution');
  });
});
