import { END, keptLetterOf, LETTERS, START, UNKNOWN } from '../alphabet';

// What comes from another file, or goes to one, a compiler takes for a constant only under a name of this file.
const [none, end, start] = [UNKNOWN, END, START];

/** A span of time met in a clause: where it ends, and whether it was said to be short or long. */
export interface SpanOfTime {
  readonly end: number;
  readonly says: 'fast' | 'slow' | 'nothing';
}

const letterFor = (character: string): number => keptLetterOf(character.codePointAt(0) ?? 0);
/** What a letter does beside a span of time: bits. */
const Role = { numeral: 1, filler: 2, wait: 4, quick: 8, slow: 16, loose: 32, mere: 64, point: 128 } as const;
const roles = new Uint8Array(LETTERS);

const characters: readonly (readonly [number, string])[] = [
  // Numbers are folded to one 0; 半 and 几 count as numbers.
  [Role.numeral, '0一二两三四五六七八九十百几半数'],
  [Role.filler, '多来个'],
  // 等了三天, 拖了一周: what stands shortly before a wait.
  [Role.wait, '等拖弄催耗折审磨隔走搞整熬候卡耽'],
  [Role.quick, '就内便即'],
  [Role.slow, '才还没都过仍也了'],
  // 二十多天, 十来天: nobody counts days so loosely who did not wait.
  [Role.loose, '多来'],
  // 只花了两天, 仅三天: stands before a time that was short.
  [Role.mere, '只仅'],
  // 一个月后: a point in time, not a wait.
  [Role.point, '后前来'],
];
for (const [role, those] of characters) {
  for (const one of those) roles[letterFor(one)] = (roles[letterFor(one)] ?? 0) | role;
}

/** Whether a letter, none at all included, has one of these roles. */
const has = (letter: number | undefined, role: number): boolean => ((roles[letter ?? none] as number) & role) !== 0;

/** The letters a number can begin with. */
export const numerals: readonly number[] = [...roles.keys()].filter((letter) => has(letter, Role.numeral));

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
for (const [unit, those] of [
  [SHORT, '秒钟'],
  [DAYS, '天日'],
  [LONG, '周月年'],
] as const) {
  for (const one of those) unitOf[letterFor(one)] = unit;
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

/** Whether a letter with this role stands shortly before. */
function isNearAfter(letters: Uint16Array, from: number, role: number): boolean {
  // START stands before the first character and ends the look back.
  for (let i = from - 1; i >= from - LOOK_BACK && letters[i] !== start; i--) if (has(letters[i], role)) return true;
  return false;
}

/** Whether a character can begin a number. */
export const isNumeral = (letter: number): boolean => has(letter, Role.numeral);

/** By letter, 1 where it may follow the first of a number in a span of time: more of the number, or what begins a unit. */
export const spanGoesOn = Uint8Array.from({ length: LETTERS }, (_, letter) =>
  Number(has(letter, Role.numeral | Role.filler) || unitOf[letter] !== 0 || longerUnitOf[letter] !== 0),
);

/**
 * Reads 三天, 半个多月, 0分钟 at `from`, and how it was meant; undefined where there is none. START and END stand around the clause. Looks
 * at a constant number of characters.
 */
export function spanOfTime(letters: Uint16Array, from: number): SpanOfTime | undefined {
  let at = from + 1;
  while (at < from + LONGEST_NUMBER && has(letters[at], Role.numeral | Role.filler)) at++;
  const first = letters[at] ?? none;
  const isLonger = secondOf[first] !== 0 && secondOf[first] === letters[at + 1];
  const unit = (isLonger ? longerUnitOf : unitOf)[first] ?? 0;
  if (unit === 0) return undefined;
  const stop = at + (isLonger ? 2 : 1);
  const next = letters[stop] ?? end;
  if (has(next, Role.quick) || (next !== end && has(letters[stop + 1], Role.quick))) return { end: stop, says: 'fast' };
  if (unit !== LONG && isNearAfter(letters, from, Role.mere)) return { end: stop, says: 'fast' };
  if (has(next, Role.slow) || isNearAfter(letters, from, Role.wait)) return { end: stop, says: 'slow' };
  if (unit === DAYS && has(letters[at - 1], Role.loose)) return { end: stop, says: 'slow' };
  if (has(next, Role.point) || unit === DAYS) return { end: stop, says: 'nothing' };
  return { end: stop, says: unit === SHORT ? 'fast' : 'slow' };
}
