import type { Sentence } from 'src/domain/assessment';
import type { Unit } from 'src/domain/dimensions';

/** Everything a report says besides words of closed lists and sentences: each is `transfer.report.<id>` in the locales. */
export const reportTexts = [
  'title',
  'madeOn',
  'method',
  'filter',
  'noFilter',
  'namesMasked',
  'namesShown',
  'caution',
  'contents',
  'unnamed',
  'source',
  'readOn',
  'service',
  'serviceBetween',
  'noService',
  'rating',
  'ratingPlain',
  'noRating',
  'pageShows',
  'coverage',
  'scores',
  'above',
  'level',
  'below',
  'window',
  'distribution',
  'asRead',
  'weighted',
  'findings',
  'innocent',
  'history',
  'reviews',
  'reviewCount',
  'notes',
  'captured',
  'quoteN',
  'quoteFilter',
  'hash',
  'written',
  'anonymous',
  'followUp',
  'sellerReply',
  'colon',
  'picture',
] as const;
export type ReportText = (typeof reportTexts)[number];

/** How a report speaks: the reader's words, numbers and dates, handed in so that this room needs no browser. */
export interface Voice {
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  text(id: ReportText, values?: Readonly<Record<string, string | number>>): string;
  word(group: 'sites' | 'dimensions' | 'classes' | 'verdicts' | 'signals' | 'integrity', id: string): string;
  say(sentence: Sentence): string;
  number(value: number): string;
  stars(value: number): string;
  range(interval: readonly [number, number]): string;
  share(value: number): string;
  inUnit(value: number, unit: Unit): string;
  /** An ISO day or instant. */
  day(iso: string): string;
}
