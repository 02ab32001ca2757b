import { END, START } from '../normalise';

/** A span of time met in a clause: where it ends, and whether it was said to be short or long. */
export interface SpanOfTime {
  readonly end: number;
  readonly says: 'fast' | 'slow' | 'nothing';
}

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map((character) => character.codePointAt(0) ?? 0));

/** Numbers are folded to one 0; 半 and 几 count as numbers. */
const numerals = codesOf('0一二两三四五六七八九十百几半数');
/** The same as a table: most characters of a text are asked for this. */
const numeralTable = new Uint8Array(0x10000);
for (const numeral of numerals) numeralTable[numeral] = 1;
const fillers = codesOf('多来个');
/** 等了三天, 拖了一周: what stands shortly before a wait. */
const waits = codesOf('等拖弄催耗折审磨隔走搞整熬候卡耽');
const quickly = codesOf('就内便即');
const slowly = codesOf('才还没都过仍也了');
/** 二十多天, 十来天: nobody counts days so loosely who did not wait. */
const loosely = codesOf('多来');
/** 只花了两天, 仅三天: stands before a time that was short. */
const merely = codesOf('只仅');
/** 一个月后: a point in time, not a wait. */
const points = codesOf('后前来');

/** Longest run of numerals and fillers that is read as one number. */
const LONGEST_NUMBER = 6;
/** How far before a span a word for waiting may stand. */
const LOOK_BACK = 3;

/** Units of time as numbers; 0 is none. */
const SHORT = 1;
const DAYS = 2;
const LONG = 3;

/** Units of one character, and for those of two the second by the first. */
const unitOf = new Uint8Array(0x10000);
for (const [unit, characters] of [
  [SHORT, '秒钟'],
  [DAYS, '天日'],
  [LONG, '周月年'],
] as const) {
  for (const code of codesOf(characters)) unitOf[code] = unit;
}
const LONGER_UNITS: Readonly<Record<string, number>> = {
  星期: LONG,
  礼拜: LONG,
  小时: SHORT,
  钟头: SHORT,
  分钟: SHORT,
};
const secondOf = new Uint16Array(0x10000);
const longerUnitOf = new Uint8Array(0x10000);
for (const [word, unit] of Object.entries(LONGER_UNITS)) {
  secondOf[word.charCodeAt(0)] = word.charCodeAt(1);
  longerUnitOf[word.charCodeAt(0)] = unit;
}

function isWaitedFor(codes: Int32Array, from: number): boolean {
  // START stands before the first character and ends the look back.
  for (let i = from - 1; i >= from - LOOK_BACK && codes[i] !== START; i--) if (waits.has(codes[i] ?? 0)) return true;
  return false;
}

function isCalledShort(codes: Int32Array, from: number): boolean {
  for (let i = from - 1; i >= from - LOOK_BACK && codes[i] !== START; i--) if (merely.has(codes[i] ?? 0)) return true;
  return false;
}

/** Whether a character can begin a number. */
export const isNumeral = (code: number): boolean => numeralTable[code & 0xffff] === 1;

/**
 * Reads 三天, 半个多月, 0分钟 at `from`, and how it was meant; undefined where there is none. START and END stand around the clause. Looks
 * at a constant number of characters.
 */
export function spanOfTime(codes: Int32Array, from: number): SpanOfTime | undefined {
  let at = from + 1;
  while (at < from + LONGEST_NUMBER && (isNumeral(codes[at] ?? 0) || fillers.has(codes[at] ?? 0))) at++;
  const first = (codes[at] ?? 0) & 0xffff;
  const isLonger = secondOf[first] !== 0 && secondOf[first] === codes[at + 1];
  const unit = (isLonger ? longerUnitOf : unitOf)[first] ?? 0;
  if (unit === 0) return undefined;
  const end = at + (isLonger ? 2 : 1);
  const next = codes[end] ?? END;
  if (quickly.has(next) || (next !== END && quickly.has(codes[end + 1] ?? END))) return { end, says: 'fast' };
  if (unit !== LONG && isCalledShort(codes, from)) return { end, says: 'fast' };
  if (slowly.has(next) || isWaitedFor(codes, from)) return { end, says: 'slow' };
  if (unit === DAYS && loosely.has(codes[at - 1] ?? 0)) return { end, says: 'slow' };
  if (points.has(next) || unit === DAYS) return { end, says: 'nothing' };
  return { end, says: unit === SHORT ? 'fast' : 'slow' };
}
