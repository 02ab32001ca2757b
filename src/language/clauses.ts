import { LONGEST } from './normalise';

/** A part of a review that says one thing. `start` and `end` are UTF-16 indices into the original text, [start, end). */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** A question mark follows. */
  readonly question: boolean;
  /** A word such as 但是 or "but" stands before it or begins it. */
  readonly contrast: boolean;
}

/** A review has a few clauses; what comes after so many is not read. */
export const MOST_CLAUSES = 200;

/** The clauses of a text in plain tables, shared by all calls: read them before splitting the next text. */
export interface ClauseTable {
  count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where a question mark follows. */
  readonly questions: Uint8Array;
  /** 1 where the clause turns. */
  readonly contrasts: Uint8Array;
}

enum Kind {
  Other,
  Cjk,
  Space,
  LineBreak,
  Stop,
  Question,
  /** Ends a clause except between two digits or letters: 3.5, 1,000, 12:30, app.js. */
  SoftStop,
  /** 、 lists words (质量、物流都好) or stands for a comma (质量很好、物流很慢). */
  ListStop,
  Emoji,
  /** The lower half of a picture or a rare sign, of the kind of its upper half. */
  Low,
}

function kindTable(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  const ranges: readonly (readonly [number, number, Kind])[] = [
    [0x3400, 0x9fff, Kind.Cjk],
    [0xf900, 0xfaff, Kind.Cjk],
    [0x2300, 0x23ff, Kind.Emoji],
    [0x2600, 0x27bf, Kind.Emoji],
    [0x2b00, 0x2bff, Kind.Emoji],
    // The upper halves of U+1F000 to U+1FBFF, and joiners that hold a picture together.
    [0xd83c, 0xd83e, Kind.Emoji],
    [0x200d, 0x200d, Kind.Emoji],
    [0x20e3, 0x20e3, Kind.Emoji],
    [0xfe00, 0xfe0f, Kind.Emoji],
    [0xdc00, 0xdfff, Kind.Low],
  ];
  for (const [from, to, kind] of ranges) kinds.fill(kind, from, to + 1);
  const signs: readonly (readonly [string, Kind])[] = [
    [' \t\u00a0\u3000\u2002\u2003\u2009\u200b\ufeff', Kind.Space],
    ['\n\r\u000b\u000c\u0085\u2028\u2029', Kind.LineBreak],
    ['!;~。！；～…，﹐﹑﹒﹔·•|｜。─—=＝', Kind.Stop],
    ['?？﹖', Kind.Question],
    ['.,:：．', Kind.SoftStop],
    ['、､', Kind.ListStop],
  ];
  for (const [characters, kind] of signs) for (const one of characters) kinds[one.charCodeAt(0)] = kind;
  return kinds;
}

const kinds = kindTable();
function kindAt(text: string, index: number): Kind {
  // Outside the text charCodeAt is NaN, which no table holds.
  const kind = index >= 0 && index < text.length ? (kinds[text.charCodeAt(index)] as Kind) : Kind.Other;
  if (kind !== Kind.Low) return kind;
  const upper = index > 0 ? (kinds[text.charCodeAt(index - 1)] as Kind) : Kind.Other;
  return upper === Kind.Low ? Kind.Other : upper;
}

const Sort = { known: 1, space: 2, mark: 4, word: 8 } as const;
/** What sort of character a unit is, asked of Unicode when the unit is first met. */
const sorts = new Uint8Array(0x10000);
function sortOf(unit: number): number {
  const known = sorts[unit] as number;
  if (known !== 0) return known;
  const character = String.fromCharCode(unit);
  const sort =
    Sort.known |
    (/\s/.test(character) ? Sort.space : 0) |
    (/\p{P}/u.test(character) ? Sort.mark : 0) |
    (/[\p{L}\p{N}]/u.test(character) ? Sort.word : 0);
  sorts[unit] = sort;
  return sort;
}
const isSort = (text: string, index: number, sort: number): boolean =>
  index >= 0 && index < text.length && (sortOf(text.charCodeAt(index)) & sort) !== 0;

/** Words that turn a sentence; a clause begins before them. */
const turns =
  '但是 但 可是 不过 不過 只不过 只不過 可惜 只是 就是 然而 唯一 唯独 唯獨 美中不足 除了 其他都 其它都 其余都 其餘都 结果 結果 反而 没想到 沒想到 谁知 誰知 but however although though except'.split(
    ' ',
  );
/** Turning words by the unit they can begin with; most units begin none, some many words but few turns. */
const turnsByFirst: (readonly string[] | undefined)[] = new Array(0x10000);
const turnStarts = new Uint8Array(0x10000);
for (const word of turns) {
  for (const first of new Set([word.charAt(0), word.charAt(0).toUpperCase()])) {
    const unit = first.charCodeAt(0);
    turnsByFirst[unit] = [...(turnsByFirst[unit] ?? []), word];
    turnStarts[unit] = 1;
  }
}

/** What may stand before 就是 when it turns a sentence (还可以就是小了点); elsewhere it stresses (物流就是快). */
const ENDS_A_JUDGEMENT = /[以行好错錯欢歡意了的快看适適般吧啊呢强強棒美高低]/;
/** 不但, 非但, 但凡 do not turn; 处理结果 is a noun. */
const IN_A_WORD: Readonly<Record<string, RegExp>> = {
  但: /[不非何岂]$/,
  结果: /[理诉查的个]$/,
  結果: /[理訴查的個]$/,
  不过: /(?:再|最).{0,2}$|[只瞒敌拗]$/,
  不過: /(?:再|最).{0,2}$|[只瞞敵拗]$/,
  只是: /[不]$/,
  可是: /[那]$/,
};

