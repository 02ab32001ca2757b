/** A word that turns a sentence. Units of UTF-16; a Latin one is met in capitals too, and only as a whole word. */
interface Turn {
  readonly word: readonly number[];
  readonly latin: boolean;
  /** Right before this it does not turn: 但凡 says "whenever". */
  readonly notBefore: number;
  /** Right after one of these it does not turn: 不但, 非但; 处理结果 is a noun. */
  readonly notAfter: readonly number[];
  /** Nor with one of these among the three units before: 再好不过. */
  readonly notNear: readonly number[];
  /** If not at the beginning of a clause, it must stand right after one of these; any will do where it is empty. */
  readonly onlyAfter: readonly number[];
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

const unitsOf = (text = ''): number[] => Array.from(text, (character) => character.charCodeAt(0));

/** Turning words by the unit they can begin with; most units begin none, some many words but few turns. */
const byFirst: (readonly Turn[])[] = [[]];
/** The place in `byFirst` for every unit, 0 for those that no turning word begins with. */
export const turnStarts = new Uint8Array(0x10000);
// A compiler takes for a constant only what has a name of this file alone.
const places = turnStarts;

/** 1 for each unit that stands second in a turning word, and for each place in `byFirst` that has a word of one unit. */
const seconds = new Uint8Array(0x10000);
const singles = new Uint8Array(0x100);

function addTurn(unit: number, turn: Turn): void {
  if (turnStarts[unit] === 0) turnStarts[unit] = byFirst.push([]) - 1;
  const place = turnStarts[unit] ?? 0;
  const second = turn.word[1];
  if (second === undefined) singles[place] = 1;
  else for (const either of turn.latin ? [second, second & ~0x20] : [second]) seconds[either] = 1;
  byFirst[place] = [...(byFirst[place] ?? []), turn];
}

for (const word of words.split(' ')) {
  const turn: Turn = {
    word: unitsOf(word),
    latin: /[a-z]/.test(word),
    notBefore: word === '但' ? '凡'.charCodeAt(0) : -1,
    notAfter: unitsOf(notAfter[word]),
    notNear: unitsOf(notNear[word]),
    onlyAfter: unitsOf(onlyAfter[word]),
  };
  for (const first of new Set([word.charAt(0), word.charAt(0).toUpperCase()])) addTurn(first.charCodeAt(0), turn);
}

/** The longest turning word looks so far ahead; so many units of no character stand after every text. */
export const AHEAD = 9;

/** Whether a word stands at `index`, whose first unit does already, in capitals or not. */
function standsAt(units: Uint16Array, index: number, word: readonly number[]): boolean {
  for (let i = 1; i < word.length; i++) {
    const unit = units[index + i] as number;
    const wanted = word[i] as number;
    if (unit !== wanted && !(wanted < 0x80 && (unit | 0x20) === wanted)) return false;
  }
  return true;
}

function isIn(list: readonly number[], unit: number): boolean {
  for (let i = 0; i < list.length; i++) if (list[i] === unit) return true;
  return false;
}

/** Whether a unit is an ASCII digit or letter. */
export const isAlphanumeric = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);

const UNDERSCORE = 0x5f;
const isWordUnit = (unit: number): boolean => isAlphanumeric(unit) || unit === UNDERSCORE;

/** Whether a word that stands at `index` of a clause begun at `from` turns it. */
function turnsThere(units: Uint16Array, index: number, from: number, turn: Turn): boolean {
  const before = index > 0 ? (units[index - 1] as number) : 0;
  const after = units[index + turn.word.length] as number;
  if (turn.latin) return !(index > from && isWordUnit(before)) && !isWordUnit(after);
  if (after === turn.notBefore) return false;
  if (index === from) return true;
  if (isIn(turn.notAfter, before) || (turn.onlyAfter.length > 0 && !isIn(turn.onlyAfter, before))) return false;
  if (turn.notNear.length === 0) return true;
  for (let i = index - 1; i >= Math.max(from, index - NEAR); i--)
    if (isIn(turn.notNear, units[i] as number)) return false;
  return true;
}

/** The length of the turning word that stands at `index` of a clause begun at `from`, 0 for none; AHEAD units follow the text. */
export function turnAt(units: Uint16Array, index: number, from: number): number {
  const place = places[units[index] as number] as number;
  if (place === 0) return 0;
  // Most signs that begin a turning word mostly begin none (不, 就, 没): the next one tells.
  if (singles[place] === 0 && seconds[units[index + 1] as number] === 0) return 0;
  const turns = byFirst[place] as readonly Turn[];
  for (let i = 0; i < turns.length; i++) {
    const turn = turns[i] as Turn;
    if (standsAt(units, index, turn.word) && turnsThere(units, index, from, turn)) return turn.word.length;
  }
  return 0;
}
