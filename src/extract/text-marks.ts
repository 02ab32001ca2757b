import { type DateHints, parseDate } from './dates';
import type { Page } from './page';
import { remembered } from './remembered';
import { isShortYear } from './short-years';
import type { StarMark } from './star-marks';
import { parseStars, starGlyphs } from './star-words';

/** A day said on the page: the element, its words, and the ISO day where they tell one. */
export interface DateMark {
  element: Element;
  text: string;
  day?: string;
  /** The element calls itself a date. */
  named: boolean;
}

/** What short pieces of a page's text say. */
export interface TextMarks {
  stars: StarMark[];
  dates: DateMark[];
  /** Elements that hold a price and little else. */
  prices: Element[];
}

const dated = /(?:19|20)\d\d|\d\s?月\s?\d/u;
const relative =
  /\b(?:\d+|an?|one) (?:second|minute|hour|day|week|month|year)s? ago\b|^(?:today|yesterday)$|\b(?:past|last|dernier|letzten|ultimo|último) (?:\d+ )?(?:month|year|mois|monat|mese|mes\b)|more than a year ago|vor (?:\d+|einem|einer) |il y a |hace \d|\d (?:mesi|giorni|anni|settimane) fa|geleden|назад|há \d|\d\s?(?:天|个月|個月|小时|小時|年|日|か月|週間)前|^(?:今天|昨天)/iu;
const money =
  /(?:[$€£¥₹₽￥]|\b(?:USD|EUR|GBP|CHF|AUD|CAD|PLN|SEK)|R\$)\s?\d|\d\s?(?:[€£₽₹元円]|zł|kr\b|USD|EUR|CHF|руб)/u;
const isDateName = remembered((classes) => /date|time(?!line)|posted|publi/iu.test(classes));
const telling = /[\d★⭐今昨]|day|ago|past|last|vor |dernier|letzte|[uú]ltimo/iu;
const unread = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'option']);
const longestPiece = 100;
const longestPrice = 30;
const batch = 250;
const maxPieces = 60_000;

/** What one short text says of a day; a day without its year counts only where the element calls itself a date. */
function dateIn(text: string, element: Element, page: Page, hints: DateHints): DateMark | undefined {
  const named = element.localName === 'time' || isDateName(element.getAttribute('class') ?? '');
  const isRelative = relative.test(text);
  if (!named && !isRelative && !dated.test(text)) return undefined;
  const day = parseDate(text, page.at, hints);
  // With two digits for the year the order of the parts is told by the list, if at all.
  if (day === undefined && !isRelative && !(named && isShortYear(text))) return undefined;
  return { element, text: text.slice(0, 80), named, ...(day !== undefined && { day }) };
}

/** Looks at every short text of the page once, in document order. */
export function* textMarks(page: Page, hints: DateHints): Generator<void, TextMarks> {
  const marks: TextMarks = { stars: [], dates: [], prices: [] };
  // 4 is SHOW_TEXT.
  const walker = page.document.createTreeWalker(page.document.body ?? page.document, 4);
  for (let node = walker.nextNode(), count = 1; node && count < maxPieces; node = walker.nextNode(), count++) {
    if (count % batch === 0) yield;
    const piece = node.nodeValue ?? '';
    if (piece.length < 2 || piece.length > 4 * longestPiece) continue;
    const text = piece.trim();
    if (text.length < 2 || text.length > longestPiece || !telling.test(text)) continue;
    // Asked last, since few texts come so far.
    const element = node.parentElement;
    if (!element || unread.has(element.localName)) continue;
    const stars = parseStars(text) ?? starGlyphs(text);
    if (stars) marks.stars.push({ element, stars, plainness: 3 });
    else if (text.length <= longestPrice && money.test(text)) marks.prices.push(element);
    else {
      const date = dateIn(text, element, page, hints);
      if (date) marks.dates.push(date);
    }
  }
  return marks;
}
