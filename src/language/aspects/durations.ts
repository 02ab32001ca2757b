import type { Folded } from '../normalise';

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
const shortUnits = codesOf('秒钟');
const days = codesOf('天日');
const longUnits = codesOf('周月年');
const LONG_WORDS = ['星期', '礼拜'];
const HOUR_WORDS = ['小时', '钟头', '分钟'];
/** 等了三天, 拖了一周: what stands shortly before a wait. */
const waits = codesOf('等拖弄催耗折审磨隔');
const quickly = codesOf('就内便即');
const slowly = codesOf('才还没都过仍也了');
/** 一个月后: a point in time, not a wait. */
const points = codesOf('后前来');

const startsWith = ({ codes }: Folded, at: number, words: readonly string[]): boolean =>
  words.some((word) => codes[at] === word.charCodeAt(0) && codes[at + 1] === word.charCodeAt(1));

/** Longest run of numerals and fillers that is read as one number. */
const LONGEST_NUMBER = 6;
/** How far before a span a word for waiting may stand. */
const LOOK_BACK = 3;

type Unit = 'short' | 'days' | 'long';

/** The unit of time that begins at `at`; undefined when none does. */
function unitAt(folded: Folded, at: number): { unit: Unit; length: number } | undefined {
  const code = folded.codes[at] ?? 0;
  if (startsWith(folded, at, LONG_WORDS)) return { unit: 'long', length: 2 };
  if (startsWith(folded, at, HOUR_WORDS)) return { unit: 'short', length: 2 };
  if (shortUnits.has(code)) return { unit: 'short', length: 1 };
  if (days.has(code)) return { unit: 'days', length: 1 };
  return longUnits.has(code) ? { unit: 'long', length: 1 } : undefined;
}

function isWaitedFor({ codes }: Folded, from: number): boolean {
  for (let i = Math.max(1, from - LOOK_BACK); i < from; i++) if (waits.has(codes[i] ?? 0)) return true;
  return false;
}

/** Whether a character can begin a number. */
export const isNumeral = (code: number): boolean => numeralTable[code & 0xffff] === 1;

/** Reads 三天, 半个多月, 0分钟 at `from`, and how it was meant; undefined where there is none. Looks at a constant number of characters. */
export function spanOfTime(folded: Folded, from: number): SpanOfTime | undefined {
  const { codes } = folded;
  let at = from + 1;
  while (at < from + LONGEST_NUMBER && (isNumeral(codes[at] ?? 0) || fillers.has(codes[at] ?? 0))) at++;
  const found = unitAt(folded, at);
  if (!found) return undefined;
  const end = at + found.length;
  const next = codes[end] ?? 0;
  if (quickly.has(next) || quickly.has(codes[end + 1] ?? 0)) return { end, says: 'fast' };
  if (slowly.has(next) || isWaitedFor(folded, from)) return { end, says: 'slow' };
  if (points.has(next) || found.unit === 'days') return { end, says: 'nothing' };
  return { end, says: found.unit === 'short' ? 'fast' : 'slow' };
}
