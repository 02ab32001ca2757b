import { hasLatin } from './glance';
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
const han = /\p{Script=Han}/u;

const Sort = { unknown: 0, mark: 1, sign: 2 } as const;
/** What sort of character a unit is, asked of Unicode when the unit is first met. */
const sorts = new Uint8Array(0x10000);
function isMark(unit: number): boolean {
  if (sorts[unit] === Sort.unknown) {
    sorts[unit] = /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? Sort.sign : Sort.mark;
  }
  return sorts[unit] === Sort.mark;
}

/** What the text being read is made of, marks aside; read no further than shows that it tells something. */
const made = {
  signs: 0,
  /** Signs that no stock word covers. */
  uncovered: 0,
  /** Made of one sign or two. */
  repeated: true,
};

/** The different signs of the text being read, as long as they are few. */
const met: number[] = [];
function isOneOf(unit: number): boolean {
  if (met.includes(unit)) return true;
  met.push(unit);
  return met.length <= FEW_SIGNS;
}

function readSigns(folded: string): void {
  made.signs = made.uncovered = 0;
  made.repeated = true;
  met.length = 0;
  const telling = (1 - COVERED) * LONGEST;
  for (let i = 0; i < folded.length && (made.repeated || made.uncovered <= telling); ) {
    const unit = folded.charCodeAt(i);
    if (isMark(unit)) {
      i++;
      continue;
    }
    const length = stock.at(folded, i)?.word.length;
    if (length === undefined) made.uncovered++;
    for (let k = i; made.repeated && k < i + (length ?? 1); k++) made.repeated = isOneOf(folded.charCodeAt(k));
    made.signs += length ?? 1;
    i += length ?? 1;
  }
}

/** How a folded text is filler; `undefined` where it tells something. Texts without any word are no filler but empty. */
export function fillerIn(folded: string): Filler | undefined {
  if (hasLatin(folded) && !han.test(folded)) return englishFiller(folded);
  readSigns(folded);
  const { signs, uncovered, repeated } = made;
  if (signs === 0) return undefined;
  if (signs <= SHORT) return uncovered >= SHORTEST_ACCOUNT ? 'brief' : 'short';
  if (repeated) return 'repeated';
  return signs <= LONGEST && uncovered <= (1 - COVERED) * signs ? 'stock' : undefined;
}

function englishFiller(folded: string): Filler | undefined {
  const words = folded.split(/[^a-z0’']+/u).filter(Boolean);
  if (words.length === 0 || words.length > LONGEST) return undefined;
  if (words.length <= SHORT_WORDS) return 'short';
  const known = words.filter((word) => stockEnglish.has(word)).length;
  return known >= COVERED * words.length ? 'stock' : undefined;
}
