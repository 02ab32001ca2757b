import { readFileSync } from 'node:fs';
import { createLanguage } from 'src/language';
import { expect, it } from 'vitest';

const language = createLanguage(
  new Uint8Array(readFileSync(new URL('../../assets/language/polarity.zh.bin', import.meta.url))),
);

const goods = ['质量很好', '东西不错', '做工精致', '衣服很漂亮', '价格实惠', '包装完好', '发货很快'].concat([
  '质量太差',
  '东西一般',
  '尺码偏小',
  '颜色有色差',
  '物流太慢',
]);

const people: Record<string, readonly [praise: readonly string[], blame: readonly string[]]> = {
  'service-attitude': [
    ['客服态度好', '服务很好', '客服很热情'],
    ['客服态度差', '服务态度很差', '客服爱答不理'],
  ],
  'reply-speed': [['客服回复很快'], ['客服回复慢']],
  'after-sales-attitude': [['售后很好'], ['售后很差']],
  'after-sales-speed': [['退款很快'], ['退款很慢']],
  'after-sales-solution': [['坏了给换了新的'], ['不给退货']],
  'after-sales-cost': [['退货运费店家出了'], ['运费险没赔', '退货还要自己出运费']],
};

const pairs = Object.entries(people).flatMap(([aspect, sides]) =>
  sides.flatMap((phrases, side) =>
    phrases.flatMap((phrase) =>
      goods.flatMap((other) =>
        [`${other}，${phrase}`, `${phrase}，${other}`, `${other},就是${phrase}`, `${other}${phrase}`].map((text) => ({
          text,
          aspect,
          label: side === 0 ? 'positive' : 'negative',
        })),
      ),
    ),
  ),
);

it('what most buyers write, a plain clause on the goods and one on people, is found and judged clause by clause', () => {
  const wrong = pairs.filter(
    ({ text, aspect, label }) => language.classify(text).aspects.find((one) => one.aspect === aspect)?.label !== label,
  );
  expect(wrong.length / pairs.length, wrong.map(({ text }) => text).join('\n')).toBeLessThan(0.03);
});
