/** A word that turns a sentence. Units of UTF-16; a Latin one is met in capitals too, and only as a whole word. */
interface Turn {
  readonly word: string;
  readonly latin: boolean;
  /** Right after one of these it does not turn: 不但, 非但; 处理结果 is a noun. */
  readonly notAfter: string;
  /** Nor with one of these among the three units before: 再好不过. */
  readonly notNear: string;
  /** If not at the beginning of a clause, it must stand right after one of these; any will do where it is empty. */
  readonly onlyAfter: string;
}

const words =
  '但是 但 可是 不过 不過 只不过 只不過 可惜 只是 就是 然而 唯一 唯独 唯獨 美中不足 除了 其他都 其它都 其余都 其餘都 结果 結果 反而 没想到 沒想到 谁知 誰知 but however although though except';

const notAfter: Readonly<Record<string, string>> = {
  但: '不非何岂',
  结果: '理诉查的个',
  結果: '理訴查的個',
  不过: '只瞒敌拗',
  不過: '只瞞敵拗',
  只是: '不',
  可是: '那',
};
const notNear: Readonly<Record<string, string>> = { 不过: '再最', 不過: '再最' };
/** What may stand before 就是 when it turns a sentence (还可以就是小了点); elsewhere it stresses (物流就是快). */
const onlyAfter: Readonly<Record<string, string>> = {
  就是: '以行好错錯欢歡意了的快看适適般吧啊呢强強棒美高低',
};
const NEAR = 3;

/** Turning words by the unit they can begin with; most units begin none, some many words but few turns. */
const byFirst: (readonly Turn[] | undefined)[] = new Array(0x10000);
/** 1 for every unit that a turning word can begin with. */
export const turnStarts = new Uint8Array(0x10000);
for (const word of words.split(' ')) {
  const turn: Turn = {
    word,
    latin: /[a-z]/.test(word),
    notAfter: notAfter[word] ?? '',
    notNear: notNear[word] ?? '',
    onlyAfter: onlyAfter[word] ?? '',
  };
  for (const first of new Set([word.charAt(0), word.charAt(0).toUpperCase()])) {
    const unit = first.charCodeAt(0);
    byFirst[unit] = [...(byFirst[unit] ?? []), turn];
    turnStarts[unit] = 1;
  }
}

/** Whether a word stands at `index`, whose first unit does already, in capitals or not. */
function standsAt(text: string, index: number, word: string): boolean {
  if (index + word.length > text.length) return false;
  for (let i = 1; i < word.length; i++) {
    const unit = text.charCodeAt(index + i);
    const wanted = word.charCodeAt(i);
    if (unit !== wanted && !(wanted < 0x80 && (unit | 0x20) === wanted)) return false;
  }
  return true;
}

const isWordUnit = (text: string, index: number): boolean => /\w/.test(text.charAt(index));

/** Whether a word that stands at `index` of a clause begun at `from` turns it. */
function turnsThere(text: string, index: number, from: number, turn: Turn): boolean {
  if (turn.latin) {
    return !(index > from && isWordUnit(text, index - 1)) && !isWordUnit(text, index + turn.word.length);
  }
  // 但凡 says "whenever".
  if (turn.word === '但' && text.charAt(index + 1) === '凡') return false;
  if (index === from) return true;
  const before = text.charAt(index - 1);
  if (turn.notAfter.includes(before) || (turn.onlyAfter !== '' && !turn.onlyAfter.includes(before))) return false;
  if (turn.notNear === '') return true;
  for (let i = index - 1; i >= Math.max(from, index - NEAR); i--)
    if (turn.notNear.includes(text.charAt(i))) return false;
  return true;
}

/** The length of the turning word that stands at `index` of a clause begun at `from`, 0 for none. */
export function turnAt(text: string, index: number, from: number): number {
  const turns = byFirst[text.charCodeAt(index)];
  if (!turns) return 0;
  for (let i = 0; i < turns.length; i++) {
    const turn = turns[i] as Turn;
    if (standsAt(text, index, turn.word) && turnsThere(text, index, from, turn)) return turn.word.length;
  }
  return 0;
}
