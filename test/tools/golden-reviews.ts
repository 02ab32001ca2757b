import type { Reading, Review } from 'src/domain/reading';
import { bare, type Check, check, get, type Json, list } from './golden-fields';

/** How the reviews of a page compare: pairs found, golden rows missed, rows read that are none. */
export interface ReviewTally {
  found: number;
  missed: string[];
  extra: string[];
  checks: Check[];
}

const reviewFields = [
  'id',
  'rating',
  'ratingScale',
  'title',
  'date',
  'author',
  'anonymous',
  'variant',
  'photos',
  'helpful',
  'verified',
  'followUp.text',
  'followUp.days',
  'sellerReply.text',
];

const textsOf = (row: Json): string[] => [row.text, ...list(row, 'textAccept')].map(bare);

/** A golden text the page cuts is met by any text that begins like it. */
function fits(row: Json, read: Review): boolean {
  const got = bare(read.text);
  if (row.truncated === true)
    return textsOf(row).some(
      (text) => got !== '' && (text.startsWith(got) || got.startsWith(text.replace(/(?:…|\.{3})$/u, ''))),
    );
  return textsOf(row).includes(got);
}

const agreeing = (row: Json, read: Review): number =>
  ['id', 'author', 'date', 'rating'].filter(
    (field) => get(row, field) !== undefined && get(row, field) === get(read, field),
  ).length;

/** Pairs golden rows with read ones by text, the best-agreeing free one first; then judges what is left on either side. */
export function compareReviews(golden: Json, reading: Reading): ReviewTally {
  const free = new Set(reading.reviews);
  const tally: ReviewTally = { found: 0, missed: [], extra: [], checks: [] };
  for (const row of list(golden, 'reviews')) {
    const pair = [...free].filter((read) => fits(row, read)).sort((a, b) => agreeing(row, b) - agreeing(row, a))[0];
    if (!pair) {
      tally.missed.push(String(row.text).slice(0, 40));
      continue;
    }
    free.delete(pair);
    tally.found++;
    tally.checks.push(...reviewFields.flatMap((field) => check('review', field, row, pair)));
    if (row.default !== undefined)
      tally.checks.push({
        group: 'placeholder',
        field: 'default',
        ok: (pair.default ?? false) === row.default,
        want: row.default,
        got: pair.default,
      });
  }
  const starOnly = list(golden, 'ratingOnly').length;
  const accepted = [...free].filter((read) => bare(read.text) === '' && bare(read.title) === '').slice(0, starOnly);
  for (const read of accepted) free.delete(read);
  tally.extra = [...free].map((read) => read.text.slice(0, 40));
  if (golden.reviewsOptional === true) tally.extra = tally.missed = [];
  return tally;
}

/** Texts that only a loose selector takes for reviews. */
export function forbidden(golden: Json, reading: Reading): Check[] {
  const texts = get(golden, 'mustNotInclude.texts');
  const wanted = new Set(list(golden, 'reviews').flatMap(textsOf));
  return (Array.isArray(texts) ? texts : []).map((text: string) => {
    const hit = reading.reviews.some((review) => bare(review.text) === bare(text) && !wanted.has(bare(text)));
    return { group: 'mustNotInclude', field: text.slice(0, 30), ok: !hit };
  });
}
