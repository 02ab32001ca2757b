import { END, keptLetterOf, LETTERS, START, UNKNOWN } from '../alphabet';

/** A span of time met in a clause: where it ends, and whether it was said to be short or long. */
export interface SpanOfTime {
  readonly end: number;
  readonly says: 'fast' | 'slow' | 'nothing';
}

const letterFor = (character: string): number => keptLetterOf(character.codePointAt(0) ?? 0);
const lettersOf = (characters: string): ReadonlySet<number> => new Set([...characters].map(letterFor));

/** Numbers are folded to one 0; 半 and 几 count as numbers. */
export const numerals = lettersOf('0一二两三四五六七八九十百几半数');
/** The same as a table: most characters of a text are asked for this. */
export const numeralTable = new Uint8Array(LETTERS);
for (const numeral of numerals) numeralTable[numeral] = 1;
const fillers = lettersOf('多来个');
/** 等了三天, 拖了一周: what stands shortly before a wait. */
const waits = lettersOf('等拖弄催耗折审磨隔走搞整熬候卡耽');
const quickly = lettersOf('就内便即');
const slowly = lettersOf('才还没都过仍也了');
/** 二十多天, 十来天: nobody counts days so loosely who did not wait. */
const loosely = lettersOf('多来');
/** 只花了两天, 仅三天: stands before a time that was short. */
const merely = lettersOf('只仅');
/** 一个月后: a point in time, not a wait. */
const points = lettersOf('后前来');

/** Longest run of numerals and fillers that is read as one number. */
const LONGEST_NUMBER = 6;
/** How far before a span a word for waiting may stand. */
const LOOK_BACK = 3;

/** Units of time as numbers; 0 is none. */
const SHORT = 1;
const DAYS = 2;
const LONG = 3;

/** Units of one character, and for those of two the second by the first. */
const unitOf = new Uint8Array(LETTERS);
for (const [unit, characters] of [
  [SHORT, '秒钟'],
  [DAYS, '天日'],
  [LONG, '周月年'],
] as const) {
  for (const letter of lettersOf(characters)) unitOf[letter] = unit;
}
const LONGER_UNITS: Readonly<Record<string, number>> = {
  星期: LONG,
  礼拜: LONG,
  小时: SHORT,
  钟头: SHORT,
  分钟: SHORT,
};
const secondOf = new Uint16Array(LETTERS);
const longerUnitOf = new Uint8Array(LETTERS);
for (const [word, unit] of Object.entries(LONGER_UNITS)) {
  const [first, second] = [...word].map(letterFor);
  secondOf[first ?? UNKNOWN] = second ?? UNKNOWN;
  longerUnitOf[first ?? UNKNOWN] = unit;
}

function isWaitedFor(letters: Uint16Array, from: number): boolean {
  // START stands before the first character and ends the look back.
  for (let i = from - 1; i >= from - LOOK_BACK && letters[i] !== START; i--)
    if (waits.has(letters[i] ?? 0)) return true;
  return false;
}

function isCalledShort(letters: Uint16Array, from: number): boolean {
  for (let i = from - 1; i >= from - LOOK_BACK && letters[i] !== START; i--)
    if (merely.has(letters[i] ?? 0)) return true;
  return false;
}

/** Whether a character can begin a number. */
export const isNumeral = (letter: number): boolean => numeralTable[letter] === 1;

/**
 * Reads 三天, 半个多月, 0分钟 at `from`, and how it was meant; undefined where there is none. START and END stand around the clause. Looks
 * at a constant number of characters.
 */
export function spanOfTime(letters: Uint16Array, from: number): SpanOfTime | undefined {
  let at = from + 1;
  while (at < from + LONGEST_NUMBER && (isNumeral(letters[at] ?? 0) || fillers.has(letters[at] ?? 0))) at++;
  const first = letters[at] ?? 0;
  const isLonger = secondOf[first] !== 0 && secondOf[first] === letters[at + 1];
  const unit = (isLonger ? longerUnitOf : unitOf)[first] ?? 0;
  if (unit === 0) return undefined;
  const end = at + (isLonger ? 2 : 1);
  const next = letters[end] ?? END;
  if (quickly.has(next) || (next !== END && quickly.has(letters[end + 1] ?? END))) return { end, says: 'fast' };
  if (unit !== LONG && isCalledShort(letters, from)) return { end, says: 'fast' };
  if (slowly.has(next) || isWaitedFor(letters, from)) return { end, says: 'slow' };
  if (unit === DAYS && loosely.has(letters[at - 1] ?? 0)) return { end, says: 'slow' };
  if (points.has(next) || unit === DAYS) return { end, says: 'nothing' };
  return { end, says: unit === SHORT ? 'fast' : 'slow' };
}
