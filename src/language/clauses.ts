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
const kindAt = (text: string, index: number): Kind => {
  const kind = kinds[text.charCodeAt(index)] ?? Kind.Other;
  // The lower half of a picture belongs to its upper half.
  return kind === Kind.Other && index > 0 && isLow(text, index) ? (kinds[text.charCodeAt(index - 1)] ?? kind) : kind;
};
const isLow = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

/** Words that turn a sentence; a clause begins before them. */
const turns =
  '但是 但 可是 不过 不過 只不过 只不過 可惜 只是 就是 然而 唯一 唯独 唯獨 美中不足 除了 其他都 其它都 其余都 其餘都 结果 結果 反而 没想到 沒想到 谁知 誰知 but however although though except'.split(
    ' ',
  );
const turnsByFirst = new Map<string, string[]>();
for (const word of turns) {
  turnsByFirst.set(word.charAt(0), [...(turnsByFirst.get(word.charAt(0)) ?? []), word]);
}

/** 1 for every unit a turning word can begin with: most characters need no closer look. */
const turnStarts = new Uint8Array(0x10000);
for (const first of turnsByFirst.keys()) {
  turnStarts[first.charCodeAt(0)] = 1;
  turnStarts[first.toUpperCase().charCodeAt(0)] = 1;
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

/** The turning word that stands at `index` of a clause begun at `from`, or ''. */
function turnAt(text: string, index: number, from: number): string {
  if (turnStarts[text.charCodeAt(index)] !== 1) return '';
  const words = turnsByFirst.get(text.charAt(index).toLowerCase());
  if (!words) return '';
  for (const word of words) {
    if (text.slice(index, index + word.length).toLowerCase() !== word) continue;
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
    return !(/[\p{L}\p{N}]/u.test(text.charAt(index - 1)) && /[\da-z]/i.test(text.charAt(index + 1)));
  }
  if (kind === Kind.ListStop) return !isListMember(text, index, from);
  if (kind !== Kind.Space) return false;
  return (
    index - from >= SHORTEST_SPACED_RUN && kindAt(text, index - 1) === Kind.Cjk && kindAt(text, index + 1) === Kind.Cjk
  );
}

/** A clause with what stands around it cut off; undefined when nothing is left. */
function trimmed(text: string, from: number, to: number): { start: number; end: number } | undefined {
  let start = from;
  while (start < to && kindAt(text, start) !== Kind.Cjk && /[\s\p{P}]/u.test(text.charAt(start))) start++;
  let end = to;
  while (end > start && kindAt(text, end - 1) !== Kind.Cjk && /\s/.test(text.charAt(end - 1))) end--;
  return end > start ? { start, end } : undefined;
}

/** Splits a review into its clauses, in order, in time linear in the first LONGEST units. Never cuts inside a grapheme; answers any string. */
export function splitClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  const length = Math.min(text.length, LONGEST);
  let from = 0;
  let contrast = false;
  for (let i = 0; i <= length && clauses.length < MOST_CLAUSES; ) {
    const kind = i < length ? kindAt(text, i) : Kind.Stop;
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
    const span = trimmed(text, from, end);
    const question = kind === Kind.Question || (kind === Kind.Stop && kindAt(text, i + 1) === Kind.Question);
    if (span) clauses.push({ ...span, question, contrast });
    contrast = turn !== '';
    from = turn === '' ? next : i;
    i = next;
  }
  return clauses;
}
