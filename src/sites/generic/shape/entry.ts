import type { Review } from 'src/domain/reading';
import { present } from 'src/extract/candidates';
import { proseOf } from 'src/extract/prose';
import type { Entry } from 'src/extract/repeats';
import type { StarMark } from 'src/extract/star-marks';
import type { DateMark } from 'src/extract/text-marks';
import { isReviewsHeading } from '../headings';
import { bylineIn, helpfulIn, isNobody, isUnwritten, reviewId } from '../review';
import { widgetFields } from '../widgets';
import { looking, looksOf, type Parts, paragraphsOf, partsOf, wordsOf } from './parts';
import { longestLine, smallPrintOf } from './small-print';

const inReply = (element: Element, parts: Parts): boolean => parts.reply.some((reply) => reply.contains(element));

/** The review's stars: the plainest statement, the first of its kind. */
const starsOf = (marks: readonly StarMark[], parts: Parts): StarMark | undefined =>
  marks
    .filter(({ element }) => !inReply(element, parts))
    .reduce<StarMark | undefined>((best, mark) => (best && best.plainness >= mark.plainness ? best : mark), undefined);

/** The review's day: what calls itself a date before what only reads like one; never a day the words mention. */
function dateOf(marks: readonly DateMark[], parts: Parts, words: readonly Element[]): DateMark | undefined {
  const own = marks.filter(({ element }) => !inReply(element, parts) && !words.some((box) => box.contains(element)));
  return own.find(({ named, day }) => named && day) ?? own.find(({ day }) => day) ?? own[0];
}

const longestName = 60;
const by = /^(?:by|von|par|por|de|di|door|av|af|da|от|przez|from|reviewed by|written by)[:\s]\s*/iu;

function authorOf(parts: Parts, date: DateMark | undefined): string | undefined {
  for (const element of parts.author) {
    const text = proseOf(element, longestName + 20);
    if (text.length < 1 || text.length > longestName || element.contains(date?.element ?? null)) continue;
    const name = text.replace(by, '').trim();
    if (/\p{L}/u.test(name)) return name;
  }
  const line = date?.element.parentElement;
  return date && line ? (bylineIn([date.element, line]) ?? nameBefore(date, line)) : undefined;
}

const link = /\s(?:on|am|vom|le|el|il|op|em|den|dnia)$|\s?[|,·–-]$/iu;

/** `Nele on Mar 01, 2020`: the name before the word that leads to the day. */
function nameBefore({ text }: DateMark, line: Element): string | undefined {
  const said = proseOf(line, 2 * longestName);
  const before = said.slice(0, Math.max(0, said.indexOf(text))).trim();
  const name = before.replace(link, '').trim();
  return name !== before && name.length <= longestName / 2 && /^\p{L}[^\d:]*$/u.test(name) ? name : undefined;
}

const verified =
  /^\W*(?:verified|verifi[zk]|vérifié|achat vérifié|compra (?:verificada|confirmada)|acquisto verificato|geverifieerd|zweryfik|confirmed (?:purchase|buyer)|已购|已購|проверен|amazonで購入)/iu;

function titleOf({ parts, marks }: Opened, words: readonly Element[], author: string | undefined): string | undefined {
  for (const element of parts.title) {
    if (words.some((box) => element.contains(box) || box === element)) continue;
    const said = marks.filter((mark) => element.contains(mark)).map((mark) => proseOf(mark, 80));
    const text = said.reduce((rest, label) => rest.replace(label, '').trim(), proseOf(element, 400));
    if (isReviewsHeading(text)) return undefined;
    if (parts.role(element).author || verified.test(text)) continue;
    if (text && text.length < 150 && text !== author && /\p{L}/u.test(text)) return text;
  }
  return undefined;
}

// What was bought, as shops print it: a word for colour, size or model, a colon, and the choice.
const variant =
  /^(?:farbe|größe|colou?r|size|style|couleur|taille|talla|colore?|taglia|cor|tamanho|kleur|maat|颜色|顏色|尺码|尺寸|规格|цвет|размер)[^:：]{0,12}[:：]\s?\S/iu;

const isVerified = (parts: Parts, small: readonly string[]): boolean =>
  small.some((line) => line.length < 50 && verified.test(line)) ||
  parts.verified.some((badge) => proseOf(badge, longestLine).length < 50);

/** An entry taken apart, before it is known where the words of its list stand. */
export interface Opened {
  entry: Entry;
  parts: Parts;
  marks: Element[];
  words: Element | undefined;
}

/** Takes an entry apart. */
export function openEntry(entry: Entry): Opened {
  const parts = partsOf(entry.element);
  const marks = [...entry.stars, ...entry.dates].map(({ element }) => element).filter((mark) => mark !== entry.element);
  return { entry, parts, marks, words: wordsOf(entry.element, parts, marks) };
}

// One long review must not outvote the others.
const mostSay = 200;
const smallSay = 0.1;

/**
 * Where the words of a list stand, most words first. Short reviews are shorter than their own small print, so the whole list decides for each.
 * Lists may mix two kinds of entries; a place with a small part of the words is small print.
 */
export function placesOfWords(list: readonly Opened[]): string[] {
  const say = new Map<string, number>();
  for (const { words } of list) {
    if (!words) continue;
    const looks = looksOf(words);
    say.set(looks, (say.get(looks) ?? 0) + Math.min(mostSay, proseOf(words, mostSay).length));
  }
  const all = [...say.values()].reduce((sum, letters) => sum + letters, 0);
  return [...say]
    .filter(([, letters]) => letters > all * smallSay)
    .sort((a, b) => b[1] - a[1])
    .map(([looks]) => looks);
}

/** The first box at the best place: what stands there again was written later. */
function boxesOf({ parts, marks }: Opened, places: readonly string[]): Element[] {
  for (const place of places) {
    const box = looking(parts.all, place, (element) => !inReply(element, parts));
    if (box) return paragraphsOf(box, marks);
  }
  return [];
}

/** Reads one entry of a list whose words stand at one of `places`; undefined where it holds neither words nor stars. */
export function readEntry(opened: Opened, places: readonly string[]): Review | undefined {
  const { entry, parts } = opened;
  const { element, stars, dates } = entry;
  const words = boxesOf(opened, places);
  const text = words
    .map((box) => proseOf(box))
    .filter(Boolean)
    .join(' ');
  const mark = starsOf(stars, parts);
  const date = dateOf(dates, parts, words);
  const author = authorOf(parts, date);
  const title = titleOf(opened, words, author);
  // Stars alone are a review where someone gave them some day; with a title they are a preview of one.
  if (!text && (!mark || title || (!author && !date))) return undefined;
  const small = smallPrintOf(element);
  const reply = parts.reply[0] && proseOf(parts.reply[0]);
  const photos =
    parts.photo.length > 0 ? new Set(parts.photo.flatMap((box) => [...box.querySelectorAll('img')])).size : 0;
  const unwritten = isUnwritten(text);
  return present({
    id: reviewId(element),
    ...mark?.stars,
    title,
    text,
    date: date?.day,
    dateText: date?.day === undefined ? date?.text : undefined,
    author,
    anonymous: author !== undefined && isNobody(author) ? true : undefined,
    verified: isVerified(parts, small) ? true : undefined,
    variant: small.find((line) => variant.test(line)),
    helpful: helpfulIn(small),
    photos: photos > 0 ? photos : undefined,
    default: unwritten ? true : undefined,
    sellerReply: reply ? { text: reply } : undefined,
    ...widgetFields(element),
  }) as Review;
}
