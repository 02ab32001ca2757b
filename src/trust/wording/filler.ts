import { stockChinese, stockEnglish } from './vocabulary/stock';

/** Why a text tells nothing: too short, short but about something (开胶了), a sign or two over and over, or stock words alone. */
export type Filler = 'short' | 'brief' | 'repeated' | 'stock';

// Five characters hold 很好用啊 and the like, no account of a thing (DOMAIN, section 5).
const SHORT = 5;
// So many signs beside the stock words can name a thing or a fault, 开胶 in 开胶了.
const SHORTEST_ACCOUNT = 2;
// A word of Latin letters says about as much as one Chinese sign or two.
const SHORT_WORDS = 2;
// Beyond this a text of stock words is a template, which copies and style look after.
const LONGEST = 60;
// A sixth may be words that the list does not know: a name, a typing error.
const COVERED = 0.84;
// Of so few different signs no sentence is made.
const FEW_SIGNS = 2;

const escaped = [...stockChinese].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const stock = new RegExp(escaped.join('|'), 'gu');
const marks = /[^\p{L}\p{N}]+/gu;
const latin = /[a-z]/u;
const han = /\p{Script=Han}/u;

/** How a folded text is filler; `undefined` where it tells something. Texts without any word are no filler but empty. */
export function fillerIn(folded: string): Filler | undefined {
  if (latin.test(folded) && !han.test(folded)) return englishFiller(folded);
  const bare = folded.replace(marks, '');
  if (bare === '') return undefined;
  if (bare.length > LONGEST) return new Set(bare).size <= FEW_SIGNS ? 'repeated' : undefined;
  if (bare.length > SHORT && new Set(bare).size <= FEW_SIGNS) return 'repeated';
  let covered = 0;
  for (const { 0: found } of bare.matchAll(stock)) covered += found.length;
  if (bare.length <= SHORT) return bare.length - covered >= SHORTEST_ACCOUNT ? 'brief' : 'short';
  return covered >= COVERED * bare.length ? 'stock' : undefined;
}

function englishFiller(folded: string): Filler | undefined {
  const words = folded.split(/[^a-z0’']+/u).filter(Boolean);
  if (words.length === 0 || words.length > LONGEST) return undefined;
  if (words.length <= SHORT_WORDS) return 'short';
  const known = words.filter((word) => stockEnglish.has(word)).length;
  return known >= COVERED * words.length ? 'stock' : undefined;
}
