import { turnStarts } from './turns';

/** What a UTF-16 unit does where a text is split into clauses. */
export enum Kind {
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
const { Other: other, Low: low } = Kind;

/** Whether a clause may begin or end at a unit; at all others none does. */
export const mayDivide = (unit: number): boolean => (kinds[unit] as Kind) > Kind.Cjk || turnStarts[unit] !== 0;

/** The kind at an index of the units of a text, a lower half as its upper half; `Other` before the text. */
export function kindAt(units: Uint16Array, index: number): Kind {
  const kind = index >= 0 ? (kinds[units[index] as number] as Kind) : other;
  if (kind !== low) return kind;
  const upper = index > 0 ? (kinds[units[index - 1] as number] as Kind) : other;
  return upper === low ? other : upper;
}

/** Sorts of characters, as Unicode tells them: bits. */
export const Sort = { known: 1, space: 2, mark: 4, word: 8 } as const;
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

/** Whether a unit of a text is of one of these sorts; nothing before the text is. */
export const isSort = (units: Uint16Array, index: number, sort: number): boolean =>
  index >= 0 && (sortOf(units[index] as number) & sort) !== 0;
