import { stockChinese, stockEnglish } from './vocabulary/stock';
import { indexWords } from './word-index';

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

const stock = indexWords(stockChinese.map((word) => ({ word, value: 1 })));
const marks = /[^\p{L}\p{N}]+/gu;
const latin = /[a-z]/u;
const han = /\p{Script=Han}/u;

/** Units of a text without marks that no stock word covers; counts no further than `enough`. */
function uncovered(bare: string, enough: number): number {
  let count = 0;
  for (let i = 0; i < bare.length && count < enough; ) {
    const found = stock.at(bare, i);
    if (!found) count++;
    i += found?.word.length ?? 1;
  }
  return count;
}

/** How a folded text is filler; `undefined` where it tells something. Texts without any word are no filler but empty. */
export function fillerIn(folded: string): Filler | undefined {
  if (latin.test(folded) && !han.test(folded)) return englishFiller(folded);
  const bare = folded.length > 2 * LONGEST ? folded : folded.replace(marks, '');
  if (bare === '') return undefined;
  if (bare.length > LONGEST) return isRepeated(bare) ? 'repeated' : undefined;
  if (bare.length <= SHORT) return uncovered(bare, SHORTEST_ACCOUNT) === SHORTEST_ACCOUNT ? 'brief' : 'short';
  if (isRepeated(bare)) return 'repeated';
  const most = Math.floor((1 - COVERED) * bare.length);
  return uncovered(bare, most + 1) <= most ? 'stock' : undefined;
}

function isRepeated(bare: string): boolean {
  const different = new Set<number>();
  for (let i = 0; i < bare.length && different.size <= FEW_SIGNS; i++) different.add(bare.charCodeAt(i));
  return different.size <= FEW_SIGNS;
}

function englishFiller(folded: string): Filler | undefined {
  const words = folded.split(/[^a-z0’']+/u).filter(Boolean);
  if (words.length === 0 || words.length > LONGEST) return undefined;
  if (words.length <= SHORT_WORDS) return 'short';
  const known = words.filter((word) => stockEnglish.has(word)).length;
  return known >= COVERED * words.length ? 'stock' : undefined;
}
