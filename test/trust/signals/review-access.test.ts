import { reviewAccess } from 'src/trust/signals/review-access';
import { describe, expect, it } from 'vitest';
import { outcomeOf, saying, shoppers, verdictOf } from './plant';

const barred = [
  '差评发不出去，只能在这里说',
  '评价入口没了，追评才写上',
  '写了差评不显示',
  '商家关闭了评价，点不进去',
  '想追评，结果不讓評價',
];
const unable = ['还没穿，评价不了', '给爸爸买的，好坏评价不了', '非常差，无法评价', '没有不让评价这回事'];

describe('review-access', () => {
  it.each([
    ['fail', barred, 60, true],
    ['fail', [...barred.slice(0, 2), 'My review was removed twice'], 40, true],
    ['warn', barred, 60, false],
    ['warn', barred.slice(0, 2), 60, true],
    ['pass', unable, 60, true],
    ['pass', [], 60, true],
    ['pass', barred.slice(0, 1), 100, false],
    ['not-tested', barred.slice(0, 2), 3, true],
    ['not-tested', [], 0, true],
  ] as const)('gives %s for %j among %i others, folded notice: %s', (expected, texts, others, foldedNotice) => {
    const reviews = [...saying(texts, { rating: 1 }), ...shoppers(others)];
    const { facts } = { facts: { foldedNotice } };
    expect(verdictOf(reviewAccess, reviews, { facts })).toBe(expected);
  });

  it('holds nothing against the buyers who tell', () => {
    const outcome = outcomeOf(reviewAccess, [...saying(barred, { rating: 1 }), ...shoppers(30)]);
    expect(outcome.reviews).toEqual(['r0', 'r1', 'r2', 'r3', 'r4']);
    expect(outcome.evidence?.size ?? 0).toBe(0);
  });
});
