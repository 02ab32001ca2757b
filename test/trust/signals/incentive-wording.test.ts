import { incentiveWording } from 'src/trust/signals/incentive-wording';
import { describe, expect, it } from 'vitest';
import { evidenceOn, outcomeOf, saying, shoppers, verdictOf } from './plant';

const paid = [
  '好评返现五元，鞋子也还行',
  '卡片上写着晒图返红包，来晒一个',
  '全五星返现3元，客服说话算数',
  '收了红包才来夸的，穿着一般',
  '评价有礼，拿到了一张优惠券',
];

describe('incentive-wording', () => {
  it.each([
    ['fail', paid, 60],
    ['fail', paid.slice(0, 3), 40],
    ['warn', paid.slice(0, 2), 60],
    [
      'fail',
      ['Got a $5 gift card for a five star review', 'Free product in exchange for my review', paid[0] ?? ''],
      30,
    ],
    ['pass', paid.slice(0, 1), 100],
    ['pass', ['没有返现，自愿来评', '不是好评返现才夸的', '用消费券买的，国补之后很便宜'], 40],
    ['pass', [], 40],
    ['not-tested', paid.slice(0, 2), 3],
    ['not-tested', [], 0],
  ] as const)('gives %s for %j among %i others', (expected, texts, others) => {
    expect(verdictOf(incentiveWording, [...saying(texts), ...shoppers(others)])).toBe(expected);
  });

  it('does not fail on one sentence that was copied', () => {
    const copies = saying(Array.from({ length: 5 }, () => '好评返现五元，鞋子也还行'));
    expect(verdictOf(incentiveWording, [...copies, ...shoppers(40)])).toBe('warn');
  });

  it('tests nothing where buyers wrote nothing', () => {
    expect(verdictOf(incentiveWording, shoppers(40, { text: '此用户没有填写评价。', default: true }))).toBe(
      'not-tested',
    );
  });

  it('speaks against bought praise, less against disclosed goods, never against a complaint', () => {
    const reviews = [
      ...saying(['好评返现五元，鞋子也还行']),
      ...saying(['好评返现到现在没到账，骗好评'], { rating: 5 }, 1),
      ...saying(['卡片说好评返现，质量却很差'], { rating: 1 }, 2),
      ...saying(['穿了两周，鞋底很软'], { incentivised: true }, 3),
      ...shoppers(20),
    ];
    const outcome = outcomeOf(incentiveWording, reviews);
    expect([0, 1, 2, 3].map((index) => evidenceOn(outcome, index))).toEqual([-4, 0, 0, -1.5]);
    expect(outcome.reviews).toEqual(['r0', 'r1', 'r2', 'r3']);
    expect(outcome.innocent?.id).toBe('innocentRewards');
  });
});
