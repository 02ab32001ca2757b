import type { Chance } from './random';

/** Words that a person who edits a copy puts for each other. */
const swaps: readonly (readonly string[])[] = [
  ['很', '非常', '特别', '挺', '蛮', '超级'],
  ['不错', '挺好', '可以', '满意', '给力'],
  ['喜欢', '中意', '满意', '爱了'],
  ['质量', '品质', '做工', '用料'],
  ['物流', '快递', '发货', '送货'],
  ['收到', '拿到', '到手'],
  ['卖家', '店家', '老板', '客服', '掌柜'],
  ['朋友', '同事', '家人', '闺蜜'],
  ['便宜', '实惠', '划算', '值'],
  ['东西', '宝贝', '商品', '产品'],
  ['推荐', '安利', '建议入手'],
  ['差', '烂', '不行', '糟糕'],
  ['坏', '破', '裂', '掉'],
  ['good', 'great', 'nice', 'solid'],
  ['really', 'very', 'truly', 'so'],
  ['love', 'like', 'enjoy'],
  ['bought', 'got', 'ordered', 'purchased'],
];

const fillers = [...'的了真哦呀啊呢吧也都还就'];
const marks = ['，', '。', '！', '～', '!', ' ', '…', '、', '！！'];
const faces = ['👍', '😊', '❤️', '🌹', '😄', '💯', '🎉', '🙏'];

const points = (text: string): string[] => [...text];

function swapWord(text: string, dice: Chance): string {
  const here = swaps.flatMap((group) =>
    group.filter((word) => text.includes(word)).map((word): [string, readonly string[]] => [word, group]),
  );
  if (here.length === 0) return dropCharacter(text, dice);
  const [word, group] = dice.pick(here);
  return text.replace(word, dice.pick(group.filter((other) => other !== word)));
}

function insertCharacter(text: string, dice: Chance): string {
  const out = points(text);
  out.splice(dice.below(out.length + 1), 0, dice.pick(fillers));
  return out.join('');
}

function dropCharacter(text: string, dice: Chance): string {
  const out = points(text);
  if (out.length > 4) out.splice(dice.below(out.length), 1);
  return out.join('');
}

function changeMark(text: string, dice: Chance): string {
  const at = points(text).flatMap((c, i) => (/\p{P}/u.test(c) ? [i] : []));
  const out = points(text);
  if (at.length === 0) out.splice(dice.below(out.length + 1), 0, dice.pick(marks));
  else out[dice.pick(at)] = dice.pick(marks);
  return out.join('');
}

const addFace = (text: string, dice: Chance): string => text + dice.pick(faces).repeat(1 + dice.below(3));

const edits = [swapWord, swapWord, insertCharacter, dropCharacter, changeMark, addFace];

// One edit per this many characters at the light end and at the heavy end: a copy that its own seller would still pass as new.
const light = { from: 7, to: 20 };
// A person who is paid to make it look new; beyond this it is a text of its own.
const heavy = { from: 3, to: 6 };

/** A copy as a lazy person makes it: words swapped, characters put in and dropped, other punctuation, a face or two. */
export function edited(text: string, dice: Chance, { from, to } = light): string {
  const every = from + dice.below(to - from + 1);
  const count = Math.max(1, Math.round(points(text).length / every));
  let out = text;
  for (let i = 0; i < count; i++) out = dice.pick(edits)(out, dice);
  return out;
}

/** A copy by somebody who takes pains: an edit every few characters. */
export const reworked = (text: string, dice: Chance): string => edited(text, dice, heavy);
