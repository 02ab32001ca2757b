import { sellerPressure } from 'src/trust/signals/seller-pressure';
import { describe, expect, it } from 'vitest';
import { outcomeOf, saying, shoppers, verdictOf } from './plant';

const told = ['卖家天天打电话让我改评价', '客服说删了差评就退款', '给了中评就被骚扰，短信轰炸', '不给五星不给保修'];
const calm = ['客服处理了问题，我主动改了好评', '从来没有打电话让我改评价', '快递打电话骚扰，找不到路'];

describe('seller-pressure', () => {
  it.each([
    ['fail', told, 60],
    ['fail', told.slice(0, 3), 100],
    ['warn', told.slice(0, 2), 100],
    ['fail', ['The seller keeps asking me to delete my review', ...told.slice(0, 2)], 20],
    ['pass', calm, 40],
    ['pass', told.slice(0, 1), 200],
    ['pass', [], 40],
    ['not-tested', told.slice(0, 2), 3],
    ['not-tested', [], 0],
  ] as const)('gives %s for %j among %i others', (expected, texts, others) => {
    expect(verdictOf(sellerPressure, [...saying(texts, { rating: 1 }), ...shoppers(others)])).toBe(expected);
  });

  it('hears it in a follow-up, names the reviews, and holds nothing against them', () => {
    const later = saying(['鞋子一周就开胶'], { rating: 1, followUp: { text: '卖家打电话逼我删差评', days: 5 } });
    const outcome = outcomeOf(sellerPressure, [...later, ...saying(told, { rating: 1 }, 1), ...shoppers(30)]);
    expect(outcome.reviews).toEqual(['r0', 'r1', 'r2', 'r3', 'r4']);
    expect(outcome.evidence?.size ?? 0).toBe(0);
    expect(outcome.innocent?.id).toBe('innocentPressure');
  });
});
