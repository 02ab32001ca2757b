import type { ServiceScore } from 'src/domain/dimensions';
import type { NoteQuote } from 'src/domain/note';
import { reviewClasses } from 'src/domain/reading';
import type { Summary } from 'src/domain/summary';
import type { Bundle } from './records';
import type { Voice } from './voice';

/** What has to stand at the head of every report: when, by which method, under which filter, what became of names, and how to take it. */
export function headLines({ madeAt, methodVersion, filter, names }: Bundle, voice: Voice): string[] {
  return [
    `${voice.text('madeOn', { date: voice.day(madeAt) })} · ${voice.text('method', { version: methodVersion })}`,
    filter ? voice.text('filter', { filter }) : voice.text('noFilter'),
    names.masked ? voice.text('namesMasked', { n: names.shortened, kept: names.byShop }) : voice.text('namesShown'),
    voice.text('caution'),
  ];
}

/** The adjusted rating with its interval and n; the plain mean where there are too few; or that there is nothing to say. */
export function ratingLine({ pooled: { rating } }: Summary, voice: Voice): string {
  const { adjusted, interval90, plain, n } = rating;
  if (adjusted !== undefined && interval90)
    return voice.text('rating', { value: voice.stars(adjusted), range: voice.range(interval90), n });
  if (plain !== undefined) return voice.text('ratingPlain', { value: voice.stars(plain), n });
  return voice.text('noRating', { n });
}

/** The store's score next to its trade, with its interval, or why there is none. */
export function serviceLine({ storeScore }: Summary, voice: Voice): string {
  const { value, letter, interval90, noLetter } = storeScore;
  if (value === undefined) return noLetter ? voice.say(noLetter) : voice.text('noService');
  const shown = [letter, voice.number(Math.round(value))].filter((part) => part).join(' ');
  if (!interval90) return voice.text('service', { value: shown });
  const [from, to] = interval90;
  return voice.text('serviceBetween', { value: shown, from: Math.round(from), to: Math.round(to) });
}

/** What was read: n of how many, and when. */
export function coverageLine({ pooled, reviewsReadAt, scoresReadAt }: Summary, voice: Voice): string {
  const { read, usable } = pooled.coverage;
  const at = reviewsReadAt ?? scoresReadAt;
  return [
    voice.text('coverage', { read, usable }),
    ...(at ? [voice.text('readOn', { date: voice.day(at) })] : []),
  ].join(' · ');
}

/** Where a score stands in its trade: in the answer's own words, else the page's direction alone. */
function tradeLine(score: ServiceScore, notes: Summary['scoreNotes'], voice: Voice): string | undefined {
  const said = notes?.find(({ dimension }) => dimension === score.dimension)?.trade;
  if (said) return voice.say(said);
  return score.vsIndustry && voice.text(score.vsIndustry.direction);
}

/** One store score against its trade, in words. */
export function scoreLine(score: ServiceScore, { scoreNotes }: Pick<Summary, 'scoreNotes'>, voice: Voice): string {
  const { dimension, value, unit, windowDays } = score;
  const parts = [
    ...(value === undefined ? [] : [voice.inUnit(value, unit)]),
    tradeLine(score, scoreNotes, voice),
    ...(windowDays === undefined ? [] : [voice.text('window', { n: windowDays })]),
  ].filter((part) => part !== undefined);
  return `${voice.word('dimensions', dimension)}${voice.text('colon')}${parts.join(' · ')}`;
}

/** The list a quote stood in: the classes in the reader's words, else as the shop calls it. */
const listName = (filter: string, voice: Voice): string =>
  reviewClasses.some((name) => name === filter) ? voice.word('classes', filter) : filter;

/** Where a quote comes from and what it stood among. */
export function quoteSource(quote: NoteQuote, voice: Voice): string[] {
  const { author, date, itemTitle, capturedAt, filter, n, methodVersion, hash } = quote;
  return [
    ...[author, date && voice.day(date), itemTitle].filter((part) => part !== undefined),
    voice.text('captured', { date: voice.day(capturedAt) }),
    ...(filter ? [voice.text('quoteFilter', { filter: listName(filter, voice) })] : []),
    ...(n === undefined ? [] : [voice.text('quoteN', { n })]),
    ...(methodVersion ? [voice.text('method', { version: methodVersion })] : []),
    ...(hash ? [voice.text('hash', { hash: hash.slice(0, 16) })] : []),
  ];
}
