/** Why a text is never long where an expression is used. */
interface Bound {
  /** Characters. */
  length: number;
  why?: string;
}

// No text we keep is longer (`longest.review`, the schema's bounds).
const longestText = 20_000;
const cleaned = { length: 300, why: '`clean` has cut it to the length of a name' };
const squeezed = { length: 60, why: 'white space is collapsed before: no run of blanks is longer than one' };
const date = { length: 200, why: '`dateText` has cut it' };
const address = { length: 4_000, why: 'an address; longer ones are refused by the worker' };

/** Expressions that only ever meet short texts, by the beginning of their source. */
const bounds: Record<string, Bound> = {
  '(\\p{L}[\\p{L}\\p{M}]{2,14})\\.?\\s?(\\d{1,2})': date,
  '\\s*(?:Read full review': squeezed,
  '\\[(追加评论|解释': squeezed,
  'shape:.*$': { length: 120, why: 'the name of a rule of ours' },
  '^.*\\d.*$': { length: 40, why: 'a word the platform has for a day' },
  '(?:^|\\s)(?:von|by|par': { length: 160, why: 'lines of 160 characters only' },
  '^\\s*(?:[[【(（]?\\s*(?:追加评论': cleaned,
  '([\\d.]+)\\s?%\\s*positive feedback': { length: 4_500, why: 'three regions of 1,500 characters' },
  '([\\d.,]+[KM]?)\\s*followers': { length: 4_500, why: 'three regions of 1,500 characters' },
  '\\s*\\|[^|]*$': cleaned,
  '^(?:de|von|di|from': cleaned,
  '\\s*\\d(?:\\.\\d{1,2})?\\s*$': cleaned,
  'with\\s+(.*)$': cleaned,
  '(\\d[\\d,]*)\\D*$': cleaned,
  '\\s*[:：]$': cleaned,
  '^(.+?)\\s*[(（]': cleaned,
  '\\s*[(（]\\d+[)）]$': cleaned,
  '\\s*进入店铺$': cleaned,
  '\\s*[-_|]\\s*(?:淘宝网': cleaned,
  '(\\/shop\\/[^/]+).*$': address,
  '^.*\\/reviews\\/|[?#].*$': cleaned,
  '(\\d+)天': { length: 80, why: '`folded` has cut the line' },
  '(\\d+)小?时': { length: 80, why: '`folded` has cut the line' },
  '(\\d+)分': { length: 80, why: '`folded` has cut the line' },
  '(\\d+)秒': { length: 80, why: '`folded` has cut the line' },
  "[.,'’ ]+$": { length: 400, why: '`plain` has cut it' },
  '[\\d.]+[万千]?\\+?$': cleaned,
  '[?#].*$': { length: 1_000, why: 'the address of a picture, cut by the schema' },
  '(\\.(?:jpe?g|png': { length: 1_000, why: 'the address of a picture, cut by the schema' },
};

/** How long a text can be where an expression is used. */
export const boundOf = (source: string): Bound =>
  Object.entries(bounds).find(([start]) => source.startsWith(start))?.[1] ?? { length: longestText };
