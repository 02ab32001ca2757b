import { CopyIndex, copyClusters } from 'src/trust/copies';
import { describe, expect, it } from 'vitest';

const clusters = (...texts: string[]) => copyClusters(texts.map((text, index) => ({ key: `r${index}`, text })));
const joined = (one: string, other: string) => clusters(one, other)[1] !== undefined;

const praise = '灯罩的做工比想象中细致，暖光照在餐桌上很温馨，安装师傅二十分钟就弄好了，老人也说喜欢';

describe('copies', () => {
  it.each([
    ['equal words', '包装完好，物流很快，满意', '包装完好！物流很快…满意😀'],
    ['another width, case and script', 'Ｎｉｃｅ 這個檯燈質量很好', 'nice这个台灯质量很好'],
    ['another number', '用了3天才来评价，亮度足够看书', '用了15天才来评价，亮度足够看书'],
    ['some characters changed', praise, praise.replace('想象', '预料').replace('餐桌', '书桌').replace('老人', '爸妈')],
    ['characters swapped', praise, praise.replace('细致', '致细').replace('温馨', '馨温').replace('安装', '装安')],
    [
      'characters inserted',
      praise,
      praise.replace('灯罩', '灯罩哈').replace('餐桌', '餐厅桌').replace('师傅', '师傅们'),
    ],
    ['one sign of a short text dropped', '鞋子有点大，穿着不舒服', '鞋子有大，穿着不舒服'],
    ['one sign of a very short text changed', '颜色跟图片完全不符', '颜色跟图片完全不同'],
    ['sentences shuffled', praise, praise.split('，').reverse().join('，')],
    ['a sentence dropped', praise, praise.split('，').slice(1).join('，')],
    [
      'words put before and after',
      praise,
      `第一次在这里买东西，等了一个星期。${praise}。下次装修房子还会考虑这一家的其他款式`,
    ],
  ])('are seen through %s', (_, one, other) => {
    expect(joined(one, other)).toBe(true);
    expect(joined(other, one)).toBe(true);
  });

  it.each([
    ['short stock praise', '很好', '很好'],
    ['short texts that meet in most words', '质量很好，很喜欢', '质量不错，很喜欢'],
    ['short texts that differ in a word', '质量很好，我很喜欢', '质量不错，我很喜欢'],
    ['short texts that say it otherwise', '鞋底很硬，穿着不舒服', '鞋底很滑，走路不放心'],
    [
      'the same stock phrases',
      '质量很好，物流很快，孩子穿着正好，颜色也正',
      '物流很快，质量很好，灯光柔和不刺眼，客厅用刚好',
    ],
    ['the same form', '产品质量：灯体很沉\n店家服务：回复及时耐心', '产品质量：有点掉漆\n店家服务：催了三次才发'],
    ['the same subject', '灯罩的做工很细致，装上去客厅亮堂多了', '灯罩有划痕，客服让我自己拿回去修，很失望'],
  ])('are not seen in %s', (_, one, other) => {
    expect(joined(one, other)).toBe(false);
  });

  it('belong to the earliest, which is the first of the list', () => {
    expect(clusters(praise, '毫不相干的一句话，关于快递', `${praise}！`, praise)).toEqual([
      'r0',
      undefined,
      'r0',
      'r0',
    ]);
  });

  it('are not chained: what is unlike the earliest is none of its copies', () => {
    const middle = `${praise}，客服一直耐心解答问题，退换也方便，包装里还送了两颗备用螺丝和说明书`;
    const last = '，客服一直耐心解答问题，退换也方便，包装里还送了两颗备用螺丝和说明书';
    expect(clusters(praise, middle, last)).toEqual(['r0', 'r0', undefined]);
  });
});

describe('an index of copies', () => {
  // A generator of its own, so that every run shuffles alike.
  const chance = (seed: number) => {
    let state = seed;
    return (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
  };
  const words = '灯 罩 光 暖 亮 桌 书 房 客 厅 装 线 孩 子 老 人 喜 欢 柔 和 结 实 沉 轻 薄 厚 快 慢 包 盒 角 漆'.split(
    ' ',
  );
  const sentences = (draw: (below: number) => number) =>
    Array.from({ length: 6 }, () => Array.from({ length: 9 }, () => words[draw(words.length)]).join(''));

  it('gives the same clusters in whatever order reviews are added', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const draw = chance(seed);
      const pool = sentences(draw);
      const reviews = Array.from({ length: 30 }, (_, index) => ({
        key: `r${index}`,
        order: index,
        text: Array.from({ length: 1 + draw(4) }, () => pool[draw(pool.length)]).join('，'),
      }));
      const expected = copyClusters(reviews);
      expect(expected.filter((one) => one !== undefined).length).toBeGreaterThan(4);
      const index = new CopyIndex();
      const order = [...reviews];
      while (order.length > 0) {
        const [review] = order.splice(draw(order.length), 1);
        if (review) index.add(review);
        // Asked in between as well, so that settling half-way is put to the test.
        if (draw(3) === 0) index.clusterOf('r0');
      }
      expect(reviews.map(({ key }) => index.clusterOf(key))).toEqual(expected);
    }
  });

  it('never changes an earlier review for a later one', () => {
    const reviews = [praise, `${praise}，很好`, '完全不同的一条评价，说的是物流太慢了'].map((text, i) => ({
      key: `r${i}`,
      text,
    }));
    const before = copyClusters(reviews.slice(1, 2));
    expect(before).toEqual([undefined]);
    expect(copyClusters([...reviews.slice(1), ...reviews.slice(0, 1)])).toEqual(['r1', undefined, 'r1']);
  });
});
