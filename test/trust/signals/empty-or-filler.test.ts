import { emptyOrFiller } from 'src/trust/signals/empty-or-filler';
import { fillerIn } from 'src/trust/wording/filler';
import { describe, expect, it } from 'vitest';
import { evidenceOn, outcomeOf, saying, shoppers, verdictOf } from './plant';

const praise = [
  '好评',
  '很好很好非常满意下次还来',
  '不错不错',
  '好好好好好好好好',
  '赞',
  'very good product, thanks',
  '滿意，推薦',
];
const blame = ['差', '垃圾', '太差了，不推荐', '差评', '失望', 'bad bad bad', '很爛'];
const many = (count: number, texts: string[]) => Array.from({ length: count }, (_, i) => texts[i % texts.length] ?? '');

describe('empty-or-filler', () => {
  it.each([
    ['fail', many(45, praise), 55],
    ['fail', many(40, blame), 60],
    ['warn', many(24, praise), 76],
    ['pass', many(8, praise), 92],
    ['pass', many(3, blame), 20],
    ['pass', [], 30],
    ['not-tested', many(3, praise), 3],
    ['not-tested', [], 0],
  ] as const)('gives %s for %j among %i others', (expected, texts, others) => {
    expect(verdictOf(emptyOrFiller, [...saying(texts), ...shoppers(others)])).toBe(expected);
  });

  it('leaves default ballots to their own signal, and counts pictures alone', () => {
    const defaults = saying(many(50, ['此用户没有填写评价。']), { default: true });
    expect(outcomeOf(emptyOrFiller, [...defaults, ...shoppers(30)]).numbers).toMatchObject({ read: 30, filler: 0 });
    expect(outcomeOf(emptyOrFiller, [...saying(['😀👍', '！！！']), ...shoppers(30)]).numbers.empty).toBe(2);
  });

  it('weighs blame like praise, and each of many more than one of few', () => {
    const few = outcomeOf(emptyOrFiller, [
      ...saying(['好评']),
      ...saying(['差评'], { rating: 1 }, 1),
      ...shoppers(60),
      ...saying(['鞋底断了，客服不管，鞋面也开胶'], { rating: 1 }, 2),
    ]);
    expect(evidenceOn(few, 0)).toBeLessThanOrEqual(-2.9);
    expect(evidenceOn(few, 1)).toBeLessThanOrEqual(-2.9);
    const crowd = outcomeOf(emptyOrFiller, [...saying(many(40, ['好评'])), ...shoppers(60)]);
    expect(evidenceOn(crowd, 0)).toBeLessThan(evidenceOn(few, 0));
    expect(evidenceOn(crowd, 0)).toBeGreaterThanOrEqual(-4.5);
  });

  it.each([
    ['很好', 'short'],
    ['好看好看好看好看', 'repeated'],
    ['东西很好，很满意，下次还会再来购买', 'stock'],
    ['非常滿意，值得推薦', 'stock'],
    ['great product, highly recommended', 'stock'],
    ['鞋底很软，走一天不累', undefined],
    ['物流三天到，盒子压扁了', undefined],
    ['开胶了', 'brief'],
    ['The zip broke after two days', undefined],
    ['😀😀', undefined],
  ])('takes %s for %s', async (text, expected) => {
    const { normalise } = await import('src/language/normalise');
    expect(fillerIn(normalise(text))).toBe(expected);
  });
});