/** Whether a word stands at `index`, whose first unit does already, in capitals or not. */
function standsAt(text: string, index: number, word: string): boolean {
  for (let i = 1; i < word.length; i++) {
    const unit = text.charCodeAt(index + i);
    const wanted = word.charCodeAt(i);
    if (unit !== wanted && !(wanted < 0x80 && (unit | 0x20) === wanted)) return false;
  }
  return true;
}

/** The turning word that stands at `index` of a clause begun at `from`, or ''. */
function turnAt(text: string, index: number, from: number): string {
  for (const word of turnsByFirst[text.charCodeAt(index)] ?? []) {
    if (!standsAt(text, index, word)) continue;
    const before = text.slice(Math.max(from, index - 4), index);
    if (/[a-z]/.test(word)) {
      if (/\w$/.test(before) || /\w/.test(text.charAt(index + word.length))) continue;
      return word;
    }
    if (IN_A_WORD[word]?.test(before) || text.startsWith('但凡', index)) continue;
    if (word === '就是' && before !== '' && !ENDS_A_JUDGEMENT.test(before.slice(-1))) continue;
    return word;
  }
  return '';
}

/** A list of words has short members; what is longer is a clause of its own. */
const LONGEST_LIST_MEMBER = 3;
/** A run this short before a blank is a word set apart for looks (很 好), not a clause. */
const SHORTEST_SPACED_RUN = 2;

function isListMember(text: string, index: number, from: number): boolean {
  for (let i = index - 1; i >= index - LONGEST_LIST_MEMBER - 1; i--) {
    if (i < from || kindAt(text, i) === Kind.ListStop) return true;
  }
  return false;
}

/** Whether the clause begun at `from` ends at the sign at `index`. */
function endsAt(text: string, index: number, from: number): boolean {
  const kind = kindAt(text, index);
  if (kind === Kind.Stop || kind === Kind.Question || kind === Kind.LineBreak) return true;
  if (kind === Kind.SoftStop) {
    return !(isSort(text, index - 1, Sort.word) && /[\da-z]/i.test(text.charAt(index + 1)));
  }
  if (kind === Kind.ListStop) return !isListMember(text, index, from);
  if (kind !== Kind.Space) return false;
  return (
    index - from >= SHORTEST_SPACED_RUN && kindAt(text, index - 1) === Kind.Cjk && kindAt(text, index + 1) === Kind.Cjk
  );
}

const table: ClauseTable = {
  count: 0,
  starts: new Int32Array(MOST_CLAUSES),
  ends: new Int32Array(MOST_CLAUSES),
  questions: new Uint8Array(MOST_CLAUSES),
  contrasts: new Uint8Array(MOST_CLAUSES),
};

/** Adds a clause without what stands around it, unless nothing is left; whether it was added. */
function add(text: string, from: number, to: number): boolean {
  let start = from;
  while (start < to && kindAt(text, start) !== Kind.Cjk && isSort(text, start, Sort.space | Sort.mark)) start++;
  let end = to;
  while (end > start && kindAt(text, end - 1) !== Kind.Cjk && isSort(text, end - 1, Sort.space)) end--;
  if (end <= start) return false;
  table.starts[table.count] = start;
  table.ends[table.count] = end;
  table.count++;
  return true;
}

/** Splits a review into its clauses, in order, in time linear in the first LONGEST units. Never cuts inside a grapheme; answers any string. */
export function findClauses(text: string): ClauseTable {
  table.count = 0;
  const length = Math.min(text.length, LONGEST);
  let from = 0;
  let contrast = 0;
  for (let i = 0; i <= length && table.count < MOST_CLAUSES; ) {
    const unit = i < length ? text.charCodeAt(i) : 0;
    const known = i < length ? (kinds[unit] as Kind) : Kind.Stop;
    if (known <= Kind.Cjk && turnStarts[unit] === 0) {
      i++;
      continue;
    }
    const kind = known === Kind.Low ? kindAt(text, i) : known;
    let end = i;
    let next = i + 1;
    let turn = '';
    if (kind === Kind.Emoji) {
      while (end < length && kindAt(text, end) === Kind.Emoji) end++;
      next = end;
    } else if (kind <= Kind.Cjk) {
      turn = turnAt(text, i, from);
      next = i + (turn.length || 1);
    }
    if (turn === '' && (kind <= Kind.Cjk || (kind !== Kind.Emoji && i < length && !endsAt(text, i, from)))) {
      i = next;
      continue;
    }
    if (add(text, from, end)) {
      const asks = kind === Kind.Question || (kind === Kind.Stop && kindAt(text, i + 1) === Kind.Question);
      table.questions[table.count - 1] = asks ? 1 : 0;
      table.contrasts[table.count - 1] = contrast;
    }
    contrast = turn === '' ? 0 : 1;
    from = turn === '' ? next : i;
    i = next;
  }
  return table;
}

/** `findClauses` as objects of their own. */
export function splitClauses(text: string): Clause[] {
  const { count, starts, ends, questions, contrasts } = findClauses(text);
  return Array.from({ length: count }, (_, i) => ({
    start: starts[i] ?? 0,
    end: ends[i] ?? 0,
    question: questions[i] === 1,
    contrast: contrasts[i] === 1,
  }));
}
