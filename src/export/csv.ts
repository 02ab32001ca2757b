import Papa from 'papaparse';
import type { ReviewWeight } from 'src/domain/assessment';
import type { Bundle, FileReview } from './records';
import { addressOf, nameOf, type StorePart, storeParts } from './store-parts';

type Cell = string | number | boolean | undefined;
type Row = Record<string, Cell>;

/**
 * Beginnings that a spreadsheet takes for a formula: the signs, their full-width and mathematical forms, and any of them behind spaces,
 * invisible characters or quotes. Numbers are written as numbers and are not touched, the negative ones neither.
 */
const formula = /^[\s\p{Z}\p{C}'"]*[=+\-@＝＋－＠﹢﹣﹦﹫−⁺₊⁼₌]|^[\t\r\n]/u;

/** A table as CSV (RFC 4180, with a byte-order mark so that spreadsheets take it for UTF-8). Text that could act gets an apostrophe in front. */
export function writeTable(columns: readonly string[], rows: readonly Row[]): string {
  const data = rows.map((row) => columns.map((column) => row[column] ?? ''));
  return `\uFEFF${Papa.unparse({ fields: [...columns], data }, { escapeFormulae: formula, newline: '\r\n' })}\r\n`;
}

const storeColumns = [
  'store',
  'site',
  'storeKey',
  'url',
  'rating',
  'ratingFrom',
  'ratingTo',
  'ratingPlain',
  'ratingShown',
  'n',
  'read',
  'serviceScore',
  'serviceFrom',
  'serviceTo',
  'letter',
  'integrity',
  'scoresReadAt',
  'reviewsReadAt',
  'assessedAt',
  'notes',
] as const;

/** Columns that say how every row was made: the same on all of them, because a CSV file has no other place for it. */
const madeColumns = ['methodVersion', 'madeAt', 'filter', 'names'] as const;

const madeOf = ({ methodVersion, madeAt, filter, names }: Bundle): Row => ({
  methodVersion,
  madeAt,
  filter,
  names: names.masked ? `masked: ${names.shortened}; masked by the shop: ${names.byShop}` : 'as shown',
});

function storeRow(part: StorePart): Row {
  const { key, store, summary, notes } = part;
  const rating = summary?.pooled.rating;
  return {
    store: nameOf(part),
    site: summary?.site ?? store?.site,
    storeKey: key,
    url: addressOf(part),
    rating: rating?.adjusted,
    ratingFrom: rating?.interval90?.[0],
    ratingTo: rating?.interval90?.[1],
    ratingPlain: rating?.plain,
    ratingShown: rating?.shown,
    n: rating?.n,
    read: summary?.pooled.coverage.read,
    serviceScore: summary?.storeScore.value,
    serviceFrom: summary?.storeScore.interval90?.[0],
    serviceTo: summary?.storeScore.interval90?.[1],
    letter: summary?.storeScore.letter,
    integrity: summary?.pooled.integrity.verdict,
    scoresReadAt: summary?.scoresReadAt,
    reviewsReadAt: summary?.reviewsReadAt,
    assessedAt: summary?.assessedAt,
    notes: notes.length,
  };
}

/** One column a score that any of the stores shows: `service (score, 180 days)`. */
function scoreCells({ summary }: StorePart): Row {
  return Object.fromEntries(
    (summary?.scores ?? []).flatMap(({ dimension, unit, windowDays, value, vsIndustry }) => {
      const name = `${dimension} (${unit}${windowDays === undefined ? '' : `, ${windowDays} days`})`;
      const sign = vsIndustry?.direction === 'below' ? -1 : 1;
      const against = vsIndustry?.direction === 'level' ? 0 : vsIndustry?.percent;
      return [
        [name, value],
        ...(against === undefined ? [] : [[`${name} towards best (+) or worst (-) %`, sign * against]]),
      ] as [string, Cell][];
    }),
  );
}

/** One row a store: its figures with n, intervals, dates, method and address. */
export function writeStoresCsv(bundle: Bundle): string {
  const found = storeParts(bundle);
  const scores = [...new Set(found.flatMap((part) => Object.keys(scoreCells(part))))];
  const rows = found.map((part) => ({ ...storeRow(part), ...scoreCells(part), ...madeOf(bundle) }));
  return writeTable([...storeColumns, ...scores, ...madeColumns], rows);
}

const reviewColumns = [
  'store',
  'site',
  'storeKey',
  'itemKey',
  'item',
  'reviewKey',
  'date',
  'author',
  'rating',
  'ratingScale',
  'class',
  'credibility',
  'weight',
  'title',
  'text',
  'followUp',
  'followUpDays',
  'sellerReply',
  'variant',
  'verified',
  'helpful',
  'photos',
  'default',
  'filters',
  'firstSeen',
  'lastSeen',
  'url',
] as const;

function reviewRow({
  key,
  itemKey,
  itemTitle,
  review,
  filters,
  firstSeen,
  lastSeen,
}: StorePart['reviews'][number]): Row {
  return {
    itemKey,
    item: itemTitle,
    reviewKey: key,
    date: review.date ?? review.dateText,
    author: review.author,
    rating: review.rating,
    ratingScale: review.ratingScale,
    class: review.class,
    title: review.title,
    text: review.text,
    followUp: review.followUp?.text,
    followUpDays: review.followUp?.days,
    sellerReply: review.sellerReply?.text,
    variant: review.variant,
    verified: review.verified,
    helpful: review.helpful,
    photos: review.photos,
    default: review.default,
    filters: filters.join(' '),
    firstSeen,
    lastSeen,
  };
}

/** How much reviews count, where the caller has it: weights are not kept. */
export type WeightOf = (review: FileReview) => ReviewWeight | undefined;

/** One row a review, with where it comes from. */
export function writeReviewsCsv(bundle: Bundle, weightOf: WeightOf = () => undefined): string {
  const made = madeOf(bundle);
  const rows = storeParts(bundle).flatMap((part) =>
    part.reviews.map((review) => {
      const weighed = weightOf(review);
      return {
        ...reviewRow(review),
        ...(weighed && { class: weighed.class, credibility: weighed.credibility, weight: weighed.weight }),
        store: nameOf(part),
        site: part.summary?.site ?? part.store?.site,
        storeKey: part.key,
        url: addressOf(part),
        ...made,
      };
    }),
  );
  return writeTable([...reviewColumns, ...madeColumns], rows);
}
