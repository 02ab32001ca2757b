import { normalise } from './normalise';
import { Trie } from './trie';

/** Kinds of words that speak for or against a mid review: bits. */
export const MidWord = { hedge: 1, reserve: 2, raving: 4 } as const;

const lists: readonly (readonly [number, string])[] = [
  // Words that say neither good nor bad.
  [
    MidWord.hedge,
    '一般 还行 还可以 还好 凑合 凑活 马马虎虎 中规中矩 勉强 将就 平平 普通 过得去 一分钱一分货 就那样 说得过去 差强人意 尚可 能接受 可以接受 还算 so-so average mediocre okay decent',
  ],
  // Words that take something back: a bit too, not very, not as hoped.
  [
    MidWord.reserve,
    '有点 有一点 有些 稍 略 偏 不太 不是很 不怎么 不够 没想象 没有想象 没想像 没有想像 没那么 美中不足 可惜 遗憾 要是 如果能 希望 建议 感觉不 不如 唯一 a_bit a_little not_very wish',
  ],
  // Praise without reserve; a review that has it is hardly mid.
  [MidWord.raving, '非常 超级 特别好 太棒 完美 超好 爱了 惊喜 强烈推荐 必须 绝对 五星 很喜欢 excellent perfect love'],
];

const trie = new Trie(1 << 9);
for (const [kind, words] of lists) {
  for (const word of words.split(' ')) trie.set(normalise(word.replaceAll('_', ' ')), kind);
}

/** The kinds of mid words in the folded codes [from, to): bits of `MidWord`. Finds them inside other words too, as wide lists need. */
export function midWordsIn(codes: Int32Array, from: number, to: number): number {
  let kinds = 0;
  for (let start = from; start < to; start++) {
    let node = trie.first(codes[start] as number);
    for (let i = start + 1; node !== 0; i++) {
      kinds |= trie.wordAt(node);
      node = i < to ? trie.child(node, codes[i] as number) : 0;
    }
  }
  return kinds;
}
