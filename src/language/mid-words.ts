import { keptLetterOf } from './alphabet';
import { normalise } from './normalise';
import { inHand } from './review-tables';
import { LETTER_OF_LINK, Trie, WORD_SHIFT } from './trie';
import { Begins, noteAlone, notePair, noteThree } from './word-beginnings';

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

const kinds = new Map<string, number>();
for (const [kind, words] of lists) {
  for (const word of words.split(' ')) kinds.set(normalise(word.replaceAll('_', ' ')), kind);
}
const { cells, mask, root } = new Trie(kinds);

for (const word of kinds.keys()) {
  const [one = 0, two, three] = Array.from(word, (character) => keptLetterOf(character.charCodeAt(0)));
  if (two === undefined) noteAlone(Begins.mid, one);
  else if (three === undefined) notePair(Begins.mid, one, two);
  else noteThree(Begins.mid, one, two, three);
}

const { letters } = inHand;
// What comes from another file, or goes to one, a compiler takes for a constant only under a name of this file.
const [wordShift, letterOf] = [WORD_SHIFT, LETTER_OF_LINK];

/** The kinds of mid words in the letters [from, to) of the text in hand: bits of `MidWord`. Finds them inside other words too, as wide lists need. */
export function midWordsIn(from: number, to: number): number {
  let found = 0;
  for (let start = from; start < to; start++) found |= midWordsAt(start, to);
  return found;
}

/** The kinds of mid words that begin at a letter of the text in hand and end before `to`. */
export function midWordsAt(start: number, to: number): number {
  let found = 0;
  let base = root;
  for (let i = start; i < to; i++) {
    const letter = letters[i] as number;
    const cell = 2 * ((base + letter) & mask);
    const link = cells[cell + 1] as number;
    if ((link & letterOf) !== letter) break;
    found |= link >>> wordShift;
    base = cells[cell] as number;
  }
  return found;
}
