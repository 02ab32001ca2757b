import { MOST_CLAUSES, splitClauses } from 'src/language/clauses';
import { describe, expect, it } from 'vitest';

const parts = (text: string): string[] => splitClauses(text).map(({ start, end }) => text.slice(start, end));

describe('splitting a review into clauses', () => {
  it.each([
    ['还可以，就是小了点', ['还可以', '就是小了点']],
    ['还可以就是小了点', ['还可以', '就是小了点']],
    ['物流就是快', ['物流就是快']],
    ['客服回复很快但就是不给退', ['客服回复很快', '但就是不给退']],
    ['质量很好！！！物流慢。。。', ['质量很好', '物流慢']],
    ['质量好 物流快\n客服差', ['质量好', '物流快', '客服差']],
    ['很喜欢😊😊下次再来', ['很喜欢😊😊', '下次再来']],
    ['不但便宜而且好用', ['不但便宜而且好用']],
    ['再好不过了', ['再好不过了']],
    ['质量、物流、客服都好', ['质量、物流、客服都好']],
    ['价格便宜、物流很慢', ['价格便宜', '物流很慢']],
    ['買了3.5米，付了1,200元', ['買了3.5米', '付了1,200元']],
    [
      'Good quality, but shipping was slow. However I kept it',
      ['Good quality', 'but shipping was slow', 'However I kept it'],
    ],
    ['除了颜色其他都满意', ['除了颜色', '其他都满意']],
    ['東西不錯，只不過有點貴', ['東西不錯', '只不過有點貴']],
    ['处理结果我不满意', ['处理结果我不满意']],
    ['Nice BUT small', ['Nice', 'BUT small']],
    ['没话说就不退也只好可惜了', ['没话说就不退也只好', '可惜了']],
  ])('%s', (text, wanted) => {
    expect(parts(text)).toEqual(wanted);
  });

  it('marks questions and turns', () => {
    const [first, second] = splitClauses('能退吗？不过很便宜');
    expect(first).toMatchObject({ question: true, contrast: false });
    expect(second).toMatchObject({ question: false, contrast: true });
  });

  it('answers any string, in order, inside the text and without cutting a picture', () => {
    for (const text of [
      '',
      '😊',
      '👨‍👩‍👧👍🏽',
      '\ud83d',
      '\udc00好',
      '。。。',
      '很好'.repeat(50_000),
      '，'.repeat(100_000),
      'e\u0301!\u0301 x',
      'مرحبا، شكرا',
    ]) {
      let before = 0;
      for (const { start, end } of splitClauses(text)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        before = end;
      }
      expect(before).toBeLessThanOrEqual(text.length);
    }
    expect(parts('👨‍👩‍👧👍🏽')).toEqual(['👨‍👩‍👧👍🏽']);
  });

  it('stops at its cap', () => {
    expect(splitClauses('好，'.repeat(1000))).toHaveLength(MOST_CLAUSES);
  });
});
