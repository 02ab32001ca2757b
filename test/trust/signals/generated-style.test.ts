import { generatedStyle } from 'src/trust/signals/generated-style';
import { describe, expect, it } from 'vitest';
import { evidenceOn, outcomeOf, saying, shoppers, verdictOf } from './plant';

const words = ['非常舒服', '真的好看', '价格便宜', '质量不错', '鞋子轻便', '穿着合脚'];
/** Long praise made of two phrases over and over, each text another pair. */
const chants = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const [one = '', other = ''] = [words[index % 6], words[(index + 1 + Math.floor(index / 6)) % 6]];
    return `${one}${other}${one}${one}，${other}${other}${one}${index % 2 ? '' : other}`;
  });
const english = Array.from(
  { length: 6 },
  (_, i) => `very good shoes very good price very good shoes ${i} very good price very good`,
);

describe('generated-style', () => {
  it.each([
    ['fail', chants(30), 70],
    ['warn', chants(20), 80],
    ['warn', english, 40],
    ['pass', chants(2), 60],
    ['pass', [], 60],
    ['pass', ['很好很好', '不错不错不错'], 40],
    ['not-tested', ['很好', '不错', '可以', '满意', '赞', '棒', '好看', '舒服', '合脚'], 2],
    ['not-tested', [], 0],
  ] as const)('gives %s for %j among %i others', (expected, texts, others) => {
    expect(verdictOf(generatedStyle, [...saying(texts), ...shoppers(others)])).toBe(expected);
  });

  it('leaves a long list of reasons alone, and hears who writes for the points', () => {
    const outcome = outcomeOf(generatedStyle, [
      ...saying([
        '鞋底偏软，走路有弹性；鞋面透气，夏天不闷；尺码比平时大半码，建议试穿；鞋带有点长，别的都好，周末再去爬一次山看看',
        '鞋子还行，先凑够十五个字换积分再说吧',
        '真好看真好看真好看真好看真好看真好看',
      ]),
      ...shoppers(20),
    ]);
    expect([0, 1, 2].map((index) => evidenceOn(outcome, index))).toEqual([0, -3.5, -3.5]);
  });

  it('compares with texts of the same length: what repeats in a page is usual, in a line it is not', () => {
    const line = '很软很软，很软的鞋很软';
    const outcome = outcomeOf(generatedStyle, [...saying([`${line}真的`]), ...shoppers(20)]);
    expect(evidenceOn(outcome, 0)).toBeLessThan(0);
  });
});
